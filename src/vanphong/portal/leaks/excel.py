# SPDX-License-Identifier: EUPL-1.2
"""What an Excel file gives away: in cells shown and hidden, hidden sheets, comments, strings left over, parts."""

import re
from collections.abc import Iterator
from typing import Any

from vanphong.portal.leaks.archives import Package
from vanphong.portal.leaks.excel_cells import Cell, Row, Sheet, rows, shared_strings, sheets
from vanphong.portal.leaks.findings import Finding
from vanphong.portal.leaks.office import in_other_part, in_package, is_inside, property_parts
from vanphong.portal.leaks.places import FILE, Place
from vanphong.portal.leaks.tables import in_row, is_telling
from vanphong.portal.leaks.text import in_line

COMMENT_KINDS = ("comments", "threadedComment")
#: parts that keep the data of other files, or of the table behind a summary
_SOURCES = re.compile(r"/(pivotCache|externalLinks|queryTables)/(?!_rels)|/connections\.xml$")
_HEADING = re.compile(
    r"cccd|cmnd|cmt\b|căn cước|chứng minh|định danh|hộ chiếu|điện thoại|sđt|di động|tài khoản|stk|mã số|mst|bhxh|bhyt|"
    r"số thẻ|số tiền|kinh phí|dự toán|họ và tên|họ tên|địa chỉ|thường trú|tạm trú|nơi ở|chỗ ở|cư trú|hộ khẩu|tố cáo|mã hồ sơ",
    re.IGNORECASE,
)
_PAPERS = re.compile(r"cccd|cmnd|cmt\b|căn cước|chứng minh|định danh", re.IGNORECASE)
_PHONES = re.compile(r"điện thoại|sđt|di động", re.IGNORECASE)


def in_excel(package: Package) -> Iterator[Finding]:
    """Everything that an Excel file gives away."""
    strings = shared_strings(package)
    used: set[int] = set()
    read = set()
    for sheet in sheets(package):
        read.add(sheet.part)
        place = FILE.at("sheet", _told(sheet))
        if sheet.is_hidden:
            yield Finding("hidden_sheet", place)
        yield from _in_sheet(package, sheet, place, strings, used)
        yield from _in_comments(package, sheet, place)
    for number, text in enumerate(strings):
        if number not in used and text.strip():
            yield Finding("leftover", FILE.at("part", "xl/sharedStrings.xml"))
            break
    yield from _in_other_parts(package, read)
    yield from in_package(package)


def _told(sheet: Sheet) -> Any:
    """How the sheet is called to the editor: by name, or by number where the name itself gives something away."""
    return sheet.number if any(in_line(sheet.name, FILE)) else sheet.name[:60]


def _in_sheet(
    package: Package, sheet: Sheet, place: Place, strings: list[str], used: set[int]
) -> Iterator[Finding]:
    headings: dict[str, str] = {}
    harmless: set[tuple[str, str]] = set()
    hidden_columns: set[str] = set()
    for row in rows(package, sheet, strings):
        used.update(row.strings)
        if row.is_hidden and row.cells:
            yield Finding("hidden_cells", place.at("row", row.number))
        for column in sorted({cell.column for cell in row.cells if cell.is_hidden} - hidden_columns):
            hidden_columns.add(column)
            yield Finding("hidden_cells", place.at("column", column))
        for cell in row.cells:
            key = (cell.text, headings.get(cell.column, ""))
            if key not in harmless:
                findings = list(_in_cell(cell, row, place, key[1]))
                yield from findings
                if not findings and len(harmless) < 200_000:
                    harmless.add(key)
        yield from _in_row(row, headings, place)
    yield from _in_headers(package, sheet, place)


def _in_cell(cell: Cell, row: Row, place: Place, heading: str) -> Iterator[Finding]:
    at = place.at("cell", f"{cell.column}{row.number}")
    if not cell.is_number:
        for line in cell.text.splitlines():
            yield from in_line(line, at, heading)
    elif cell.text.isdigit() and _PAPERS.search(heading) and 8 <= len(cell.text) <= 12:
        yield from in_line(cell.text.zfill(12 if len(cell.text) > 9 else 9), at, heading)
    elif cell.text.isdigit() and _PHONES.search(heading) and len(cell.text) == 9:
        yield from in_line(f"0{cell.text}", at, heading)


def _in_row(row: Row, headings: dict[str, str], place: Place) -> Iterator[Finding]:
    """What a row says by its columns; then the headings that it sets for the rows below."""
    if is_telling(list(headings.values())):
        names = [headings.get(cell.column, "") for cell in row.cells]
        yield from in_row(names, [cell.text for cell in row.cells], place.at("row", row.number))
    for cell in row.cells:
        is_short = not cell.is_number and len(cell.text) <= 60
        if is_short and _HEADING.search(cell.text) and not re.search(r"\d{6}", cell.text):
            headings[cell.column] = cell.text


def _in_headers(package: Package, sheet: Sheet, place: Place) -> Iterator[Finding]:
    for text in sheet.headers:
        # &L, &C, &R and font codes stand between the words
        for line in re.split(r"&(?:[LCRPNDTZFA]|\"[^\"]*\"|\d+)", text):
            yield from in_line(line, place)


def _in_comments(package: Package, sheet: Sheet, place: Place) -> Iterator[Finding]:
    for _id, kind, target, _outside in package.relations(sheet.part):
        if kind in COMMENT_KINDS and target in package:
            for comment in package.xml(target).iter("{*}comment", "{*}threadedComment"):
                at = place.at("cell", comment.get("ref", "")[:12])
                yield Finding("comment", at)
                yield from in_line("".join(comment.itertext()), at)


def _in_other_parts(package: Package, read: set[str]) -> Iterator[Finding]:
    apart = {*property_parts(package), *read, "[Content_Types].xml", "xl/sharedStrings.xml"}
    for name in package.names():
        if "/revisions/" in name and not name.endswith(".rels"):
            yield Finding("tracked_change", FILE.at("part", name[:80]))
        if _SOURCES.search(name):
            yield Finding("source_data", FILE.at("part", name[:80]))
        if "/persons/" in name and not name.endswith(".rels"):
            yield Finding("author", FILE.at("part", name[:80]))
        elif name.endswith(".xml") and not (name in apart or is_inside(name) or "comment" in name.lower()):
            yield from in_other_part(package, name)
