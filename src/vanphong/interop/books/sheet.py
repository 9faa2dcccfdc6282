# SPDX-License-Identifier: EUPL-1.2
"""Reading a register out of a workbook: the lines below its header, and no title, number, total or signature row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from vanphong.interop.books.fonts import in_unicode
from vanphong.interop.books.header import WITHIN, Header, Wanted, cell, find_header, foreign_column
from vanphong.interop.books.workbook import Unreadable, sheets_of
from vanphong.kernel.vietnamese import clean, fold, fold_marked, format_date, parse_date

MOST_LINES = 100_000
COLUMN_NUMBER = re.compile(r"\(?(\d{1,2})\)?|\(?([A-Za-zĐđ])\)?")
#: with their marks: "công văn" is no total, and "tổng hợp" is none
TOTAL = re.compile(r"(tổng cộng|tổng số|cộng|lũy kế)\b|tổng$")
#: words that only the foot of a register holds, below its last line
FOOT = re.compile(
    r"^(nguoi (lap|ghi|vao) (bieu|so|bao cao)|thu truong|chanh van phong|(\w+ ){0,4}ngay \d+ thang \d+ nam|ky ten|ky ghi ro)\b"
)
FIGURES = re.compile(r"[\d.,% ]+")
TITLE_NUMBER = re.compile(r"[ivxlIVXL]{1,5}|[A-ZĐ]|\d{1,2}[.)]?")
PERIOD_ENDS = re.compile(r"đến(?: hết)?(?: ngày)? *(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})", re.IGNORECASE)
FAULTS = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!")


@dataclass(frozen=True)
class Line:
    """One line of a register: its row in the sheet, its place among all lines, and its cells by field."""

    row: int
    place: int
    cells: Mapping[str, Any]
    sheet: str = ""
    #: its cells in Unicode, where they are typed in an old font
    converted: Mapping[str, Any] | None = None

    def text(self, name: str) -> str:
        """A cell as clean text."""
        return text_of(self.cells.get(name))


@dataclass
class Reading:
    """What a workbook holds of a register: its lines, the rows that are none, and the last day of its cover."""

    lines: list[Line] = field(default_factory=list)
    passed_over: list[tuple[int, str]] = field(default_factory=list)
    until: date | None = None
    #: fields that have a column
    fields: list[str] = field(default_factory=list)


def text_of(value: Any) -> str:
    """A cell as clean text: a whole number without its decimal point, a day as the office writes it."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime | date):
        return format_date(value)
    return clean(value)


def read_sheets(source: Path | BinaryIO, wanted: Wanted, *, header_only: bool = False) -> Reading:
    """The lines of every sheet that has the register's header. Raises Unreadable."""
    reading, missing, found, foreign = Reading(), set(wanted.needed), False, ""
    for sheet in sheets_of(source):
        top = [list(row) for row in islice(sheet.rows, WITHIN)]
        shown = [in_unicode(row) or row for row in top]
        header = find_header(shown, wanted)
        if isinstance(header, set):
            missing = min(missing, header, key=len)
            continue
        foreign = foreign_column(shown, header, wanted)
        if foreign:
            continue
        reading.fields = (
            reading.fields if found else sorted(header.places, key=lambda name: header.places[name])
        )
        found = True
        if header_only:
            return reading
        reading.until = reading.until or period_end(top[: header.last + 1])
        below = enumerate((*top[header.last + 1 :],), header.last + 2)
        Below(header, reading, sheet.name).take(below)
        Below(header, reading, sheet.name).take(enumerate(sheet.rows, WITHIN + 1))
    if not found:
        raise Unreadable(not_this_register(missing, foreign, wanted))
    return reading


def not_this_register(missing: set[str], foreign: str, wanted: Wanted) -> str:
    """What is said of a workbook without a sheet of this register: the columns that are looked for."""
    if foreign:
        return _(
            "This is another register: it has the column “%(name)s”. Choose the register that this file is."
        ) % {"name": foreign}
    names = ", ".join(f"“{wanted.columns[name][0]}”" for name in sorted(missing))
    return _(
        "No header of this register was found: the columns %(names)s are missing. Check that this is the right book."
    ) % {"names": names}


