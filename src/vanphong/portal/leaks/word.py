# SPDX-License-Identifier: EUPL-1.2
"""What a Word file gives away: in its text, hidden text, comments, tracked changes and parts."""

from collections.abc import Iterator
from typing import Any

from vanphong.portal.leaks.archives import Package
from vanphong.portal.leaks.findings import Finding
from vanphong.portal.leaks.office import (
    in_other_part,
    in_package,
    in_pictures_shown,
    is_inside,
    property_parts,
)
from vanphong.portal.leaks.paragraphs import Paragraph
from vanphong.portal.leaks.places import FILE, Place
from vanphong.portal.leaks.tables import in_row, is_telling
from vanphong.portal.leaks.text import in_line
from vanphong.portal.leaks.word_text import hidden_styles, paragraphs, words

#: the roots of parts that hold text of the document
PAGES = ("document", "hdr", "ftr", "footnotes", "endnotes", "glossaryDocument")
COMMENTS = ("comments",)
#: parts beside the comments, which only name their authors and order
BESIDE_COMMENTS = ("commentsEx", "commentsIds", "commentsExtensible", "people")
_MAIN = "word/document.xml"


def in_word(package: Package) -> Iterator[Finding]:
    """Everything that a Word file gives away."""
    styles = styles_that_hide(package)
    for name in xml_parts(package):
        root = package.xml(name)
        kind = root.tag.rpartition("}")[2]
        place = FILE if name == _MAIN else FILE.at("part", name[:80])
        if kind in PAGES:
            yield from _in_page(root, styles, place)
        elif kind in COMMENTS:
            yield from _in_comments(root)
        elif kind == "people" and len(root):
            yield Finding("author", place)
        elif kind == "settings":
            if next(root.iter(words("mailMerge")), None) is not None:
                yield Finding("local_path", place)
        elif kind not in BESIDE_COMMENTS and kind not in ("styles", "fonts", "theme", "numbering"):
            yield from in_other_part(package, name)
            yield from _in_stored_text(root, place)
    yield from in_package(package)


def xml_parts(package: Package) -> list[str]:
    """The parts that hold XML, without relations, properties and the table of contents."""
    apart = {*property_parts(package), "[Content_Types].xml"}
    return [
        name
        for name in package.names()
        if name.endswith(".xml") and name not in apart and not is_inside(name)
    ]


def styles_that_hide(package: Package) -> frozenset[str]:
    """The styles of all style sheets that hide their text."""
    sheets = [name for name in package.names() if name.endswith("styles.xml")]
    return frozenset().union(*(hidden_styles(package.xml(name)) for name in sheets))


def _in_page(root: Any, styles: frozenset[str], place: Place) -> Iterator[Finding]:
    headings = _column_headings(root)
    for paragraph in paragraphs(root, styles):
        at = place.at("paragraph", paragraph.number)
        about = headings.get(paragraph.element, "") if headings else ""
        yield from _in_paragraph(paragraph, at, about)
    yield from _in_tables(root, place)
    yield from in_pictures_shown(root, place)
    for curved in root.iter("{*}textpath"):  # WordArt, of which stamps across the page are made
        yield from in_line(curved.get("string", ""), place)


def _in_paragraph(paragraph: Paragraph, place: Place, about: str) -> Iterator[Finding]:
    if paragraph.changed:
        yield Finding("tracked_change", place)
    if paragraph.faint:
        yield Finding("faint_text", place)
    shown = "".join(paragraph.shown)
    for line in shown.split("\n"):
        if line and not line.isspace():
            yield from in_line(line, place, about)
    hidden = "".join(paragraph.hidden)
    if hidden.strip():
        yield Finding("hidden_text", place)
        yield from in_line(hidden, place)


def _in_comments(root: Any) -> Iterator[Finding]:
    for number, comment in enumerate(root.iter(words("comment")), start=1):
        place = FILE.at("comment", number)
        yield Finding("comment", place)
        for paragraph in paragraphs(comment, frozenset()):
            yield from in_line("".join([*paragraph.shown, *paragraph.hidden]), place)


def _in_stored_text(root: Any, place: Place) -> Iterator[Finding]:
    """Data stores (customXml) keep text in elements of their own names."""
    for element in root.iter("{*}*"):
        if element.text and not element.tag.endswith(("}t", "}v")) and not element.text.isspace():
            yield from in_line(element.text, place)


def _column_headings(root: Any) -> dict[Any, str]:
    """For each paragraph in a table, below the first row, the heading of its column."""
    found: dict[Any, str] = {}
    for table in root.iter("{*}tbl"):
        first, *rows = table.findall("{*}tr") or [None]
        headings = _cells(first) if rows else []
        for row in rows:
            for heading, cell in zip(headings, row.findall("{*}tc"), strict=False):
                for paragraph in cell.iter("{*}p"):
                    found[paragraph] = heading
    return found


def _in_tables(root: Any, place: Place) -> Iterator[Finding]:
    for number, table in enumerate(root.iter("{*}tbl"), start=1):
        first, *rows = table.findall("{*}tr") or [None]
        headings = _cells(first) if rows else []
        if is_telling(headings):
            for at, row in enumerate(rows, start=2):
                yield from in_row(headings, _cells(row), place.at("table", number).at("row", at))


def _cells(row: Any) -> list[str]:
    """The text of each cell of a row."""
    return ["".join(text.text or "" for text in cell.iter("{*}t")) for cell in row.findall("{*}tc")]
