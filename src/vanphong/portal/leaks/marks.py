# SPDX-License-Identifier: EUPL-1.2
"""Secrecy marks, symbols of secret documents and notes of restricted circulation, in one line of text."""

import re
from collections.abc import Iterator

from vanphong.portal.leaks.findings import STARS, Finding
from vanphong.portal.leaks.places import Place

_LEVEL = r"(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)"
#: a line without any of these bears no mark; looked for one by one, which is faster than any pattern
_SIGNS = (
    *("MẬT", "Mật", "mật", "MAT", "MËT", "M Ậ", "(M", "( M", "(T", "( T", "(Đ", "( Đ"),
    *("NỘI BỘ", "Nội bộ", "nội bộ", "NỘI  BỘ", "TRẢ LẠI", "trả lại", "Trả lại"),
)
#: a stamp: the mark alone on its line, whatever box or brackets stand around it, its letters also set apart
_STAMP = re.compile(rf"\W*(?:[Đđ][Ộộ]\s+[Mm][Ậậ][Tt]\s*:?\s*)?{_LEVEL}\W*")
_LEVEL_NAMED = re.compile(
    r"\bđộ\s+mật\s*:\s*(?:tuyệt\s+mật|tối\s+mật|mật)\b|[(\[]\s*(?:tuyệt\s+mật|tối\s+mật|mật)\s*[)\]]",
    re.IGNORECASE,
)
#: typed without marks, or in an old font
_OTHERWISE_TYPED = re.compile(r"\W*(?:(?:TUYET|TOI)\s+MAT|(?:(?:TUYÖT|TèI)\s+)?MËT)\W*")
_CAPITALS = re.compile(rf"(?<!\w){_LEVEL}(?!\w)")
#: how far a neighbour of a mark is looked for
_BESIDE = 40
#: words beside which MẬT is no mark, even in a heading set in capitals
_BEFORE = frozenset(
    [
        "BÍ",
        "BẢO",
        "ĐỘ",
        "ONG",
        "CƠ",
        "NỘI",
        "ĐƯỜNG",
        "TUẦN",
        "TRĂNG",
        "GẤU",
        "NGỌT",
        "HOA",
        "LÀM",
        "LẤY",
        "KÍN",
        "NUÔI",
    ]
)
_AFTER = frozenset(
    [
        "ONG",
        "MÃ",
        "KHẨU",
        "ĐỘ",
        "THIẾT",
        "THÁM",
        "VỤ",
        "NGỮ",
        "HOA",
        "MÍA",
        "DANH",
        "BÁO",
        "NGỌT",
        "NGHỊ",
        "THƯ",
    ]
)
_SYMBOL = re.compile(
    r"\d+[a-zđ]?/(?:(?:19|20)\d\d/)?[A-ZĐƠƯ][A-Za-zĐđƠơƯư0-9&.-]*\s?\(\s*(?:M|TM|TĐM|TuM|TUM|ToM|TOM|ĐM|MẬT|Mật|mật)\s*\)"
)
_INTERNAL = re.compile(r"LƯU\s+HÀNH\s+NỘI\s+BỘ|XEM\s+XONG\s+TRẢ\s+LẠI")
_INTERNAL_ALONE = re.compile(
    r"\W*(?:tài\s+liệu\s+)?(?:chỉ\s+)?(?:lưu\s+hành\s+nội\s+bộ|xem\s+xong\s+trả\s+lại)\W*"
    r"|.*[(\[]\s*(?:tài\s+liệu\s+)?(?:chỉ\s+)?lưu\s+hành\s+nội\s+bộ\s*[)\]].*",
    re.IGNORECASE,
)
#: a longer line is prose
_LONGEST_STAMP = 60


def marks_in(line: str, place: Place) -> Iterator[Finding]:
    """The marks that one line bears."""
    if not any(map(line.__contains__, _SIGNS)):
        return
    for symbol in _SYMBOL.finditer(line):
        yield Finding("secret_symbol", place, STARS + symbol[0][symbol[0].rindex("(") :].replace(" ", ""))
    yield from _secrecy_marks(line, place)
    if found := _INTERNAL.search(line):
        yield Finding("internal_only", place, " ".join(found[0].split()))
    elif _INTERNAL_ALONE.fullmatch(line[:500]):
        yield Finding("internal_only", place, "lưu hành nội bộ")


def _secrecy_marks(line: str, place: Place) -> Iterator[Finding]:
    stamp = _closed_up(line.strip()) if len(line) <= _LONGEST_STAMP else ""
    if stamp and (_STAMP.fullmatch(stamp) or _OTHERWISE_TYPED.fullmatch(stamp)):
        yield Finding("secrecy_mark", place, " ".join(re.findall(r"\w+", stamp)))
        return
    if stamp and _STAMP.fullmatch(stamp.upper()):
        # by its format a word may be shown in capitals that is not written in them
        yield Finding(
            "secrecy_mark" if " " in stamp.strip(" .,;:()[]") else "secrecy_word", place, stamp.upper()
        )
        return
    if found := _LEVEL_NAMED.search(line):
        yield Finding("secrecy_mark", place, " ".join(re.findall(r"\w+", found[0])).upper())
        return
    for mark in _CAPITALS.finditer(line):
        before = line[max(0, mark.start() - _BESIDE) : mark.start()].split()
        after = line[mark.end() : mark.end() + _BESIDE].split()
        kind = _kind_between(before[-1] if before else "", after[0] if after else "", mark[0])
        if kind:
            yield Finding(kind, place, " ".join(mark[0].split()))


def _closed_up(line: str) -> str:
    """A stamp with its letters set apart (M Ậ T) as one word each; other lines as they are."""
    words = re.split(r"\s{2,}", line)
    if all(re.fullmatch(r"\W?\w(?: \w)+\W?", word) for word in words):
        return " ".join(word.replace(" ", "") for word in words)
    single = line.replace(" ", "")
    apart = re.fullmatch(r"(?:\w )+\w", line)
    return {"TUYỆTMẬT": "TUYỆT MẬT", "TỐIMẬT": "TỐI MẬT"}.get(single, single) if apart else line


def _kind_between(before: str, after: str, mark: str) -> str | None:
    """What a mark in capitals is by its neighbours: a mark among ordinary words, a question in a heading."""
    previous, following = before.strip("\"'“”‘’()[]:;,."), after.strip("\"'“”‘’()[]:;,.")
    if mark == "MẬT" and (previous.upper() in _BEFORE or following.upper() in _AFTER):
        return None
    if previous == "ĐỘ":
        return None
    if _is_heading(previous) or _is_heading(following):
        return "secrecy_word"
    return "secrecy_mark"


def _is_heading(word: str) -> bool:
    """Whether a neighbour is a word set in capitals, as in a heading."""
    return len(word) > 1 and word.isalpha() and word.isupper()
