# SPDX-License-Identifier: EUPL-1.2
"""What one page of a PDF gives away: its text, the notes on it, its pictures, and what it keeps unseen."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from pypdf.errors import PyPdfError

from vanphong.kernel.vietnamese.text import clean
from vanphong.portal.leaks.findings import Finding, NotReadable
from vanphong.portal.leaks.persons import persons_in
from vanphong.portal.leaks.pictures import in_picture
from vanphong.portal.leaks.places import FILE, Place
from vanphong.portal.leaks.text import in_line

#: what belongs to the page itself; all other annotations are somebody's notes
OF_THE_PAGE = ("/Link", "/Widget", "/PrinterMark", "/TrapNet", "/Watermark")
_FAULTS = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError)
_MOST_PICTURES = 2_000
_DEEPEST = 5
#: of the signs of a page so many may be without meaning
_MOST_UNREADABLE = 0.1
_LONGEST_PAGE = 2_000_000


def in_page(page: Any, number: int, seen: set[int], unread: list[int]) -> Iterator[Finding]:
    """The findings of a page; `seen` are the pictures looked at before, `unread` the pages for a person."""
    place = FILE.at("page", number)
    try:
        text = page.extract_text()[:_LONGEST_PAGE]
    except _FAULTS:  # drawn in more steps than are read, or not as it should be
        text = ""
        unread.append(number)
    yield from _in_text(text, place)
    pictures = 0
    try:
        for name, picture in pictures_of(page):
            pictures += 1
            yield from _in_picture(name, picture, place, seen)
        yield from _in_notes(page, place)
    except _FAULTS:
        unread.append(number)
    if (pictures and not text.strip()) or _is_gibberish(text):
        unread.append(number)
    if "/PieceInfo" in page:
        yield Finding("leftover", place)
    if "/Thumb" in page:
        yield Finding("thumbnail", place)


def _in_text(text: str, place: Place) -> Iterator[Finding]:
    """Line by line for marks; for persons also across the ends of lines."""
    lines = text.splitlines()
    for line in lines:
        if line and not line.isspace():
            yield from in_line(line, place)
    yield from persons_in(clean(" ".join(lines)), place)


def _is_gibberish(text: str) -> bool:
    """Whether the letters of a page cannot be told, since its fonts do not say which they are."""
    strange = sum(1 for sign in text if sign == "\ufffd" or unicodedata.category(sign) in ("Co", "Cn"))
    return strange > len(text) * _MOST_UNREADABLE


def unread_pages(numbers: list[int]) -> Iterator[Finding]:
    """One finding for each run of pages that a person has to read."""
    for _start, run in groupby(enumerate(sorted(set(numbers))), key=lambda pair: pair[1] - pair[0]):
        pages = [number for _at, number in run]
        told = pages[0] if len(pages) == 1 else f"{pages[0]}–{pages[-1]}"
        yield Finding("unread", FILE.at("page", told), "")


def pictures_of(holder: Any, depth: int = 0) -> Iterator[tuple[str, Any]]:
    """The pictures that a page, or a form drawn on it, holds."""
    resources = plain(holder.get("/Resources"))
    objects = plain(resources.get("/XObject")) if isinstance(resources, dict) else None
    if not isinstance(objects, dict):
        return
    for name in list(objects)[:_MOST_PICTURES]:
        drawn = plain(objects[name])
        kind = drawn.get("/Subtype") if isinstance(drawn, dict) else None
        if kind == "/Image":
            yield str(name).lstrip("/"), drawn
        elif kind == "/Form" and depth < _DEEPEST:
            yield from pictures_of(drawn, depth + 1)


def is_photo(picture: Any) -> bool:
    """Whether a picture is kept as the camera's own file (JPEG), properties and all."""
    filters = picture.get("/Filter")
    return filters == "/DCTDecode" or (isinstance(filters, list) and list(filters) == ["/DCTDecode"])


def _in_picture(name: str, picture: Any, place: Place, seen: set[int]) -> Iterator[Finding]:
    if not is_photo(picture) or id(picture) in seen or len(seen) > _MOST_PICTURES:
        return
    seen.add(id(picture))
    try:
        yield from in_picture(picture._data, place.at("picture", name[:40]))
    except NotReadable:
        return  # a reader shows what it can of it


def notes_of(page: Any) -> list[Any]:
    """The annotations of a page, of whatever kind."""
    notes = plain(page.get("/Annots"))
    return [note for note in map(plain, notes or []) if isinstance(note, dict)]


def _in_notes(page: Any, place: Place) -> Iterator[Finding]:
    for note in notes_of(page):
        kind = note.get("/Subtype")
        if kind == "/FileAttachment":
            yield Finding("embedded", place)
        elif kind not in OF_THE_PAGE and kind != "/Popup":
            yield Finding("annotation", place)
        for key in ("/Contents", "/V"):
            said = plain(note.get(key))
            if isinstance(said, str):
                yield from in_line(clean(said[:20_000]), place)


def plain(value: Any) -> Any:
    """What a reference leads to, or the value itself."""
    return value.get_object() if hasattr(value, "get_object") else value
