# SPDX-License-Identifier: EUPL-1.2
"""Tones: which one a letter bears, and on which letter of "oa", "oe", "uy" official texts write it."""

import re
import unicodedata

#: The six tones in the order of the dictionary, by the mark that writes them; the first has none.
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_TONE_OF_MARK = {mark: rank for rank, mark in enumerate(TONES) if mark}

# A syllable that ends exactly in one of the three pairs, with the tone on its second letter ("hoà") or,
# after q, on the first ("qúy"). No other letter may stand before it than the consonants of the syllable.
_LETTER = r"[^\W\d_]"
_ONSET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|[bcdđghklmnprstvx])?"
_PAIR = re.compile(rf"(?<!{_LETTER})({_ONSET})(?:(o)([àảãáạèẻẽéẹ])|(u)([ỳỷỹýỵ]))(?!{_LETTER})", re.IGNORECASE)
_QU = re.compile(rf"(?<!{_LETTER})(q)([ùủũúụ])(y)(?!{_LETTER})", re.IGNORECASE)


def split_tone(letter: str) -> tuple[str, int]:
    """A composed letter without its tone, and the rank of the tone: "ế" is ("ê", 4)."""
    apart = unicodedata.normalize("NFD", letter)
    rank = next((_TONE_OF_MARK[mark] for mark in apart if mark in _TONE_OF_MARK), 0)
    bare = "".join(part for part in apart if part not in _TONE_OF_MARK)
    return unicodedata.normalize("NFC", bare), rank


def with_tone(letter: str, rank: int) -> str:
    """A toneless letter with a tone: ("ê", 4) is "ế"."""
    return unicodedata.normalize("NFC", letter + TONES[rank])


def _to_first(found: re.Match[str]) -> str:
    first = found[2] or found[4]
    bare, rank = split_tone(found[3] or found[5])
    return found[1] + with_tone(first, rank) + bare


def _to_second(found: re.Match[str]) -> str:
    bare, rank = split_tone(found[2])
    return found[1] + bare + with_tone(found[3], rank)


def canonical_tones(text: str) -> str:
    """Composed text with the tone of oa, oe, uy on the first letter of the pair, and of quy on its last."""
    return _QU.sub(_to_second, _PAIR.sub(_to_first, text))
