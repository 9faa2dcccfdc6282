# SPDX-License-Identifier: EUPL-1.2
"""Marks of secrecy (Luật Bảo vệ bí mật nhà nước) and notes of restricted circulation, told from words that speak of secrecy.

The one place that knows them: the registers refuse what bears a mark, the portal's leak guard stops it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from vanphong.kernel.vietnamese.legacy import detect_legacy
from vanphong.kernel.vietnamese.text import nfc

#: what a line may bear
MARK, WORD, SYMBOL, INTERNAL = "mark", "word", "symbol", "internal"


@dataclass(frozen=True)
class Mark:
    """One mark of a line: its kind, and its own words, which tell nothing of the matter. A WORD a person has to judge."""

    kind: str
    words: str
    #: a word of a mark stands where stamps stand: at the beginning or the end of its line
    at_edge: bool = False


_LEVEL = r"(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)"
_ANY_LEVEL = r"(?:tuyệt\s+mật|tối\s+mật|mật|tuyet\s+mat|toi\s+mat)"
#: a line without any of these bears no mark; looked for one by one, which is faster than any pattern
_SIGNS = (
    *("MẬT", "Mật", "mật", "MAT", "MËT", "mat", "Mat", "M Ậ", "M A T", "(M", "( M", "[M", "[T", "[Đ", "M.", "M-", "(T", "( T", "(Đ", "( Đ", "(m", "(t", "(đ"),
    *("NỘI BỘ", "Nội bộ", "nội bộ", "NỘI  BỘ", "NOI BO", "Noi bo", "noi bo", "N Ộ", "N O I", "TRẢ LẠI", "trả lại", "Trả lại"),
    *("TRA LAI", "T R", "THU HỒI", "Thu hồi", "thu hồi", "BÓC BÌ", "bóc bì", "Bóc bì"),
)  # fmt: skip
#: a stamp: the mark alone on its line, whatever box or brackets stand around it, its letters also set apart
_STAMP = re.compile(rf"\W*(?:[Đđ][Ộộ]\s+[Mm][Ậậ][Tt]\s*:?\s*)?{_LEVEL}\W*")
_LEVEL_NAMED = re.compile(
    rf"\b(?:độ\s+mật|do\s+mat)\s*(?::|\s[-–—]\s)\s*{_ANY_LEVEL}\b|[(\[]\s*{_ANY_LEVEL}\s*[)\]]", re.IGNORECASE
)
#: the field of a form without its colon; a rule speaks so too
_LEVEL_BESIDE = re.compile(rf"\bđộ\s+mật\s+{_ANY_LEVEL}\b", re.IGNORECASE)
#: typed without marks, or in an old font
_OTHERWISE_TYPED = re.compile(r"\W*(?:(?:TUYET|TOI)\s+MAT|(?:(?:TUYÖT|TèI)\s+)?MËT)\W*")
_CAPITALS = re.compile(rf"(?<!\w){_LEVEL}(?!\w)")
#: how far a neighbour of a mark is looked for
_BESIDE = 40
#: words beside which MẬT is no mark, even in a heading set in capitals
_BEFORE = frozenset(
    "BÍ BẢO ĐỘ ONG CƠ NỘI ĐƯỜNG TUẦN TRĂNG GẤU NGỌT HOA LÀM LẤY KÍN NUÔI".split(),  # noqa: SIM905
)
_AFTER = frozenset(
    "ONG MÃ KHẨU ĐỘ THIẾT THÁM VỤ NGỮ HOA MÍA DANH BÁO NGỌT NGHỊ THƯ".split(),  # noqa: SIM905
)
#: the series of secret documents, also of the Party (12-BC/TU), also with its number still open
_SERIES = r"[(\[]\s*(?:M|TM|TĐM|TUM|TOM|ĐM|MẬT)\s*[)\]]"
_SYMBOL = re.compile(
    rf"\d\S{{0,30}}/(?:[A-ZĐƠƯ]|(?i:[a-zđơư]{{2}}))(?i:[\w&.-]{{0,60}}\s?{_SERIES})"
    rf"|/[A-ZĐƠƯ][A-ZĐƠƯ0-9&.-]{{1,60}}\s?(?i:{_SERIES})"
)
_NOTES = (
    r"(?:lưu\s+hành\s+nội\s+bộ|luu\s+hanh\s+noi\s+bo|dùng\s+trong\s+nội\s+bộ|xem\s+xong\s+trả\s+lại|xem\s+xong\s+tra\s+lai"
    r"|tài\s+liệu\s+thu\s+hồi|chỉ\s+người\s+có\s+tên\s+mới\s+được\s+bóc\s+bì)"
)
_INTERNAL = re.compile(
    r"LƯU\s+HÀNH\s+NỘI\s+BỘ|LUU\s+HANH\s+NOI\s+BO|XEM\s+XONG\s+TRẢ\s+LẠI|XEM\s+XONG\s+TRA\s+LAI"
)
_INTERNAL_ALONE = re.compile(
    rf"\W*(?:(?:tài\s+liệu|tai\s+lieu|văn\s+bản)\s+)?(?:(?:chỉ|chi)\s+)?(?:được\s+)?{_NOTES}\W*"
    rf"|.*[(\[]\s*(?:(?:tài\s+liệu|văn\s+bản)\s+)?(?:chỉ\s+)?{_NOTES}\s*[)\]].*",
    re.IGNORECASE,
)
#: what stamps set letter by letter run together to, when nothing tells their words apart
_RUN_TOGETHER = {
    "TUYỆTMẬT": "TUYỆT MẬT",
    "TỐIMẬT": "TỐI MẬT",
    "LƯUHÀNHNỘIBỘ": "LƯU HÀNH NỘI BỘ",
    "XEMXONGTRẢLẠI": "XEM XONG TRẢ LẠI",
}
#: letters set apart by signs (M.Ậ.T)
_SET_APART = re.compile(r"(?<!\w)(?:[^\W\d_][.\-·_*]){2,}[^\W\d_](?!\w)")
#: a longer line is prose
_LONGEST_STAMP = 60


def marks_of(line: str) -> Iterator[Mark]:
    """The marks that one line bears. Its letters are the house's own (`nfc`); what stands apart is apart by two spaces."""
    if not any(map(line.__contains__, _SIGNS)):
        return
    for symbol in _SYMBOL.finditer(line):
        series = symbol[0][max(symbol[0].rfind("("), symbol[0].rfind("[")) :]
        yield Mark(SYMBOL, series.replace(" ", ""))
    stamp = _closed_up(line.strip()) if len(line) <= _LONGEST_STAMP else ""
    yield from _secrecy_marks(line, stamp)
    if found := _INTERNAL.search(line) or _INTERNAL.fullmatch(stamp):
        yield Mark(INTERNAL, " ".join(found[0].split()))
    elif alone := _INTERNAL_ALONE.fullmatch(line[:500]):
        yield Mark(INTERNAL, " ".join(re.search(_NOTES, alone[0], re.IGNORECASE)[0].lower().split()))  # type: ignore[index]


