# SPDX-License-Identifier: EUPL-1.2
"""Looks through text, line by line, for what must not be published."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from vanphong.kernel.vietnamese.legacy import detect_legacy
from vanphong.kernel.vietnamese.secrecy import set_apart
from vanphong.kernel.vietnamese.sorting import ALPHABET
from vanphong.kernel.vietnamese.text import nfc
from vanphong.kernel.vietnamese.tones import TONES
from vanphong.portal.leaks.findings import Finding, gathered
from vanphong.portal.leaks.marks import marks_in
from vanphong.portal.leaks.persons import persons_in
from vanphong.portal.leaks.places import Place, place_of

#: a line is read in pieces of this length, which overlap by what a finding may take
PIECE, OVERLAP = 20_000, 400
#: a line of nothing but our letters and the usual signs needs no repair; most do, and this is told at once
_OURS = {unicodedata.normalize("NFC", letter + tone) for letter in ALPHABET for tone in TONES}
_OURS = {letter for letter in _OURS | {letter.upper() for letter in _OURS} if len(letter) == 1}
_READY = re.compile(rf"[\x20-\x7e{''.join(sorted(_OURS))}–…“”]*")


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
        is_ready = _READY.fullmatch(piece) and "  " not in piece
        piece = piece.strip() if is_ready else nfc(piece)
        together = piece if is_ready else " ".join(piece.split())
        yield from marks_in(set_apart(piece) if "  " in piece or "\t" in piece else together, place)
        yield from persons_in(together, place, about)
