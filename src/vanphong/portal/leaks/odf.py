# SPDX-License-Identifier: EUPL-1.2
"""What an OpenDocument file (odt, ods) gives away: text, what it hides, comments, tracked changes, sheets, properties, parts."""

import re
from collections.abc import Iterator
from typing import Any

from vanphong.portal.leaks.archives import Package
from vanphong.portal.leaks.findings import STARS, Finding, NotReadable
from vanphong.portal.leaks.odf_text import Styles, attribute, holds, paragraphs, word_of
from vanphong.portal.leaks.paragraphs import Paragraph
from vanphong.portal.leaks.parts import LOCAL, PHOTOS, in_drawing, in_photo
from vanphong.portal.leaks.places import FILE, Place
from vanphong.portal.leaks.tables import in_row, is_telling
from vanphong.portal.leaks.text import in_text

MANIFEST, SIGNATURES = "META-INF/manifest.xml", "META-INF/documentsignatures.xml"
#: the parts that every file of this kind may have, and that hold nothing of the text
PLAIN = ("mimetype", MANIFEST, "manifest.rdf", "layout-cache", "settings.xml", "meta.xml")
DRAWING_ENDINGS = ("svm", "emf", "wmf", "gif", "bmp", "svg", "webp")
#: properties that name a person
NAMING = ("initial-creator", "creator", "printed-by")
TELLING = ("title", "subject", "description", "keyword")
#: settings that name a printer of the office
PRINTER = ("PrinterName", "PrinterSetup")
_OBJECT = re.compile(r"^Object \d+/")
#: objects that are drawn out of their own text: charts and formulas
_SHOWN_OBJECTS = ("chart", "math")
HIDDEN_ROWS = ("collapse", "filter")
#: a sheet has 16,384 columns; repeated ones are counted no further
_MOST_COLUMNS = 16_384


def in_open_document(package: Package) -> Iterator[Finding]:
    """Everything that an OpenDocument file gives away."""
    if MANIFEST in package and holds(package.xml(MANIFEST), "encryption-data"):
        raise NotReadable("encrypted")
    roots = {name: package.xml(name) for name in text_parts(package)}
    styles = Styles.of(list(roots.values()))
    for name, root in roots.items():
        place = FILE if name == "content.xml" else FILE.at("part", name[:80])
        yield from _in_page(root, styles, place)
    yield from _in_properties(package)
    yield from _in_parts(package)


def text_parts(package: Package) -> list[str]:
    """The parts that hold text which is shown: of the file itself, and of charts and formulas in it."""
    wanted = ("content.xml", "styles.xml")
    return [name for name in package.names() if name.rpartition("/")[2] in wanted]


def _in_page(root: Any, styles: Styles, place: Place) -> Iterator[Finding]:
    sheets = {table: number for number, table in enumerate(root.iter("{*}table"), start=1)}
    is_book = holds(root, "spreadsheet")
    if any(len(region) for region in root.iter("{*}tracked-changes")):
        yield Finding("tracked_change", place)
        for region in root.iter("{*}tracked-changes"):
            yield from in_text("\n".join(region.itertext()), place)
    headings = _headings(root) if not is_book else {}
    for paragraph in paragraphs(root, styles):
        at = place.at("paragraph", paragraph.number) if not is_book else place
        yield from _in_paragraph(paragraph, at, headings.get(paragraph.element, ""), by_cell=is_book)
    for number, comment in enumerate(root.iter("{*}annotation"), start=1):
        yield Finding("comment", place.at("comment", number))
        yield from in_text("\n".join(comment.itertext()), place.at("comment", number))
    for table, number in sheets.items():
        yield from _in_table(table, number, styles, place, is_book=is_book)
    yield from _in_links(root, place)
    for element in root.iter("{*}user-field-decl", "{*}variable-set", "{*}title", "{*}desc"):
        yield from in_text(attribute(element, "string-value") or element.text or "", place)


