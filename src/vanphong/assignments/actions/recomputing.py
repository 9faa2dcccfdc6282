# SPDX-License-Identifier: EUPL-1.2
"""When the working calendar changes, open assignments whose due date was counted from a limit are counted anew."""

from typing import Any

from vanphong.assignments.models import Assignment
from vanphong.assignments.queries import recounted
from vanphong.kernel.actions import action, ensure
from vanphong.kernel.journal import record_many
from vanphong.kernel.worktime import CalendarChange


@action
def recompute_due(*, change: CalendarChange, by: Any) -> int:
    """Move the due dates that the change moves; how many. The calendar's keeper decides, no officer of this room."""
    ensure(by.can("worktime.change_calendar"))
    moved, happened = [], []
    for assignment, due_on in recounted(change, lock=True):
        happened.append(
            (assignment, {"due_before": assignment.due_on, "due_on": due_on, "limit": assignment.limit})
        )
        assignment.due_on = assignment.original_due_on = due_on
        moved.append(assignment)
    Assignment.objects.bulk_update(moved, ["due_on", "original_due_on"], batch_size=500)
    if happened:
        record_many("assignments.due_moved", happened, by=by)
    return len(moved)
