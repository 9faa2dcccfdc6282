# SPDX-License-Identifier: EUPL-1.2
"""Which files the house takes: told from their bytes, and checked against their name's ending.

PDF, Word, Excel, OpenDocument, PNG, JPEG, TIFF and plain text. Programs, scripts, HTML and SVG are refused, as are
documents with macros; so are ZIP archives, whose contents nobody has looked at: the files in them are attached one by one.
"""

import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import puremagic
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused


@dataclass(frozen=True)
class Kind:
    """A kind of file that may be attached."""

    code: str
    label: Any
    media_type: str
    endings: tuple[str, ...]


OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN = "application/vnd.oasis.opendocument"
KINDS = (
    Kind("pdf", "PDF", "application/pdf", ("pdf",)),
    Kind("docx", "Word", f"{OFFICE}.wordprocessingml.document", ("docx",)),
    Kind("doc", "Word", "application/msword", ("doc",)),
    Kind("xlsx", "Excel", f"{OFFICE}.spreadsheetml.sheet", ("xlsx",)),
    Kind("xls", "Excel", "application/vnd.ms-excel", ("xls",)),
    Kind("odt", "OpenDocument", f"{OPEN}.text", ("odt",)),
    Kind("ods", "OpenDocument", f"{OPEN}.spreadsheet", ("ods",)),
    Kind("png", _("Picture"), "image/png", ("png",)),
    Kind("jpg", _("Picture"), "image/jpeg", ("jpg", "jpeg")),
    Kind("tif", _("Picture"), "image/tiff", ("tif", "tiff")),
    Kind("txt", _("Plain text"), "text/plain", ("txt",)),
)
BY_CODE = {kind.code: kind for kind in KINDS}
BY_ENDING = {ending: kind for kind in KINDS for ending in kind.endings}
#: for the file chooser of a browser
ACCEPT = ",".join(f".{ending}" for ending in BY_ENDING)
TAKEN = "PDF, Word (doc, docx), Excel (xls, xlsx), odt, ods, png, jpg, tiff, txt"

#: what puremagic says of the first bytes → our kinds that begin so
MAGIC = {".pdf": "pdf", ".png": "png", ".jpg": "jpg", ".tif": "tif", ".tiff": "tif"}
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
#: what no text of an office begins with
NOT_TEXT = (
    "<!",
    "<html",
    "<svg",
    "<?",
    "<script",
    "<head",
    "<body",
    "<iframe",
    "#!",
    "@echo",
    "%!ps",
    "{\\rtf",
    "mz",
)
MOST_TEXT = 20 * 1024 * 1024


def kind_of(path: Path, name: str) -> Kind:
    """The kind of the file at this path. Refused when it is not one we take, or is not what its name says."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending and ending not in BY_ENDING:
        raise Refused(
            _("%(name)s: files of the kind .%(ending)s are not taken. Attach one of these: %(taken)s.")
            % {"name": name, "ending": ending[:10], "taken": TAKEN}
        )
    kind = detected(path)
    if kind is None:
        raise Refused(
            _(
                "What %(name)s holds cannot be told from its content. Open it, save it anew as PDF, Word or Excel, and send that."
            )
            % {"name": name}
        )
    if ending and BY_ENDING[ending] != kind:
        raise Refused(
            _(
                "%(name)s is named .%(ending)s but holds %(kind)s. Save it anew under the right kind and send that."
            )
            % {"name": name, "ending": ending, "kind": f"{kind.label} (.{kind.endings[0]})"}
        )
    return kind


def detected(path: Path) -> Kind | None:
    """The kind told from the bytes alone; None for all that is not ours."""
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"PK\x03\x04"):
        return in_archive(path)
    if ends_as_archive(path):
        return None
    if head.startswith(OLE):
        return in_ole(path)
    try:
        endings = {match.extension for match in puremagic.magic_string(head)}
    except puremagic.PureError:
        endings = set()
    for ending, code in MAGIC.items():
        if ending in endings and begins(head, code):
            return BY_CODE[code]
    return BY_CODE["txt"] if is_text(path) else None


def begins(head: bytes, code: str) -> bool:
    """Whether the kind's mark stands at the very first byte: puremagic looks for some marks further in."""
    marks = {
        "pdf": (b"%PDF-",),
        "png": (b"\x89PNG\r\n\x1a\n",),
        "jpg": (b"\xff\xd8\xff",),
        "tif": (b"II*\x00", b"MM\x00*"),
    }
    return head.startswith(marks[code])


def in_archive(path: Path) -> Kind | None:
    """Word, Excel and OpenDocument are archives; which one, their own table of contents says."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if any(entry.lower().endswith("vbaproject.bin") or entry.startswith("Basic/") for entry in names):
                raise Refused(
                    _("This file holds macros. Save it without them (as docx, xlsx or PDF) and send that.")
                )
            if "mimetype" in names:
                said = first_bytes(archive, "mimetype", 100).decode("ascii", "replace").strip()
                return next(
                    (BY_CODE[code] for code in ("odt", "ods") if BY_CODE[code].media_type == said), None
                )
            if "[Content_Types].xml" not in names:
                return None
            said = first_bytes(archive, "[Content_Types].xml", 200_000).decode("utf-8", "replace")
            if "macroEnabled" in said:
                raise Refused(
                    _("This file holds macros. Save it without them (as docx, xlsx or PDF) and send that.")
                )
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        zlib.error,
    ):
        return None
    parts = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
    return next(
        (BY_CODE[code] for code, part in parts.items() if part in names and BY_CODE[code].media_type in said),
        None,
    )


def first_bytes(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """The beginning of one entry, however large it says it is."""
    with archive.open(name) as entry:
        return entry.read(most)


def in_ole(path: Path) -> Kind | None:
    """The old Word and Excel are told apart by the streams they hold, named in UTF-16."""
    content = path.read_bytes()
    if "_VBA_PROJECT".encode("utf-16-le") in content:
        raise Refused(_("This file holds macros. Save it without them (as docx, xlsx or PDF) and send that."))
    streams = {"doc": ("WordDocument",), "xls": ("Workbook", "Book")}
    for code, names in streams.items():
        if any(f"{name}\0".encode("utf-16-le") in content for name in names):
            return BY_CODE[code]
    return None


def ends_as_archive(path: Path) -> bool:
    """Whether a whole ZIP archive is hidden behind another kind: its closing record ends at the file's last byte."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - 65_557))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < 22:
        return False
    (comment,) = struct.unpack("<H", tail[at + 20 : at + 22])
    return at + 22 + comment == len(tail)


def is_text(path: Path) -> bool:
    """Text that a person can read, in UTF-8 or UTF-16, and no page or script."""
    if path.stat().st_size > MOST_TEXT:
        return False
    content = path.read_bytes()
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    if any(ord(letter) < 32 and letter not in "\t\n\r\f" for letter in text):
        return False
    beginning = text.lstrip("\ufeff \t\r\n").lower()
    return not beginning.startswith(NOT_TEXT) and "<script" not in beginning and "<svg" not in beginning
