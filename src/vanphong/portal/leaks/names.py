# SPDX-License-Identifier: EUPL-1.2
"""Names of persons as texts write them, persons with their address, and sentences that name a denouncer."""

import re
from collections.abc import Iterator

_LETTERS = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA))]
_CAPITAL = "A-Z" + "".join(letter for letter in _LETTERS if letter.isupper())
_SMALL = "a-z" + "".join(letter for letter in _LETTERS if letter.islower())

#: family names of the Kinh and of the peoples of the north
_FAMILIES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lương|Nông|Vi|Hứa|Lộc|Triệu|Chu|Đàm|Đinh|Đoàn|"
    "Hà|Lâm|Lưu|Mai|Ma|Mã|Mông|Nghiêm|Nhâm|Ninh|Phùng|Quách|Sầm|Tạ|Tăng|Thái|Tô|Tống|Tôn|Trịnh|Trương|Từ|Văn|Vương|Âu|Bế|"
    "Cao|Châu|Chìu|Cù|Đào|Đồng|Giáp|Hoa|Khổng|Kiều|La|Lã|Lò|Lại|Lành|Linh|Liễu|Lường|Mạc|Nhữ|Phí|Phương|Quan|Tào|Thẩm|"
    "Thạch|Thân|Tiêu|Trang|Tòng|Ung|Uông|Vàng|Vừ|Xa|Doãn|Hờ|Giàng|Thào|Sùng|Cầm|Bàn|Chảo|Tẩn"
)
_SYLLABLE = rf"[{_CAPITAL}][{_SMALL}]*"
_SHOUTED = rf"[{_CAPITAL}]{{1,7}}"
_TITLE = (
    r"(?:[Cc]ông dân|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Ee]m|[Cc]háu|[Đđ]ồng chí|ÔNG|BÀ)"
)
#: before these, a person's name has become that of a street, a school, a commune …
_NAMED_AFTER = "".join(
    f"(?<!{word} )"
    for word in (
        *(
            "đường",
            "Đường",
            "phố",
            "Phố",
            "ngõ",
            "phường",
            "Phường",
            "xã",
            "Xã",
            "trường",
            "Trường",
            "cầu",
            "Cầu",
        ),
        *(
            "huyện",
            "quận",
            "thị trấn",
            "công viên",
            "quảng trường",
            "Quảng trường",
            "khu",
            "thôn",
            "bản",
            "hồ",
        ),
        *("THPT", "THCS", "Tiểu học", "Mầm non", "chuyên", "Chuyên", "giải thưởng", "Đại học", "số"),
    )
)
#: with a title one name is enough («bà Hoa»); without one, a family name and two more («Nguyễn Văn A»)
NAME = (
    rf"(?:(?<!\w){_TITLE}\s+(?:{_SYLLABLE}(?:\s+{_SYLLABLE}){{0,4}}|{_SHOUTED}(?:\s+{_SHOUTED}){{1,4}})"
    rf"|(?<!\w){_NAMED_AFTER}(?:{_FAMILIES})(?:\s+{_SYLLABLE}){{2,4}}"
    rf"|(?<!\w)(?:{_FAMILIES.upper()})(?:\s+{_SHOUTED}){{2,4}})(?!\w)"
)
_FULL_NAME = re.compile(
    rf"(?:{_TITLE}\s+)?(?:(?:{_FAMILIES})(?:\s+{_SYLLABLE}){{1,4}}|(?:{_FAMILIES.upper()})(?:\s+{_SHOUTED}){{1,4}})"
)

