# SPDX-License-Identifier: EUPL-1.2
"""Writing a table of records as a spreadsheet."""

from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO
from itertools import chain, islice
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: what a spreadsheet program takes: letters of a sheet's name, and of a cell
LONGEST_TITLE, LONGEST_TEXT = 31, 32_767
#: so many rows say how wide the columns must be, between these widths
MEASURED, NARROW, WIDE = 50, 8, 60


def add_sheet(book: Workbook, title: str, headings: list[str], rows: Iterable[list[Any]]) -> None:
    """One sheet: a bold line of headings that stays in view and filters, columns as wide as they need, and the rows."""
    sheet = book.create_sheet(title[:LONGEST_TITLE])
    sheet.freeze_panes = "A2"
    coming = iter(rows)
    first = list(islice(coming, MEASURED))
    for place in range(len(headings)):
        longest = max(len(str(row[place])) for row in [headings, *first] if row[place] is not None)
        sheet.column_dimensions[get_column_letter(place + 1)].width = min(max(longest + 2, NARROW), WIDE)
    bold = []
    for heading in headings:
        cell = WriteOnlyCell(sheet, heading)
        cell.font = Font(bold=True)
        bold.append(cell)
    sheet.append(bold)
    last = 1
    for row in chain(first, coming):
        sheet.append([cell_of(sheet, value) for value in row])
        last += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{last}"


def cell_of(sheet: Any, value: Any) -> Any:
    """A value as a spreadsheet holds it: local time, our dates, no control characters, and text never a formula."""
    if isinstance(value, datetime):
        local = timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
        return formatted(sheet, local, "dd/mm/yyyy hh:mm")
    if isinstance(value, date):
        return formatted(sheet, value, "dd/mm/yyyy")
    if isinstance(value, str):
        text = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_TEXT]
        if not text.startswith(("=", "#")):  # only these could be taken for a formula or an error
            return text
        cell = WriteOnlyCell(sheet, text)
        cell.data_type = "s"
        return cell
    return value


def formatted(sheet: Any, value: Any, number_format: str) -> Any:
    """A day or moment that is shown in our order and sorts as what it is."""
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = number_format
    return cell


def workbook_response(name: str, headings: list[str], rows: Iterable[list[Any]]) -> HttpResponse:
    """A spreadsheet of one sheet, as a download."""
    book = Workbook(write_only=True)
    add_sheet(book, "Danh sách", headings, rows)
    buffer = BytesIO()
    book.save(buffer)
    response = HttpResponse(buffer.getvalue(), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return response
