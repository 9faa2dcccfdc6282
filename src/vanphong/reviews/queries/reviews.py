# SPDX-License-Identifier: EUPL-1.2
"""Which reviews an officer sees, and for whose records one may be opened."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from vanphong.organisation.queries import units_tree
from vanphong.reviews.models import Review
from vanphong.reviews.permissions import may_open
from vanphong.reviews.states import ReviewState


def reviews_visible_to(officer: Any) -> QuerySet[Review]:
    """The province's reviews for all who may read reports; those of a unit for whoever may read that unit's.

    Whoever tells the public of them reads the province's, once they are sealed.
    """
    rows = Review.objects.select_related("created_by__person", "sealed_by__person")
    if not officer.can("reviews.read"):
        told = rows.filter(scope_code="", state=ReviewState.SEALED)
        return told if officer.can("reviews.read_sealed") else rows.none()
    units = officer.units_with("reviews.read")
    if units is None:
        return rows
    return rows.filter(scope_code__in=["", *(f"unit-{unit}" for unit in units)])


def scopes_to_review(officer: Any, day: date) -> list[tuple[str, str]]:
    """For whose records the officer may open a review: the whole province, then units as they stand in the tree."""
    units = [
        (f"unit-{row.unit.pk}", "\u2003" * row.depth + row.name)
        for row in units_tree(day)
        if may_open(officer, row.unit.pk)
    ]
    return [("", _("The whole province")), *units]
