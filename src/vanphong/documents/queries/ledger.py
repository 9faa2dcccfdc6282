# SPDX-License-Identifier: EUPL-1.2
"""The ledger of a series: what was given, what was voided, what comes next, and any number that is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.documents.states import OutgoingState
from vanphong.documents.types import series_name
from vanphong.kernel.numbering import Register

INCOMING_BOOK = "incoming"
OUTGOING_BOOK = "outgoing:"
#: so many gaps are listed; all are counted
SHOWN = 200


@dataclass(frozen=True)
class SeriesRow:
    """One series of a year."""

    series: str
    name: str
    year: int
    last_number: int
    last_on: date | None

    @property
    def next_number(self) -> int:
        """The number that comes next."""
        return self.last_number + 1


@dataclass(frozen=True)
class Gap:
    """Numbers that nothing in the register bears, from the first to the last of them."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many they are."""
        return self.last - self.first + 1


@dataclass(frozen=True)
class Ledger:
    """A series at one glance."""

    row: SeriesRow
    issued: int
    voided: list[OutgoingDocument]
    gaps: list[Gap]

    @property
    def missing(self) -> int:
        """How many numbers are missing."""
        return sum(gap.count for gap in self.gaps)


def book_of(series: str) -> str:
    """The kernel's name for a series of outgoing documents."""
    return f"{OUTGOING_BOOK}{series}"


def next_number(series: str, year: int) -> int:
    """The number that the next document of a series would bear."""
    last = (
        Register.objects.filter(book=book_of(series), year=year).values_list("last_number", flat=True).first()
    )
    return (last or 0) + 1


def series_in_use(year: int) -> list[SeriesRow]:
    """Every outgoing series of a year that has given a number."""
    registers = Register.objects.filter(
        book__startswith=OUTGOING_BOOK, year=year, last_number__gt=0
    ).order_by("book")
    rows = [_row(register) for register in registers]
    return sorted(rows, key=lambda row: (row.name.casefold(), row.series))


def _row(register: Register) -> SeriesRow:
    series = register.book.removeprefix(OUTGOING_BOOK)
    return SeriesRow(series, series_name(series), register.year, register.last_number, register.last_on)


def ledger_of(series: str, year: int) -> Ledger | None:
    """The ledger of one series; None where it has given no number."""
    register = Register.objects.filter(book=book_of(series), year=year, last_number__gt=0).first()
    if register is None:
        return None
    rows = OutgoingDocument.objects.filter(series=series, year=year, number__isnull=False)
    voided = list(rows.filter(state=OutgoingState.VOIDED).order_by("number", "number_suffix")[:SHOWN])
    numbers: Any = rows.order_by("number").values_list("number", flat=True).distinct()
    total = rows.count()
    return Ledger(
        _row(register),
        total - rows.filter(state=OutgoingState.VOIDED).count(),
        voided,
        gaps_in(numbers, register.last_number),
    )


def incoming_gaps(year: int) -> list[Gap]:
    """Arrival numbers of a year that nothing bears."""
    register = Register.objects.filter(book=INCOMING_BOOK, year=year).first()
    numbers = (
        IncomingDocument.objects.filter(year=year)
        .order_by("arrival_number")
        .values_list("arrival_number", flat=True)
    )
    return gaps_in(numbers, register.last_number if register else 0)


def gaps_in(numbers: Iterable[int], last: int) -> list[Gap]:
    """What is missing between 1 and `last`; the numbers come in order."""
    gaps, expected = [], 1
    for number in numbers:
        if number > expected:
            gaps.append(Gap(expected, number - 1))
        expected = number + 1
    if expected <= last:
        gaps.append(Gap(expected, last))
    return gaps
