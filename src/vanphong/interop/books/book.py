# SPDX-License-Identifier: EUPL-1.2
"""What every book has: its columns, how a line becomes a row of the room, and the report of an import."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from vanphong.interop.books.sheet import Line, lines_of


class NotThisLine(Exception):
    """A line that cannot go in: a short code, the sentence for the officer, and the column that is wrong."""

    def __init__(self, code: str, sentence: str, column: str = "") -> None:
        super().__init__(sentence)
        self.code, self.sentence, self.column = code, sentence, column


@dataclass(frozen=True)
class Refusal:
    """A refused line: its row in the sheet, its place among the lines, the reason as code and as a sentence."""

    row: int
    place: int
    code: str
    sentence: str
    column: str = ""


@dataclass
class Report:
    """What an import did, or would do."""

    book: str
    rows: int = 0
    imported: int = 0
    present: int = 0
    refused: list[Refusal] = field(default_factory=list)
    dry_run: bool = False
    #: counts that help to recognise the book, by a word of its own
    figures: dict[str, Any] = field(default_factory=dict)

    @property
    def importable(self) -> int:
        """Lines that go in or are there already."""
        return self.imported + self.present

    def as_json(self) -> dict[str, Any]:
        """The report for other programs."""
        return {
            "book": self.book,
            "dry_run": self.dry_run,
            "rows": self.rows,
            "importable": self.importable,
            "imported": self.imported,
            "already_there": self.present,
            "refused": [
                {"row": r.row, "line": r.place, "code": r.code, "reason": r.sentence, "column": r.column}
                for r in self.refused
            ],
            "figures": self.figures,
        }


@dataclass(frozen=True)
class Book:
    """One kind of register. `enter` puts parsed rows into the room; it returns added, present and further refusals."""

    code: str
    label: Any
    columns: Mapping[str, tuple[str, ...]]
    needed: frozenset[str]
    parse: Callable[[Line], Any]
    enter: Callable[[list[Any], Any], "Entered"]
    figures: Callable[[list[Any]], dict[str, Any]] = lambda rows: {}
    may_import: Callable[[Any], bool] = lambda officer: False

    def read(self, source: Path | BinaryIO) -> tuple[list[Any], list[Refusal], int]:
        """The rows that can be parsed, the refused lines, and how many lines there are."""
        rows, refused = [], []
        lines = lines_of(source, self.columns, set(self.needed))
        for line in lines:
            try:
                rows.append(self.parse(line))
            except NotThisLine as fault:
                refused.append(Refusal(line.row, line.place, fault.code, fault.sentence, fault.column))
        return rows, refused, len(lines)


@dataclass(frozen=True)
class Entered:
    """What a room took of the parsed rows."""

    added: int
    present: int
    refused: tuple[Refusal, ...] = ()
