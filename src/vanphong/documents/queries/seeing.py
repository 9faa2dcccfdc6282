# SPDX-License-Identifier: EUPL-1.2
"""Which rows an officer sees, by the one column that names their unit."""

from typing import Any

from django.db.models import QuerySet


def of_units_read_by(officer: Any, rows: QuerySet[Any], column: str) -> QuerySet[Any]:
    """Every row for those who read the whole register; else the rows of the officer's own units."""
    units = officer.units_with("documents.read")
    if units is None:
        return rows
    if len(units) == 1:  # an equality can be walked in the list's order, a list of values cannot
        return rows.filter(**{column: next(iter(units))})
    return rows.filter(**{f"{column}__in": units}) if units else rows.none()
