# SPDX-License-Identifier: EUPL-1.2
"""What of the assignments waits for an officer: each counter is the size of the list that it opens."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.assignments import queries
from vanphong.assignments.models import Assignment, AssignmentQuerySet
from vanphong.assignments.permissions import may_assign
from vanphong.kernel.work import WorkQueue, WorkRow

Narrow = Callable[[AssignmentQuerySet, date], AssignmentQuerySet]


def row_of(assignment: Assignment, day: date) -> WorkRow:
    """An assignment as the first screen shows it; what was sent back or returned says why without being opened."""
    tone, words = assignment.standing(day)
    said = assignment.sent_back_reason or assignment.return_reason
    subject = f"{assignment.content} — {said}" if said else assignment.content
    return WorkRow(assignment.number, subject, assignment.get_absolute_url(), assignment.due_on, words, tone)


def follows(officer: Any) -> bool:
    """Whether the officer follows assignments up for the giving side."""
    return officer.can("assignments.oversee") or may_assign(officer)


def answers(officer: Any) -> bool:
    """Whether the officer answers for a unit."""
    return bool(queries.answered_units(officer))


def followed(
    code: str,
    label: Any,
    query: str,
    narrow: Narrow,
    urgent: bool = False,
    shown: Callable[[Any], bool] = follows,
) -> WorkQueue:
    """A queue of the giving side."""

    def url(officer: Any) -> str:
        own = "" if officer.can("assignments.oversee") else f"&follower={officer.pk}"
        return f"{reverse('assignments:assignments')}?{query}{own}"

    return WorkQueue(
        f"assignments.{code}", label, lambda officer, day: narrow(queries.to_follow(officer), day).order_by("due_by", "pk"),
        row_of, url, shown=shown, urgent=urgent,
    )  # fmt: skip


def led(code: str, label: Any, query: str, narrow: Narrow, urgent: bool = False) -> WorkQueue:
    """A queue of the lead unit."""
    return WorkQueue(
        f"assignments.{code}", label, lambda officer, day: narrow(queries.to_lead(officer), day).order_by("due_by", "pk"),
        row_of, lambda officer: f"{reverse('assignments:assignments')}?part=lead&{query}", shown=answers, urgent=urgent,
    )  # fmt: skip


WORK_QUEUES = [
    followed("overdue", _("Assignments overdue"), "standing=open_overdue", queries.overdue, urgent=True),
    led("late", _("Assignments of my unit overdue"), "standing=open_overdue", queries.overdue, urgent=True),
    led("to_accept", _("Assignments to accept"), "state=assigned&sort=due", lambda rows, day: queries.to_accept(rows)),
    led("to_redo", _("Reports sent back, to be done again"), "waiting=sent_back", lambda rows, day: queries.sent_back(rows)),
    led("to_finish", _("Assignments of my unit due within 3 working days"), "standing=due_soon", queries.due_soon),
    followed(
        "to_confirm", _("Completions to confirm"), "state=reported&sort=due",
        lambda rows, day: queries.awaiting_confirmation(rows), shown=may_assign,
    ),
    followed(
        "to_decide", _("Requests for more time"), "waiting=extension", lambda rows, day: queries.extension_requested(rows),
        shown=may_assign,
    ),
    followed("to_reassign", _("Assignments returned"), "state=returned&sort=due", lambda rows, day: queries.returned(rows),
             shown=may_assign),
    followed("due_soon", _("Assignments due within 3 working days"), "standing=due_soon", queries.due_soon),
]  # fmt: skip