class Below:
    """Goes down the rows under a header and takes the lines among them."""

    def __init__(self, header: Header, reading: Reading, sheet: str) -> None:
        self.header, self.reading, self.sheet, self.at_foot = header, reading, sheet, False

    def take(self, rows: Iterator[tuple[int, Sequence[Any]]]) -> None:
        """Sort each row: a line, or one of the others."""
        places = self.header.places
        columns = set(places.values())
        for number, row in rows:
            texts = ["" if value is None else text_of(value) for value in row]
            if not any(texts):
                continue
            filled = [(row[c], texts[c]) for c in places.values() if c < len(texts) and texts[c]]
            others = [text for c, text in enumerate(texts) if text and c not in columns]
            if self.is_line(row, texts, filled, others):
                if len(self.reading.lines) == MOST_LINES:
                    raise Unreadable(
                        _("The register has more than 100.000 lines. Split it by year and import each part.")
                    )
                cells = {name: cell(row, column) for name, column in places.items()}
                self.reading.lines.append(self.line(number, row, cells))
            else:
                self.reading.passed_over.append((number, " ".join(texts).strip()[:80]))

    def line(self, number: int, row: Sequence[Any], cells: Mapping[str, Any]) -> Line:
        """The line in this row."""
        new = in_unicode(row)
        places = self.header.places.items()
        converted = {name: cell(new, column) for name, column in places} if new else None
        return Line(number, len(self.reading.lines) + 1, cells, self.sheet, converted)

    def is_line(
        self, row: Sequence[Any], texts: list[str], filled: list[tuple[Any, str]], others: list[str]
    ) -> bool:
        """Whether a row is a line of the register."""
        if not filled or is_column_numbers(texts) or self.header.is_repeated_in(row):
            return False
        if is_total(filled, others):
            return False
        words = [text for text in texts if text]
        if len(words) <= 3 and FOOT.match(fold(words[0])):
            self.at_foot = True
        if self.at_foot and len(filled) <= 3:
            return False
        self.at_foot = False
        return not is_title(filled, others)


def is_column_numbers(texts: list[str]) -> bool:
    """Whether a row numbers the columns: (1) (2) (3), also A B 1 2, also of columns that were moved."""
    numbers, seen = [], 0
    for text in filter(None, texts):
        mark = COLUMN_NUMBER.fullmatch(text.split("=")[0].strip())
        if not mark:
            return False
        seen += 1
        numbers += [int(mark[1])] if mark[1] else []
    in_order = sorted(set(numbers))
    return (
        seen >= 3
        and len(numbers) >= 2
        and (numbers == in_order or sorted(numbers) == list(range(1, seen + 1)))
    )


def is_total(filled: list[tuple[Any, str]], others: list[str]) -> bool:
    """Whether a row is a total: it says so, and holds besides nothing but figures."""
    texts = [text for _value, text in filled] + others
    words = [text for text in texts if not FIGURES.fullmatch(text)]
    if len(words) != 1 or any(isinstance(value, date) for value, _text in filled):
        return False
    return bool(TOTAL.match(fold_marked(words[0])))


def is_title(filled: list[tuple[Any, str]], others: list[str]) -> bool:
    """Whether a row is a heading between lines: one text, with at most a number of its own in front."""
    if len(filled) != 1 or not isinstance(filled[0][0], str) or len(others) > 1:
        return False
    text = filled[0][1]
    if others and not (TITLE_NUMBER.fullmatch(others[0]) and not others[0].isdigit()):
        return False
    return not text[0].isdigit() and any(letter.isalpha() for letter in text)


def period_end(rows: Sequence[Sequence[Any]]) -> date | None:
    """The last day that the cover of a register names: "Từ ngày … đến ngày 14/06/2024"."""
    for value in (value for row in rows for value in row if isinstance(value, str)):
        named = PERIOD_ENDS.search(clean(value))
        if named:
            try:
                return parse_date(named[1])
            except ValueError:
                continue
    return None