def is_marked_secret(text: str) -> bool:
    """Whether a text bears a secrecy mark, or a symbol of the secret series such as 12/BC-UBND(M)."""
    return bool(text) and _is_marked_secret(text)


@lru_cache(maxsize=256)
def _is_marked_secret(text: str) -> bool:
    whole = nfc(text)
    if legacy := detect_legacy(whole):
        whole = legacy.converted
    return any(_is_refused(mark) for line in whole.splitlines() for mark in marks_of(set_apart(line)))


def _is_refused(mark: Mark) -> bool:
    """No register takes a mark, nor words of one where nobody is asked what they mean."""
    if mark.kind == WORD:
        return mark.words != "MẬT" or mark.at_edge
    return mark.kind in (MARK, SYMBOL)


def set_apart(line: str) -> str:
    """The line with what stands apart in it, as in a header or a stamp, apart by two spaces."""
    parts = (" ".join(part.split()) for part in line.replace("\t", "  ").split("  "))
    return "  ".join(part for part in parts if part)


def _secrecy_marks(line: str, stamp: str) -> Iterator[Mark]:
    if stamp and (_STAMP.fullmatch(stamp) or _OTHERWISE_TYPED.fullmatch(stamp)):
        yield Mark(MARK, " ".join(re.findall(r"\w+", stamp)))
        return
    if stamp and _STAMP.fullmatch(stamp.upper()):
        # by its format a word may be shown in capitals that is not written in them
        of_kind = MARK if " " in stamp.strip(" .,;:()[]") else WORD
        yield Mark(of_kind, " ".join(re.findall(r"\w+", stamp)).upper(), at_edge=True)
        return
    if found := _LEVEL_NAMED.search(line):
        yield Mark(MARK, " ".join(re.findall(r"\w+", found[0])).upper())
        return
    if found := _LEVEL_BESIDE.search(line):
        yield Mark(WORD, " ".join(found[0].split()).upper())
        return
    for mark in _CAPITALS.finditer(line):
        before = line[max(0, mark.start() - _BESIDE) : mark.start()].split()
        after = line[mark.end() : mark.end() + _BESIDE].split()
        between = _kind_between(before[-1] if before else "", after[0] if after else "", mark[0], line)
        if between:
            at_edge = not re.search(r"\w", line[: mark.start()]) or not re.search(r"\w", line[mark.end() :])
            yield Mark(between, " ".join(mark[0].split()), at_edge)


def _closed_up(line: str) -> str:
    """A stamp with its letters set apart (M Ậ T) as one word each; other lines as they are."""
    line = _SET_APART.sub(lambda apart: re.sub(r"[.\-·_*]", " ", apart[0]), line)
    words = re.split(r"\s{2,}", line)
    if all(re.fullmatch(r"\W?\w(?: \w)+\W?", word) for word in words):
        closed = " ".join(word.replace(" ", "") for word in words)
        return _RUN_TOGETHER.get(closed, closed)
    return line


def _kind_between(before: str, after: str, mark: str, line: str) -> str | None:
    """What a mark in capitals is by its neighbours: a mark among ordinary words, a question in a heading."""
    previous, following = before.strip("\"'“”‘’()[]:;,."), after.strip("\"'“”‘’()[]:;,.")
    if mark == "MẬT" and (previous.upper() in _BEFORE or following.upper() in _AFTER):
        return None
    if previous == "ĐỘ":  # the lists of state secrets are public, and named so
        return None if "BÍ MẬT" in line else WORD
    return WORD if _is_heading(previous) or _is_heading(following) else MARK


def _is_heading(word: str) -> bool:
    """Whether a neighbour is a word set in capitals, as in a heading."""
    return len(word) > 1 and word.isalpha() and word.isupper()
