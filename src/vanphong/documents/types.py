# SPDX-License-Identifier: EUPL-1.2
"""The types of documents that the registers know, and how an outgoing symbol and its series of numbers come from them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.vietnamese import COPY_TYPES, DOCUMENT_TYPES, NORMATIVE_TYPES, OfficialNumber, fold

#: công văn and thư công bear no code in their symbol (NĐ 30/2020, Phụ lục III); these two keys are the house's own
LETTER, PUBLIC_LETTER = "CV", "ThC"
#: an incoming paper that is none of the types: a petition, a law of a party body
OTHER = "khac"

UNCODED = {LETTER: "Công văn", PUBLIC_LETTER: "Thư công"}
#: types that a document of this office can have; the names are official words and are not translated
OUTGOING_TYPES: dict[str, str] = {**DOCUMENT_TYPES, **UNCODED}
#: normative documents that a province makes (DOMAIN 7.1)
NORMATIVE_OUTGOING = ("QĐ", "NQ", "CT")
INCOMING_TYPES: dict[str, Any] = {
    **NORMATIVE_TYPES,
    **OUTGOING_TYPES,
    **COPY_TYPES,
    OTHER: _("Another kind of paper"),
}
TYPE_NAMES: dict[str, Any] = {**INCOMING_TYPES}


@dataclass(frozen=True)
class Numbering:
    """Under which symbol a document is written, and which series of numbers it takes its own from."""

    symbol: str
    series: str


def numbering_of(type_code: str, issuer: str, drafter: str = "", *, normative: bool = False) -> Numbering:
    """Symbol and series of a document of that type, body and drafting unit (all in abbreviations)."""
    if not issuer:
        raise Refused(
            _(
                "This body has no abbreviation yet, so no symbol can be made. Ask the administrator to enter it."
            ),
            field="issuing_unit",
        )
    if type_code in UNCODED:
        return Numbering(f"{issuer}-{drafter}" if drafter else issuer, f"{LETTER}-{issuer}")
    symbol = f"{type_code}-{issuer}"
    return Numbering(symbol, f"QPPL:{symbol}" if normative else symbol)


def numbering_read(number: OfficialNumber, written: Callable[[str], str]) -> tuple[str, Numbering]:
    """Type, symbol and series of a number that someone wrote; `written` gives an abbreviation its proper spelling."""
    first, dash, rest = number.symbol.partition("-")
    if number.type_code is None:
        body = written(first)
        return LETTER, Numbering(f"{body}{dash}{written(rest)}", f"{LETTER}-{body}")
    symbol = f"{number.type_code}{dash}{written(rest)}"
    return number.type_code, Numbering(symbol, f"QPPL:{symbol}" if number.kind == "normative" else symbol)


def issuer_in(symbol: str, type_code: str) -> str:
    """The abbreviation of the body in a symbol: UBND of "QĐ-UBND" and of "UBND-KT"."""
    first, _dash, rest = symbol.partition("-")
    return first if type_code in UNCODED else rest


def series_name(series: str) -> str:
    """How a series is called on screens: "Công văn UBND", "QĐ-UBND", "VBQPPL QĐ-UBND"."""
    if series.startswith("QPPL:"):
        return f"VBQPPL {series.removeprefix('QPPL:')}"
    if series.startswith(f"{LETTER}-"):
        return f"Công văn {series.removeprefix(f'{LETTER}-')}"
    return series


def titled(type_code: str, subject: str) -> str:
    """Type and subject, as the registers have them in one column; many subjects begin with the type already."""
    name = str(TYPE_NAMES.get(type_code, ""))
    if type_code in (*UNCODED, OTHER) or not name or begins_with(subject, name):
        return subject
    first = subject[:1].lower() if subject[1:2].islower() else subject[:1]  # but not uBND
    return f"{name} {first}{subject[1:]}"


def drafter_part_of(symbol: str, type_code: str) -> str:
    """What stands after the body in a letter's symbol."""
    return symbol.partition("-")[2] if type_code in UNCODED else ""


_folded_name = cache(fold)


def begins_with(subject: str, name: str) -> bool:
    """Whether a subject begins with that type. Only its beginning is folded, where a letter may be up to three signs."""
    return fold(subject[: 3 * len(name)]).startswith(_folded_name(name))
