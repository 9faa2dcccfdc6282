# SPDX-License-Identifier: EUPL-1.2
"""Reviews and the parts that an officer reads."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from vanphong.reviews.models import Review
from vanphong.reviews.narrative import Written
from vanphong.reviews.outline import Section
from vanphong.reviews.permissions import may_read
from vanphong.reviews.queries.figures import Figure


def reviews_visible_to(officer: Any) -> QuerySet[Review]:
    """Reviews are read by all who may read reports, or by none."""
    rows = Review.objects.select_related("created_by__person", "sealed_by__person")
    return rows if may_read(officer) else rows.none()


@dataclass(frozen=True)
class OpenSection:
    """A part of the review with its figures and its paragraph."""

    section: Section
    figures: tuple[Figure, ...]
    paragraph: Written
