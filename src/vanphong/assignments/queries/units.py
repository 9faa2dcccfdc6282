# SPDX-License-Identifier: EUPL-1.2
"""How each lead unit stands today: what the talk about urging begins with."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from vanphong.assignments.models import FOREVER, AssignmentQuerySet
from vanphong.assignments.queries.today import soon_until
from vanphong.organisation.models import Unit


@dataclass(frozen=True)
class UnitStanding:
    """The open assignments of one lead unit, by their standing."""

    unit: Unit
    open: int
    overdue: int
    due_soon: int
    without_due: int
    awaiting: int


def unit_standings(rows: AssignmentQuerySet, today: date) -> list[UnitStanding]:
    """The lead units of these rows with open assignments, those with most overdue first."""
    soon = Q(due_by__gte=today, due_by__lte=soon_until(today))
    counted = (
        rows.filter(ended_on=FOREVER)
        .order_by()
        .values("lead_unit_id")
        .annotate(
            open=Count("pk"),
            overdue=Count("pk", filter=Q(due_by__lt=today)),
            due_soon=Count("pk", filter=soon),
            without_due=Count("pk", filter=Q(due_by=FOREVER)),
            awaiting=Count("pk", filter=Q(state="reported")),
        )
    )
    counts = {row.pop("lead_unit_id"): row for row in counted}
    units = Unit.objects.filter(pk__in=counts)
    standings = [UnitStanding(unit, **counts[unit.pk]) for unit in units]
    return sorted(standings, key=lambda row: (-row.overdue, -row.open, row.unit.sort_key, row.unit.pk))
