# SPDX-License-Identifier: EUPL-1.2
"""One row of an older register: what it may hold, what makes it fit, and the document that it becomes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents.actions.incoming import type_read
from vanphong.documents.checks import cleaned, ensure_no_secret
from vanphong.documents.models import Channel, IncomingDocument, OutgoingDocument, Urgency
from vanphong.documents.queries import UnitNames
from vanphong.documents.states import IncomingState, OutgoingState
from vanphong.documents.types import UNCODED, issuer_in, numbering_read
from vanphong.kernel import taking_over
from vanphong.kernel.actions import Refused
from vanphong.kernel.vietnamese import OfficialNumber, clean, fold, parse_official_number

#: code of a refusal → what the officer is told to do
REFUSALS = {
    "no number": _("The number is missing. Enter the number under which it stands in the register."),
    "invalid number": _(
        "The number and symbol cannot be read. Write them like 05/QĐ-UBND or 19/2024/QĐ-UBND."
    ),
    "no subject": _("The subject is missing. Write what the document is about."),
    "no author": _("The author is missing. Write which body or person sent it."),
    "invalid date": _("The date is missing or does not exist. Write it like 09/07/2024."),
    "date in the future": _("The date lies in the future. Correct it."),
    "year differs": _("The year in the number is not the year of the date. Correct one of the two."),
    "document dated after arrival": _("The document is dated after it arrived. Correct one of the two days."),
    "duplicate number": _(
        "This number stands in the register already, for another document. Correct the number."
    ),
    "secret": _(
        "This bears a secrecy mark. Take the row out and keep it in the paper register of secret documents."
    ),
}
#: words with which the column "Người ký" names a post and no person
POSTS = (
    "chu tich",
    "pho chu tich",
    "pct",
    "ct",
    "chanh van phong",
    "pho chanh van phong",
    "cvp",
    "pcvp",
    "truong phong",
    "giam doc",
)


@dataclass(frozen=True, kw_only=True)
class ImportedOutgoing:
    """A row of an outgoing register, its cells read; None is a cell that is empty or could not be read."""

    row: int
    number_and_symbol: str
    dated_on: date | None
    subject: str
    signer: str = ""
    recipients: str = ""
    filed_copy_with: str = ""
    copies: int | None = None
    dispatched_on: date | None = None
    received_by: str = ""
    note: str = ""
    #: what statutory books do not hold, for those that know it
    urgency: int = Urgency.NORMAL
    pages: int | None = None
    drafting_unit_id: int | None = None
    effective_from: date | None = None
    reply_to_id: int | None = None
    void_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class ImportedIncoming:
    """A row of an incoming register, its cells read; None is a cell that is empty or could not be read."""

    row: int
    arrived_on: date | None
    arrival_number: int | None
    sender: str
    symbol: str
    dated_on: date | None
    subject: str
    receiver: str = ""
    forwarded_on: date | None = None
    received_by: str = ""
    note: str = ""
    #: what statutory books do not hold, for those that know it
    urgency: int = Urgency.NORMAL
    channel: str = Channel.PAPER
    pages: int | None = None
    due_on: date | None = None
    finished_on: date | None = None
    outcome: str = ""


class RowRefused(taking_over.RowRefused):
    """A row that cannot become a document."""

    sentences = REFUSALS


def outgoing_from(
    row: ImportedOutgoing, names: UnitNames, by: Any, moment: datetime, today: date
) -> OutgoingDocument:
    """The document that an outgoing row becomes."""
    texts = {
        "subject": row.subject, "recipients": row.recipients, "filed_copy_with": row.filed_copy_with,
        "received_by": row.received_by, "note": row.note, "void_reason": row.void_reason, **signer_facts(row.signer),
    }  # fmt: skip
    counts = {"copies": row.copies, "pages": row.pages, "urgency": row.urgency}
    facts = _fitting(OutgoingDocument, texts | counts, by, symbol=row.number_and_symbol)
    number, dated_on = _number_of(row, facts, today)
    type_code, numbering = numbering_read(number, names.written)
    if len(numbering.symbol) > 60:
        raise RowRefused("invalid number")
    drafter = drafter_named(row, type_code, numbering.symbol, names)
    document = OutgoingDocument(
        type_code=type_code,
        is_normative=number.year is not None,
        issuing_unit_id=body_named(issuer_in(numbering.symbol, type_code), names),
        drafting_unit_id=row.drafting_unit_id or drafter,
        symbol=numbering.symbol,
        series=numbering.series,
        dated_on=dated_on,
        dispatched_on=None if row.void_reason else row.dispatched_on,
        effective_from=row.effective_from,
        reply_to_id=row.reply_to_id,
        state=OutgoingState.DISPATCHED if row.dispatched_on else OutgoingState.ISSUED,
        registered_by=by,
        registered_at=moment,
        **facts,
    )
    if facts["void_reason"]:
        document.state, document.voided_on = OutgoingState.VOIDED, dated_on
    document.prepare_look_up()
    document.bear_number(number.number, number.suffix)
    return document


def _number_of(row: ImportedOutgoing, facts: dict[str, Any], today: date) -> tuple[OfficialNumber, date]:
    """Number and day of an outgoing row; a row without number, subject or a possible date is refused."""
    if not clean(row.number_and_symbol):
        raise RowRefused("no number")
    try:
        number = parse_official_number(row.number_and_symbol)
    except ValueError as error:
        raise RowRefused("invalid number") from error
    if not facts["subject"]:
        raise RowRefused("no subject")
    if row.dated_on is None:
        raise RowRefused("invalid date")
    if row.dated_on > today:
        raise RowRefused("date in the future")
    if number.year not in (None, row.dated_on.year):
        raise RowRefused("year differs")
    return number, row.dated_on


def incoming_from(
    row: ImportedIncoming, names: UnitNames, by: Any, moment: datetime, today: date
) -> IncomingDocument:
    """The document that an incoming row becomes."""
    texts = {
        "sender": row.sender, "symbol": row.symbol, "subject": row.subject, "receiver": row.receiver,
        "received_by": row.received_by, "note": row.note, "outcome": row.outcome,
    }  # fmt: skip
    counts = {"pages": row.pages, "urgency": row.urgency, "channel": row.channel}
    facts = _fitting(IncomingDocument, texts | counts, by)
    arrived_on, arrival_number = _arrival_of(row, facts, today)
    forwarded = row.forwarded_on is not None or row.finished_on is not None
    state = IncomingState.FORWARDED if forwarded else IncomingState.REGISTERED
    document = IncomingDocument(
        arrived_on=arrived_on,
        year=arrived_on.year,
        arrival_number=arrival_number,
        sender_unit_id=names.unit_id(facts["sender"]),
        dated_on=row.dated_on,
        type_code=type_read(facts["symbol"], facts["subject"]),
        handled_by_id=names.unit_id(facts["receiver"]),
        forwarded_on=row.forwarded_on,
        due_on=row.due_on,
        finished_on=row.finished_on,
        state=IncomingState.FINISHED if row.finished_on else state,
        registered_by=by,
        registered_at=moment,
        **facts,
    )
    document.prepare_look_up()
    return document


def _arrival_of(row: ImportedIncoming, facts: dict[str, Any], today: date) -> tuple[date, int]:
    """Day and number of arrival; a row without them, without author or subject, or with impossible days is refused."""
    if row.arrived_on is None:
        raise RowRefused("invalid date")
    if row.arrived_on > today:
        raise RowRefused("date in the future")
    if row.arrival_number is None:
        raise RowRefused("no number")
    if not 0 < row.arrival_number < 10_000_000:
        raise RowRefused("invalid number")
    if not facts["sender"]:
        raise RowRefused("no author")
    if not facts["subject"]:
        raise RowRefused("no subject")
    if row.dated_on is not None and row.dated_on > row.arrived_on:
        raise RowRefused("document dated after arrival")
    return row.arrived_on, row.arrival_number


def _fitting(model: Any, facts: dict[str, Any], by: Any, **others: Any) -> dict[str, Any]:
    """The facts as they are stored; what is too long, out of bounds or secret is refused."""
    try:
        fitting = cleaned(model, facts)
    except Refused as refusal:
        raise RowRefused("does not fit", refusal.message) from refusal
    try:
        ensure_no_secret(by, fitting | others)
    except Refused as refusal:
        raise RowRefused("secret") from refusal
    return fitting


def signer_facts(text: str) -> dict[str, str]:
    """ "Người ký" of an older book: a post where it names one, else a person."""
    begins = fold(text)
    is_post = any(begins == post or begins.startswith(f"{post} ") for post in POSTS)
    return {"signer_post": text, "signer_name": ""} if is_post else {"signer_name": text, "signer_post": ""}


def body_named(issuer: str, names: UnitNames) -> int | None:
    """The body of a symbol's issuer part, by its longest beginning that is an abbreviation: UBND-NC is UBND."""
    parts = issuer.split("-")
    for length in range(len(parts), 0, -1):
        found = names.body_id("-".join(parts[:length]))
        if found:
            return found
    return None


def drafter_named(row: ImportedOutgoing, type_code: str, symbol: str, names: UnitNames) -> int | None:
    """The drafting unit: of a letter by its symbol, of others by who keeps the copy besides the registry ("VT, KT")."""
    if type_code in UNCODED:
        found = names.body_id(symbol.partition("-")[2])
        if found:
            return found
    for part in row.filed_copy_with.replace(";", ",").split(","):
        key = fold(part)
        if key and key != "vt":
            found = names.unit_id(part)
            if found:
                return found
    return None
