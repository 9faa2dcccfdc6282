# SPDX-License-Identifier: EUPL-1.2
"""Text typed in the fonts of before Unicode, TCVN3 (.VnTime) and VNI: conversion is offered, never silent."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from vanphong.kernel.vietnamese.tones import TONES

_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)

# VNI writes a letter and then its mark; the marks on â and ê, ô, ă carry the tone with them.
_VNI_TONES = dict(zip("øûõùï", TONES[1:], strict=True))
_VNI_HATS = {sign: "\u0302" + tone for sign, tone in zip("âàåãáä", TONES, strict=True)}
_VNI_BREVES = {sign: "\u0306" + tone for sign, tone in zip("êèúüéë", TONES, strict=True)}
_VNI_SINGLE = dict(zip("ôöñìæóíòî", "ơưđìỉĩíịỵ", strict=True))
_VNI_SINGLE |= {old.upper(): new.upper() for old, new in _VNI_SINGLE.items()}
_VNI_PAIR = re.compile("([AEOaeo])([âàåãáäÂÀÅÃÁÄ])|([Aa])([êèúüéëÊÈÚÜÉË])|([AEOUYÔÖaeouyôö])([øûõùïØÛÕÙÏ])")

_OURS_ALONE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_LATIN_1 = re.compile("[\xa1-\xfe]")

# Onset, then a vowel that stands alone or one that may be closed: enough to tell our words from German ones.
_SYLLABLE = re.compile(
    r"(?:(?:ngh|gh|k)(?=[ieêy])|(?:c|g|ng)(?![eê])|nh|ch|gi|kh|ph|qu|th|tr|[bdđhlmnprstvx])?"
    r"(?:(?:ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ưa|ui|ưi|ưu|uơ|oai|oay|oao|oeo|uây|uya|uyu|iêu|yêu|ươi|ươu|uôi)"
    r"|(?:iê|yê|ươ|uô|oă|uâ|uyê|ă|â)(?:ng|nh|ch|[cmnpt])"
    r"|(?:oa|oe|uê|uy|[aeêioôơuưy])(?:ng|nh|ch|[cmnpt])?)"
)
_STOPPED = re.compile(r"(?:ch|[cpt])$")


@dataclass(frozen=True)
class LegacyText:
    """What a text would be if it was typed in an old font: `encoding` is "tcvn3" or "vni"."""

    encoding: str
    converted: str


def detect_legacy(text: str) -> LegacyText | None:
    """The conversion to offer if a text looks typed in TCVN3 or VNI, else None."""
    if text.isascii() or not _LATIN_1.search(text) or _OURS_ALONE.search(text):
        return None
    return _detect(text[:2000], text)


def convert_legacy(text: str, encoding: str) -> str:
    """Text of an old font in Unicode; only after the officer has agreed."""
    if encoding == "tcvn3":
        return unicodedata.normalize("NFC", text.translate(_TCVN3))
    if encoding == "vni":
        return unicodedata.normalize("NFC", _from_vni(text))
    raise ValueError(f"{encoding!r} is not tcvn3 or vni")


def _detect(sample: str, text: str) -> LegacyText | None:
    words = [word for word in sample.split() if _LATIN_1.search(word)][:100]
    as_typed = [plausible for word in words if (plausible := _is_typed(word)) is not None]
    best: tuple[float, str | None] = (sum(as_typed) / len(as_typed) if as_typed else 0.0, None)
    for encoding in ("tcvn3", "vni"):
        changed = [(word, new) for word in words if (new := convert_legacy(word, encoding)) != word]
        right = [new for _word, new in changed if _is_vietnamese(new)]
        enough = sum(len(new) > 1 for new in right) >= 2 or any(
            new[:3].isalpha() and len(new) > 2 for new in right
        )
        share = len(right) / len(words) if words else 0.0
        if enough and share >= 0.7 and share > best[0]:
            best = (share, encoding)
    return LegacyText(best[1], convert_legacy(text, best[1])) if best[1] else None


def _from_vni(text: str) -> str:
    def compose(found: re.Match[str]) -> str:
        if found[1]:
            return found[1] + _VNI_HATS[found[2].lower()]
        if found[3]:
            return found[3] + _VNI_BREVES[found[4].lower()]
        return _VNI_SINGLE.get(found[5], found[5]) + _VNI_TONES[found[6].lower()]

    parts, end = [], 0
    for found in _VNI_PAIR.finditer(text):
        parts += [_single(text[end : found.start()]), compose(found)]
        end = found.end()
    return "".join([*parts, _single(text[end:])])


def _single(text: str) -> str:
    return "".join(_VNI_SINGLE.get(letter, letter) for letter in text)


def _is_typed(word: str) -> bool | None:
    """Whether a word is right as it stands; None if its odd signs are quotation marks, degrees and so on."""
    core = word.strip("".join({letter for letter in word if not letter.isalpha()}))
    return None if core.isascii() and not word[0].isalpha() else _is_vietnamese(core)


def _is_vietnamese(word: str) -> bool:
    """Whether each part of a word is built as a Vietnamese syllable is."""
    parts = re.findall(r"[^\W\d_]+|[\xa1-\xbf\xd7\xf7]", word)
    return bool(parts) and all(_is_syllable(part) for part in parts)


@lru_cache(maxsize=4096)
def _is_syllable(word: str) -> bool:
    if word not in (word.lower(), word.upper(), word.capitalize()):
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in apart if mark in TONES[1:]]
    bare = unicodedata.normalize("NFC", "".join(part for part in apart if part not in TONES[1:]))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    return not _STOPPED.search(bare) or not tones or tones[0] in "\u0301\u0323"
