# SPDX-License-Identifier: EUPL-1.2
"""Secrecy marks, symbols of secret documents and notes of restricted circulation in one line of text, as findings."""

from collections.abc import Iterator

from vanphong.kernel.vietnamese.secrecy import INTERNAL, MARK, SYMBOL, WORD, marks_of
from vanphong.portal.leaks.findings import STARS, Finding
from vanphong.portal.leaks.places import Place

_KINDS = {MARK: "secrecy_mark", WORD: "secrecy_word", SYMBOL: "secret_symbol", INTERNAL: "internal_only"}


def marks_in(line: str, place: Place) -> Iterator[Finding]:
    """The marks that one line bears."""
    for mark in marks_of(line):
        yield Finding(_KINDS[mark.kind], place, (STARS if mark.kind == SYMBOL else "") + mark.words)
