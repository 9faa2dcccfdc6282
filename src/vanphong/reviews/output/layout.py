# SPDX-License-Identifier: EUPL-1.2
"""The layout of an administrative document in Word (Nghị định 30/2020/NĐ-CP, Phụ lục I): page, fonts, lines, rules."""

import re
from typing import Any

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
BODY = 14
#: the width of the text in cm: A4 without its margins of 30 and 15 mm
TEXT = 16.5
CENTRE, JUSTIFIED, LEFT, RIGHT = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.RIGHT,
)
#: what XML cannot hold, in Word or anywhere
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: of the blank document that python-docx brings: what no document of ours needs
LEFTOVERS = ("thumbnail", "customXml", "stylesWithEffects")


def blank_document() -> Any:
    """A4 upright; margins 20, 20, 30 and 15 mm; page numbers at the top, none on the first page."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    page.header_distance = page.footer_distance = Mm(10)
    page.different_first_page_header_footer = True
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(BODY)
    properties = style.element.get_or_add_rPr()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        properties.get_or_add_rFonts().set(qn(script), FONT)
    properties.append(element("lang", val="vi-VN", eastAsia="vi-VN"))
    style.paragraph_format.space_after = style.paragraph_format.space_before = Pt(0)
    number_pages(page.header.paragraphs[0])
    newest_word(document)
    leave_out_leftovers(document)
    return document


def element(tag: str, /, **attributes: str) -> Any:
    """One element of Word's language, with its attributes."""
    made = OxmlElement(f"w:{tag}")
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made


def newest_word(document: Any) -> None:
    """Word opens it in its own way, not in the compatibility mode of 2007."""
    settings = document.settings.element
    compatibility = settings.find(qn("w:compat"))
    if compatibility is None:
        compatibility = element("compat")
        following = settings.find(qn("w:rsids"))
        following.addprevious(compatibility) if following is not None else settings.append(compatibility)
    uri = "http://schemas.microsoft.com/office/word"
    compatibility.append(element("compatSetting", name="compatibilityMode", uri=uri, val="15"))


def leave_out_leftovers(document: Any) -> None:
    """The preview picture and the empty parts of the blank document are not sent along."""
    for holder in (document.part.package, document.part):
        for key, relation in list(holder.rels.items()):
            if any(word in relation.reltype for word in LEFTOVERS):
                del holder.rels[key]


def new_part(document: Any) -> None:
    """A new page whose pages are numbered from 1, as those of an annex are."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = True
    section._sectPr.append(element("pgNumType", start="1"))


def number_pages(paragraph: Paragraph) -> None:
    """The field that shows the page's number, centred, size 14."""
    paragraph.alignment = CENTRE
    for kind in ("begin", "PAGE", "end"):
        run = paragraph.add_run()
        run.font.size = Pt(BODY)
        if kind == "PAGE":
            run._r.append(element("instrText"))
            run._r[-1].text = kind
        else:
            run._r.append(element("fldChar", fldCharType=kind))


def line(
    holder: Any,
    text: str = "",
    *,
    size: float = BODY,
    bold: bool = False,
    italic: bool = False,
    align: Any = CENTRE,
    before: float = 0,
) -> Paragraph:
    """One line of a block; `before` in points is the room above it."""
    paragraph = holder.add_paragraph()
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = Pt(before)
    run = paragraph.add_run(FORBIDDEN.sub("", text))
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    return paragraph


def rule(holder: Any, width: float, of: float) -> None:
    """A rule of that width under a text, centred in a block as wide as `of` (both in cm)."""
    paragraph = holder.add_paragraph()
    side = Cm((of - width) / 2)
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = side
    form.line_spacing, form.space_after = Pt(4), Pt(4)
    paragraph.add_run(" ").font.size = Pt(2)
    borders = element("pBdr")
    borders.append(element("bottom", val="single", sz="6", space="1", color="000000"))
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def body(holder: Any, text: str, *, bold: bool = False, italic: bool = False) -> Paragraph:
    """A paragraph of the text: justified, first line 1,27 cm, 6 pt apart."""
    paragraph = line(holder, text, bold=bold, italic=italic, align=JUSTIFIED, before=6)
    paragraph.paragraph_format.first_line_indent = Cm(1.27)
    paragraph.paragraph_format.line_spacing = 1.15
    return paragraph


def heading(holder: Any, text: str, level: int) -> Paragraph:
    """The heading of a part: bold, on its own line, together with what follows; Word's outline shows it."""
    paragraph = body(holder, text, bold=True)
    return outlined(paragraph, level)


def outlined(paragraph: Paragraph, level: int) -> Paragraph:
    """A line that stands in Word's outline and is not left alone at the foot of a page."""
    paragraph.paragraph_format.keep_with_next = True
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(element("outlineLvl", val=str(level - 1)), "w:rPr", "w:sectPr")
    return paragraph
