# SPDX-License-Identifier: EUPL-1.2
"""What is done with incoming documents."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vanphong.documents.actions.changes import apply_changes
from vanphong.documents.checks import (
    PossibleDuplicate,
    cleaned,
    ensure_incoming_days,
    ensure_no_secret,
    ensure_subject,
)
from vanphong.documents.models import IncomingDocument, Urgency
from vanphong.documents.permissions import (
    may_correct_incoming,
    may_finish,
    may_forward,
    may_register_incoming,
    may_void_arrival,
)
from vanphong.documents.queries import UnitNames, duplicates_of
from vanphong.documents.queries.ledger import INCOMING_BOOK
from vanphong.documents.states import INCOMING_TRANSITIONS
from vanphong.documents.types import LETTER, OTHER, TYPE_NAMES
from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.files import attach_file
from vanphong.kernel.journal import record
from vanphong.kernel.numbering import locked_register
from vanphong.kernel.states import next_state
from vanphong.kernel.vietnamese import fold, parse_official_number
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Unit

#: what the clerk may put right afterwards; the arrival number and its day stay
CORRECTABLE = (
    "sender", "sender_unit", "symbol", "dated_on", "type_code", "subject", "urgency", "channel", "receiver", "due_on",
    "direction", "received_by", "signer", "copies", "pages", "note",
)  # fmt: skip


@action
def register_incoming(
    *,
    by: Any,
    arrived_on: date,
    sender: str,
    subject: str,
    symbol: str = "",
    dated_on: date | None = None,
    type_code: str = "",
    urgency: int = Urgency.NORMAL,
    channel: str = "paper",
    sender_unit: Unit | None = None,
    forward_to: Unit | None = None,
    receiver: str = "",
    due_on: date | None = None,
    direction: str = "",
    signer: str = "",
    copies: int | None = None,
    pages: int | None = None,
    note: str = "",
    files: Iterable[Any] = (),
    despite_duplicate: bool = False,
) -> IncomingDocument:
    """Enter a document that arrived under the next arrival number; with `forward_to` it goes to its unit at once."""
    ensure(may_register_incoming(by) and (forward_to is None or may_forward(by)))
    typed = {
        "sender": sender, "symbol": symbol, "subject": subject, "receiver": receiver, "direction": direction,
        "signer": signer, "note": note, "urgency": urgency, "channel": channel, "copies": copies, "pages": pages,
    }  # fmt: skip
    facts = cleaned(IncomingDocument, typed)
    ensure_registrable(facts, by)
    ensure_incoming_days(arrived_on, dated_on, due_on, today())
    document = IncomingDocument(
        arrived_on=arrived_on,
        year=arrived_on.year,
        dated_on=dated_on,
        due_on=due_on,
        type_code=known_type(type_code or type_read(facts["symbol"], facts["subject"])),
        sender_unit_id=sender_unit.pk if sender_unit else UnitNames().unit_id(facts["sender"]),
        registered_by=by,
        registered_at=timezone.now(),
        **facts,
    )
    enter(document, by, despite_duplicate)
    for upload in files:
        attach_file(subject=document, upload=upload, by=by)
    if forward_to is not None:
        hand_over(document, forward_to, receiver=facts["receiver"], on=today(), by=by)
    return document


def enter(document: IncomingDocument, by: Any, despite_duplicate: bool) -> None:
    """Give it the next arrival number and save it, unless the register holds it already."""
    arrived_on = document.arrived_on
    # the lock comes first, so that two clerks with the same paper cannot both find nothing
    register = locked_register(book=INCOMING_BOOK, on=arrived_on)
    existing = duplicates_of(
        sender=document.sender, symbol=document.symbol, dated_on=document.dated_on, subject=document.subject
    )
    if existing and not despite_duplicate:
        raise PossibleDuplicate(existing)
    # what arrived yesterday may be registered after something of today: the number follows the registering (Điều 22)
    document.arrival_number = register.take_next_number(max(arrived_on, register.last_on or arrived_on))
    document.prepare_look_up()
    document.save()
    facts = {"number": document.number, "arrived_on": arrived_on}
    record("documents.incoming_registered", subject=document, by=by, **facts)
    if existing:
        numbers = [other.number for other in existing]
        record("documents.incoming_duplicate_accepted", subject=document, by=by, existing=numbers)


@action
def forward_incoming(
    *,
    document: IncomingDocument,
    to: Unit,
    by: Any,
    forwarded_on: date | None = None,
    receiver: str = "",
    due_on: date | None = None,
    direction: str = "",
) -> IncomingDocument:
    """Hand an incoming document to the unit that handles it, by a day if one is fixed."""
    document = IncomingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_forward(by, document))
    facts = cleaned(IncomingDocument, {"receiver": receiver, "direction": direction})
    ensure_no_secret(by, facts)
    day = forwarded_on or today()
    if not document.arrived_on <= day <= today():
        raise Refused(
            _("Choose a day from the day of arrival, %(day)s, to today.")
            % {"day": f"{document.arrived_on:%d/%m/%Y}"},
            field="forwarded_on",
        )
    ensure_incoming_days(document.arrived_on, None, due_on, today())

    document.due_on = due_on
    document.direction = facts["direction"] or document.direction
    hand_over(document, to, receiver=facts["receiver"], on=day, by=by)
    return document


def hand_over(document: IncomingDocument, to: Unit, *, receiver: str, on: date, by: Any) -> None:
    """The move itself, for a document that is locked or new."""
    document.state = next_state(INCOMING_TRANSITIONS, "forward", document.state)
    document.handled_by, document.receiver, document.forwarded_on = to, receiver or to.name, on
    document.finished_on, document.outcome = None, ""
    document.prepare_look_up()
    document.save(
        update_fields=[
            "state", "handled_by", "receiver", "forwarded_on", "finished_on", "outcome", "due_on", "direction", "folded",
        ]
    )  # fmt: skip
    record(
        "documents.forwarded",
        subject=document,
        by=by,
        unit=to.pk,
        receiver=document.receiver,
        forwarded_on=on,
        due_on=document.due_on,
        direction=document.direction,
    )


@action
def finish_incoming(
    *, document: IncomingDocument, by: Any, outcome: str = "", finished_on: date | None = None
) -> IncomingDocument:
    """Say that an incoming document is dealt with, and how."""
    document = IncomingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_finish(by, document))
    document.state = next_state(INCOMING_TRANSITIONS, "finish", document.state)
    facts = cleaned(IncomingDocument, {"outcome": outcome})
    ensure_no_secret(by, facts)
    document.outcome, document.finished_on = facts["outcome"], finished_on or today()
    if not document.arrived_on <= document.finished_on <= today():
        raise Refused(
            _("Choose a day from the day of arrival, %(day)s, to today.")
            % {"day": f"{document.arrived_on:%d/%m/%Y}"},
            field="finished_on",
        )
    document.save(update_fields=["state", "outcome", "finished_on"])
    record(
        "documents.finished",
        subject=document,
        by=by,
        finished_on=document.finished_on,
        outcome=document.outcome,
    )
    return document


@action
def correct_incoming(*, document: IncomingDocument, by: Any, **changes: Any) -> IncomingDocument:
    """Put an entry right; the journal keeps what stood there. Without any difference nothing happens."""
    document = IncomingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_correct_incoming(by, document))
    next_state(INCOMING_TRANSITIONS, "correct", document.state)
    made = apply_changes(document, changes, CORRECTABLE)
    if not made:
        return document
    if "sender" in made and "sender_unit" not in changes:
        document.sender_unit_id = UnitNames().unit_id(document.sender)
    facts = {name: getattr(document, name) for name in CORRECTABLE}
    ensure_registrable(facts, by)
    known_type(document.type_code)
    ensure_incoming_days(document.arrived_on, document.dated_on, document.due_on, today())
    document.prepare_look_up()
    document.save(update_fields=[*made, "sender_unit", "symbol_key", "folded"])
    record("documents.incoming_corrected", subject=document, by=by, changes=made)
    return document


@action
def void_arrival_number(*, document: IncomingDocument, reason: str, by: Any) -> IncomingDocument:
    """Void an arrival number given by mistake; it stays in the register with the reason."""
    document = IncomingDocument.objects.select_for_update().get(pk=document.pk)
    ensure(may_void_arrival(by, document))
    document.state = next_state(INCOMING_TRANSITIONS, "void", document.state)
    facts = cleaned(IncomingDocument, {"void_reason": reason})
    ensure_no_secret(by, facts)
    ensure_reason(facts["void_reason"])
    document.void_reason, document.voided_on = facts["void_reason"], today()
    document.save(update_fields=["state", "void_reason", "voided_on"])
    record(
        "documents.arrival_voided",
        subject=document,
        by=by,
        number=document.number,
        reason=document.void_reason,
    )
    return document


def ensure_reason(reason: str) -> None:
    """Nothing is voided or withdrawn without saying why."""
    if not reason:
        raise Refused(_("Write the reason; it stays in the register."), field="reason")


def ensure_registrable(facts: dict[str, Any], by: Any) -> None:
    """Refuse an entry that is secret, or without author or subject."""
    ensure_no_secret(by, facts)
    ensure_author(facts)
    ensure_subject(facts)


def ensure_author(facts: dict[str, Any]) -> None:
    """No arrival without its author."""
    if not facts["sender"]:
        raise Refused(_("The author is missing; write which body or person sent it."), field="sender")


def known_type(code: str) -> str:
    """A type that the register knows."""
    if code not in TYPE_NAMES:
        raise Refused(_("This choice does not exist; choose one from the list."), field="type_code")
    return code


def type_read(symbol: str, subject: str) -> str:
    """The type that the symbol tells, else the one that the subject begins with."""
    try:
        return parse_official_number(symbol).type_code or LETTER
    except ValueError:
        begins = fold(subject)
        for code, name in TYPE_NAMES.items():
            if code != OTHER and begins.startswith(f"{fold(name)} "):
                return code
        return LETTER if symbol else OTHER
