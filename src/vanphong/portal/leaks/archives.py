# SPDX-License-Identifier: EUPL-1.2
"""Word, Excel and OpenDocument files as what they are: archives of XML. Unpacked within bounds, read without entities, packed anew."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from lxml import etree

from vanphong.portal.leaks.findings import NotReadable
from vanphong.portal.leaks.places import FILE

MOST_ENTRIES = 10_000
#: bytes after unpacking: of one part, of the whole file
LARGEST_PART = 80 * 1024 * 1024
LARGEST_WHOLE = 400 * 1024 * 1024
#: of all XML, which is read word by word
LARGEST_TEXT = 150 * 1024 * 1024
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)
#: in the older (transitional) and the newer (strict) form of the format, relationships end in the same word
_RELATION_ENDS = "/relationships/"
_XML_DECLARATION = {"xml_declaration": True, "encoding": "UTF-8", "standalone": True}


class Package:
    """An Office file: its parts by name, read when asked for, replaced or dropped, and packed again."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = [entry for entry in self._archive.infolist() if not entry.is_dir()]
        except _FAULTS as fault:
            raise NotReadable("broken") from fault
        text = sum(entry.file_size for entry in entries if entry.filename.lower().endswith((".xml", ".rels")))
        whole = sum(entry.file_size for entry in entries)
        if len(entries) > MOST_ENTRIES or whole > LARGEST_WHOLE or text > LARGEST_TEXT:
            raise NotReadable("too_large")
        if any(entry.flag_bits & 1 for entry in entries):
            raise NotReadable("encrypted")
        self._entries = {entry.filename.lstrip("/"): entry for entry in entries}
        # of two parts of one name, one program shows the first and another the second
        if len({name.lower() for name in self._entries}) != len(entries):
            raise NotReadable("broken")
        # names of parts are the same in capitals and small letters
        self._spelled = {name.lower(): name for name in self._entries}
        self._changed: dict[str, bytes] = {}

    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        if name in self._changed:
            return self._changed[name]
        entry = self._entries.get(name)
        if entry is None:
            raise NotReadable("broken", FILE.at("part", name[:80]))
        if entry.file_size > LARGEST_PART:
            raise NotReadable("too_large", FILE.at("part", name[:80]))
        try:
            return self._archive.read(entry)
        except _FAULTS as fault:
            raise NotReadable("broken", FILE.at("part", name[:80])) from fault

    def xml(self, name: str) -> Any:
        """The root of an XML part."""
        return parsed(self.read(name), name)

    def put(self, name: str, content: Any) -> None:
        """Give a part another content, bytes or the root of its XML."""
        if not isinstance(content, bytes):
            content = etree.tostring(content.getroottree(), **_XML_DECLARATION)
        self._changed[name] = content

    def leave_out(self, name: str) -> None:
        """Take a part out, and nothing else."""
        self._entries.pop(name, None)
        self._changed.pop(name, None)

    def drop(self, name: str) -> None:
        """Take out a part, its own relations, and what names it: relations of others, the table of contents."""
        for gone in (name, relations_name(name)):
            self.leave_out(gone)
        for other in [entry for entry in self._entries if entry.endswith(".rels")]:
            root = self.xml(other)
            lost = [r for r in root if isinstance(r.tag, str) and self._target(other, r) == name]
            for relation in lost:
                root.remove(relation)
            if lost:
                self.put(other, root)
        contents = self.xml("[Content_Types].xml")
        for override in list(contents.iter("{*}Override")):
            if override.get("PartName", "").lstrip("/") == name:
                contents.remove(override)
        self.put("[Content_Types].xml", contents)

    def relations(self, name: str) -> Iterator[tuple[str, str, str, bool]]:
        """What a part is related to: id, last word of the kind, name of the part (or address), whether outside."""
        rels = relations_name(name)
        if rels not in self._entries:
            return
        for relation in self.xml(rels).iter("{*}Relationship"):
            outside = relation.get("TargetMode") == "External"
            target = relation.get("Target", "") if outside else self._target(rels, relation)
            kind = relation.get("Type", "").rpartition(_RELATION_ENDS)[2].rpartition("/")[2]
            yield relation.get("Id", ""), kind, target, outside

    def _target(self, rels: str, relation: Any) -> str:
        """The part that a relation leads to, as it is named in the archive."""
        if relation.get("TargetMode") == "External":
            return ""
        owner_folder = dirname(dirname(rels))
        target = relation.get("Target", "")
        path = unquote(target.partition("#")[0])
        path = path.lstrip("/") if path.startswith("/") else normpath(join(owner_folder, path))
        return self._spelled.get(path.lower(), path)

    def related(self, name: str, kind: str) -> str | None:
        """The first part of a kind that a part is related to."""
        return next(
            (target for _id, k, target, outside in self.relations(name) if k == kind and not outside), None
        )

    def is_used(self, name: str) -> bool:
        """Whether the text of any part still names this part by the id of its relation."""
        for rels in [entry for entry in self._entries if entry.endswith(".rels")]:
            owner = rels.replace("_rels/", "").removesuffix(".rels")
            ids = {
                rid for rid, _kind, target, outside in self.relations(owner) if target == name and not outside
            }
            if ids and owner.endswith(".xml") and owner in self._entries:
                for element in self.xml(owner).iter("{*}*"):
                    if any(value in ids and "elationships" in key for key, value in element.attrib.items()):
                        return True
        return False

    def unreached(self) -> list[str]:
        """The parts to which no relation leads from the file's beginning: no program shows them."""
        reached, waiting = {"[Content_Types].xml"}, [""]
        while waiting:
            for _id, _kind, target, outside in self.relations(waiting.pop()):
                if not outside and target in self._entries and target not in reached:
                    reached.add(target)
                    waiting.append(target)
        return [name for name in self._entries if name not in reached and not name.endswith(".rels")]

    def packed(self) -> bytes:
        """The file with its changes."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, entry in self._entries.items():
                written = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                written.compress_type = entry.compress_type
                archive.writestr(written, self.read(name))
        return made.getvalue()


def relations_name(name: str) -> str:
    """The part in which the relations of a part are kept."""
    folder, _slash, last = name.rpartition("/")
    return f"{folder}/_rels/{last}.rels" if folder else f"_rels/{last}.rels"


def parsed(content: bytes, name: str) -> Any:
    """The root of an XML text; one with a document type (and so with entities) is not read at all."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    place = FILE.at("part", name[:80])
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
        raise NotReadable("broken", place)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise NotReadable("broken", place) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotReadable("broken", place)
    return root


def remove(elements: Iterable[Any]) -> None:
    """Take elements of an XML part out, with what stands in them."""
    for element in list(elements):
        if (parent := element.getparent()) is not None:
            parent.remove(element)
