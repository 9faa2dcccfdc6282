# SPDX-License-Identifier: EUPL-1.2
"""What names or finds a person in one line of text: identity papers, telephones, addresses, denouncers."""

import re
from collections.abc import Iterator

from vanphong.kernel.vietnamese.identities import (
    citizen_facts,
    mask_identity,
    normalise_phone,
    parse_identity,
)
from vanphong.portal.leaks.findings import STARS, Finding
from vanphong.portal.leaks.names import denouncers, persons_with_address
from vanphong.portal.leaks.places import Place

#: the 63 codes of provinces in citizen numbers (Thông tư 59/2021/TT-BCA); numbers given keep them after mergers
PROVINCES = frozenset(
    [
        "001",
        "002",
        "004",
        "006",
        "008",
        "010",
        "011",
        "012",
        "014",
        "015",
        "017",
        "019",
        "020",
        "022",
        "024",
        "025",
        "026",
        "027",
        "030",
        "031",
        "033",
        "034",
        "035",
        "036",
        "037",
        "038",
        "040",
        "042",
        "044",
        "045",
        "046",
        "048",
        "049",
        "051",
        "052",
        "054",
        "056",
        "058",
        "060",
        "062",
        "064",
        "066",
        "067",
        "068",
        "070",
        "072",
        "074",
        "075",
        "077",
        "079",
        "080",
        "082",
        "083",
        "084",
        "086",
        "087",
        "089",
        "091",
        "092",
        "093",
        "094",
        "095",
        "096",
    ]
)
#: figures with what may stand between them: the patterns are tried only there, which takes a tenth of the time
_RUN = re.compile(r"[0-9][0-9 .,\-()]{5,}[0-9]")
_SIGNS = dict.fromkeys(map(ord, " .,-()"))
#: figures written together may have other figures beside them, as in the row of a table; figures in groups may not
_TOGETHER = (r"(?<!\d)(?<![^\W\d]/)(?<!\d[.,\-])", r"(?!\d|/[^\W\d])(?![.,\-]\d)")
_IN_GROUPS = (r"(?<!\d)(?<![^\W\d]/)(?<!\d[.,\- ])", r"(?!\d|/[^\W\d])(?![.,\- ]\d)")
_TWELVE = re.compile(
    rf"{_TOGETHER[0]}\d{{12}}{_TOGETHER[1]}"
    rf"|{_IN_GROUPS[0]}(?:\d{{3}}(?:[ .\-]\d{{3}}){{3}}|(?:\d{{3}}[ .\-]\d{{3}}|\d{{6}})[ .\-]\d{{6}}|\d{{4}}(?:[ .\-]\d{{4}}){{2}}){_IN_GROUPS[1]}"
)
_NINE = re.compile(
    rf"{_TOGETHER[0]}\d{{9}}{_TOGETHER[1]}|{_IN_GROUPS[0]}\d{{3}}(?:[ .]\d{{3}}){{2}}{_IN_GROUPS[1]}"
)
_PASSPORT = re.compile(r"(?<!\w)[A-Z]\d{7,8}(?!\w)")
_IDENTITY_NAMED = re.compile(
    r"CCCD|CMND|CMT(?:ND)?\b|căn cước|chứng minh|định danh cá nhân|số định danh|giấy tờ tùy thân",
    re.IGNORECASE,
)
_PASSPORT_NAMED = re.compile(r"hộ chiếu|passport", re.IGNORECASE)
#: numbers of other things, as they are announced
_OTHER_NUMBER = re.compile(
    r"tài khoản|\bstk\b|\btk\b|\bmst\b|mã số|mã hồ sơ|mã đơn|mã vận|bhxh|bhyt|số thẻ|số hiệu|số sê-?ri|\bseri|số máy|số khung|"
    r"hóa đơn|mã giao dịch|biên lai|kinh phí|số tiền|dự toán|tổng mức|mã vạch|số lô|giấy phép",
    re.IGNORECASE,
)
_PHONE = re.compile(
    rf"(?<!\w){_TOGETHER[0]}(?:(?:\+?84|0084)\d{{9}}|0\d{{9}}){_TOGETHER[1]}"
    rf"|(?<!\w){_IN_GROUPS[0]}(?:(?:\(?\+84\)?|0084)[ .\-]?(?:\(0\))?|\(?0)"
    r"(?:[35789]\d{8}|[35789]\d{2}[ .\-]\d{3}[ .\-]\d{3}|[35789]\d[ .\-]\d{3}[ .\-]\d{4}|[35789][ .\-]\d{4}[ .\-]\d{4}"
    r"|[35789]\d{2}[ .\-]\d{6}|[35789]\d{2}[ .\-]\d{2}[ .\-]\d{2}[ .\-]\d{2}|[35789]\d[ .\-]\d{7}"
    r"|[35789](?:[ .\-]\d{2}){4}"
    rf"|[35789]\d[ .\-]\d{{4}}[ .\-]\d{{3}}|[35789]\d{{2}}[ .\-]\d{{4}}[ .\-]\d{{2}}){_IN_GROUPS[1]}"
)
_MOBILE = re.compile(r"0(?:3[2-9]|5[25689]|7[06-9]|8\d|9\d)\d{7}")
_HOTLINE = re.compile(r"đường dây nóng|hotline|tổng đài|trực ban|số máy trực", re.IGNORECASE)
#: how far before a number the word stands that says what it is
_NEAR = 48
#: where figures stand together, from and to, and how many
Runs = list[tuple[int, int, int]]


