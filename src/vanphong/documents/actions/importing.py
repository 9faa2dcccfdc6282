# SPDX-License-Identifier: EUPL-1.2
"""Taking over older registers in bulk: the numbers stand already, each row is checked, the series go on after them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from vanphong.documents.actions.rows import (
    ImportedIncoming,
    ImportedOutgoing,
    RowRefused,
    incoming_from,
    outgoing_from,
)
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.documents.queries import UnitNames
from vanphong.documents.queries.ledger import INCOMING_BOOK, book_of
from vanphong.kernel.actions import action, ensure
from vanphong.kernel.journal import record_many
from vanphong.kernel.numbering import Register, locked_register
from vanphong.kernel.taking_over import ImportReport
from vanphong.kernel.vietnamese import fold
from vanphong.kernel.worktime import today


@action
def import_outgoing(*, rows: Iterable[ImportedOutgoing], by: Any) -> ImportReport:
    """Take over rows of an older outgoing register. Numbers are adopted, the other rows are reported with the reason."""
    ensure(by.units_with("documents.import") is None)
    report, names, moment, day = ImportReport(), UnitNames(), timezone.now(), today()
    read = _read(rows, lambda row: outgoing_from(row, names, by, moment, day), report)

    registers: dict[Any, Register] = {}
    for series, year in sorted({(document.series, document.year) for _row, document in read}):
        registers[series, year] = locked_register(book=book_of(series), on=date(year, 1, 1))
    known = _known_outgoing([document for _row, document in read])
    taken = _sort_out(
        read, known, lambda d: (d.series, d.year, d.number, d.number_suffix), _outgoing_facts, report
    )

    OutgoingDocument.objects.bulk_create(taken, batch_size=500)
    for document in taken:
        _note_last(registers[document.series, document.year], document.number, document.dated_on)
    _adopt(registers.values())
    happened = [(d, {"symbol": d.number_and_symbol, "dated_on": d.dated_on}) for d in taken]
    if happened:
        record_many("documents.outgoing_imported", happened, by=by)
    return report


@action
def import_incoming(*, rows: Iterable[ImportedIncoming], by: Any) -> ImportReport:
    """Take over rows of an older incoming register. Numbers are adopted, the other rows are reported with the reason."""
    ensure(by.units_with("documents.import") is None)
    report, names, moment, day = ImportReport(), UnitNames(), timezone.now(), today()
    read = _read(rows, lambda row: incoming_from(row, names, by, moment, day), report)

    years = sorted({document.year for _row, document in read})
    registers = {year: locked_register(book=INCOMING_BOOK, on=date(year, 1, 1)) for year in years}
    known = _known_incoming(years, [document.arrival_number for _row, document in read])
    taken = _sort_out(read, known, lambda d: (d.year, d.arrival_number), _incoming_facts, report)

    IncomingDocument.objects.bulk_create(taken, batch_size=500)
    for document in taken:
        _note_last(registers[document.year], document.arrival_number, document.arrived_on)
    _adopt(registers.values())
    if taken:
        record_many("documents.incoming_imported", [(d, {"number": d.number}) for d in taken], by=by)
    return report


def _read(rows: Iterable[Any], build: Callable[[Any], Any], report: ImportReport) -> list[tuple[Any, Any]]:
    """The rows that make a document, with it; the others are refused."""
    read = []
    for row in rows:
        try:
            read.append((row, build(row)))
        except RowRefused as refusal:
            report.refused.append(refusal.at(row.row))
    return read


def _sort_out(
    read: list[tuple[Any, Any]],
    known: dict[Any, Any],
    key_of: Callable[[Any], Any],
    facts_of: Callable[[Any], Any],
    report: ImportReport,
) -> list[Any]:
    """What is new. A number met before, with the same facts in the register, is there already; else it is a duplicate."""
    taken, seen = [], set()
    for row, document in read:
        key = key_of(document)
        if key in seen or (key in known and not _same(known[key], facts_of(document))):
            report.refused.append(RowRefused("duplicate number").at(row.row))
            continue
        if key in known:
            report.already.append(row.row)
        else:
            taken.append(document)
            report.accepted.append(row.row)
        seen.add(key)
    report.refused.sort(key=lambda refused: refused.row)
    return taken


def _same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether two rows of one number are the same document: its facts, and its subject however it is typed."""
    return one == other or (one[:-1] == other[:-1] and fold(one[-1]) == fold(other[-1]))


def _known_outgoing(documents: list[OutgoingDocument]) -> dict[Any, Any]:
    """What the register holds already between the first and the last number that each series has in the book."""
    numbers: dict[tuple[str, Any], list[Any]] = defaultdict(list)
    for document in documents:
        numbers[document.series, document.year].append(document.number)
    known = {}
    for (series, year), asked in numbers.items():
        rows = OutgoingDocument.objects.filter(
            series=series, year=year, number__gte=min(asked), number__lte=max(asked)
        )
        for number, suffix, *facts in rows.order_by().values_list(
            "number", "number_suffix", "dated_on", "subject"
        ):
            known[series, year, number, suffix] = tuple(facts)
    return known


def _known_incoming(years: list[int], numbers: list[int]) -> dict[Any, Any]:
    """What the register holds already of these years, between the first and the last of the numbers."""
    if not numbers:
        return {}
    rows = IncomingDocument.objects.filter(
        year__in=years, arrival_number__gte=min(numbers), arrival_number__lte=max(numbers)
    )
    asked = ("year", "arrival_number", "symbol_key", "dated_on", "subject")
    return {(year, number): tuple(facts) for year, number, *facts in rows.order_by().values_list(*asked)}


def _outgoing_facts(document: OutgoingDocument) -> tuple[Any, ...]:
    """By what two rows of one number are told to be the same document; the subject last."""
    return document.dated_on, document.subject


def _incoming_facts(document: IncomingDocument) -> tuple[Any, ...]:
    """By what two rows of one arrival number are told to be the same document; the subject last."""
    return document.symbol_key, document.dated_on, document.subject


def _note_last(register: Register, number: int, on: date) -> None:
    """The series goes on after this number, and not before this day."""
    register.last_number = max(register.last_number, number)
    register.last_on = max(register.last_on or on, on)


def _adopt(registers: Iterable[Register]) -> None:
    """Write down where each series stands now; one that was begun for nothing stays at 0."""
    for register in registers:
        if register.last_on is not None:
            register.adopt(register.last_number, register.last_on)
