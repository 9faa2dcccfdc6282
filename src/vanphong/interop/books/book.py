# SPDX-License-Identifier: EUPL-1.2
"""What every book has: its columns, how a line becomes a row of the room, and where its lines are found afterwards."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from vanphong.interop.books.header import Wanted
from vanphong.interop.books.report import Refusal
from vanphong.interop.books.sheet import FAULTS, Line, read_sheets

#: so many lines are shown before anything is entered
SHOWN = 8


class NotThisLine(Exception):
    """A line that cannot go in: a short code, the sentence for the officer, and the column that is wrong."""

    def __init__(self, code: str, sentence: str, column: str = "") -> None:
        super().__init__(sentence)
        self.code, self.sentence, self.column = code, sentence, column


@dataclass(frozen=True)
class Listing:
    """The room's list that shows what was imported: its address, and the filters for the first and the last day."""

    url_name: str
    first: str = ""
    last: str = ""
    year: str = ""
    may_read: Callable[[Any], bool] = lambda officer: False


@dataclass(frozen=True)
class Entered:
    """What a room took of the parsed rows."""

    added: int
    present: int
    #: refusals by the place of their line
    refused: tuple[Refusal, ...] = ()


@dataclass
class Parsed:
    """A workbook as rows of the room, with what cannot become one."""

    rows: list[Any] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    lines: int = 0
    old_font: int = 0
    passed_over: list[tuple[int, str]] = field(default_factory=list)
    until: date | None = None
    #: sheet and row of each place
    where: dict[int, tuple[str, int]] = field(default_factory=dict)
    preview: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Book:
    """One kind of register. `enter` puts parsed rows into the room; each row bears the place of its line."""

    code: str
    label: Any
    columns: Mapping[str, tuple[str, ...]]
    needed: frozenset[str]
    parse: Callable[[Line], Any]
    enter: Callable[[list[Any], Any], Entered]
    #: rows that could be the same record are entered together
    key: Callable[[Any], Hashable]
    #: the day by which a row is found in the room's list
    day: Callable[[Any], date | None]
    listing: Listing
    figures: Callable[[list[Any], date], dict[str, Any]] = lambda rows, as_of: {}
    may_import: Callable[[Any], bool] = lambda officer: False
    instead: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: columns that only another register has
    foreign: tuple[str, ...] = ()
    #: columns about persons, which no preview keeps
    private: frozenset[str] = frozenset()

    @cached_property
    def wanted(self) -> Wanted:
        """What its header must hold."""
        return Wanted(self.columns, self.needed, self.instead, self.foreign)

    def check(self, source: Path | BinaryIO) -> None:
        """Raise Unreadable unless a sheet of the workbook has this book's header."""
        read_sheets(source, self.wanted, header_only=True)

    def read(self, source: Path | BinaryIO, *, convert: bool = False) -> Parsed:
        """The rows that can be parsed and the refused lines; `convert` puts old fonts into Unicode. Raises Unreadable."""
        reading = read_sheets(source, self.wanted)
        parsed = Parsed(lines=len(reading.lines), until=reading.until)
        # in a register of citizens even a row that is no line may name one
        parsed.passed_over = [(row, "" if self.private else text) for row, text in reading.passed_over]
        for line in reading.lines:
            parsed.where[line.place] = line.sheet, line.row
            try:
                parsed.rows.append(self.parse(self.fit(line, parsed, convert)))
            except NotThisLine as fault:
                column = str(self.columns[fault.column][0]) if fault.column in self.columns else ""
                parsed.refused.append(Refusal(line.row, line.place, fault.code, fault.sentence, column))
        parsed.preview = self.preview(reading.fields, reading.lines[:SHOWN], convert)
        return parsed

    def fit(self, line: Line, parsed: Parsed, convert: bool) -> Line:
        """A line that can be parsed: without faults of formulas, its old font converted if the officer has agreed."""
        for name, value in line.cells.items():
            if isinstance(value, str) and value.strip() in FAULTS:
                raise NotThisLine(
                    "formula error",
                    _("A formula of this line has failed (%(fault)s). Write its value instead.")
                    % {"fault": value.strip()},
                    name,
                )
        if line.converted is None:
            return line
        parsed.old_font += 1
        if convert:
            return Line(line.row, line.place, line.converted, line.sheet)
        raise NotThisLine(
            "old font",
            _(
                "This line is typed in an old font (TCVN3 or VNI). Let it be converted, or type it in Unicode."
            ),
        )

    def preview(self, fields: list[str], lines: list[Line], convert: bool) -> dict[str, Any]:
        """The first lines as they are read, by the columns that were found; nothing about persons."""
        shown = [name for name in fields if name not in self.private]
        rows = []
        for line in lines:
            cells = line.converted if convert and line.converted else line.cells
            read = Line(line.row, line.place, cells)
            rows.append([line.row, *(read.text(name)[:120] for name in shown)])
        return {"columns": [self.columns[name][0] for name in shown], "rows": rows}
