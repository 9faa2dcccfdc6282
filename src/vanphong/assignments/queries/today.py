# SPDX-License-Identifier: EUPL-1.2
"""What a list shows by its standing today, and the kinds of work that wait.

Nothing is completed, cancelled or extended in the future, so that today's standing needs no look at extensions;
each is one walk along an index. A test compares it with the standing on a day (models/standing.py), row by row.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vanphong.assignments.models import FOREVER, Assignment, AssignmentQuerySet, Extension, Standing
from vanphong.assignments.permissions import may_assign
from vanphong.assignments.queries.seeing import answered_units, assignments_visible_to
from vanphong.assignments.states import AssignmentState
from vanphong.kernel.worktime import Calendar, Limit, deadline
from vanphong.organisation.queries import of_units

#: "sắp đến hạn": so many working days before the due date (DOMAIN 4.3)
SOON = Limit(3, "wd")
#: choices of the list beside those of the law
TODAY = [
    ("open", _("Still open")),
    (Standing.OPEN_IN_TIME, Standing.OPEN_IN_TIME.label),
    ("due_soon", _("Open, due within 3 working days")),
    (Standing.OPEN_OVERDUE, Standing.OPEN_OVERDUE.label),
    (Standing.OPEN_WITHOUT_DUE, Standing.OPEN_WITHOUT_DUE.label),
    (Standing.DONE_ON_TIME, Standing.DONE_ON_TIME.label),
    (Standing.DONE_LATE, Standing.DONE_LATE.label),
    (Standing.DONE_WITHOUT_DUE, Standing.DONE_WITHOUT_DUE.label),
    ("without_due", _("No due date, open or completed")),
]


def soon_until(today: date, calendar: Calendar | None = None) -> date:
    """The last day that is soon."""
    return deadline(today, SOON, calendar=calendar).due_on


def is_open(rows: AssignmentQuerySet) -> AssignmentQuerySet:
    """Neither completed nor cancelled."""
    return rows.filter(ended_on=FOREVER)


def overdue(rows: AssignmentQuerySet, today: date) -> AssignmentQuerySet:
    """Open, and the due date has passed."""
    return is_open(rows).filter(due_by__lt=today)


def due_soon(rows: AssignmentQuerySet, today: date) -> AssignmentQuerySet:
    """Open, due today or within the next three working days."""
    return is_open(rows).filter(due_by__gte=today, due_by__lte=soon_until(today))


STANDINGS: dict[str, Callable[[AssignmentQuerySet, date], AssignmentQuerySet]] = {
    "open": lambda rows, today: is_open(rows),
    Standing.OPEN_IN_TIME: lambda rows, today: is_open(rows).filter(due_by__gte=today, due_by__lt=FOREVER),
    "due_soon": due_soon,
    Standing.OPEN_OVERDUE: overdue,
    Standing.OPEN_WITHOUT_DUE: lambda rows, today: is_open(rows).filter(due_by=FOREVER),
    Standing.DONE_ON_TIME: lambda rows, today: rows.filter(completed_on__lte=F("due_on")),
    Standing.DONE_LATE: lambda rows, today: rows.filter(completed_on__gt=F("due_on")),
    Standing.DONE_WITHOUT_DUE: lambda rows, today: rows.filter(
        due_on__isnull=True, completed_on__isnull=False
    ),
    "without_due": lambda rows, today: rows.filter(due_on__isnull=True),
}


def standing_today(rows: AssignmentQuerySet, standing: str, today: date) -> AssignmentQuerySet:
    """The rows of that standing; a standing that does not exist is none of them."""
    narrow = STANDINGS.get(standing)
    return narrow(rows, today) if narrow else rows.none()


def to_follow(officer: Any) -> AssignmentQuerySet:
    """What the officer follows up for the giving side: a leader all of it, a specialist what bears the own name."""
    rows = assignments_visible_to(officer)
    if not (officer.can("assignments.oversee") or may_assign(officer)):
        return rows.none()
    return rows if officer.can("assignments.oversee") else rows.filter(follower_id=officer.pk)


def to_lead(officer: Any) -> AssignmentQuerySet:
    """What the officer's own units lead."""
    return of_units(Assignment.objects.all(), answered_units(officer), "lead_unit")


def awaiting_confirmation(rows: AssignmentQuerySet) -> AssignmentQuerySet:
    """Reported as done, not confirmed yet."""
    return rows.filter(state=AssignmentState.REPORTED)


def returned(rows: AssignmentQuerySet) -> AssignmentQuerySet:
    """Returned by a unit: someone else has to be given it."""
    return rows.filter(state=AssignmentState.RETURNED)


def to_accept(rows: AssignmentQuerySet) -> AssignmentQuerySet:
    """Given and not accepted yet."""
    return rows.filter(state=AssignmentState.ASSIGNED)


def sent_back(rows: AssignmentQuerySet) -> AssignmentQuerySet:
    """Reported as done, and to be done again."""
    return rows.filter(state=AssignmentState.ACCEPTED, sent_back_on__isnull=False)


def extension_requested(rows: AssignmentQuerySet) -> AssignmentQuerySet:
    """Open, with a request for a longer time that waits."""
    waiting = Extension.objects.filter(Q(approved_on__isnull=True) & Q(refused_on__isnull=True))
    return is_open(rows).filter(pk__in=waiting.values("assignment_id"))
