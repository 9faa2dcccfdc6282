# SPDX-License-Identifier: EUPL-1.2
"""The layout of an administrative document in Word (Nghị định 30/2020/NĐ-CP, Phụ lục I): page, fonts, blocks."""

from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
BODY = 14
CENTRE, JUSTIFIED, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT


def blank_document() -> Any:
    """A4 upright; margins 20, 20, 30 and 15 mm; page numbers at the top, none on the first page."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    page.header_distance = Mm(10)
    page.different_first_page_header_footer = True
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(BODY)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    style.element.get_or_add_rPr().append(language)
    style.paragraph_format.space_after = style.paragraph_format.space_before = Pt(0)
    number_pages(page.header.paragraphs[0])
    return document


def number_pages(paragraph: Paragraph) -> None:
    """The field that shows the page's number, centred, size 14."""
    paragraph.alignment = CENTRE
    run = paragraph.add_run()
    run.font.size = Pt(BODY)
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)


def line(
    holder: Any,
    text: str = "",
    *,
    size: float = BODY,
    bold: bool = False,
    italic: bool = False,
    align: Any = CENTRE,
) -> Paragraph:
    """One line of a block."""
    paragraph = holder.add_paragraph()
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    return paragraph


def rule(holder: Any, width: float, share: float) -> None:
    """A rule under a text, over a share of the block's width (in cm), centred."""
    paragraph = holder.add_paragraph()
    side = Cm(width * (1 - share) / 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    paragraph.paragraph_format.line_spacing = Pt(3)
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().append(borders)


def body(holder: Any, text: str, *, bold: bool = False, italic: bool = False) -> Paragraph:
    """A paragraph of the text: justified, first line 1,27 cm, 6 pt apart."""
    paragraph = line(holder, text, bold=bold, italic=italic, align=JUSTIFIED)
    paragraph.paragraph_format.first_line_indent = Cm(1.27)
    paragraph.paragraph_format.space_before = Pt(6)
    paragraph.paragraph_format.line_spacing = 1.15
    return paragraph


def two_columns(document: Any, left: float, right: float) -> tuple[Any, Any]:
    """Two blocks side by side, without borders."""
    table = document.add_table(rows=1, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    cells = table.rows[0].cells
    for cell, width in zip(cells, (left, right), strict=True):
        cell.width = Cm(width)
        cell.paragraphs[0]._p.getparent().remove(cell.paragraphs[0]._p)
    return cells[0], cells[1]


def grid(document: Any, headings: list[str], rows: list[list[str]], widths: list[float]) -> None:
    """A table with borders; its headings are repeated on each page, figures stand at the right."""
    table = document.add_table(rows=1, cols=len(headings))
    table.style, table.autofit, table.alignment = "Table Grid", False, WD_TABLE_ALIGNMENT.CENTER
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for cell, text in zip(table.rows[0].cells, headings, strict=True):
        write(cell, text, bold=True, align=CENTRE)
    for row in rows:
        cells = table.add_row().cells
        for place, text in enumerate(row):
            write(cells[place], text, align=LEFT if place == 1 else CENTRE)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def write(cell: Any, text: str, *, bold: bool = False, align: Any = LEFT) -> None:
    """The text of a cell."""
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(12), bold
