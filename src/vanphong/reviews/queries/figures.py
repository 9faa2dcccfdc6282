# SPDX-License-Identifier: EUPL-1.2
"""The figures of a period: each asked of the registry once, beside the same period last year."""

from collections.abc import Iterable
from functools import cached_property

from django.urls import reverse

from vanphong.kernel.indicators import EVERYTHING, Indicator, Period, Ratio, Scope, indicators
from vanphong.kernel.indicators.figures import share
from vanphong.kernel.listing import DrillDown
from vanphong.reviews.lines import Figure, Source, Value, printed
from vanphong.reviews.outline import CODES
from vanphong.reviews.rooms import Opens, everywhere


class Figures:
    """The values of indicators over one period and scope, each counted once however often it is asked for."""

    def __init__(self, period: Period, scope: Scope = EVERYTHING, opens: Opens = everywhere) -> None:
        self.period, self.scope, self.opens = period, scope, opens
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
        """The address of the room's list with the very records behind the figure; nothing where the list is closed."""
        item = indicators[code]
        if isinstance(item, Ratio):
            return self.url(item.whole)
        if not self.opens(item.listing):
            return ""
        return f"{reverse(item.listing)}?{DrillDown(item, self.period, self.scope).query}"

    def sources(self, code: str) -> tuple[Source, ...]:
        """The two figures of which a share is made."""
        item = indicators[code]
        if not isinstance(item, Ratio):
            return ()
        return tuple(
            Source(str(indicators[made_of].label), printed(self.value(made_of), False), self.url(made_of))
            for made_of in (item.part, item.whole)
        )

    @cached_property
    def last_year(self) -> "Figures":
        """The same, a year earlier, by the same definitions."""
        return Figures(self.period.last_year(), self.scope, self.opens)

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
            sources=self.sources(code),
        )


def known(codes: Iterable[str] = CODES) -> list[str]:
    """The figures of the outline whose room stands in this house."""
    return [code for code in codes if code in indicators]


def figures_of(
    period: Period, scope: Scope = EVERYTHING, codes: Iterable[str] = CODES, opens: Opens = everywhere
) -> dict[str, Figure]:
    """Every figure of the outline, by code."""
    figures = Figures(period, scope, opens)
    return {code: figures.figure(code) for code in known(codes)}
