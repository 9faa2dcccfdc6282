# SPDX-License-Identifier: EUPL-1.2
"""For whom figures are counted: the whole province, or some units."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet


@dataclass(frozen=True)
class Scope:
    """The units whose records count; None is every unit. `code` is how an address names it."""

    unit_ids: frozenset[int] | None = None
    code: str = ""
    label: Any = ""

    def narrow(self, rows: QuerySet[Any], field: str) -> QuerySet[Any]:
        """Only the rows of these units."""
        return rows if self.unit_ids is None else rows.filter(**{f"{field}__in": self.unit_ids})


EVERYTHING = Scope()
