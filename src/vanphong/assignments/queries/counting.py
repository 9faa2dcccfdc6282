# SPDX-License-Identifier: EUPL-1.2
"""The rows behind the figures of a period, as the Office reports them (DOMAIN 4.5).

    total = open when the period begins + given in it = completed in it + cancelled in it + open when it ends

Tasks without a due date cannot be late: they count among those on time and in time, so that the sums hold, and are left
out of the on-time rate (DOMAIN 4.3).
"""

from django.db.models import F, Q

from vanphong.assignments.models import Assignment, AssignmentQuerySet
from vanphong.kernel.indicators import Period, Scope

UNIT = "lead_unit_id"


def of_kind(giver_kind: str) -> AssignmentQuerySet:
    """The assignments of one giver."""
    return Assignment.objects.filter(giver_kind=giver_kind)


# Rows that belong to one day of their own. They may look at plain columns alone: SQLite's summaries follow an UPDATE of
# due_on, and would not see that the generated due_by changes with it.


def assigned(giver_kind: str) -> AssignmentQuerySet:
    """Every assignment, by the day it was given."""
    return of_kind(giver_kind)


def completed(giver_kind: str) -> AssignmentQuerySet:
    """Every completed assignment, by the day of completion."""
    return of_kind(giver_kind).filter(completed_on__isnull=False)


def completed_on_time(giver_kind: str) -> AssignmentQuerySet:
    """Completed not after the due date, or without one."""
    return completed(giver_kind).filter(Q(due_on__isnull=True) | Q(completed_on__lte=F("due_on")))


def completed_late(giver_kind: str) -> AssignmentQuerySet:
    """Completed after the due date."""
    return completed(giver_kind).filter(completed_on__gt=F("due_on"))


def due_completed(giver_kind: str) -> AssignmentQuerySet:
    """Completed, and there was a due date."""
    return completed(giver_kind).filter(due_on__isnull=False)


def due_met(giver_kind: str) -> AssignmentQuerySet:
    """Completed, there was a due date, and it was kept."""
    return completed(giver_kind).filter(completed_on__lte=F("due_on"))


def cancelled(giver_kind: str) -> AssignmentQuerySet:
    """Every cancelled assignment, by the day of cancellation."""
    return of_kind(giver_kind).filter(cancelled_on__isnull=False)


# Rows as they stand at an end of the period.


def total_in(giver_kind: str, period: Period, scope: Scope) -> AssignmentQuerySet:
    """Open when the period begins, or given in it."""
    rows = of_kind(giver_kind).given_by(period.end).filter(ended_on__gte=period.start)
    return scope.narrow(rows, UNIT)  # type: ignore[return-value]


def open_in_time_at_end(giver_kind: str, period: Period, scope: Scope) -> AssignmentQuerySet:
    """Open when the period ends, and not overdue then."""
    return scope.narrow(of_kind(giver_kind).open_not_overdue(period.end), UNIT)  # type: ignore[return-value]


def open_overdue_at_end(giver_kind: str, period: Period, scope: Scope) -> AssignmentQuerySet:
    """Open when the period ends, and overdue then."""
    return scope.narrow(of_kind(giver_kind).open_overdue(period.end), UNIT)  # type: ignore[return-value]


def open_without_due_at_end(giver_kind: str, period: Period, scope: Scope) -> AssignmentQuerySet:
    """Open when the period ends, without a due date then."""
    return scope.narrow(of_kind(giver_kind).open_without_due(period.end), UNIT)  # type: ignore[return-value]