def persons_in(line: str, place: Place, about: str = "") -> Iterator[Finding]:
    """What one line says of private persons; `about` is the heading of its column in a table."""
    if runs := [(*run.span(), len(run[0].translate(_SIGNS))) for run in _RUN.finditer(line)]:
        yield from _identities_in(line, runs, place, about)
        yield from _phones_in(line, runs, place, about)
    for name in denouncers(line):
        yield Finding("denouncer", place, f"{name[0]}{STARS}")
    for name, kind in persons_with_address(line):
        yield Finding("address", place, f"{name[0]}{STARS}, {kind} {STARS}")


def _identities_in(line: str, runs: Runs, place: Place, about: str) -> Iterator[Finding]:
    """Numbers of citizen cards; of old cards and passports where a word before them names the paper."""
    for found in _numbers(_TWELVE, 12, line, runs):
        number = re.sub(r"\D", "", found[0])
        if _last_named(_said_before(line, found.start(), about), _IDENTITY_NAMED) or (
            is_citizen_number(number) and not _OTHER_NUMBER.search(_clause(line, found.start(), about))
        ):
            yield Finding("identity", place, mask_identity(number))
    for pattern, least, named in ((_NINE, 9, _IDENTITY_NAMED), (_PASSPORT, 7, _PASSPORT_NAMED)):
        for found in _numbers(pattern, least, line, runs):
            if _last_named(_said_before(line, found.start(), about), named):
                yield Finding("identity", place, mask_identity(parse_identity(found[0]).number))


def _numbers(pattern: re.Pattern, least: int, line: str, runs: Runs) -> Iterator[re.Match]:
    """The matches of a pattern where at least so many figures stand together."""
    for start, end, figures in runs:
        if figures >= least:
            yield from pattern.finditer(line, max(0, start - 5), min(len(line), end + 2))


def _said_before(line: str, start: int, about: str) -> str:
    """What stands before a number, under the heading of its column."""
    return f"{about}: {line[max(0, start - _NEAR) : start]}"


def _clause(line: str, start: int, about: str) -> str:
    """What the number's own clause says before it."""
    said = line[max(0, start - _NEAR) : start]
    return f"{about}: {re.split('[,;.] ', said)[-1]}"


def _last_named(said: str, named: re.Pattern) -> bool:
    """Whether the last word that says what the number is names the paper."""
    papers = [found.start() for found in named.finditer(said)]
    others = [found.start() for found in _OTHER_NUMBER.finditer(said)]
    return bool(papers) and (not others or papers[-1] > others[-1])


def is_citizen_number(number: str) -> bool:
    """Whether twelve digits are built like a citizen number: a province, a person born since 1900."""
    try:
        facts = citizen_facts(number)
    except ValueError:
        return False
    return facts.province_code in PROVINCES and 1900 <= facts.birth_year < 2050


def _phones_in(line: str, runs: Runs, place: Place, about: str) -> Iterator[Finding]:
    """Mobile numbers, but those announced for the public and those that are numbers of other things."""
    for found in _numbers(_PHONE, 10, line, runs):
        if _HOTLINE.search(_said_before(line, found.start(), about)):
            continue
        if _OTHER_NUMBER.search(_clause(line, found.start(), about)):
            continue
        try:
            number = normalise_phone(re.sub(r"\(0\)|[()]", "", found[0]))
        except ValueError:
            continue
        if _MOBILE.fullmatch(number):
            yield Finding("phone", place, mask_identity(number))
