# SPDX-License-Identifier: EUPL-1.2
"""Drafts of outgoing documents: handed in, changed, withdrawn; and those that get their number at once."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vanphong.documents.actions.changes import apply_changes
from vanphong.documents.actions.incoming import ensure_reason
from vanphong.documents.actions.outgoing import take_number
from vanphong.documents.checks import cleaned, ensure_effect, ensure_no_secret, ensure_subject
from vanphong.documents.models import IncomingDocument, OutgoingDocument, Urgency
from vanphong.documents.permissions import may_draft, may_edit, may_issue
from vanphong.documents.states import OUTGOING_TRANSITIONS
from vanphong.documents.types import (
    NORMATIVE_OUTGOING,
    OUTGOING_TYPES,
    UNCODED,
    drafter_part_of,
    numbering_of,
)
from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.files import attach_file
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Unit

EDITABLE = (
    "type_code", "is_normative", "shortened_procedure", "issuing_unit", "drafting_unit", "dated_on", "subject", "urgency",
    "signer_name", "signer_post", "recipients", "filed_copy_with", "copies", "pages", "note", "effective_from", "reply_to",
)  # fmt: skip
TEXTS = ("subject", "signer_name", "signer_post", "recipients", "filed_copy_with", "note")


@action
def register_outgoing(
    *,
    by: Any,
    type_code: str,
    issuing_unit: Unit,
    subject: str,
    drafting_unit: Unit | None = None,
    drafter_part: str = "",
    is_normative: bool = False,
    shortened_procedure: bool = False,
    dated_on: date | None = None,
    urgency: int = Urgency.NORMAL,
    signer_name: str = "",
    signer_post: str = "",
    recipients: str = "",
    filed_copy_with: str = "",
    copies: int | None = None,
    pages: int | None = None,
    note: str = "",
    effective_from: date | None = None,
    reply_to: IncomingDocument | None = None,
    files: Iterable[Any] = (),
    issue: bool = False,
) -> OutgoingDocument:
    """Enter an outgoing document: as a draft that waits for its number, or (`issue`) under the next number at once."""
    ensure(may_draft(by, drafting_unit))
    typed = {
        "subject": subject, "signer_name": signer_name, "signer_post": signer_post, "recipients": recipients,
        "filed_copy_with": filed_copy_with, "note": note, "urgency": urgency, "copies": copies, "pages": pages,
    }  # fmt: skip
    facts = cleaned(OutgoingDocument, typed)
    document = OutgoingDocument(
        type_code=type_code,
        is_normative=is_normative,
        shortened_procedure=shortened_procedure and is_normative,
        issuing_unit=issuing_unit,
        drafting_unit=drafting_unit,
        dated_on=dated_on or today(),
        effective_from=effective_from,
        reply_to=reply_to,
        registered_by=by,
        registered_at=timezone.now(),
        **facts,
    )
    settle(document, drafter_part, by)
    if issue:
        ensure(may_issue(by, document))
        document.state = next_state(OUTGOING_TRANSITIONS, "issue", document.state)
        take_number(document, document.dated_on)
    document.save()
    if issue:
        facts = {"symbol": document.number_and_symbol, "dated_on": document.dated_on}
        record("documents.issued", subject=document, by=by, **facts)
    else:
        record("documents.drafted", subject=document, by=by, symbol=document.symbol)
    for upload in files:
        attach_file(subject=document, upload=upload, by=by)
    return document


@action
def edit_draft(
    *, document: OutgoingDocument, by: Any, drafter_part: str | None = None, **changes: Any
) -> OutgoingDocument:
    """Change a draft before it has its number; the journal keeps what stood there."""
    document = OutgoingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_edit(by, document))
    next_state(OUTGOING_TRANSITIONS, "edit", document.state)
    if changes.get("drafting_unit") is not None:
        ensure(may_draft(by, changes["drafting_unit"]))
    before, field = document.symbol, drafter_part_of(document.symbol, document.type_code)
    made = apply_changes(document, changes, EDITABLE)
    document.shortened_procedure = document.shortened_procedure and document.is_normative
    settle(document, field if drafter_part is None else drafter_part, by)
    if document.symbol != before:
        made["symbol"] = [before, document.symbol]
    if made:
        document.save()
        record("documents.draft_edited", subject=document, by=by, changes=made)
    return document


@action
def withdraw_draft(*, document: OutgoingDocument, reason: str, by: Any) -> OutgoingDocument:
    """Take a draft back that will not be issued; it stays with the reason and bears no number."""
    document = OutgoingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_edit(by, document))
    document.state = next_state(OUTGOING_TRANSITIONS, "withdraw", document.state)
    facts = cleaned(OutgoingDocument, {"void_reason": reason})
    ensure_no_secret(by, facts)
    ensure_reason(facts["void_reason"])
    document.void_reason = facts["void_reason"]
    document.save(update_fields=["state", "void_reason"])
    record("documents.draft_withdrawn", subject=document, by=by, reason=document.void_reason)
    return document


def settle(document: OutgoingDocument, drafter_part: str, by: Any) -> None:
    """Check a draft as a whole, and work out its symbol and series."""
    facts = {name: getattr(document, name) for name in TEXTS}
    ensure_no_secret(by, {**facts, "drafter_part": drafter_part})
    ensure_subject(facts)
    if document.type_code not in OUTGOING_TYPES:
        raise Refused(_("This choice does not exist; choose one from the list."), field="type_code")
    if document.issuing_unit is None:
        raise Refused(_("Choose the body in whose name it is issued."), field="issuing_unit")
    if document.is_normative and document.type_code not in NORMATIVE_OUTGOING:
        raise Refused(
            _(
                "A legal normative document of the province is a decision, a resolution or a directive. Choose one of these types."
            ),
            field="type_code",
        )
    if not document.is_normative or document.effective_from is not None:  # a draft may leave the day open
        ensure_effect(
            is_normative=document.is_normative,
            shortened=document.shortened_procedure,
            dated_on=document.dated_on,
            effective_from=document.effective_from,
        )
    drafter = own_part(drafter_part) if document.type_code in UNCODED else ""
    if not drafter and document.type_code in UNCODED and document.drafting_unit is not None:
        drafter = document.drafting_unit.abbreviation
    numbering = numbering_of(
        document.type_code, document.issuing_unit.abbreviation, drafter, normative=document.is_normative
    )
    document.symbol, document.series = numbering.symbol, numbering.series
    document.prepare_look_up()


def own_part(typed: str) -> str:
    """The second part of a letter's symbol as typed: letters, digits and the signs that symbols have."""
    part = "".join(typed.split())
    if len(part) > 20 or any(not (sign.isalnum() or sign in "-&.,") for sign in part):
        raise Refused(
            _(
                "Write the unit or field as it stands in the symbol, like KT or KGVX: letters and digits, 20 at most."
            ),
            field="drafter_part",
        )
    return part
