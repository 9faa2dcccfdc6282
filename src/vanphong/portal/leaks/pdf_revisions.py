# SPDX-License-Identifier: EUPL-1.2
"""Earlier versions inside a PDF: each saving-over and each signature adds to the file and leaves what was before."""

import hashlib
import io
import re
from collections.abc import Iterator
from itertools import pairwise
from time import monotonic
from typing import Any

from pypdf import PdfReader

from vanphong.portal.leaks.findings import Finding
from vanphong.portal.leaks.pdf_pages import pictures_of
from vanphong.portal.leaks.places import FILE

_END = re.compile(rb"startxref\s+(\d+)(?:\s+%%EOF)?")
_SIGNATURE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")
#: line ends after the last word of a version
_SLACK = 4
_MOST_COMPARED = 20


def is_signed(data: bytes) -> bool:
    """Whether the PDF bears a digital signature, which any change would break."""
    return b"/ByteRange" in data


def ends_of_revisions(data: bytes) -> list[int]:
    """Where in the file each version of it ends. The first part of a file made for the web is no version."""
    ends = list(_END.finditer(data))
    if ends and b"/Linearized" in data[:2048] and ends[0][1] == b"0":
        ends = ends[1:]
    return [end.end() for end in ends]


def in_revisions(data: bytes, last: Any, until: float) -> Iterator[Finding]:
    """The earlier versions: those whose pages show something else block, others ask; signing alone says nothing."""
    ends = ends_of_revisions(data)
    if len(ends) < 2:
        return
    signed = [int(found[3]) + int(found[4]) for found in _SIGNATURE.finditer(data)]
    shown = _shown(last, until)
    for number, (end, following) in enumerate(pairwise(ends), start=1):
        place = FILE.at("revision", number)
        if number > _MOST_COMPARED or monotonic() > until:
            yield Finding("revision", place, "")
            return
        if not shown or _shown_before(data[:end], until) != shown:
            yield Finding("revision", place, "")
        elif not any(0 <= sealed - following <= _SLACK for sealed in signed):
            # a signature over the whole of it is all that some versions add
            yield Finding("update", place, "")


def _shown_before(data: bytes, until: float) -> list[str] | None:
    try:
        return _shown(PdfReader(io.BytesIO(data)), until)
    except Exception:  # an earlier version that cannot be read may say anything
        return None


def _shown(reader: Any, until: float) -> list[str] | None:
    """What each page draws, as digests: its own drawing and its pictures. None if the time does not suffice."""
    pages = []
    for page in reader.pages:
        if monotonic() > until:
            return None
        digest = hashlib.sha256()
        drawing = page.get_contents()
        digest.update(drawing.get_data() if drawing is not None else b"")
        for name, picture in sorted(pictures_of(page), key=lambda pair: pair[0]):
            digest.update(name.encode() + picture._data)
        pages.append(digest.hexdigest())
    return pages
