# SPDX-License-Identifier: EUPL-1.2
"""What Word and Excel files have in common: properties, pictures, files inside, paths; found and taken out."""

import re
from collections.abc import Iterator
from typing import Any

from vanphong.portal.leaks.archives import Package
from vanphong.portal.leaks.findings import STARS, Finding
from vanphong.portal.leaks.parts import LOCAL, PHOTOS, clean_photo, in_drawing, in_photo
from vanphong.portal.leaks.places import FILE, Place
from vanphong.portal.leaks.text import in_line, in_text

#: pictures in forms that hold no position and no camera
_DRAWINGS = ("emf", "wmf", "gif", "bmp", "wdp", "svg")
_PLAIN = ("xml", "rels", "vml", "odttf", "fntdata", *PHOTOS, *_DRAWINGS)
#: the parts that hold a whole other file
_INSIDE = re.compile(r"(^|/)(embeddings|activeX|afchunk[^/]*)(/|$|\.)|oleObject|vbaProject", re.IGNORECASE)
_INSIDE_KINDS = {"oleObject", "package", "aFChunk", "control", "subDocument"}
_PROPERTIES = {"core-properties", "extended-properties", "custom-properties"}
#: properties that name a person
_NAMING = ("creator", "lastModifiedBy", "Manager")
#: properties in which people write notes
_TELLING = ("title", "subject", "description", "keywords", "category", "Company")
#: settings of the printer that name it and its server
PRINTERS = re.compile(r"printerSettings\d*\.bin$")


def in_package(package: Package) -> Iterator[Finding]:
    """What the properties and parts of an Office file give away, besides its text."""
    yield from _in_properties(package)
    for name in package.unreached():
        yield Finding("leftover", FILE.at("part", name[:80]))
    for name in package.names():
        ending = name.rpartition(".")[2].lower()
        if ending in PHOTOS:
            yield from _in_picture(package, name)
        elif PRINTERS.search(name):
            yield Finding("local_path", FILE.at("part", name[:80]))
        elif is_inside(name):
            yield Finding("embedded", FILE.at("part", name[:80]), f"{STARS}.{ending[:8]}")
        if ending == "rels":
            yield from _in_relations(package, name)
        if ending == "svg":
            yield from in_drawing(package, name)


def in_pictures_shown(root: Any, place: Place) -> Iterator[Finding]:
    """What a page or drawing says of its pictures: cropped ones, descriptions, the folder they came from."""
    for crop in root.iter("{*}srcRect"):
        if any(value not in ("0", "0%") for value in crop.attrib.values()):
            yield Finding("cropped", place)
    for shown in root.iter("{*}docPr", "{*}cNvPr"):
        for told in ("descr", "title", "name"):
            said = shown.get(told, "")
            if LOCAL.search(said):
                yield Finding("local_path", place)
            elif said:
                yield from in_text(said, place)


def clean_pictures_shown(root: Any) -> None:
    """Take out descriptions that are no more than the folder a picture came from."""
    for shown in root.iter("{*}docPr", "{*}cNvPr"):
        for told in ("descr", "title", "name"):
            if LOCAL.search(shown.get(told, "")):
                shown.set(told, "")


def is_inside(name: str) -> bool:
    """Whether a part is a file of its own, or of a kind that the guard does not know."""
    return name.rpartition(".")[2].lower() not in _PLAIN or bool(_INSIDE.search(name))


def _in_picture(package: Package, name: str) -> Iterator[Finding]:
    if any(target == name for _id, kind, target, _out in package.relations("") if kind == "thumbnail"):
        yield Finding("thumbnail", FILE.at("part", name[:80]))
    else:
        yield from in_photo(package, name)


def _in_relations(package: Package, rels: str) -> Iterator[Finding]:
    owner = rels.replace("_rels/", "").removesuffix(".rels")
    for _id, kind, target, outside in package.relations(owner):
        if outside and LOCAL.search(target):
            yield Finding("local_path", FILE.at("part", owner[:80]))
        elif kind in _INSIDE_KINDS and not outside and not is_inside(target):
            yield Finding("embedded", FILE.at("part", target[:80]))


def _in_properties(package: Package) -> Iterator[Finding]:
    for name in property_parts(package):
        for element in package.xml(name).iter("{*}*"):
            word = element.tag.rpartition("}")[2]
            said = (element.text or "").strip()
            place = FILE.at("property", element.get("name", word)[:60])
            if not said:
                continue
            if word in _NAMING or name.endswith("custom.xml"):
                yield Finding("author", place, f"{said[0]}{STARS}")
            if word in _TELLING or name.endswith("custom.xml"):
                yield from in_text(said, place)


def property_parts(package: Package) -> list[str]:
    """The parts that hold the properties of the file."""
    return [
        target for _id, kind, target, _o in package.relations("") if kind in _PROPERTIES and target in package
    ]


def in_other_part(package: Package, name: str) -> Iterator[Finding]:
    """The findings in the text of a part that is neither page nor sheet: a chart, a drawing, a data store."""
    root = package.xml(name)
    for element in root.iter("{*}t", "{*}v", "{*}title", "{*}definedName"):
        if element.text:
            yield from in_line(element.text, FILE.at("part", name[:80]))
    yield from in_pictures_shown(root, FILE.at("part", name[:80]))


def clean_package(package: Package) -> None:
    """Take out of an Office file what `in_package` finds and can be taken out."""
    for _id, kind, target, _outside in list(package.relations("")):
        if kind == "thumbnail" and target in package:
            package.drop(target)
    for name in property_parts(package):
        root = package.xml(name)
        for element in list(root.iter("{*}*")):
            if name.endswith("custom.xml") and element.getparent() is root:
                root.remove(element)
            elif element.tag.rpartition("}")[2] in _NAMING:
                element.text = ""
        package.put(name, root)
    for name in package.unreached():
        package.drop(name)
    for name in package.names():
        ending = name.rpartition(".")[2].lower()
        if ending in PHOTOS and name in package:
            clean_photo(package, name)
        elif ending == "rels":
            _clean_paths(package, name)


def _clean_paths(package: Package, rels: str) -> None:
    """A link to a folder of the office's own leads nowhere for a reader; its text stays."""
    owner = rels.replace("_rels/", "").removesuffix(".rels")
    root = package.xml(rels)
    for relation in root.iter("{*}Relationship"):
        if relation.get("TargetMode") == "External" and LOCAL.search(relation.get("Target", "")):
            relation.set("Target", "about:blank")
    if owner in package or owner == "":
        package.put(rels, root)
