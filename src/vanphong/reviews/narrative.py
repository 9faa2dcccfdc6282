# SPDX-License-Identifier: EUPL-1.2
"""Paragraphs made of figures: the sentences of the outline, or what an officer wrote in their place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import translation

from vanphong.reviews.lines import Figure, Value, exact, in_prose, number_of, printed
from vanphong.reviews.models import Paragraph
from vanphong.reviews.outline import PLACE, Section, codes_in

#: in which a figure may stand in a text that was written earlier
LANGUAGES = ("vi", "en")


@dataclass(frozen=True)
class Piece:
    """A stretch of text; with a figure behind it, it is a link to the figure's records."""

    text: str
    figure: Figure | None = None


@dataclass(frozen=True)
class Change:
    """A figure that is another than when the paragraph was written; `quoted` where the text still says the old one."""

    label: str
    then: str
    now: str
    quoted: bool


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

    @property
    def mark(self) -> str:
        """Tells this wording from the next; empty while it is made of the figures."""
        return self.edited.mark if self.edited is not None else ""

    @property
    def stale(self) -> tuple[Change, ...]:
        """The changed figures that the text still quotes."""
        return tuple(change for change in self.changes if change.quoted)

    @property
    def unsaid(self) -> tuple[Change, ...]:
        """The changed figures of this part that the text does not quote, or not in figures."""
        return tuple(change for change in self.changes if not change.quoted)


def generated(section: Section, figures: Mapping[str, Figure]) -> tuple[Piece, ...]:
    """The sentences of a section whose figures all have data, and are not all 0."""
    pieces: list[Piece] = []
    for sentence in section.sentences:
        text = str(sentence)
        values = [figures[code].value if code in figures else None for code in codes_in(text)]
        if None in values or not any(values):
            continue
        if pieces:
            pieces.append(Piece(" "))
        pieces += filled(text, section, figures)
    if pieces:  # "không có …" may begin a sentence
        pieces[0] = Piece(pieces[0].text[:1].upper() + pieces[0].text[1:], pieces[0].figure)
    return tuple(pieces)


def filled(text: str, section: Section, figures: Mapping[str, Figure]) -> Iterator[Piece]:
    """A sentence cut at its figures."""
    end = 0
    for found in PLACE.finditer(text):
        figure = figures[found["code"]]
        if found.start() > end:
            yield Piece(text[end : found.start()].replace("%%", "%"))
        yield Piece(in_prose(figure.value, figure.is_ratio, figure.code in section.absent), figure)
        end = found.end()
    yield Piece(text[end:].replace("%%", "%"))


def written(
    section: Section, figures: Mapping[str, Figure], paragraph: Paragraph | None, frozen: Mapping[str, Any]
) -> Written:
    """The paragraph of a section: as edited, else as sealed, else made of the figures.

    An edited one has its figures linked again wherever they were moved to, and those that changed since are told.
    """
    if paragraph is None and not frozen:
        return Written(section.key, generated(section, figures))
    text = paragraph.text if paragraph is not None else str(frozen["text"])
    kept: Mapping[str, str] = paragraph.figures if paragraph is not None else frozen["figures"]
    then = {code: number_of(value, figures[code].is_ratio) for code, value in kept.items() if code in figures}
    found = places(text, then, section, figures)
    quoted = {code for _start, _stop, code in found}
    changes = tuple(
        Change(
            figures[code].label, printed(value, figures[code].is_ratio), figures[code].printed, code in quoted
        )
        for code, value in then.items()
        if figures[code].value != value
    )
    return Written(section.key, tuple(linked(text, found, figures)), paragraph, changes)


def linked(text: str, found: list[tuple[int, int, str]], figures: Mapping[str, Figure]) -> Iterator[Piece]:
    """A text cut where it quotes its figures."""
    end = 0
    for start, stop, code in found:
        if start > end:
            yield Piece(text[end:start])
        yield Piece(text[start:stop], figures[code])
        end = stop
    if end < len(text):
        yield Piece(text[end:])


def places(
    text: str, then: Mapping[str, Value], section: Section, figures: Mapping[str, Figure]
) -> list[tuple[int, int, str]]:
    """Where a text quotes each figure as it was: its start, its end and the figure's code; a place serves one figure."""
    found: list[tuple[int, int, str]] = []
    for code, value in then.items():
        for words in spellings(value, figures[code].is_ratio, code in section.absent):
            hits = re.finditer(rf"(?<![\w.,]){re.escape(words)}(?!\w|[.,]\d)", text)
            free = [hit.span() for hit in hits if not overlaps(hit.span(), found)]
            if free:
                found.append((*free[0], code))
                break
    return sorted(found)


def overlaps(span: tuple[int, int], found: list[tuple[int, int, str]]) -> bool:
    """Whether another figure stands there."""
    return any(span[0] < stop and start < span[1] for start, stop, _code in found)


def spellings(value: Value, is_ratio: bool, nothing_in_words: bool) -> list[str]:
    """The ways in which a text may quote a figure: 06, 9.115 or 9,115, 96,7%, không có.

    Not a bare 6: that is as likely the 6 of "6 tháng".
    """
    words = []
    for language in LANGUAGES:
        with translation.override(language):
            words.append(in_prose(value, is_ratio, nothing_in_words))
    return [word for word in dict.fromkeys(words) if not (len(word) == 1 and word in "123456789")]


def kept_of(section: Section, figures: Mapping[str, Figure]) -> dict[str, str]:
    """What a paragraph remembers when it is written: every figure that its part may speak of, as it stands."""
    return {code: exact(figures[code].value) for code in section.spoken if code in figures}


def official_text(section: Section, figures: Mapping[str, Figure]) -> str:
    """The generated paragraph in Vietnamese, the language of the paper whatever the screen's."""
    with translation.override("vi"):
        return "".join(piece.text for piece in generated(section, figures))
