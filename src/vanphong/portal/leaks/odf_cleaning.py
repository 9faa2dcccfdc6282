# SPDX-License-Identifier: EUPL-1.2
"""An OpenDocument file without what it hides: changes accepted, comments and hidden text gone, what is shown unchanged."""

from collections.abc import Iterable
from typing import Any

from vanphong.portal.leaks.archives import Package
from vanphong.portal.leaks.odf import (
    HIDDEN_ROWS,
    MANIFEST,
    NAMING,
    PRINTER,
    SIGNATURES,
    cells_of,
    columns_hidden,
    is_hidden_sheet,
    kind_of_part,
    targets_of,
    text_parts,
)
from vanphong.portal.leaks.odf_text import CHANGE_MARKS, Styles, attribute, holds, word_of
from vanphong.portal.leaks.parts import LOCAL, PHOTOS, clean_photo


def clean_open_document(package: Package) -> bool:
    """Take out all that a reader does not see and can be taken out; False for a signed file, which is never rewritten."""
    if SIGNATURES in package:
        return False
    roots = {name: package.xml(name) for name in text_parts(package)}
    styles = Styles.of(list(roots.values()))
    for name, root in roots.items():
        _clean_page(root, styles)
        package.put(name, root)
    _clean_properties(package)
    _clean_parts(package)
    return True


def _clean_page(root: Any, styles: Styles) -> None:
    _take_out(root.iter("{*}annotation", "{*}annotation-end", "{*}tracked-changes"))
    _take_out(element for element in root.iter("{*}*") if word_of(element) in CHANGE_MARKS)
    _take_out(root.iter("{*}hidden-text", "{*}conditional-text", "{*}user-field-decls"))
    for section in list(root.iter("{*}section")):
        if attribute(section, "display") in ("none", "condition"):
            _take_out([section])
    for element in list(root.iter("{*}span", "{*}p", "{*}h")):
        marks = [
            mark for mark in element.iter("{*}hidden-paragraph") if attribute(mark, "is-hidden") != "false"
        ]
        if marks or attribute(element, "style-name") in styles.hidden:
            _empty(element)
    if holds(root, "spreadsheet"):
        _clean_book(root, styles)
    for table in root.iter("{*}table"):
        _clean_table(table)
    for element in root.iter("{*}*"):
        for key, value in element.attrib.items():
            if key.endswith("}href") and LOCAL.search(value):
                element.set(key, "about:blank")


def _clean_book(root: Any, styles: Styles) -> None:
    """Hidden sheets go, with the names that point to them; formulas that may have read them become their results."""
    gone = [table for table in root.iter("{*}table") if is_hidden_sheet(table, styles)]
    if not gone:
        return
    names = {attribute(table, "name") for table in gone}
    _take_out(gone)
    _take_out(
        element
        for element in root.iter("{*}named-range", "{*}named-expression", "{*}database-range")
        if any(name in " ".join(element.attrib.values()) for name in names)
    )
    _fix_results(root)


def _clean_table(table: Any) -> None:
    """Hidden rows and columns are emptied where they stand, so that nothing moves."""
    hidden, emptied = columns_hidden(table), False
    for row in table.iter("{*}table-row"):
        is_hidden = attribute(row, "visibility") in HIDDEN_ROWS
        for column, text, cell in list(cells_of(row)):
            if text and (is_hidden or column in hidden):
                _empty(cell)
                for key in list(cell.attrib):
                    if key.rpartition("}")[2] in _VALUES:
                        del cell.attrib[key]
                emptied = True
    if emptied:
        _fix_results(table.getroottree().getroot())


_VALUES = (
    "value",
    "value-type",
    "string-value",
    "date-value",
    "time-value",
    "boolean-value",
    "formula",
    "currency",
)


def _fix_results(root: Any) -> None:
    """Formulas become their results: what they read is gone."""
    for cell in root.iter("{*}table-cell"):
        for key in list(cell.attrib):
            if key.endswith("}formula"):
                del cell.attrib[key]


def _empty(element: Any) -> None:
    """An element without its content; what stands behind it stays."""
    element[:] = []
    element.text = None


def _take_out(elements: Iterable[Any]) -> None:
    """Take elements out; the text that follows each stays where it is."""
    for element in list(elements):
        holder = element.getparent()
        if holder is None:
            continue
        before = element.getprevious()
        if element.tail:
            if before is not None:
                before.tail = (before.tail or "") + element.tail
            else:
                holder.text = (holder.text or "") + element.tail
        holder.remove(element)


def _clean_properties(package: Package) -> None:
    if "meta.xml" in package:
        root = package.xml("meta.xml")
        _take_out(
            element
            for element in root.iter("{*}*")
            if word_of(element) in (*NAMING, "user-defined", "template", "auto-reload")
        )
        package.put("meta.xml", root)
    if "settings.xml" in package:
        root = package.xml("settings.xml")
        for item in root.iter("{*}config-item"):
            if attribute(item, "name") in PRINTER:
                item.text = None
        package.put("settings.xml", root)


def _clean_parts(package: Package) -> None:
    used = targets_of(package)
    for name in package.names():
        kind = kind_of_part(package, name, used)
        if kind in ("thumbnail", "leftover"):
            _drop(package, name)
        elif kind == "picture" and name.rpartition(".")[2].lower() in PHOTOS:
            clean_photo(package, name)


def _drop(package: Package, name: str) -> None:
    """Take a part out, and its line in the table of contents."""
    package.leave_out(name)
    if MANIFEST in package:
        root = package.xml(MANIFEST)
        _take_out(entry for entry in root.iter("{*}file-entry") if attribute(entry, "full-path") == name)
        package.put(MANIFEST, root)
