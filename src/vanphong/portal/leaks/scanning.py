# SPDX-License-Identifier: EUPL-1.2
"""Looks through a file for what must not be published; which kind it is, its bytes say."""

import io
import logging
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.files.kinds import OLE, detected
from vanphong.portal.leaks.archives import Package
from vanphong.portal.leaks.excel import in_excel
from vanphong.portal.leaks.findings import Finding, NotReadable, gathered
from vanphong.portal.leaks.odf import in_open_document
from vanphong.portal.leaks.pdf import in_pdf
from vanphong.portal.leaks.pictures import in_picture
from vanphong.portal.leaks.places import FILE
from vanphong.portal.leaks.text import in_line, in_text
from vanphong.portal.leaks.word import in_word

log = logging.getLogger(__name__)

#: of a file as it is stored
LARGEST_FILE = 100 * 1024 * 1024
OPEN_DOCUMENTS = ("odt", "ods")
PICTURES = ("png", "jpg", "tif")
#: an Office file with a password is an OLE file with this stream
_PASSWORD = "EncryptedPackage".encode("utf-16-le")


def scan(name: str, data: bytes) -> list[Finding]:
    """What a file gives away, in its name, its content and its properties; never raises for a bad file."""
    return gathered(_in_file(name, data))


def scan_name(name: str) -> list[Finding]:
    """What the name of a file gives away."""
    return gathered(_in_name(name))


def _in_name(name: str) -> Iterator[Finding]:
    yield from in_line(Path(name).stem.replace("_", " "), FILE.at("field", _("file name")))


def _in_file(name: str, data: bytes) -> Iterator[Finding]:
    yield from _in_name(name)
    try:
        yield from in_content(kind_of(data), data)
    except NotReadable:
        raise
    except (RecursionError, MemoryError):
        yield Finding("too_large", FILE, "")
    except Exception as fault:  # whatever a hostile file does to a reader, the file is not published
        log.warning("the leak guard could not read a file: %s", type(fault).__name__)
        yield Finding("broken", FILE, "")


def kind_of(data: bytes) -> str:
    """The kind of a file by its bytes; NotReadable when it is none that is published."""
    if not data:
        raise NotReadable("broken")
    if len(data) > LARGEST_FILE:
        raise NotReadable("too_large")
    if data.startswith(OLE) and _PASSWORD in data:
        raise NotReadable("encrypted")
    with tempfile.TemporaryDirectory(prefix="leaks-") as folder:
        path = Path(folder, "file")
        path.write_bytes(data)
        try:
            kind = detected(path)
        except Refused as refusal:
            raise NotReadable("unknown", detail=refusal.message) from refusal
    if kind is None:
        is_torn = data.startswith(b"PK\x03\x04") and not zipfile.is_zipfile(io.BytesIO(data))
        raise NotReadable("broken" if is_torn else "unknown")
    return kind.code


def in_content(kind: str, data: bytes) -> Iterator[Finding]:
    """The findings in the content of a file of a known kind."""
    if kind == "docx":
        yield from in_word(Package(data))
    elif kind == "xlsx":
        yield from in_excel(Package(data))
    elif kind in OPEN_DOCUMENTS:
        yield from in_open_document(Package(data))
    elif kind == "pdf":
        yield from in_pdf(data)
    elif kind in PICTURES:
        yield from in_picture(data)
    elif kind == "txt":
        yield from in_text(plain_text(data), FILE)
    else:
        yield Finding("closed_kind", FILE, "")


def plain_text(data: bytes) -> str:
    """The letters of a plain text."""
    return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig", "replace")
