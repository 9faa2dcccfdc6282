# SPDX-License-Identifier: EUPL-1.2
"""What a list does with its address: sort, drill down from a figure, export."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse

from vanphong.kernel.indicators import EVERYTHING, Indicator, Period, Scope, indicators
from vanphong.kernel.registry import Registry
from vanphong.kernel.spreadsheets import workbook_response


@dataclass(frozen=True)
class ScopeSource:
    """How an address names a scope: the room that knows units turns a code into one."""

    code: str
    scope: Any


scope_sources: Registry[ScopeSource] = Registry("scopes")


def scope_named(code: str) -> Scope:
    """The scope of this code; an unknown one is not found."""
    if not code:
        return EVERYTHING
    for source in scope_sources:
        scope = source.scope(code)
        if scope is not None:
            return scope
    raise Http404


@dataclass
class DrillDown:
    """A list opened from a figure: it shows the very rows that the figure counts, as far as the officer may see them."""

    indicator: Indicator
    period: Period
    scope: Scope
    #: the figure's rows that the officer sees; None until a list was narrowed, or where all is seen
    seen: QuerySet[Any] | None = None

    @classmethod
    def from_query(cls, query: QueryDict) -> "DrillDown | None":
        """Read ?indicator=…&period=…&rule=…&scope=…; nonsense is not found."""
        code = query.get("indicator")
        if not code:
            return None
        indicator = indicators.get(code)
        if not isinstance(indicator, Indicator):
            raise Http404
        try:
            period = Period.parse(query.get("period", ""), query.get("rule") or "statutory")
        except ValueError as error:
            raise Http404 from error
        return cls(indicator, period, scope_named(query.get("scope", "")))

    @property
    def query(self) -> str:
        """The part of an address that opens this."""
        made = QueryDict(mutable=True)
        made.update({"indicator": self.indicator.code, "period": self.period.code})
        if self.period.rule == "calendar":
            made["rule"] = "calendar"
        if self.scope.code:
            made["scope"] = self.scope.code
        return made.urlencode()

    def narrow(self, visible: QuerySet[Any]) -> QuerySet[Any]:
        """The figure's rows among those the officer may see."""
        rows = visible.filter(pk__in=self.indicator.rows(self.period, self.scope).order_by().values("pk"))
        self.seen = rows if visible.query.where else None
        return rows

    @property
    def beyond(self) -> int:
        """How many of the figure's rows this officer may not see; never silently fewer than the figure says."""
        if self.seen is None:
            return 0
        return self.indicator.rows(self.period, self.scope).count() - self.seen.order_by().count()


def ordered(
    rows: QuerySet[Any], sorts: dict[str, tuple[Any, tuple[str, ...]]], chosen: str | None
) -> QuerySet[Any]:
    """The rows in the order chosen; "-name" is the same backwards; an unknown one is the first."""
    if not sorts:
        return rows
    name = (chosen or "").removeprefix("-")
    fields = sorts[name][1] if name in sorts else next(iter(sorts.values()))[1]
    if chosen and chosen.startswith("-") and name in sorts:
        fields = tuple(field.removeprefix("-") if field.startswith("-") else f"-{field}" for field in fields)
    return rows.order_by(*fields)


def words_of(choices: Any) -> dict[Any, str]:
    """What the values of a choice are called in the reader's language, looked up once for all rows of a list."""
    return {value: str(label) for value, label in choices.choices}


def addresses(url_name: str) -> Callable[[int], str]:
    """Where the records of a list open, worked out once for all of its rows."""
    before, after = reverse(url_name, args=[0]).rsplit("0", 1)
    return lambda pk: f"{before}{pk}{after}"


def current_query(request: HttpRequest) -> str:
    """The address's query without its page, to which links add theirs."""
    query = request.GET.copy()
    for name in ("page", "export", "count"):
        query.pop(name, None)
    return query.urlencode()


def exported(rows: QuerySet[Any], columns: list[tuple[Any, Any]], name: str) -> HttpResponse:
    """The whole list as a spreadsheet."""
    return workbook_response(name, [str(heading) for heading, _value in columns], (
        [value(record) for _heading, value in columns] for record in rows.iterator(chunk_size=2000)
    ))  # fmt: skip
