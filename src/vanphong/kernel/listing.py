# SPDX-License-Identifier: EUPL-1.2
"""What a list does with its address: sort, page, drill down from a figure, export."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from vanphong.kernel.indicators import EVERYTHING, Indicator, Period, Scope, indicators
from vanphong.kernel.registry import Registry
from vanphong.kernel.spreadsheets import workbook_response

#: a count of hits stops here: counting on costs more than showing them
COUNTED = 1000
#: up to this row a page may be read without its keys first
EARLY = 500


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


class Paged:
    """One page of a list, its rows found by their keys first so that a late page costs little more than the first.

    An early page that is one walk along an index (`sorted_by_index`) is read at once: half the statements.
    """

    def __init__(
        self,
        rows: QuerySet[Any],
        page: str | None,
        size: int,
        exact: bool = False,
        sorted_by_index: bool = False,
    ) -> None:
        self._all, self.size, self.exact = rows, size, exact
        self.sorted_by_index = sorted_by_index
        if page and not (page.isascii() and page.isdigit() and 0 < int(page) < 10**7):
            raise Http404
        self.number = int(page or 1)

    @cached_property
    def _at_once(self) -> list[Any] | None:
        """The rows of an early page and one more, in one statement; None where keys come first."""
        start = (self.number - 1) * self.size
        return (
            list(self._all[start : start + self.size + 1]) if self.sorted_by_index and start < EARLY else None
        )

    @cached_property
    def _keys(self) -> list[int]:
        if self._at_once is not None:
            return [record.pk for record in self._at_once]
        start = (self.number - 1) * self.size
        return list(self._all.values_list("pk", flat=True)[start : start + self.size + 1])

    @cached_property
    def rows(self) -> list[Any]:
        """The records of this page, in the list's order."""
        keys = self._keys[: self.size]
        if not keys and self.number > 1:
            raise Http404(_("This page of the list does not exist."))
        if self._at_once is not None:
            return self._at_once[: self.size]
        if not keys:
            return []
        # the keys are whole numbers of our own: written into the condition they cost no parameter each
        column = f"{self._all.model._meta.db_table}.{self._all.model._meta.pk.column}"
        chosen = self._without_conditions().extra(where=[f"{column} IN ({', '.join(map(str, keys))})"])  # noqa: S610
        found = {record.pk: record for record in chosen}
        return [found[key] for key in keys if key in found]

    def _without_conditions(self) -> QuerySet[Any]:
        """The same columns and joins, without the conditions that have chosen the keys already."""
        rows = self._all.order_by()
        rows.query.where = type(rows.query.where)()
        return rows

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def object_list(self) -> list[Any]:
        """Django's name for the rows."""
        return self.rows

    @cached_property
    def total(self) -> int:
        """How many records there are; it counts no further than COUNTED + 1 unless the list came from a figure."""
        start = (self.number - 1) * self.size
        if len(self._keys) <= self.size and (self._keys or self.number == 1):
            return start + len(self._keys)
        if self.exact:
            return self._all.order_by().count()
        unsorted = self._all.order_by()
        if unsorted.values_list("pk", flat=True)[COUNTED : COUNTED + 1]:
            return COUNTED + 1
        return unsorted[: COUNTED + 1].count()

    @property
    def is_capped(self) -> bool:
        """Whether there are more records than were counted."""
        return not self.exact and self.total == COUNTED + 1 and self.has_next()

    @property
    def total_label(self) -> str:
        """The number of records as it is shown: 1.000+ where counting stopped."""
        from vanphong.kernel.templatetags.vietnamese import number

        return (
            f"{number(COUNTED)}+"
            if self.is_capped or (self.total > COUNTED and not self.exact)
            else number(self.total)
        )

    def has_next(self) -> bool:
        """Whether a page follows."""
        return len(self._keys) > self.size

    def has_previous(self) -> bool:
        """Whether a page precedes."""
        return self.number > 1

    def has_other_pages(self) -> bool:
        """Whether this is not the only page."""
        return self.has_next() or self.has_previous()

    @property
    def next_page(self) -> int:
        """The number of the page that follows."""
        return self.number + 1

    @property
    def previous_page(self) -> int:
        """The number of the page that precedes."""
        return self.number - 1

    @property
    def last_page(self) -> int | None:
        """The number of the last page, where the total is known."""
        return None if self.is_capped else max(1, -(-self.total // self.size))

    @property
    def first_row(self) -> int:
        """The place in the list of the first row shown."""
        return (self.number - 1) * self.size + 1

    @property
    def last_row(self) -> int:
        """The place in the list of the last row shown."""
        return (self.number - 1) * self.size + len(self.rows)


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


def addresses(url_name: str) -> Callable[[int], str]:
    """Where the records of a list open, worked out once for all of its rows."""
    before, after = reverse(url_name, args=[0]).rsplit("0", 1)
    return lambda pk: f"{before}{pk}{after}"


def current_query(request: HttpRequest) -> str:
    """The address's query without its page, to which links add theirs."""
    query = request.GET.copy()
    for name in ("page", "export"):
        query.pop(name, None)
    return query.urlencode()


def exported(rows: QuerySet[Any], columns: list[tuple[Any, Any]], name: str) -> HttpResponse:
    """The whole list as a spreadsheet."""
    return workbook_response(name, [str(heading) for heading, _value in columns], (
        [value(record) for _heading, value in columns] for record in rows.iterator(chunk_size=2000)
    ))  # fmt: skip
