# SPDX-License-Identifier: EUPL-1.2
"""An Excel file without what it hides: hidden sheets, rows, columns and comments gone, the rest as it is shown."""

from vanphong.portal.leaks.archives import Package, remove
from vanphong.portal.leaks.excel import COMMENT_KINDS
from vanphong.portal.leaks.excel_cells import (
    WORKBOOK,
    Sheet,
    column_number,
    formats_that_hide,
    hidden_columns,
    is_hidden,
    relation_id,
    sheets,
)
from vanphong.portal.leaks.office import PRINTERS, clean_package, clean_pictures_shown, is_inside


def clean_excel(package: Package) -> None:
    """Take out of an Excel file all that a reader does not see and can be taken out."""
    every = sheets(package)
    shown = [sheet for sheet in every if not sheet.is_hidden]
    gone = [sheet for sheet in every if sheet.is_hidden] if shown else []
    if gone:
        _drop_sheets(package, gone)
    kept = [sheet for sheet in every if sheet not in gone]
    emptied = [_empty_hidden_cells(package, sheet) for sheet in kept]
    for sheet in kept:
        _drop_comments(package, sheet)
        _drop_inside(package, sheet)
    if gone or any(emptied):
        # what formulas reached for is gone: their results stay, as the reader saw them
        for sheet in kept:
            _keep_results(package, sheet)
        _drop_related(package, WORKBOOK, ("calcChain",))
    _drop_related(package, WORKBOOK, ("person", "revisionHeaders", "usernames"))
    for name in package.names():
        if (is_inside(name) or PRINTERS.search(name)) and name in package and not package.is_used(name):
            package.drop(name)
    for name in package.names():
        if name.startswith("xl/drawings/") and name.endswith(".xml"):
            drawing = package.xml(name)
            clean_pictures_shown(drawing)
            package.put(name, drawing)
    _empty_unused_strings(package, kept)
    clean_package(package)


def _drop_related(package: Package, owner: str, kinds: tuple[str, ...]) -> None:
    for _id, kind, target, outside in list(package.relations(owner)):
        if kind in kinds and not outside and target in package:
            package.drop(target)


def _drop_sheets(package: Package, gone: list[Sheet]) -> None:
    """Sheets go with the names that point to them; other names count the sheets that are left."""
    root = package.xml(WORKBOOK)
    elements = list(root.iter("{*}sheet"))
    lost = {sheet.number - 1 for sheet in gone}
    places = {old: new for new, old in enumerate(n for n in range(len(elements)) if n not in lost)}
    for number in lost:
        remove([elements[number]])
    for name in list(root.iter("{*}definedName")):
        local = name.get("localSheetId")
        points = any(f"{sheet.name}!" in (name.text or "").replace("'", "") for sheet in gone)
        if points or (local is not None and local.isdigit() and int(local) in lost):
            remove([name])
        elif local is not None and local.isdigit():
            name.set("localSheetId", str(places.get(int(local), 0)))
    for names in list(root.iter("{*}definedNames")):
        if not len(names):
            remove([names])
    for view in root.iter("{*}workbookView"):
        active = int(view.get("activeTab", "0")) if view.get("activeTab", "0").isdigit() else 0
        view.set("activeTab", str(places.get(active, 0)))
        view.attrib.pop("firstSheet", None)
    package.put(WORKBOOK, root)
    for sheet in gone:
        if sheet.part in package:
            package.drop(sheet.part)


def _empty_hidden_cells(package: Package, sheet: Sheet) -> bool:
    """Empty what stands in hidden rows and columns: they stay hidden, so nothing moves. Whether any was there."""
    root = package.xml(sheet.part)
    hidden = {number for column in root.iter("{*}col") for number in hidden_columns(column)}
    unseen = formats_that_hide(package)
    emptied = []
    for row in root.iter("{*}row"):
        at = 0
        for cell in list(row.iterchildren("{*}c")):
            letters = "".join(letter for letter in cell.get("r", "") if letter.isalpha())
            at = column_number(letters) if letters else at + 1
            if (is_hidden(row, "ht") or at in hidden or cell.get("s", "") in unseen) and len(cell):
                emptied.append(cell)
    for cell in emptied:
        cell.attrib.pop("t", None)
        remove(list(cell))
    if emptied:
        package.put(sheet.part, root)
    return bool(emptied)


def _keep_results(package: Package, sheet: Sheet) -> None:
    root = package.xml(sheet.part)
    remove(root.iter("{*}f"))
    remove(root.iterchildren("{*}dataValidations", "{*}extLst"))
    for rule in list(root.iter("{*}conditionalFormatting")):
        if any("!" in (formula.text or "") for formula in rule.iter("{*}formula")):
            remove([rule])
    package.put(sheet.part, root)


def _drop_comments(package: Package, sheet: Sheet) -> None:
    """Comments go, with the drawing of their boxes if it draws nothing else."""
    relations = {
        rid: (kind, target) for rid, kind, target, outside in package.relations(sheet.part) if not outside
    }
    if not any(kind in COMMENT_KINDS for kind, _target in relations.values()):
        return
    root = package.xml(sheet.part)
    for drawing in list(root.iter("{*}legacyDrawing")):
        _kind, target = relations.get(relation_id(drawing), ("", ""))
        if target in package:
            content = package.read(target)
            if content.count(b'ObjectType="') == content.count(b'ObjectType="Note"'):
                remove([drawing])
                package.drop(target)
    package.put(sheet.part, root)
    _drop_related(package, sheet.part, COMMENT_KINDS)


def _drop_inside(package: Package, sheet: Sheet) -> None:
    """Files inside the sheet go, and the settings of the printer; the picture of an object stays."""
    root = package.xml(sheet.part)
    inside = {
        rid
        for rid, _kind, target, outside in package.relations(sheet.part)
        if not outside and (is_inside(target) or PRINTERS.search(target))
    }
    if not inside:
        return
    remove(root.iter("{*}oleObjects", "{*}controls"))
    for setup in root.iter("{*}pageSetup"):
        for key in [key for key, value in setup.attrib.items() if key.endswith("}id") and value in inside]:
            del setup.attrib[key]
    package.put(sheet.part, root)


def _empty_unused_strings(package: Package, kept: list[Sheet]) -> None:
    """Strings that no cell shows any more are emptied; the others keep their numbers."""
    part = package.related(WORKBOOK, "sharedStrings")
    if part is None:
        return
    used = {
        cell.findtext("{*}v")
        for sheet in kept
        for cell in package.xml(sheet.part).iter("{*}c")
        if cell.get("t") == "s"
    }
    root = package.xml(part)
    for number, string in enumerate(root.iter("{*}si")):
        if str(number) not in used:
            remove(list(string))
            string.append(string.makeelement(string.tag.replace("}si", "}t"), {}))
    package.put(part, root)
