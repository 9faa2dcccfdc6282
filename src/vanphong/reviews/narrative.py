# SPDX-License-Identifier: EUPL-1.2
"""Paragraphs made of figures: the sentences of the outline, or what an officer wrote in their place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vanphong.reviews.models import Paragraph
from vanphong.reviews.outline import Section
from vanphong.reviews.queries.figures import Figure

PLACE = re.compile(r"%\((?P<code>[\w.]+)\)s")


@dataclass(frozen=True)
class Piece:
    """A stretch of text; with a figure behind it, it is a link to the figure's records."""

    text: str
    figure: Figure | None = None


@dataclass(frozen=True)
class Change:
    """A figure that an edited paragraph still quotes as it was."""

    label: str
    then: str
    now: str


@dataclass(frozen=True)
class Written:
    """A paragraph as it is shown."""

    key: str
    pieces: tuple[Piece, ...]
    edited: Paragraph | None = None
    changes: tuple[Change, ...] = ()

    @property
    def text(self) -> str:
        """The paragraph as plain text."""
        return "".join(piece.text for piece in self.pieces)


def generated(section: Section, figures: Mapping[str, Figure]) -> tuple[Piece, ...]:
    """The sentences of a section whose figures all have data."""
    pieces: list[Piece] = []
    for sentence in section.sentences:
        text = str(sentence)
        codes = [found["code"] for found in PLACE.finditer(text)]
        if any(code not in figures or figures[code].value is None for code in codes):
            continue
        if pieces:
            pieces.append(Piece(" "))
        pieces += filled(text, figures)
    return tuple(pieces)


def filled(text: str, figures: Mapping[str, Figure]) -> Iterator[Piece]:
    """A sentence cut at its figures."""
    end = 0
    for found in PLACE.finditer(text):
        yield Piece(text[end : found.start()].replace("%%", "%"))
        yield Piece(figures[found["code"]].in_prose, figures[found["code"]])
        end = found.end()
    yield Piece(text[end:].replace("%%", "%"))


def written(section: Section, figures: Mapping[str, Figure], paragraph: Paragraph | None) -> Written:
    """The paragraph of a section: as edited, with its figures linked again and those that changed since marked."""
    if paragraph is None:
        return Written(section.key, generated(section, figures))
    changes = tuple(
        Change(figures[code].label, then, figures[code].in_prose)
        for code, then in paragraph.figures.items()
        if code in figures and figures[code].in_prose != then
    )
    return Written(section.key, tuple(linked(paragraph, figures)), paragraph, changes)


def linked(paragraph: Paragraph, figures: Mapping[str, Figure]) -> Iterator[Piece]:
    """An edited text cut where it quotes its figures, each linked once wherever it was moved to."""
    end = 0
    for start, stop, code in sorted(places(paragraph.text, paragraph.figures)):
        yield Piece(paragraph.text[end:start])
        yield Piece(paragraph.text[start:stop], figures.get(code))
        end = stop
    yield Piece(paragraph.text[end:])


def places(text: str, quoted: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Where a text quotes each figure: its start, its end and the figure's code; the same place serves one figure."""
    found: list[tuple[int, int, str]] = []
    for code, figure in quoted.items():
        for hit in re.finditer(rf"(?<![\d.,]){re.escape(figure)}(?!\d|[.,]\d)", text):
            if all(hit.end() <= start or stop <= hit.start() for start, stop, _code in found):
                found.append((hit.start(), hit.end(), code))
                break
    return found


def quoted_in(text: str, section: Section, figures: Mapping[str, Figure]) -> dict[str, str]:
    """The figures of a section's own sentences that a text quotes, as they stand now."""
    pieces = generated(section, figures)
    now = {piece.figure.code: piece.text for piece in pieces if piece.figure is not None}
    return {code: now[code] for _start, _stop, code in sorted(places(text, now))}
