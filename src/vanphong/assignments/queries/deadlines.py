# SPDX-License-Identifier: EUPL-1.2
"""Open assignments whose due date was counted from a limit, and would move when the working calendar changes."""

from collections.abc import Iterator
from datetime import date

from vanphong.assignments.models import FOREVER, Assignment
from vanphong.kernel.worktime import CalendarChange, Limit, MovedDeadline, deadline


def recounted(change: CalendarChange, lock: bool = False) -> Iterator[tuple[Assignment, date]]:
    """Each open assignment that would move, with its new due date. A typed day or an extension never moves."""
    rows = Assignment.objects.filter(
        limit__gt="", due_on__gte=change.first, ended_on=FOREVER, last_extended_on__isnull=True
    )
    if lock:
        rows = rows.select_for_update()
    for assignment in rows.order_by("due_on", "pk").iterator(chunk_size=2000):
        due_on = deadline(assignment.assigned_on, Limit.parse(assignment.limit), calendar=change.after).due_on
        if due_on != assignment.due_on:
            yield assignment, due_on


def moved_by(change: CalendarChange) -> Iterator[MovedDeadline]:
    """The same for the preview of a change."""
    for assignment, due_on in recounted(change):
        assert assignment.due_on is not None
        yield MovedDeadline(str(assignment), assignment.get_absolute_url(), assignment.due_on, due_on)
