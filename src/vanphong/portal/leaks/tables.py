# SPDX-License-Identifier: EUPL-1.2
"""Tables tell of persons by their columns: a name in one, the address in another."""

import re
from collections.abc import Iterator, Sequence

from vanphong.portal.leaks.findings import STARS, Finding
from vanphong.portal.leaks.names import is_person
from vanphong.portal.leaks.places import Place

_ADDRESSES = re.compile(r"địa chỉ|thường trú|tạm trú|nơi ở|chỗ ở|cư trú|trú quán|hộ khẩu", re.IGNORECASE)
_DENOUNCERS = re.compile(r"(?<!bị )tố cáo", re.IGNORECASE)
_DENOUNCED = re.compile(r"bị tố cáo|nội dung|giải quyết|kết quả|số đơn|số vụ", re.IGNORECASE)


def in_row(headings: Sequence[str], cells: Sequence[str], place: Place) -> Iterator[Finding]:
    """What a row gives away by the columns that its cells stand in."""
    persons = [number for number, cell in enumerate(cells) if is_person(cell)]
    if not persons:
        return
    for heading, cell in zip(headings, cells, strict=False):
        if _ADDRESSES.search(heading) and cell.strip():
            yield Finding("address", place, f"{cells[persons[0]].strip()[0]}{STARS}")
            break
    for number in persons:
        heading = headings[number] if number < len(headings) else ""
        if _DENOUNCERS.search(heading) and not _DENOUNCED.search(heading):
            yield Finding("denouncer", place, f"{cells[number].strip()[0]}{STARS}")


def is_telling(headings: Sequence[str]) -> bool:
    """Whether any column's heading speaks of addresses or denouncers."""
    return any(_ADDRESSES.search(heading) or _DENOUNCERS.search(heading) for heading in headings)
