# SPDX-License-Identifier: EUPL-1.2
"""Reading a register out of a workbook: the header wherever it stands, the lines below it, and no others."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import BadZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from vanphong.kernel.vietnamese import clean, fold

#: a header stands within so many rows, and so many columns are looked at
HEADER_WITHIN, WIDEST = 60, 60
MOST_ROWS = 200_000
COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?(\s*[=+].*)?")
TOTAL = re.compile(r"^(tong( cong| so)?|cong( don| trang| so)?|luy ke)\b")
#: words that only the foot of a register holds, below its last line
FOOT = re.compile(
    r"^(nguoi (lap|ghi) (bieu|so|bao cao)|thu truong|chanh van phong|ngay \d+ thang \d+ nam|ky ten)\b"
)


class Unreadable(Exception):
    """A file that is no register of this kind; the message says what to do."""


@dataclass(frozen=True)
class Line:
    """One line of a register: its row in the sheet, its place among the lines, and its cells by field."""

    row: int
    place: int
    cells: Mapping[str, Any]

    def text(self, field: str) -> str:
        """A cell as clean text; a whole number without its decimal point."""
        value = self.cells.get(field)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return clean("" if value is None else str(value))


def lines_of(source: Path | BinaryIO, columns: Mapping[str, tuple[str, ...]], needed: set[str]) -> list[Line]:
    """The lines of the first sheet whose header holds the needed columns.

    `columns` gives, for each field, the folded beginnings of its heading. Raises Unreadable.
    """
    try:
        book = load_workbook(source, read_only=False, data_only=True)
    except (InvalidFileException, BadZipFile, KeyError, ValueError, OSError, EOFError, TypeError) as error:
        raise Unreadable(
            _(
                "This file cannot be read as an Excel workbook. Open it in Excel and save it as .xlsx, then choose it again."
            )
        ) from error
    missing: set[str] = set(needed)
    for sheet in book.worksheets:
        if sheet.max_row > MOST_ROWS:
            raise Unreadable(
                _("The sheet is longer than 200.000 rows. Split it by year and import each part.")
            )
        rows = [list(row) for row in sheet.iter_rows(max_col=WIDEST, values_only=True)]
        found = find_header(rows, columns, needed)
        if isinstance(found, set):
            missing = min(missing, found, key=len)
            continue
        return list(lines_below(rows, *found))
    names = ", ".join(f"“{columns[field][0]}”" for field in sorted(missing))
    raise Unreadable(
        _(
            "No header of this register was found: the columns %(names)s are missing. Check that this is the right book."
        )
        % {"names": names}
    )


def find_header(
    rows: list[list[Any]], columns: Mapping[str, tuple[str, ...]], needed: set[str]
) -> tuple[int, dict[str, int]] | set[str]:
    """The row of the header and the column of each field; or the needed fields that no row has.

    A header may stand in two rows, the upper one merged over several columns: both are tried as one.
    """
    best: tuple[int, dict[str, int]] | None = None
    missing = set(needed)
    for number in range(min(len(rows), HEADER_WITHIN)):
        for height in (1, 2):
            headings = [
                heading_at(rows[number : number + height], column) for column in range(width(rows[number]))
            ]
            places = matched(headings, columns)
            lacking = needed - places.keys()
            if len(lacking) < len(missing):
                missing = lacking
            if not lacking and (best is None or len(places) > len(best[1])):
                best = (number + height - 1, places)
    return best if best is not None else missing


def width(row: list[Any]) -> int:
    """How many columns a row has."""
    return len(row)


def heading_at(rows: list[list[Any]], column: int) -> str:
    """The heading of a column, folded, over one row or two."""
    return fold(" ".join(str(row[column]) for row in rows if column < len(row) and row[column] is not None))


def matched(headings: list[str], columns: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Which column holds which field: an exact heading first, then one that begins so, the longest first."""
    places: dict[str, int] = {}
    taken: set[int] = set()
    for exact in (True, False):
        wanted = [(fold(name), field) for field, names in columns.items() for name in names]
        for name, field in sorted(wanted, key=lambda pair: -len(pair[0])):
            if field in places:
                continue
            for column, heading in enumerate(headings):
                fits = (
                    heading == name if exact else heading.startswith(name) and len(heading) <= len(name) + 40
                )
                if fits and column not in taken:
                    places[field] = column
                    taken.add(column)
                    break
    return places


def lines_below(rows: list[list[Any]], header: int, places: Mapping[str, int]) -> Iterator[Line]:
    """The lines under a header, without blank ones, column numbers, repeated headers, totals and the foot."""
    place = 0
    headings = [
        fold(str(rows[header][column])) if rows[header][column] is not None else ""
        for column in places.values()
    ]
    for number in range(header + 1, len(rows)):
        row = rows[number]
        values = [clean(str(value)) for value in row if value is not None and clean(str(value))]
        if not values or (all(COLUMN_NUMBER.fullmatch(value) for value in values) and number <= header + 2):
            continue
        cells = {field: row[column] for field, column in places.items()}
        here = [fold(str(cell)) if cell is not None else "" for cell in cells.values()]
        if here == headings or is_total(values) or (len(values) <= 3 and FOOT.match(fold(values[0]))):
            continue
        place += 1
        yield Line(number + 1, place, cells)


def is_total(values: list[str]) -> bool:
    """Whether a row is a total: it says so, and holds little else than figures."""
    words = [value for value in values if not value.replace(".", "").replace(",", "").isdigit()]
    return len(words) <= 2 and any(TOTAL.match(fold(word)) for word in words)
