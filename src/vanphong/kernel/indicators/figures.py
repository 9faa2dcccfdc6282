# SPDX-License-Identifier: EUPL-1.2
"""Indicators, sums and ratios, and the registry from which reviews take them."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Sum

from vanphong.kernel.indicators import summaries
from vanphong.kernel.indicators.periods import Period
from vanphong.kernel.indicators.scopes import EVERYTHING, Scope
from vanphong.kernel.registry import Registry


@dataclass(frozen=True)
class ByDay:
    """Rows that each belong to one day of their own, so that a figure is a sum over days (and can be summed ahead).

    `rows` takes nothing and depends on the row's own columns alone.
    """

    rows: Callable[[], QuerySet[Any]]
    day: str
    unit: str

    def within(self, period: Period, scope: Scope) -> QuerySet[Any]:
        """The rows whose day falls in the period."""
        chosen = self.rows().filter(**{f"{self.day}__gte": period.start, f"{self.day}__lte": period.end})
        return scope.narrow(chosen, self.unit)


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A figure that counts records, or adds up one column of them (`total`).

    Give either `rows(period, scope)` or `by_day`. `listing` is the URL name of the room's list that opens them.
    """

    code: str
    label: Any
    #: the legal text or the practice behind the figure
    basis: str
    #: what is counted and by which date, in a sentence
    definition: Any
    listing: str
    rows: Callable[[Period, Scope], QuerySet[Any]] = None  # type: ignore[assignment]
    by_day: ByDay | None = None
    total: str | None = None

    def __post_init__(self) -> None:
        if (self.rows is None) == (self.by_day is None):
            raise TypeError(f"{self.code}: give either rows or by_day")
        if self.by_day is not None:
            object.__setattr__(self, "rows", self.by_day.within)

    def value(self, period: Period, scope: Scope = EVERYTHING) -> int:
        """The figure: from the day summaries where the database keeps them, else from the rows themselves."""
        if self.by_day is not None and summaries.are_kept() and summaries.is_worthwhile(period):
            return summaries.value(self.code, period, scope)
        return self.counted(period, scope)

    def counted(self, period: Period, scope: Scope = EVERYTHING) -> int:
        """The figure, counted from the rows."""
        rows = self.rows(period, scope)
        if self.total is None:
            return rows.count()
        return rows.aggregate(total=Sum(self.total))["total"] or 0


@dataclass(frozen=True, kw_only=True)
class Ratio:
    """A share of one indicator in another, in per cent. Over nothing it has no value: no data is not a rate."""

    code: str
    label: Any
    basis: str
    definition: Any
    part: str
    whole: str

    def value(self, period: Period, scope: Scope = EVERYTHING) -> Decimal | None:
        """The share with two decimals, or None where the whole is 0."""
        return share(indicators[self.part].value(period, scope), indicators[self.whole].value(period, scope))  # type: ignore[arg-type]


def share(part: int, whole: int) -> Decimal | None:
    """Per cent with two decimals; None over nothing. Rounded down, so that 99,996 % is never shown as 100."""
    if not whole:
        return None
    return (Decimal(part) * 10000 // Decimal(whole)) / 100


indicators: Registry[Indicator | Ratio] = Registry("indicators")
