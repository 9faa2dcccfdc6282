# SPDX-License-Identifier: EUPL-1.2
"""What a PDF gives away: in its pages, earlier versions, layers, files inside and properties."""

import io
import logging
import re
from collections.abc import Iterator
from time import monotonic
from typing import Any

from pypdf import Configuration, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from vanphong.portal.leaks.findings import STARS, Finding, NotReadable
from vanphong.portal.leaks.pdf_pages import in_page, plain, unread_pages
from vanphong.portal.leaks.pdf_revisions import in_revisions
from vanphong.portal.leaks.places import FILE
from vanphong.portal.leaks.text import in_text

# its warnings quote what strange files hold; logs never do
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

#: what one stream may unpack to, and how much of a page's drawing is read
LIMITS = Configuration(
    zlib_maximum_output_length=40_000_000,
    lzw_maximum_output_length=40_000_000,
    run_length_maximum_output_length=40_000_000,
    stream_decoding_work_maximum_length=80_000_000,
    stream_parsing_work_maximum_count=400_000,
    page_tree_maximum_entries=20_000,
    disable_legacy_handling=True,
)
#: the pages that the guard does not come to in this time are for a person to read
SECONDS = 30
_PROGRAMS = ("/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped")
_NAMING = re.compile(r"author|manager|modified|owner|by$|user", re.IGNORECASE)
_XMP_NAMES = re.compile(
    r"<(?:dc:creator|pdfx?:Author|xmp:LastModifiedBy)\b.{0,300}?>\s*([^<>\s][^<>]*)<", re.DOTALL
)
_LONGEST_XMP = 200_000


def in_pdf(data: bytes) -> list[Finding]:
    """Everything that a PDF gives away."""
    with apply_configuration(LIMITS):
        return list(_in_pdf(data, monotonic() + SECONDS))


def opened(data: bytes) -> PdfReader:
    """The PDF, if it can be read without a password."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise NotReadable("encrypted")
        _ = reader.root_object, len(reader.pages)
    except DependencyError as fault:
        raise NotReadable("encrypted") from fault
    except LimitReachedError as fault:
        raise NotReadable("too_large") from fault
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError) as fault:
        raise NotReadable("encrypted" if b"/Encrypt" in data else "broken") from fault
    return reader


def _in_pdf(data: bytes, until: float) -> Iterator[Finding]:
    reader = opened(data)
    unread: list[int] = []
    seen: set[int] = set()
    for number, page in enumerate(reader.pages, start=1):
        if monotonic() > until:
            unread += range(number, len(reader.pages) + 1)
            break
        yield from in_page(page, number, seen, unread)
    yield from unread_pages(unread)
    yield from _in_bookmarks(reader.outline)
    yield from in_revisions(data, reader, until)
    yield from _in_root(reader.root_object)
    yield from _in_properties(reader)


def _in_bookmarks(bookmarks: Any) -> Iterator[Finding]:
    for bookmark in bookmarks:
        if isinstance(bookmark, list):
            yield from _in_bookmarks(bookmark)
        else:
            yield from in_text(str(bookmark.title or ""), FILE.at("part", "Outlines"))


def _in_root(root: Any) -> Iterator[Finding]:
    layers = plain(root.get("/OCProperties"))
    state = plain(layers.get("/D")) if isinstance(layers, dict) else None
    if isinstance(state, dict) and (plain(state.get("/OFF")) or state.get("/BaseState") == "/OFF"):
        yield Finding("hidden_layer")
    names = plain(root.get("/Names"))
    if (isinstance(names, dict) and "/EmbeddedFiles" in names) or root.get("/AF"):
        yield Finding("embedded")
    if "/PieceInfo" in root:
        yield Finding("leftover", FILE.at("part", "PieceInfo"))


def _in_properties(reader: PdfReader) -> Iterator[Finding]:
    for name, value in (reader.metadata or {}).items():
        said = str(plain(value) or "").strip()
        place = FILE.at("property", str(name).lstrip("/")[:60])
        if not said or name in _PROGRAMS:
            continue
        if _NAMING.search(name):
            yield Finding("author", place, f"{said[0]}{STARS}")
        yield from in_text(said[:20_000], place)
    stream = plain(reader.root_object.get("/Metadata"))
    if hasattr(stream, "get_data"):
        xmp = stream.get_data()[:_LONGEST_XMP].decode("utf-8", "replace")
        for found in _XMP_NAMES.finditer(xmp):
            yield Finding("author", FILE.at("property", "XMP"), f"{found[1][0]}{STARS}")
