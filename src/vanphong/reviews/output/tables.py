# SPDX-License-Identifier: EUPL-1.2
"""Tables of an administrative document in Word: blocks side by side without borders, and a grid of figures."""

from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Cm, Pt

from vanphong.reviews.output.layout import CENTRE, FORBIDDEN, LEFT, element

#: the letters of a table
SIZE = 12


def two_columns(document: Any, left: float, right: float) -> tuple[Any, Any]:
    """Two blocks side by side, without borders, never torn by the end of a page."""
    table = document.add_table(rows=1, cols=2)
    set_widths(table, [left, right])
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(element("cantSplit"))
    for cell in row.cells:
        cell._tc.remove(cell.paragraphs[0]._p)  # each block brings its own lines
    return row.cells[0], row.cells[1]


def set_widths(table: Any, widths: list[float]) -> None:
    """Columns of fixed widths, in cm."""
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def grid(
    document: Any, headings: list[str], groups: list[tuple[str, list[list[str]]]], widths: list[float]
) -> None:
    """A table with borders, its rows in groups that each have a title; the headings are repeated on each page."""
    number = 1 + sum(1 + len(rows) for _title, rows in groups)
    table = document.add_table(rows=number, cols=len(headings))
    table.style = "Table Grid"
    set_widths(table, widths)
    lines = iter(table.rows)
    first = next(lines)
    first._tr.get_or_add_trPr().append(element("tblHeader"))
    fill(first, headings, bold=True, align=CENTRE)
    for title, rows in groups:
        cells = next(lines).cells
        whole = cells[0].merge(cells[-1])
        write(whole, title, bold=True)
        whole.paragraphs[0].paragraph_format.keep_with_next = True
        for row in rows:
            fill(next(lines), row)
    for row in table.rows:
        row._tr.get_or_add_trPr().insert(0, element("cantSplit"))


def fill(row: Any, texts: list[str], *, bold: bool = False, align: Any = None) -> None:
    """One line of a grid: what is counted stands at the left, all else in the middle."""
    for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        write(cell, text, bold=bold, align=align if align is not None else LEFT if place == 1 else CENTRE)


def write(cell: Any, text: str, *, bold: bool = False, align: Any = LEFT) -> None:
    """The text of a cell."""
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(FORBIDDEN.sub("", text))
    run.font.size, run.bold = Pt(SIZE), bold
