# SPDX-License-Identifier: EUPL-1.2
"""Publishing documents of the outgoing register, and taking them off the portal again."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents.models import OutgoingDocument
from vanphong.documents.queries import outgoing_issued
from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.files import attachments_of
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.kernel.worktime import today
from vanphong.portal.actions.leaks import ensure_no_leak, ensure_words_tell_nothing, guarded
from vanphong.portal.addresses import free
from vanphong.portal.guarding import (
    LeakFound,
    cleaned_copy,
    leaks_answered,
    leaks_of_file,
    leaks_of_publication,
    leaks_of_words,
    look_first_at_files,
    look_first_at_publication,
)
from vanphong.portal.leaks import Finding
from vanphong.portal.models import Field, PublishedDocument, PublishedFile
from vanphong.portal.permissions import may_publish_document, may_withdraw_document
from vanphong.portal.states import DIRECTIVE_TRANSITIONS, DirectiveState


@guarded(look_first_at_files)
@action
def publish_document(
    *,
    document: OutgoingDocument,
    attachments: Iterable[Any],
    confirmed: bool,
    by: Any,
    field: Field | None = None,
    cleaned: bool = False,
    accepted: str = "",
) -> PublishedDocument:
    """Put an issued document on the portal with the files chosen. Each time somebody answers for it."""
    document = OutgoingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_publish_document(by, document))
    if not outgoing_issued().filter(pk=document.pk).exists():
        raise Refused(_("Only an issued document can be published. Give it its number first."))
    if PublishedDocument.objects.filter(document=document).exists():
        raise Refused(_("This document has an address on the portal already. Open it there."))
    if not confirmed:
        raise Refused(
            _(
                "Confirm that the document is not secret or for internal circulation and names no private person needlessly."
            ),
            field="confirmed",
        )
    publication = PublishedDocument(field=field, published_on=today(), published_by_id=by.pk)
    publication.adopt(document)
    publication.slug = free_address(publication.slug)
    publication.save()
    chosen = {attachment.pk for attachment in attachments}
    files, findings = _files_of(publication, document, chosen, cleaned)
    words = leaks_of_words(document)
    ensure_no_leak(
        subject=publication,
        findings=[*words, *findings],
        accepted=accepted,
        by=by,
        stopped_at=document,
    )
    PublishedFile.objects.bulk_create(files)
    own = {attachment.file_id for attachment in attachments_of(document)}
    record(
        "portal.document_published",
        subject=publication,
        by=by,
        symbol=document.number_and_symbol,
        files=len(files),
        cleaned=sum(file.file_id not in own for file in files),
    )
    return publication


@guarded()
@action
def withdraw_document(*, publication: PublishedDocument, note: str, by: Any) -> PublishedDocument:
    """Take a document off the portal; its address stays and says why."""
    publication = PublishedDocument.objects.select_for_update(of=("self",)).get(pk=publication.pk)
    ensure(may_withdraw_document(by, publication))
    publication.state = next_state(DIRECTIVE_TRANSITIONS, "withdraw", publication.state)
    ensure_words_tell_nothing(publication, note)
    publication.withdrawn_on, publication.public_note = today(), note
    publication.save(update_fields=["state", "withdrawn_on", "public_note"])
    record(
        "portal.document_withdrawn",
        subject=publication,
        by=by,
        symbol=publication.document.number_and_symbol,
        note=note,
    )
    return publication


@guarded(look_first_at_publication)
@action
def restore_document(*, publication: PublishedDocument, by: Any, accepted: str = "") -> PublishedDocument:
    """Put a document back on the portal under its old address: a way out like the first."""
    publication = PublishedDocument.objects.select_for_update(of=("self",)).get(pk=publication.pk)
    ensure(may_withdraw_document(by, publication))
    publication.state = next_state(DIRECTIVE_TRANSITIONS, "restore", publication.state)
    if not outgoing_issued().filter(pk=publication.document_id).exists():
        raise Refused(
            _("The number of this document was voided in the register. It cannot go back on the portal.")
        )
    ensure_no_leak(subject=publication, findings=leaks_of_publication(publication), accepted=accepted, by=by)
    publication.withdrawn_on, publication.public_note = None, ""
    publication.prepare_look_up()
    publication.save(update_fields=["state", "withdrawn_on", "public_note", "folded"])
    record(
        "portal.document_restored", subject=publication, by=by, symbol=publication.document.number_and_symbol
    )
    return publication


def follow_register(document: OutgoingDocument) -> None:
    """The register corrects an entry, and readers of the portal see it at once: only what might be published.

    They find the document by its words of now, and no more by those of before.
    """
    for publication in PublishedDocument.objects.filter(document_id=document.pk):
        publication.document = document
        if publication.state == DirectiveState.PUBLISHED:
            answered = leaks_answered(publication)
            found = [one for one in leaks_of_words(document) if one.facts() not in answered]
            stop_or_say(publication, found)
        publication.prepare_look_up()
        publication.save(update_fields=["folded"])


def stop_or_say(publication: PublishedDocument, found: list[Finding]) -> None:
    """Go on only if the corrected words give nothing away."""
    if found:
        raise LeakFound(
            found,
            _(
                "Readers of the portal would see this at once: %(found)s. Write it otherwise, or have the document taken off the portal first."
            ),
            field="subject",
            subject=publication,
        )


def free_address(wanted: str) -> str:
    """An address that no other document has."""
    taken = PublishedDocument.objects.filter(slug__startswith=wanted).values_list("slug", flat=True)
    return free(wanted, set(taken))


def _files_of(
    publication: PublishedDocument, document: OutgoingDocument, chosen: set[int], cleaned: bool
) -> tuple[list[PublishedFile], list[Finding]]:
    """The chosen files of the register's entry, cleaned if so wished, and what they still give away."""
    files: list[PublishedFile] = []
    findings: list[Finding] = []
    for attachment in attachments_of(document):  # a file of another record is never among them
        if attachment.pk not in chosen:
            continue
        file, found = attachment.file, leaks_of_file(attachment.file.sha256, attachment.name)
        copy = cleaned_copy(file, attachment.name) if cleaned and found else None
        if copy is not None:
            file, found = copy, leaks_of_file(copy.sha256, attachment.name)
        findings += found
        files.append(
            PublishedFile(publication=publication, file=file, name=attachment.name, position=len(files) + 1)
        )
    return files, findings
