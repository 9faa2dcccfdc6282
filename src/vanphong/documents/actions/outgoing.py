# SPDX-License-Identifier: EUPL-1.2
"""What is done with outgoing documents from their number on."""

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents.actions.changes import apply_changes
from vanphong.documents.actions.incoming import ensure_reason
from vanphong.documents.checks import cleaned, ensure_effect, ensure_no_secret, ensure_subject
from vanphong.documents.models import OutgoingDocument
from vanphong.documents.permissions import (
    may_correct_outgoing,
    may_dispatch,
    may_issue,
    may_replace,
    may_void,
)
from vanphong.documents.queries.ledger import book_of
from vanphong.documents.states import ISSUED_STATES, OUTGOING_TRANSITIONS, OutgoingState
from vanphong.kernel.actions import Refused, WrongState, action, ensure
from vanphong.kernel.following import tell_followers
from vanphong.kernel.journal import record
from vanphong.kernel.numbering import locked_register
from vanphong.kernel.states import next_state
from vanphong.kernel.worktime import today

#: what the clerk may put right afterwards; number, date, type and body stay as they were issued
CORRECTABLE = (
    "subject", "urgency", "signer_name", "signer_post", "recipients", "filed_copy_with", "copies", "pages",
    "received_by", "note", "effective_from", "effective_to", "shortened_procedure",
)  # fmt: skip
NUMBERED = (
    "state", "dated_on", "effective_from", "number", "number_suffix", "year", "number_and_symbol", "folded",
)  # fmt: skip


#: what giving a number reads; the whole row would take half as long again
READ_TO_NUMBER = (
    "state", "series", "symbol", "is_normative", "shortened_procedure", "issuing_unit", "effective_from", "folded",
)  # fmt: skip


@action
def issue_document(
    *, document: OutgoingDocument, by: Any, dated_on: date | None = None, effective_from: date | None = None
) -> OutgoingDocument:
    """Give a draft the next number of its series, under that date (today if none is said)."""
    document = OutgoingDocument.objects.select_for_update().only(*READ_TO_NUMBER).get(pk=document.pk)
    ensure(may_issue(by, document))
    document.state = next_state(OUTGOING_TRANSITIONS, "issue", document.state)
    if effective_from is not None:
        document.effective_from = effective_from
    take_number(document, dated_on or today())
    document.save(update_fields=NUMBERED)
    record(
        "documents.issued",
        subject=document,
        by=by,
        symbol=document.number_and_symbol,
        dated_on=document.dated_on,
    )
    return document


def take_number(document: OutgoingDocument, dated_on: date) -> None:
    """Number and date a document that is locked or new; its series stays locked until the action ends."""
    if dated_on > today():
        raise Refused(
            _("A number is given under the day of issue, which cannot lie ahead. Choose today."),
            field="dated_on",
        )
    document.dated_on = dated_on
    if document.is_normative:
        ensure_effect(
            is_normative=True,
            shortened=document.shortened_procedure,
            dated_on=dated_on,
            effective_from=document.effective_from,
        )
    register = locked_register(book=book_of(document.series), on=dated_on)
    document.bear_number(register.take_next_number(dated_on))


@action
def dispatch_document(
    *,
    document: OutgoingDocument,
    by: Any,
    dispatched_on: date | None = None,
    recipients: str | None = None,
    copies: int | None = None,
    received_by: str = "",
) -> OutgoingDocument:
    """Send an issued document to its recipients."""
    document = OutgoingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_dispatch(by, document))
    document.state = next_state(OUTGOING_TRANSITIONS, "dispatch", document.state)
    given = {
        "recipients": document.recipients if recipients is None else recipients,
        "received_by": received_by,
    }
    facts = cleaned(OutgoingDocument, given | {"copies": document.copies if copies is None else copies})
    ensure_no_secret(by, facts)
    if not facts["recipients"]:
        raise Refused(_("Write to whom the document goes."), field="recipients")
    day = dispatched_on or today()
    if not document.dated_on <= day <= today():
        raise Refused(
            _("Choose a day from the date of the document, %(day)s, to today.")
            % {"day": f"{document.dated_on:%d/%m/%Y}"},
            field="dispatched_on",
        )
    document.dispatched_on, document.recipients = day, facts["recipients"]
    document.received_by, document.copies = facts["received_by"], facts["copies"]
    document.prepare_look_up()
    document.save(update_fields=["state", "dispatched_on", "recipients", "received_by", "copies", "folded"])
    record("documents.dispatched", subject=document, by=by, dispatched_on=day, recipients=document.recipients)
    return document