#: what may stand between a person and the address
_BETWEEN = (
    r"(?:[\s,;:()\-–]|(?:[Ss]inh|SN|sn)\s*(?:ngày|năm)?\s*:?\s*[\d/.\-]+|\d{1,3}\s+tuổi|(?:dân tộc|nghề nghiệp)\s*:?\s*\w+|"
    r"(?:[Cc]ó\s+)?(?:[Đđ]ăng ký\s+)?(?:[Hh]ộ khẩu|HKTT|ĐKHKTT)|(?:[Hh]iện\s+)?(?:[Tt]hường trú|[Tt]ạm trú|[Cc]ư trú|[Tt]rú quán|"
    r"[Tt]rú|[Nn]gụ|[Ss]inh sống|[Ss]ống|[Ởở])\b|tại\b|[Đđ]ịa chỉ|[Nn]ơi ở|[Cc]hỗ ở|[Nn]hà riêng|"
    r"(?:số\s+)?(?:CCCD|CMND|căn cước)\s*(?:số)?\s*:?\s*\d[\d .]*)"
)
#: words that an address begins with, and what follows them there
_NUMBERED = ("số nhà", "nhà số", "khối", "khu", "tổ", "ngõ", "ngách", "hẻm")
_NAMED = ("thôn", "bản", "xóm", "ấp", "tổ dân phố", "khối phố")
_AFTER = {word: re.compile(r"\s+\d") for word in _NUMBERED}
_AFTER |= {word: re.compile(rf"\s+(?:[{_CAPITAL}]|\d)") for word in _NAMED}
_AFTER["số"] = re.compile(r"\s+\d+[A-Za-z]?(?:/\d+)*,?\s+(?:đường|phố|ngõ)\b")
_SPELLED = [spelled for word in _AFTER for spelled in (word, word.capitalize(), word.upper())]


def _beginning_with(letter: str) -> str:
    """The pattern of all words of an address that begin with a letter, where a word begins."""
    rests = sorted({word[1:] for word in _SPELLED if word[0] == letter}, key=len, reverse=True)
    return rf"{letter}(?<!\w{letter})(?:{'|'.join(rests)})"


#: by their first letters: every line is looked through, and so most places in it are passed at once
_ADDRESS_WORD = re.compile(
    f"(?:{'|'.join(map(_beginning_with, sorted({word[0] for word in _SPELLED})))})(?= [{_CAPITAL}0-9])"
)
_PERSON_BEFORE = re.compile(rf"({NAME}){_BETWEEN}{{1,40}}$")
#: a person stands at most so far before the address
_REACH = 160

_DENOUNCERS = (
    # «người tố cáo: ông A», «người tố cáo là bà B»
    re.compile(
        rf"(?:[Nn]gười|NGƯỜI|[Cc]ông dân)\s+(?:[Tt]ố cáo|TỐ CÁO)\s*(?:(?:của|do|là|gồm|tên|có tên)\s+|[:\-–]\s*)*({NAME})"
    ),
    # «đơn tố cáo đề ngày 02/5/2024 của công dân C», «theo tố cáo của ông D»
    re.compile(
        rf"(?:[Tt]ố cáo|TỐ CÁO)\s*(?:(?:đề )?ngày\s+[\d/.\-]+\s*)?(?:của|do|CỦA)\s+(?:người tố cáo\s+)?({NAME})"
    ),
    # «ông A (xã X) có đơn tố cáo …», «bà B tố cáo …»
    re.compile(
        rf"({NAME})(?:\s*\([^()]{{0,80}}\)|,[^.;,]{{0,60}},)?\s*(?:(?:đã|có|gửi|làm|viết|nộp|đứng tên|đơn|tiếp tục)\s+)*tố cáo\b"
    ),
)


def is_person(text: str) -> bool:
    """Whether a text is the full name of a person and nothing else."""
    return bool(_FULL_NAME.fullmatch(text.strip()))


def persons_with_address(line: str) -> Iterator[tuple[str, str]]:
    """Each person whose name is followed by an address, and the word that the address begins with."""
    for found in _ADDRESS_WORD.finditer(line):
        word = found[0].lower()
        if line[max(0, found.start() - 1) : found.start()].isalnum() or not _AFTER[word].match(
            line, found.end()
        ):
            continue
        person = _PERSON_BEFORE.search(line[max(0, found.start() - _REACH) : found.start()])
        if person:
            yield person[1], word


def denouncers(line: str) -> Iterator[str]:
    """Names of those of whom a line says that they denounced somebody."""
    if "tố cáo" in line or "Tố cáo" in line or "TỐ CÁO" in line:
        for pattern in _DENOUNCERS:
            yield from (found[1] for found in pattern.finditer(line))
