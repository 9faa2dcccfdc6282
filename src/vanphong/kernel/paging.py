# SPDX-License-Identifier: EUPL-1.2
"""One page of a list."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

#: a count of hits stops here: counting on costs more than showing them
COUNTED = 1000
#: up to this row a page may be read without its keys first
EARLY = 500


class Paged:
    """One page of a list, its rows found by their keys first so that a late page costs little more than the first.

    An early page that takes no sorting of many rows (`sorted_by_index`) is read at once: half the statements.
    How many records there are is told where it is asked for (`counted`) or costs nothing: counting takes longer than showing.
    """

    def __init__(
        self,
        rows: QuerySet[Any],
        page: str | None,
        size: int,
        exact: bool = False,
        sorted_by_index: bool = False,
        counted: bool = False,
    ) -> None:
        self._all, self.size, self.exact = rows, size, exact
        self.sorted_by_index, self.counted = sorted_by_index, counted
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
    def total(self) -> int | None:
        """How many records there are, None where it was not counted; no further than COUNTED + 1 unless the list came from a figure."""
        start = (self.number - 1) * self.size
        if len(self._keys) <= self.size and (self._keys or self.number == 1):
            return start + len(self._keys)
        if self.exact:
            return self._all.order_by().count()
        if not self.counted:
            return None
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
        """The number of records as it is shown: 1.000+ where counting stopped, nothing where it was not counted."""
        from vanphong.kernel.templatetags.vietnamese import number

        if self.total is None:
            return ""
        return f"{number(COUNTED)}+" if self.total > COUNTED and not self.exact else number(self.total)

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
    def last_page(self) -> int | None:
        """The number of the last page, where the total is known."""
        return None if self.total is None or self.is_capped else max(1, -(-self.total // self.size))

    @property
    def first_row(self) -> int:
        """The place in the list of the first row shown."""
        return (self.number - 1) * self.size + 1

    @property
    def last_row(self) -> int:
        """The place in the list of the last row shown."""
        return (self.number - 1) * self.size + len(self.rows)
