# SPDX-License-Identifier: EUPL-1.2
"""The condition that a row with valid_from and valid_to holds on a day."""

from datetime import date

from django.db.models import Q


def holds_on(day: date, prefix: str = "") -> Q:
    """Rows that hold on that day; an open end holds for ever."""
    begun = Q(**{f"{prefix}valid_from__isnull": True}) | Q(**{f"{prefix}valid_from__lte": day})
    not_over = Q(**{f"{prefix}valid_to__isnull": True}) | Q(**{f"{prefix}valid_to__gte": day})
    return begun & not_over


def overlaps(first: date, last: date | None, prefix: str = "") -> Q:
    """Rows that hold on some day from the first to the last; None is for ever."""
    not_over = Q(**{f"{prefix}valid_to__isnull": True}) | Q(**{f"{prefix}valid_to__gte": first})
    begun = (
        Q(**{f"{prefix}valid_from__lte": last}) | Q(**{f"{prefix}valid_from__isnull": True}) if last else Q()
    )
    return not_over & begun
