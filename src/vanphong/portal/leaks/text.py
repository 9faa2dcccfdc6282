# SPDX-License-Identifier: EUPL-1.2
"""Looks through text, line by line, for what must not be published."""

from collections.abc import Iterator
from typing import Any

from vanphong.kernel.vietnamese.legacy import detect_legacy
from vanphong.kernel.vietnamese.text import nfc
from vanphong.portal.leaks.findings import Finding, gathered
from vanphong.portal.leaks.marks import marks_in
from vanphong.portal.leaks.persons import persons_in
from vanphong.portal.leaks.places import Place, place_of

#: a line is read in pieces of this length, which overlap by what a finding may take
PIECE, OVERLAP = 20_000, 400


def scan_text(text: str, where: Any, about: str = "") -> list[Finding]:
    """What a text gives away. `where` is a place or the name of a field; `about` the heading of its column."""
    return gathered(in_text(text, place_of(where), about))


def in_text(text: str, place: Place, about: str = "") -> Iterator[Finding]:
    """The findings of a text; of one with several lines each with its paragraph."""
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        if line and not line.isspace():
            yield from in_line(line, place.at("paragraph", number) if len(lines) > 1 else place, about)


def in_line(line: str, place: Place, about: str = "") -> Iterator[Finding]:
    """The findings of one line, also of one typed in an old font or with letters taken apart."""
    for start in range(0, len(line), PIECE):
        piece = line[max(0, start - OVERLAP) : start + PIECE]
        if legacy := detect_legacy(piece):
            piece = legacy.converted
        piece = nfc(piece)
        together = " ".join(piece.split())
        yield from marks_in(_set_apart(piece) if "  " in piece or "\t" in piece else together, place)
        yield from persons_in(together, place, about)


def _set_apart(line: str) -> str:
    """The line with what stands apart in it, as in a header or a stamp, apart by two spaces."""
    parts = (" ".join(part.split()) for part in line.replace("\t", "  ").split("  "))
    return "  ".join(part for part in parts if part)
