# SPDX-License-Identifier: EUPL-1.2
"""The figures of a period: each asked of the registry once, beside the same period last year."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.urls import reverse

from vanphong.kernel.indicators import EVERYTHING, Indicator, Period, Ratio, Scope, indicators
from vanphong.kernel.indicators.figures import share
from vanphong.kernel.listing import DrillDown
from vanphong.kernel.vietnamese import format_number, format_percent, prose_count
from vanphong.reviews.models import Review
from vanphong.reviews.outline import CODES

Value = int | Decimal | None


def printed(value: Value, is_ratio: bool) -> str:
    """A figure as the page shows it; no data is a dash, never 0 or 100 per cent."""
    if value is None:
        return "–"
    return format_percent(value) if is_ratio else format_number(value)


@dataclass(frozen=True)
class Figure:
    """One line of a review."""

    code: str
    label: str
    definition: str
    basis: str
    value: Value
    previous: Value
    is_ratio: bool
    #: opens the records behind it
    url: str
    previous_url: str = ""

    @property
    def printed(self) -> str:
        """The value as shown in a table."""
        return printed(self.value, self.is_ratio)

    @property
    def printed_previous(self) -> str:
        """The same period last year."""
        return printed(self.previous, self.is_ratio)

    @property
    def in_prose(self) -> str:
        """The value inside a sentence: 06 kỳ, 9.115 văn bản, 96,7%."""
        if self.value is None or self.is_ratio:
            return self.printed
        return prose_count(int(self.value))

    @property
    def difference(self) -> Value:
        """More (+) or less (−) than the same period last year; None where one of them has no data."""
        if self.value is None or self.previous is None:
            return None
        return self.value - self.previous

    @property
    def printed_difference(self) -> str:
        """The difference with its sign; percentage points for a ratio."""
        if self.difference is None:
            return "–"
        sign = "+" if self.difference > 0 else "-" if self.difference < 0 else ""
        amount = abs(self.difference)
        return f"{sign}{format_number(amount)}"


class Figures:
    """The values of indicators over one period and scope, each counted once however often it is asked for."""

    def __init__(self, period: Period, scope: Scope = EVERYTHING) -> None:
        self.period, self.scope = period, scope
        self._values: dict[str, Value] = {}

    def value(self, code: str) -> Value:
        """The figure of this code."""
        if code not in self._values:
            item = indicators[code]
            if isinstance(item, Ratio):
                self._values[code] = share(int(self.value(item.part) or 0), int(self.value(item.whole) or 0))
            else:
                self._values[code] = item.value(self.period, self.scope)
        return self._values[code]

    def know(self, code: str, value: Value) -> None:
        """Take a figure as counted already, so that shares are made of the same count."""
        self._values[code] = value

    def rows(self, code: str) -> int:
        """How many records stand behind the figure: those that it counts, or the whole of a share."""
        item = indicators[code]
        if isinstance(item, Ratio):
            return self.rows(item.whole)
        if item.total is None:
            return int(self.value(code) or 0)
        return item.rows(self.period, self.scope).count()

    def url(self, code: str) -> str:
        """The address of the room's list with the very records behind the figure."""
        item = indicators[code]
        if isinstance(item, Ratio):
            return self.url(item.part)
        return f"{reverse(item.listing)}?{DrillDown(item, self.period, self.scope).query}"

    @cached_property
    def last_year(self) -> "Figures":
        """The same, a year earlier, by the same definitions."""
        return Figures(self.period.last_year(), self.scope)

    def figure(self, code: str) -> Figure:
        """The whole line of one indicator."""
        item: Indicator | Ratio = indicators[code]
        return Figure(
            code=code,
            label=str(item.label),
            definition=str(item.definition),
            basis=item.basis,
            value=self.value(code),
            previous=self.last_year.value(code),
            is_ratio=isinstance(item, Ratio),
            url=self.url(code),
            previous_url=self.last_year.url(code),
        )


def figures_of(period: Period, scope: Scope = EVERYTHING, codes: Iterable[str] = CODES) -> dict[str, Figure]:
    """Every figure of the outline whose room stands in this house, by code."""
    figures = Figures(period, scope)
    return {code: figures.figure(code) for code in codes if code in indicators}


def sealed_figures_of(review: Review) -> dict[str, Figure]:
    """The figures as they were sealed, each still opening the records of today."""
    now = Figures(review.period, review.scope)
    return {sealed.code: sealed_figure(sealed, now) for sealed in review.sealed_figures.all()}


def sealed_figure(sealed: Any, now: Figures) -> Figure:
    """One sealed line."""
    item = indicators.get(sealed.code)
    is_ratio = isinstance(item, Ratio)
    return Figure(
        code=sealed.code,
        label=sealed.label,
        definition=sealed.definition,
        basis=item.basis if item else "",
        value=number_of(sealed.value, is_ratio),
        previous=number_of(sealed.previous, is_ratio),
        is_ratio=is_ratio,
        url=now.url(sealed.code) if item else "",
        previous_url=now.last_year.url(sealed.code) if item else "",
    )


def number_of(text: str, is_ratio: bool) -> Value:
    """A sealed value as a number again."""
    if not text:
        return None
    return Decimal(text) if is_ratio else int(text)
