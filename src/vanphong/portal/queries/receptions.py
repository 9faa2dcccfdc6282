# SPDX-License-Identifier: EUPL-1.2
"""Reading the announced days of reception."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from vanphong.organisation.queries import of_units
from vanphong.portal.models import ReceptionDay


def receptions_visible_to(officer: Any) -> QuerySet[ReceptionDay]:
    """The announced days that this officer keeps, the latest first."""
    rows = ReceptionDay.objects.order_by("-held_on", "-id")
    return of_units(rows, officer.units_with("portal.announce_reception"))


def receptions_ahead(day: date) -> QuerySet[ReceptionDay]:
    """The public schedule: from today on, also what was called off, so that nobody comes in vain."""
    return ReceptionDay.objects.filter(held_on__gte=day).select_related("unit").order_by("held_on", "id")