@action
def void_number(*, document: OutgoingDocument, reason: str, by: Any) -> OutgoingDocument:
    """Void the number of a document that has not left the house; it stays in the register with the reason."""
    document = OutgoingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_void(by, document))
    if document.state == OutgoingState.DISPATCHED:
        raise WrongState(
            _(
                "This document has been dispatched, so its number cannot be voided. Issue a document that replaces or corrects it."
            )
        )
    document.state = next_state(OUTGOING_TRANSITIONS, "void", document.state)
    facts = cleaned(OutgoingDocument, {"void_reason": reason})
    ensure_no_secret(by, facts)
    ensure_reason(facts["void_reason"])
    document.void_reason, document.voided_on = facts["void_reason"], today()
    document.save(update_fields=["state", "void_reason", "voided_on"])
    record(
        "documents.number_voided",
        subject=document,
        by=by,
        symbol=document.number_and_symbol,
        reason=document.void_reason,
    )
    return document


@action
def correct_outgoing(*, document: OutgoingDocument, by: Any, **changes: Any) -> OutgoingDocument:
    """Put an entry right; the journal keeps what stood there. Without any difference nothing happens."""
    document = OutgoingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_correct_outgoing(by, document))
    next_state(OUTGOING_TRANSITIONS, "correct", document.state)
    made = apply_changes(document, changes, CORRECTABLE)
    if not made:
        return document
    facts = {name: getattr(document, name) for name in CORRECTABLE}
    ensure_no_secret(by, facts)
    ensure_subject(facts)
    if {"effective_from", "effective_to", "shortened_procedure"} & set(made):
        ensure_effect(
            is_normative=document.is_normative,
            shortened=document.shortened_procedure,
            dated_on=document.dated_on,
            effective_from=document.effective_from,
            effective_to=document.effective_to,
        )
    document.prepare_look_up()
    document.save(update_fields=[*made, "folded"])
    tell_followers(document)
    record("documents.outgoing_corrected", subject=document, by=by, changes=made)
    return document


@action
def replace_document(
    *, document: OutgoingDocument, replaced_by: OutgoingDocument, by: Any, effective_to: date | None = None
) -> OutgoingDocument:
    """Say which document takes the place of this one, and what its last day of effect is."""
    document = OutgoingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_replace(by, document))
    next_state(OUTGOING_TRANSITIONS, "replace", document.state)
    replaced_by = OutgoingDocument.objects.get(pk=replaced_by.pk)
    ensure_can_replace(document, replaced_by)
    first_day = document.effective_from or document.dated_on
    begins = replaced_by.effective_from or replaced_by.dated_on
    last_day = effective_to or max(first_day, begins - timedelta(days=1))
    if last_day < first_day:
        raise Refused(
            _("The last day of effect lies before the first. Correct one of the two days."),
            field="effective_to",
        )
    document.replaced_by, document.effective_to = replaced_by, last_day
    document.save(update_fields=["replaced_by", "effective_to"])
    record(
        "documents.replaced",
        subject=document,
        by=by,
        replaced_by=replaced_by.number_and_symbol,
        document=replaced_by.pk,
        effective_to=last_day,
    )
    return document


def ensure_can_replace(document: OutgoingDocument, newer: OutgoingDocument) -> None:
    """Only an issued, later document of equal form can take the place of another (Điều 18)."""
    if newer.state not in ISSUED_STATES or newer.pk == document.pk:
        raise Refused(_("Name another document that is issued already."), field="replaced_by")
    if newer.is_normative != document.is_normative:
        raise Refused(
            _(
                "A legal normative document is replaced by a legal normative document, any other by one that is not. Name such a one."
            ),
            field="replaced_by",
        )
    if (newer.dated_on, newer.pk) < (document.dated_on, document.pk):
        raise Refused(
            _("The document that replaces this one must be later than it. Name a later one."),
            field="replaced_by",
        )
