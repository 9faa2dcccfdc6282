# SPDX-License-Identifier: EUPL-1.2
"""Numbers as the office writes them and as people type them: 9.115; 96,7%; 06 in prose; 2.340.000 đồng."""

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from vanphong.kernel.vietnamese.text import clean

#: Shown for a figure without data: no data is not a rate, and not zero.
NO_DATA = "–"

#: Between thousands, and before decimals.
_SIGNS = {"vi": (".", ","), "en": (",", ".")}
_VIETNAMESE = re.compile(r"[+-]?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?")
_POINT = re.compile(r"[+-]?\d+\.(?:\d{1,2}|\d{4,})")


def format_number(value: Any, decimals: int | None = None, *, language: str = "vi") -> str:
    """A number with its thousands apart: 9115 is 9.115; decimals as they are, or rounded to so many."""
    number = _decimal(value)
    if number is None:
        return NO_DATA
    if decimals is not None:
        number = _round(number, decimals)
    if not number:
        number = abs(number)  # no "-0"
    thousands, point = _SIGNS.get(language, _SIGNS["vi"])
    whole, _dot, part = f"{number:,f}".partition(".")
    if decimals is None:
        part = part.rstrip("0")
    return whole.replace(",", thousands) + (point + part if part else "")


def format_percent(value: Any, decimals: int = 1, *, language: str = "vi") -> str:
    """A percentage, 96.7 as 96,7%; only what is exactly all or nothing is written as 100% or 0%."""
    number = _decimal(value)
    if number is None:
        return NO_DATA
    rounded = _round(number, decimals)
    for digits in range(decimals, decimals + 4):
        rounded = _round(number, digits)
        if rounded == number or rounded not in (0, 100):
            break
    else:
        rounded = number.quantize(Decimal(1).scaleb(-decimals - 3), rounding=ROUND_DOWN)
    return format_number(rounded.normalize(), language=language) + "%"


def format_money(value: Any) -> str:
    """An amount of money: 2.340.000 đồng."""
    text = format_number(value)
    return text if text == NO_DATA else f"{text} đồng"


def prose_count(value: Any, *, language: str = "vi") -> str:
    """A count in running text, where 1 to 9 have a leading zero: 06 kỳ, 90 lượt, 9.115 văn bản."""
    number = _decimal(value)
    if language == "vi" and number is not None and 1 <= number <= 9 and number == int(number):
        return f"0{int(number)}"
    return format_number(value, language=language)


def parse_number(value: Any) -> int | Decimal:
    """What was typed as a number, in Vietnamese signs: "9.115" is 9115, "96,7" is 96.7; never a guess."""
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        number = _decimal(value)
    else:
        text = clean(value)
        number = None
        if _VIETNAMESE.fullmatch(text):
            number = _decimal(text.replace(".", "").replace(" ", "").replace(",", "."))
        elif _POINT.fullmatch(text):
            number = _decimal(text)
    if number is None:
        raise ValueError(
            _("“%(value)s” is not a number. Write it like 9115, 9.115 or 96,7.")
            % {"value": clean(value)[:40]}
        )
    return int(number) if number == number.to_integral_value() else number


def _decimal(value: Any) -> Decimal | None:
    """The number itself, None for what has no value."""
    if value is None or value == "":
        return None
    try:
        number = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 300 else None


def _round(number: Decimal, decimals: int) -> Decimal:
    """Rounded as in accounts, half away from zero, whatever the number of digits."""
    shifted = number.scaleb(decimals)
    if shifted.adjusted() > 25:  # beyond the precision of the context: there is nothing left to round
        return number
    return shifted.quantize(Decimal(1), rounding=ROUND_HALF_UP).scaleb(-decimals)
