# SPDX-License-Identifier: EUPL-1.2
"""Keys that put Vietnamese words and names in dictionary order in any database.

A key is made of the figures 0 to 9 alone, since every collation of every database agrees on their order.
Store it beside the text and order by it.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Any, NamedTuple

from vanphong.kernel.vietnamese.text import clean
from vanphong.kernel.vietnamese.tones import split_tone

#: The 29 letters, in order.
ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
#: The same with the four letters of foreign words at the places where they stand in other alphabets.
_ORDER = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
#: Long enough for a name or the part of a subject that decides; a longer text is cut and ties with its like.
SORT_KEY_LENGTH = 400
_LONGEST_TEXT = 2 * SORT_KEY_LENGTH

# From low to high, two figures each: what ends all words, what ends a part of a name, a tone (by its rank),
# a number, our letters, letters of other scripts.
_CASE, _PART, _FIRST_TONE, _NUMBER, _FIRST_LETTER, _OTHER = "00", "05", 11, "20", 30, "90"
_LETTERS = {letter: str(_FIRST_LETTER + rank) for rank, letter in enumerate(_ORDER)}
_WORD = re.compile(r"[^\W\d_]+|\d+")


class PersonName(NamedTuple):
    """A name in the three parts that lists sort by: họ, tên đệm, tên."""

    family: str
    middle: str
    given: str

    def __str__(self) -> str:
        return " ".join(part for part in self if part)


def sort_key(text: Any, length: int = SORT_KEY_LENGTH) -> str:
    """The key of a text: word by word letters, then tones; capitals decide last, numbers go by size."""
    words, cases = _key(text)
    return _joined(words, cases)[:length]


def split_name(full_name: Any) -> PersonName:
    """The parts of a full name as most are built; compound and minority names are corrected by hand."""
    family, *rest = clean(full_name).split() or [""]
    if not rest:
        return PersonName("", "", family)
    return PersonName(family, " ".join(rest[:-1]), rest[-1])


def person_sort_key(name: Any, length: int = SORT_KEY_LENGTH) -> str:
    """The key that lists a person by given name, family, middle; from a full name or a PersonName."""
    family, middle, given = name if isinstance(name, PersonName) else split_name(name)
    words, cases = zip(*(_key(part) for part in (given, family, middle)), strict=True)
    return _joined(_PART.join(words), "".join(cases))[:length]


def _joined(words: str, cases: str) -> str:
    cases = cases.rstrip("0")
    return words + _CASE + cases if cases else words


def _key(text: Any) -> tuple[str, str]:
    keys = [_word_key(word) for word in _WORD.findall(clean(text)[:_LONGEST_TEXT])]
    return "".join([words for words, _cases in keys]), "".join([cases for _words, cases in keys])


@lru_cache(maxsize=16_384)
def _word_key(word: str) -> tuple[str, str]:
    """What one word adds to the words and to the capitals of a key; Vietnamese has some 7,000 syllables."""
    if word[0].isdigit():
        return _number_key(word), ""
    letters, tones = zip(*(_letter_key(letter) for letter in word), strict=True)
    cases = "".join("1" if letter.isupper() else "0" for letter in word)
    return "".join(letters) + ("".join(tones) or str(_FIRST_TONE)), cases


def _number_key(digits: str) -> str:
    """A number after its length, so that 9 comes before 10."""
    digits = "".join(str(unicodedata.digit(digit, 0)) for digit in digits).lstrip("0") or "0"
    return f"{_NUMBER}{min(len(digits), 99):02d}{digits}"


def _letter_key(letter: str) -> tuple[str, str]:
    """What one letter adds to a word's letters and to its tones."""
    bare, tone = split_tone(letter.lower())
    if bare not in _LETTERS:
        plain = unicodedata.normalize("NFKD", bare)[:1].lower()
        if plain not in _LETTERS:
            return f"{_OTHER}{ord(letter.lower()[0]):07d}", ""
        bare = plain
    return _LETTERS[bare], str(_FIRST_TONE + tone) if tone else ""
