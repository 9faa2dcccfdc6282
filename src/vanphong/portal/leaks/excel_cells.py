# SPDX-License-Identifier: EUPL-1.2
"""The sheets, rows and cells of an Excel file, read one after the other, hidden or not."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from vanphong.portal.leaks.archives import Package
from vanphong.portal.leaks.findings import NotReadable
from vanphong.portal.leaks.places import FILE

LAST_COLUMN = 16_384
WORKBOOK = "xl/workbook.xml"
_LETTERS = re.compile(r"[A-Z]{1,3}")
_HEADERS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")


@dataclass
class Sheet:
    """A sheet of the file, in the order of its tabs, hidden ones counted."""

    number: int
    name: str
    part: str
    is_hidden: bool
    headers: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Cell:
    """A cell with content."""

    column: str
    text: str
    is_number: bool
    is_hidden: bool


@dataclass
class Row:
    """A row with its cells, and the numbers of the shared strings that it uses."""

    number: int
    is_hidden: bool
    cells: list[Cell] = field(default_factory=list)
    strings: list[int] = field(default_factory=list)


def sheets(package: Package) -> list[Sheet]:
    """The sheets of the file."""
    if package.related("", "officeDocument") != WORKBOOK:
        raise NotReadable("broken", FILE.at("part", WORKBOOK))
    targets = {rid: target for rid, _kind, target, outside in package.relations(WORKBOOK) if not outside}
    found = [
        Sheet(
            number,
            element.get("name", ""),
            targets.get(relation_id(element), ""),
            element.get("state", "visible") != "visible",
        )
        for number, element in enumerate(package.xml(WORKBOOK).iter("{*}sheet"), start=1)
    ]
    if any(sheet.part not in package for sheet in found):
        raise NotReadable("broken", FILE.at("part", WORKBOOK))
    return found


def relation_id(element: Any) -> str:
    """The id of the relation that an element names."""
    return next((value for key, value in element.attrib.items() if key.endswith("}id")), "")


def shared_strings(package: Package) -> list[str]:
    """The strings that cells refer to by number."""
    part = package.related(WORKBOOK, "sharedStrings")
    if part is None:
        return []
    found = []
    for element in _walk(package, part, "{*}si"):
        found.append(_string(element))
        element.clear()
    return found


def _string(element: Any) -> str:
    """The text of a string, without the reading aids of East Asian writing."""
    return "".join(
        text.text or "" for text in element.iter("{*}t") if not text.getparent().tag.endswith("}rPh")
    )


def _walk(package: Package, part: str, *tags: str) -> Iterator[Any]:
    """The elements of a large part, one by one as they are read."""
    content = package.read(part)
    place = FILE.at("part", part[:80])
    if b"<!DOCTYPE" in content[:4096]:
        raise NotReadable("broken", place)
    try:
        for _event, element in etree.iterparse(
            io.BytesIO(content), tag=tags, resolve_entities=False, no_network=True, load_dtd=False
        ):
            yield element
    except etree.XMLSyntaxError as fault:
        raise NotReadable("broken", place) from fault


def formats_that_hide(package: Package) -> frozenset[str]:
    """The numbers of the cell formats under which nothing is shown: the code ;;; in Excel."""
    part = package.related(WORKBOOK, "styles")
    if part is None:
        return frozenset()
    root = package.xml(part)
    codes = {
        code.get("numFmtId")
        for code in root.iter("{*}numFmt")
        if code.get("formatCode", "").replace('"', "").replace(" ", "") == ";;;"
    }
    return frozenset(
        str(number)
        for formats in root.iter("{*}cellXfs")
        for number, one in enumerate(formats.iterchildren("{*}xf"))
        if codes and one.get("numFmtId") in codes
    )


def rows(package: Package, sheet: Sheet, strings: list[str]) -> Iterator[Row]:
    """The rows of a sheet that hold anything; its headers are noted on the way."""
    hidden: set[int] = set()
    unseen = formats_that_hide(package)
    last = 0
    headers = tuple(f"{{*}}{name}" for name in _HEADERS)
    for element in _walk(package, sheet.part, "{*}row", "{*}col", *headers):
        tag = element.tag.rpartition("}")[2]
        if tag == "col":
            hidden.update(hidden_columns(element))
        elif tag == "row":
            said = element.get("r", "")
            last = int(said) if said.isdigit() else last + 1
            yield _row(element, last, hidden, unseen, strings)
            element.clear()
        elif element.text:
            sheet.headers.append(element.text)


def hidden_columns(column: Any) -> range:
    """The columns that an entry hides, by their numbers."""
    first, last = column.get("min", ""), column.get("max", "")
    if not (is_hidden(column, "width") and first.isdigit() and last.isdigit()):
        return range(0)
    return range(int(first), min(int(last), LAST_COLUMN) + 1)


def is_hidden(element: Any, size: str) -> bool:
    """Whether a row or column is hidden, by its switch or by having no size."""
    if element.get("hidden", "0") in ("1", "true"):
        return True
    try:
        return float(element.get(size, "1")) == 0
    except ValueError:
        return False


def _row(element: Any, number: int, hidden: set[int], unseen: frozenset[str], strings: list[str]) -> Row:
    row = Row(number, is_hidden(element, "ht"))
    at = 0
    for cell in element.iterchildren("{*}c"):
        found = _LETTERS.match(cell.get("r", ""))
        at = column_number(found[0]) if found else at + 1
        text, string = _content(cell, strings)
        if string is not None:
            row.strings.append(string)
        if text.strip():
            number_cell = cell.get("t", "n") == "n"
            shut = at in hidden or cell.get("s", "") in unseen
            row.cells.append(Cell(found[0] if found else str(at), text, number_cell, shut))
    return row


def _content(cell: Any, strings: list[str]) -> tuple[str, int | None]:
    """The text of a cell, and the number of its shared string if it is one."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _string(cell), None
    value = cell.find("{*}v")
    text = (value.text or "") if value is not None else ""
    if kind != "s":
        return _whole(text) if kind == "n" else text, None
    number = int(text) if text.isdigit() else -1
    return (strings[number] if 0 <= number < len(strings) else ""), number


def _whole(text: str) -> str:
    """A number as it was typed: 2.0123456789E10 is 20123456789."""
    if "E" not in text and "." not in text:
        return text
    try:
        value = float(text)
    except ValueError:
        return text
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else text


def column_number(letters: str) -> int:
    """The number of a column by its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
