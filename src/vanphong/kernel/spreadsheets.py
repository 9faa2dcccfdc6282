# SPDX-License-Identifier: EUPL-1.2
"""Writing a table of records as a spreadsheet."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def add_sheet(book: Workbook, title: str, headings: list[str], rows: Iterable[list[Any]]) -> None:
    """One sheet: a bold line of headings that stays in view, and the rows."""
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    bold = []
    for heading in headings:
        cell = WriteOnlyCell(sheet, heading)
        cell.font = Font(bold=True)
        bold.append(cell)
    sheet.append(bold)
    for row in rows:
        sheet.append([cell_of(sheet, value) for value in row])


def cell_of(sheet: Any, value: Any) -> Any:
    """A value as a spreadsheet holds it: local time, no control characters, and text never a formula."""
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
        cell.data_type = "s"
        return cell
    return value


def workbook_response(name: str, headings: list[str], rows: Iterable[list[Any]]) -> HttpResponse:
    """A spreadsheet of one sheet, as a download."""
    book = Workbook(write_only=True)
    add_sheet(book, "Danh sách", headings, rows)
    buffer = BytesIO()
    book.save(buffer)
    response = HttpResponse(buffer.getvalue(), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return response
