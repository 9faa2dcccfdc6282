# SPDX-License-Identifier: EUPL-1.2
"""How far an officer reaches: the rows of some units, whatever register they stand in."""

from typing import Any, TypeVar

from django.db.models import QuerySet

Rows = TypeVar("Rows", bound=QuerySet[Any])

#: units by their keys, as Officer.units_with gives them; None is every unit
Units = frozenset[int] | None


def of_units(rows: Rows, units: Units, column: str = "unit") -> Rows:
    """Every row, or those of these units alone, by the column that names their unit."""
    if units is None:
        return rows
    if len(units) == 1:  # an equality can be walked in the list's order, a list of values cannot
        return rows.filter(**{column: next(iter(units))})
    return rows.filter(**{f"{column}__in": units}) if units else rows.none()