def _in_paragraph(paragraph: Paragraph, place: Place, about: str, *, by_cell: bool) -> Iterator[Finding]:
    if paragraph.changed:
        yield Finding("tracked_change", place)
    if paragraph.faint:
        yield Finding("faint_text", place)
    if not by_cell:  # of a sheet, text is told by its cell
        yield from in_text("".join(paragraph.shown), place, about)
    hidden = "".join(paragraph.hidden)
    if hidden.strip():
        yield Finding("hidden_text", place)
        yield from in_text(hidden, place)


def _headings(root: Any) -> dict[Any, str]:
    """For each paragraph in a table of a text, below the first row, the heading of its column."""
    found: dict[Any, str] = {}
    for table in root.iter("{*}table"):
        first, *rows = list(table.iter("{*}table-row")) or [None]
        names = [text for _at, text, _cell in cells_of(first)] if rows else []
        for row in rows:
            for name, (_at, _text, cell) in zip(names, cells_of(row), strict=False):
                for paragraph in cell.iter("{*}p"):
                    found[paragraph] = name
    return found


def _in_table(table: Any, number: int, styles: Styles, place: Place, *, is_book: bool) -> Iterator[Finding]:
    name = attribute(table, "name")
    at = place.at("sheet", name) if is_book else place.at("table", number)
    if is_book and is_hidden_sheet(table, styles):
        yield Finding("hidden_sheet", at)
    hidden_columns = columns_hidden(table)
    names: list[str] = []
    for position, row in enumerate(table.iter("{*}table-row"), start=1):
        cells = list(cells_of(row))
        is_hidden = attribute(row, "visibility") in HIDDEN_ROWS
        if any(text and (is_hidden or column in hidden_columns) for column, text, _cell in cells):
            yield Finding("hidden_cells", at.at("row", position))
        if is_book:
            for column, text, _cell in cells:
                about = names[column] if position > 1 and column < len(names) else ""
                if text:
                    yield from in_text(text, at.at("row", position).at("column", column + 1), about)
        if position == 1:
            names = _by_column(cells)
        elif is_telling(names):
            yield from in_row(names, _by_column(cells), at.at("row", position))


def _by_column(cells: list[tuple[int, str, Any]]) -> list[str]:
    """The texts of a row, each in its column."""
    row = [""] * min(max((column for column, text, _cell in cells if text), default=-1) + 1, _MOST_COLUMNS)
    for column, text, _cell in cells:
        if text and column < len(row):
            row[column] = text
    return row


def cells_of(row: Any) -> Iterator[tuple[int, str, Any]]:
    """The cells of a row: the column each stands in, its text, and itself."""
    column = 0
    for cell in row.iterchildren("{*}table-cell", "{*}covered-table-cell"):
        texts = ["".join(_without_comments(line)) for line in cell.iterchildren("{*}p", "{*}list")]
        value = attribute(cell, "string-value")
        yield column, "\n".join([*texts, *([value] if value and value not in texts else [])]).strip(), cell
        column += repeated(cell, "number-columns-repeated")


_BLANKS = {"s": " ", "tab": "\t", "line-break": "\n"}


def _without_comments(element: Any) -> Iterator[str]:
    """The text of an element, but that of comments in it."""
    if word_of(element) != "annotation":
        yield element.text or ""
        for child in element:
            yield _BLANKS.get(word_of(child), "")
            yield from _without_comments(child)
            yield child.tail or ""


def repeated(element: Any, name: str) -> int:
    """How many times a row, column or cell stands there."""
    count = attribute(element, name)
    return min(int(count), _MOST_COLUMNS) if count.isdigit() and len(count) < 9 else 1


def columns_hidden(table: Any) -> set[int]:
    """The columns of a table that are hidden, by their numbers."""
    hidden: set[int] = set()
    column = 0
    for one in table.iter("{*}table-column"):
        width = repeated(one, "number-columns-repeated")
        if attribute(one, "visibility") in HIDDEN_ROWS:
            hidden.update(range(column, min(column + width, _MOST_COLUMNS)))
        column += width
    return hidden


