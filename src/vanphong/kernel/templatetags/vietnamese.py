# SPDX-License-Identifier: EUPL-1.2
"""Filters that show numbers, days and moments in the signs of the language on the screen."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any

from django import template
from django.utils.translation import get_language

from vanphong.kernel import vietnamese

register = template.Library()


def _language() -> str:
    """ "en" where the screen is English, else "vi"."""
    return "en" if (get_language() or "vi").startswith("en") else "vi"


@register.filter
def number(value: Any, decimals: int | None = None) -> str:
    """A number: 9.115, in English 9,115; "–" for no data."""
    return vietnamese.format_number(value, decimals, language=_language())


@register.filter
def percent(value: Any, decimals: int = 1) -> str:
    """A percentage: 96,7%, in English 96.7%; "–" for no data."""
    return vietnamese.format_percent(value, decimals, language=_language())


@register.filter
def day(value: date | datetime | None) -> str:
    """A day: 09/07/2024, in English 09 Jul 2024; nothing where there is none."""
    return vietnamese.format_date(value or None, language=_language())


def day_writer() -> Callable[[date | None], str]:
    """The same for the many rows of a list: the language is asked once."""
    return partial(vietnamese.format_date, language=_language())


@register.filter
def moment(value: datetime | None) -> str:
    """A moment by the clock here: 09/07/2024 15:42, in English 09 Jul 2024 15:42; nothing for none."""
    return vietnamese.format_moment(value or None, language=_language())


@register.filter
def prose_count(value: Any) -> str:
    """A count in running text: 06 kỳ, 90 lượt; in English 6 and 90; "–" for no data."""
    return vietnamese.prose_count(value, language=_language())
