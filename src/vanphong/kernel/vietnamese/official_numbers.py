# SPDX-License-Identifier: EUPL-1.2
"""Numbers and symbols of official documents (số, ký hiệu): read, written, compared as people type them."""

import re
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _

from vanphong.kernel.vietnamese.document_types import type_code_of
from vanphong.kernel.vietnamese.text import clean, fold

Kind = Literal["normative", "administrative", "letter"]

# Beyond the patterns of the decree's examples: TTg and other symbols with small letters, Ơ and Ư,
# letters of a body that names no drafter (12/STC).
_CAPITAL = "A-ZĐƠƯ"
_NORMATIVE = re.compile(
    rf"(?P<number>\d{{1,6}})(?P<suffix>)/(?P<year>(?:19|20)\d{{2}})/"
    rf"(?P<symbol>(?P<first>[{_CAPITAL}a-zđơư]{{2,6}})\d{{0,2}}(?:-[{_CAPITAL}a-zđơư0-9]+)*)"
)
_OTHER = re.compile(
    rf"(?P<number>\d{{1,6}})(?P<suffix>[a-zđ]?)/"
    rf"(?P<symbol>(?P<first>[{_CAPITAL}a-zđơư][{_CAPITAL}a-zđơư0-9&]*)(?:-[{_CAPITAL}a-zđơư0-9.,&]+)*)"
)
#: The longest number and symbol that is one.
LONGEST = 80
_SLASH = re.compile(r" ?[/\u2044\u2215\uff0f] ?")
_DASH = re.compile(r" ?[-\u2010-\u2015\u2212] ?")
_LEAD = re.compile(r"^(?:số|so)\s*:?\s*(?=\d)", re.IGNORECASE)
_FIRST_NUMBER = re.compile(r"^0+(?=\d)")


@dataclass(frozen=True)
class OfficialNumber:
    """The parts of "05/QĐ-UBND" or "19/2024/QĐ-UBND": the symbol as typed, its type even without marks."""

    number: int
    suffix: str
    year: int | None
    symbol: str
    kind: Kind
    type_code: str | None

    def __str__(self) -> str:
        return format_official_number(self.number, self.symbol, self.year, self.suffix)


def parse_official_number(text: Any) -> OfficialNumber:
    """Read a number and symbol: a year makes it normative, a type administrative, else it is a letter."""
    typed = _tidy(text)
    found = _NORMATIVE.fullmatch(typed) or _OTHER.fullmatch(typed)
    if found is None or not int(found["number"]) or len(typed) > LONGEST:
        raise ValueError(
            _(
                "“%(value)s” is not a number and symbol of a document. "
                "Write it like 05/QĐ-UBND, 12/UBND-VX or 19/2024/QĐ-UBND."
            )
            % {"value": typed[:60]}
        )
    year = int(found["year"]) if found.re is _NORMATIVE else None
    typed_alone = year is None and "-" not in found["symbol"]
    type_code = None if typed_alone else type_code_of(found["first"], normative=year is not None)
    kind: Kind = "normative" if year else "administrative" if type_code else "letter"
    return OfficialNumber(int(found["number"]), found["suffix"], year, found["symbol"], kind, type_code)


def format_official_number(number: int, symbol: str, year: int | None = None, suffix: str = "") -> str:
    """Write a number and symbol as printed: 1 to 9 with a leading zero, a normative one with its year."""
    first = f"{number:02d}{suffix}"
    return f"{first}/{year}/{symbol}" if year else f"{first}/{symbol}"


def official_number_key(text: Any) -> str:
    """What a number and symbol is looked up by: "05 / QĐ-UBND" and "5/qd-ubnd" are both "5/qd-ubnd"."""
    groups = re.split("([/-])", _tidy(text).replace(".", ""))
    key = "".join(group if group in ("/", "-") else fold(group).replace(" ", "") for group in groups)
    return _FIRST_NUMBER.sub("", key)


def _tidy(text: Any) -> str:
    """As typed, without "Số:" in front and without spaces about the signs."""
    return _DASH.sub("-", _SLASH.sub("/", _LEAD.sub("", clean(text))))