def is_hidden_sheet(table: Any, styles: Styles) -> bool:
    """Whether a sheet is not shown."""
    return attribute(table, "display") == "false" or attribute(table, "style-name") in styles.hidden_tables


def _in_links(root: Any, place: Place) -> Iterator[Finding]:
    """Links that lead into the office's own computers, and data that comes from other files."""
    for element in root.iter():
        target = attribute(element, "href") if isinstance(element.tag, str) else ""
        if not target:
            continue
        if LOCAL.search(target):
            yield Finding("local_path", place)
        elif word_of(element) in ("table-source", "cell-range-source") or (
            word_of(element) == "section-source"
        ):
            yield Finding("source_data", place)


def _in_properties(package: Package) -> Iterator[Finding]:
    if "meta.xml" in package:
        for element in package.xml("meta.xml").iter("{*}*"):
            word, said = word_of(element), (element.text or "").strip()
            place = FILE.at("property", (attribute(element, "name") or word)[:60])
            if said and (word in NAMING or word == "user-defined"):
                yield Finding("author", place, f"{said[0]}{STARS}")
            if said and (word in TELLING or word == "user-defined"):
                yield from in_text(said, place)
            if word == "template" and LOCAL.search(attribute(element, "href")):
                yield Finding("local_path", place)
    if "settings.xml" in package:
        for item in package.xml("settings.xml").iter("{*}config-item"):
            if attribute(item, "name") in PRINTER and (item.text or "").strip():
                yield Finding("local_path", FILE.at("part", "settings.xml"))


def _in_parts(package: Package) -> Iterator[Finding]:
    used = targets_of(package)
    for name in package.names():
        kind, ending = kind_of_part(package, name, used), name.rpartition(".")[2].lower()
        place = FILE.at("part", name[:80])
        if kind == "picture" and ending in PHOTOS:
            yield from in_photo(package, name)
        elif kind == "picture" and ending == "svg":
            yield from in_drawing(package, name)
        elif kind in ("thumbnail", "embedded", "leftover"):
            yield Finding(kind, place, f"{STARS}.{ending[:8]}" if kind == "embedded" else STARS)


def targets_of(package: Package) -> set[str]:
    """The parts that the text names: pictures and objects that are shown."""
    found: set[str] = set()
    for name in text_parts(package):
        folder = name.rpartition("/")[0]
        for element in package.xml(name).iter():
            target = attribute(element, "href") if isinstance(element.tag, str) else ""
            if target and "://" not in target:
                plain = target.removeprefix("./")
                found.add(f"{folder}/{plain}" if folder and not plain.startswith("../") else plain)
    return found


def kind_of_part(package: Package, name: str, used: set[str]) -> str:
    """What a part is: plain, text, picture, thumbnail, embedded, or a leftover that nothing shows."""
    if name in PLAIN or name == SIGNATURES or name.startswith("Configurations2/"):
        return "plain"
    if name.startswith("Thumbnails/"):
        return "thumbnail"
    if name in ("content.xml", "styles.xml"):
        return "text"
    ending = name.rpartition(".")[2].lower()
    if name.startswith("Pictures/") and ending in (*PHOTOS, *DRAWING_ENDINGS):
        return "picture" if name in used else "leftover"
    if name.startswith("ObjectReplacements/"):
        return "plain" if name in used or name.partition("/")[2] in used else "leftover"
    if _OBJECT.match(name):
        return _kind_of_object(package, name, used)
    return "embedded" if name in used else "leftover"


def _kind_of_object(package: Package, name: str, used: set[str]) -> str:
    """A part of an object: of a chart or formula it is drawn, of a whole file inside it is not."""
    folder = name.partition("/")[0]
    if folder not in used:
        return "leftover"
    content = f"{folder}/content.xml"
    if content not in package:
        return "embedded"
    root = package.xml(content)
    shown = word_of(root) in _SHOWN_OBJECTS or holds(root, *_SHOWN_OBJECTS)
    return "plain" if shown else "embedded"
