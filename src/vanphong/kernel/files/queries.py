# SPDX-License-Identifier: EUPL-1.2
"""Reading files: always by way of the record they are attached to."""

from typing import Any

from django.db.models import Model, QuerySet

from vanphong.kernel.files.models import Attachment
from vanphong.kernel.files.owners import file_owners, type_of


def attachments_of(subject: Model) -> QuerySet[Attachment]:
    """The files of a record, in their order; whoever was given the record may be given these."""
    return Attachment.objects.filter(
        subject_type=type_of(subject), subject_id=subject.pk, removed_at__isnull=True
    ).select_related("file")


def attachment_seen_by(officer: Any, pk: int) -> Attachment | None:
    """The attachment, if this officer sees its record and it was not taken off."""
    attachment = Attachment.objects.filter(pk=pk, removed_at__isnull=True).select_related("file").first()
    owner = file_owners.get(attachment.subject_type) if attachment else None
    if attachment is None or owner is None or not owner.may_read(officer, attachment.subject_id):
        return None
    return attachment
