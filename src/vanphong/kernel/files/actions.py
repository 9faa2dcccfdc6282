# SPDX-License-Identifier: EUPL-1.2
"""Attaching files to records and taking them off. Rooms call these inside their own actions, or by themselves."""

from typing import Any

from django.db.models import Max, Model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, WrongState, action, ensure
from vanphong.kernel.files import store
from vanphong.kernel.files.models import Attachment, StoredFile
from vanphong.kernel.files.owners import FileOwner, owner_of, type_of
from vanphong.kernel.journal import record


@action
def attach_file(*, subject: Model, upload: Any, by: Any) -> Attachment:
    """Attach a file to a record. The same content attached to it already stays as it is and is returned."""
    owner = owner_of(subject)
    ensure(owner.may_attach(by, subject))
    checked = store.keep(upload)
    file, _made = StoredFile.objects.get_or_create(
        sha256=checked.sha256,
        defaults={"size": checked.size, "media_type": checked.media_type, "created_at": timezone.now()},
    )
    of_subject = Attachment.objects.filter(subject_type=type_of(subject), subject_id=subject.pk)
    there = of_subject.filter(file=file, removed_at__isnull=True).first()
    if there is not None:
        return there
    attachment = Attachment.objects.create(
        subject_type=type_of(subject),
        subject_id=subject.pk,
        file=file,
        name=checked.name,
        position=(of_subject.aggregate(last=Max("position"))["last"] or 0) + 1,
        added_by=by,
        added_at=timezone.now(),
    )
    record("files.attached", subject=subject, by=by, **facts_of(owner, attachment, file))
    return attachment


@action
def remove_attachment(*, attachment: Attachment, by: Any) -> Attachment:
    """Take a file off a record; its content and its place in the history stay."""
    attachment = (
        Attachment.objects.select_for_update(of=("self",)).select_related("file").get(pk=attachment.pk)
    )
    subject = subject_of(attachment)
    owner = owner_of(subject)
    ensure(owner.may_attach(by, subject))
    if attachment.removed_at is not None:
        raise WrongState(
            _("This file was already taken off. Reload the page to see the files that are left.")
        )
    attachment.removed_at, attachment.removed_by = timezone.now(), by
    attachment.save(update_fields=["removed_at", "removed_by"])
    record("files.removed", subject=subject, by=by, **facts_of(owner, attachment, attachment.file))
    return attachment


def subject_of(attachment: Attachment) -> Model:
    """The record that a file is attached to."""
    from django.apps import apps

    subject = apps.get_model(attachment.subject_type)._base_manager.filter(pk=attachment.subject_id).first()
    if subject is None:
        raise Refused(_("The record of this file is not there any more. Reload the page."))
    return subject


def facts_of(owner: FileOwner, attachment: Attachment, file: StoredFile) -> dict[str, Any]:
    """What the journal keeps: the hash always, the name only where names betray nobody."""
    facts = {"attachment": attachment.pk, "sha256": file.sha256, "size": file.size}
    return facts | {"name": attachment.name} if owner.names_in_journal else facts
