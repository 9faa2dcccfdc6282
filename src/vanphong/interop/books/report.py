# SPDX-License-Identifier: EUPL-1.2
"""The report of an import: what went in, what was there already, what was refused and why."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Refusal:
    """A refused line: its row in the sheet, its place among the lines, the reason as code and as a sentence."""

    row: int
    place: int
    code: str
    sentence: str
    column: str = ""
    sheet: str = ""

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "sheet": self.sheet,
            "row": self.row,
            "place": self.place,
            "code": self.code,
            "column": self.column,
            "reason": self.sentence,
        }


@dataclass
class Report:
    """What an import did, or would do."""

    book: str
    rows: int = 0
    imported: int = 0
    present: int = 0
    refused: list[Refusal] = field(default_factory=list)
    dry_run: bool = False
    #: rows of the sheets that are no lines: titles, totals, signatures
    passed_over: list[tuple[int, str]] = field(default_factory=list)
    #: lines typed in an old font
    old_font: int = 0
    #: the day of which the figures speak, and counts that help to recognise the book, by words of its own
    as_of: date | None = None
    figures: dict[str, Any] = field(default_factory=dict)
    first_on: date | None = None
    last_on: date | None = None
    preview: dict[str, Any] = field(default_factory=dict)

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
            "refused": [refusal.as_json() for refusal in self.refused],
            "passed_over": [{"row": row, "text": text} for row, text in self.passed_over],
            "old_font": self.old_font,
            "as_of": self.as_of and self.as_of.isoformat(),
            "first_on": self.first_on and self.first_on.isoformat(),
            "last_on": self.last_on and self.last_on.isoformat(),
            "figures": self.figures,
        }
