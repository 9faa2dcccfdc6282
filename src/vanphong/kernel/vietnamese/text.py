# SPDX-License-Identifier: EUPL-1.2
"""Vietnamese text as it is stored (nfc, clean) and as it is looked for (fold and its two companions).

Legacy one-byte fonts are in legacy.py: their bytes pass through here unharmed, for the officer to decide on.
"""

import re
import unicodedata
from typing import Any

from vanphong.kernel.vietnamese.legacy import detect_legacy
from vanphong.kernel.vietnamese.tones import canonical_tones

#: What cannot be stored or seen is left out: control characters (PostgreSQL refuses NUL), joiners, marks of
#: direction, halves of surrogate pairs. Any space becomes the plain one, a non-breaking hyphen "-", a wide sign ours.
_REPAIRS = {
    **dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]),
    **dict.fromkeys([0xAD, *range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]),
    **dict.fromkeys([*range(0xFFF9, 0xFFFC), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)]),
    **dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200C), 0x202F, 0x205F, 0x3000], " "),
    **dict.fromkeys([0x85, 0x2028, 0x2029], "\n"),
    **dict.fromkeys([0x2010, 0x2011], "-"),
    **str.maketrans("ÐƉðɖ", "ĐĐđđ"),
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
}
#: Of these, what may be done to a text of an old font, in which a soft hyphen is ư and an eth is é.
_SPACES = {code: repair for code, repair in _REPAIRS.items() if code not in (0xAD, 0xD0, 0xF0)}
_TO_REPAIR = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\xd0\xf0\u0189\u0256\u1680\u2000-\u200f\u2010\u2011\u2028-\u202f"
    "\u205f-\u206f\u3000\ud800-\udfff\ufeff\uff01-\uff5e\ufff9-\ufffb\ufffe\uffff]"
)

#: Letters of other scripts that look like ours.
_LOOK_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухһ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaesijopcyxh" + "ABEZHIKMNOPTYXo",
)
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
#: A tone typed before the circumflex or breve it stands on: Unicode keeps this order and composes neither.
_TONE_FIRST = re.compile("([\u0300\u0301\u0303\u0309])([\u0302\u0306])")
_MARK = re.compile("[\u0300-\u036f]")


def as_text(value: Any) -> str:
    """What was typed or read from a cell, as text: nothing for None, "5" for the 5.0 of a spreadsheet."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def nfc(value: Any) -> str:
    """Text in the form in which the house keeps it: composed, spaces plain, our letters for look-alikes."""
    text = as_text(value)
    if text.isascii() and text.isprintable():
        return text
    if _TO_REPAIR.search(text):
        text = text.translate(_SPACES if detect_legacy(text) else _REPAIRS)
    text = unicodedata.normalize("NFC", text)
    if _OTHER_SCRIPT.search(text):
        text = _own_letters(text)
    if _MARK.search(text):
        text = unicodedata.normalize("NFC", _TONE_FIRST.sub(r"\2\1", unicodedata.normalize("NFD", text)))
    return text


def _own_letters(text: str) -> str:
    """Look-alikes beside Latin letters, or with no letter that is only of their script, are typing faults."""
    apart = unicodedata.normalize("NFD", text)
    if not _OTHER_SCRIPT.search(apart.translate(_LOOK_ALIKE)):
        return unicodedata.normalize("NFC", apart.translate(_LOOK_ALIKE))
    words = (
        word.translate(_LOOK_ALIKE) if _LATIN.search(word) else word for word in re.split(r"(\s+)", apart)
    )
    return unicodedata.normalize("NFC", "".join(words))


def clean(value: Any) -> str:
    """One line of text as it is stored: repaired, each run of white space one space, none at the ends."""
    return " ".join(nfc(value).split())


class _Folding(dict[int, str]):
    """For each letter what it is looked for by; filled as letters are met, up to a bound."""

    def __init__(self, *, keep_marks: bool) -> None:
        super().__init__()
        self.keep_marks = keep_marks

    def __missing__(self, code: int) -> str:
        folded = self._fold(chr(code))
        if len(self) < 20_000:
            self[code] = folded
        return folded

    def _fold(self, letter: str) -> str:
        letter = unicodedata.normalize("NFKD", letter.translate(_REPAIRS)).casefold()
        letter = unicodedata.normalize("NFKD", letter).translate(_REPAIRS)
        if self.keep_marks:
            letter = unicodedata.normalize("NFC", letter)
        else:
            letter = letter.replace("đ", "d")
        return "".join(self._kept(part) for part in letter)

    def _kept(self, part: str) -> str:
        category = unicodedata.category(part)
        if category in ("Mn", "Me"):
            return part if self.keep_marks else ""
        if category == "Nd":
            return str(unicodedata.digit(part))
        return part if part.isalnum() else " "


_FOLDED = _Folding(keep_marks=False)
_MARKED = _Folding(keep_marks=True)


def _tokens(text: str) -> str:
    """The words with one space between them, numbers without their leading zeros."""
    words = text.split()
    return " ".join(
        [word.lstrip("0") or "0" if word[0] == "0" and word.isdigit() else word for word in words]
    )


def fold(value: Any) -> str:
    """What a text is looked for by: no marks, no capitals, no signs, so that "05/QĐ-UBND" is "5 qd ubnd"."""
    text = as_text(value)
    if _OTHER_SCRIPT.search(text):
        text = nfc(text)
    key = _tokens(text.translate(_FOLDED))
    # a letter such as ὀ is known as a look-alike only without its marks
    return _tokens(nfc(key).translate(_FOLDED)) if _OTHER_SCRIPT.search(key) else key


def fold_marked(value: Any) -> str:
    """As fold, but marks count, the tone where official texts put it: for a query typed with its marks."""
    return canonical_tones(nfc(_tokens(nfc(value).translate(_MARKED))))


def has_marks(value: Any) -> bool:
    """Whether a query is typed with Vietnamese marks, so that what bears the same marks comes first."""
    return fold_marked(value) != fold(value)


_FINAL_Y = re.compile(r"\b([hklmst])y\b")


def fold_spelling(value: Any) -> str:
    """As fold, but "kỹ" and "kĩ", "Lý" and "Lí" are one: for search only, never to write a name with."""
    return _FINAL_Y.sub(r"\1i", fold(value))
