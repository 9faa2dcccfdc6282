# SPDX-License-Identifier: EUPL-1.2
"""What the giving side does with the assignment itself: give it, hand it on, correct it, take it back."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from vanphong.assignments.actions.facts import (
    AssignmentFacts,
    check_not_entered,
    day_of,
    reason_of,
    tidied,
)
from vanphong.assignments.models import Assignment
from vanphong.assignments.permissions import may_assign, may_cancel, may_correct, may_reassign, may_reopen
from vanphong.assignments.states import STAYING_TRANSITIONS, TRANSITIONS
from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.files import attach_file
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Unit


@action
def assign_assignment(*, facts: AssignmentFacts, by: Any, files: Iterable[Any] = ()) -> Assignment:
    """Give a task to its lead unit, and enter it in the book."""
    ensure(may_assign(by))

    columns = tidied(facts, today())
    assignment = Assignment(
        **columns,
        original_due_on=columns["due_on"],
        handed_on=facts.assigned_on,
        registered_by=by,
        registered_at=timezone.now(),
    )
    assignment.prepare_look_up()
    check_not_entered(columns, assignment)
    assignment.save()
    assignment.cooperating_units.set(facts.cooperating_units)

    record(
        "assignments.assigned",
        subject=assignment,
        by=by,
        lead_unit=facts.lead_unit.name,
        due_on=assignment.due_on,
        limit=assignment.limit,
        source=assignment.source_symbol,
        assigned_on=assignment.assigned_on,
    )
    for file in files:
        attach_file(subject=assignment, upload=file, by=by)
    return assignment


@action
def reassign_assignment(
    *, assignment: Assignment, lead_unit: Unit, reason: str, by: Any, on: date | None = None
) -> Assignment:
    """Hand an open task to another lead unit, which accepts it anew. The due date stays; extend it if need be."""
    assignment = (
        Assignment.objects.select_for_update(of=("self",)).select_related("lead_unit").get(pk=assignment.pk)
    )
    ensure(may_reassign(by, assignment))

    assignment.state = next_state(TRANSITIONS, "reassign", assignment.state)
    before = assignment.lead_unit
    if lead_unit.pk == before.pk and assignment.returned_on is None:
        raise Refused(_("This unit leads it already. Choose another one."), field="lead_unit")
    day = day_of(on, "on", since=assignment.handed_on, today=today(), since_what=_("the day the unit got it"))
    if not lead_unit.exists_on(day):
        raise Refused(
            _("%(unit)s did not exist on %(day)s. Choose the unit that stood in its place.")
            % {"unit": lead_unit.name, "day": f"{day:%d/%m/%Y}"},
            field="lead_unit",
        )
    assignment.lead_unit, assignment.handed_on = lead_unit, day
    assignment.accepted_on = assignment.returned_on = assignment.sent_back_on = None
    assignment.return_reason = assignment.sent_back_reason = ""
    assignment.prepare_look_up()
    assignment.save()
    assignment.cooperating_units.remove(lead_unit)

    record(
        "assignments.reassigned",
        subject=assignment,
        by=by,
        before=before.name,
        lead_unit=lead_unit.name,
        on=day,
        reason=reason_of(reason),
    )
    return assignment


@action
def cancel_assignment(*, assignment: Assignment, reason: str, by: Any, on: date | None = None) -> Assignment:
    """Take a task back: nobody has to do it any more. It stays in the book with the reason."""
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    ensure(may_cancel(by, assignment))

    assignment.state = next_state(TRANSITIONS, "cancel", assignment.state)
    since = assignment.assigned_on
    assignment.cancelled_on = day_of(
        on, "on", since=since, today=today(), since_what=_("the day it was given")
    )
    assignment.cancel_reason = reason_of(reason)
    assignment.returned_on, assignment.return_reason = None, ""
    assignment.save(update_fields=["state", "cancelled_on", "cancel_reason", "returned_on", "return_reason"])

    record(
        "assignments.cancelled",
        subject=assignment,
        by=by,
        on=assignment.cancelled_on,
        reason=assignment.cancel_reason,
    )
    return assignment


@action
def reopen_assignment(*, assignment: Assignment, reason: str, by: Any) -> Assignment:
    """Undo a completion or a cancellation that should not have been: the task is in progress again."""
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    ensure(may_reopen(by, assignment))

    was = assignment.state
    ended_on = assignment.completed_on or assignment.cancelled_on
    assignment.state = next_state(TRANSITIONS, "reopen", assignment.state)
    assignment.accepted_on = assignment.accepted_on or assignment.handed_on
    assignment.completed_on = assignment.cancelled_on = None
    assignment.cancel_reason = ""
    assignment.save(update_fields=["state", "accepted_on", "completed_on", "cancelled_on", "cancel_reason"])

    record(
        "assignments.reopened",
        subject=assignment,
        by=by,
        was=str(was),
        ended_on=ended_on,
        reason=reason_of(reason),
    )
    return assignment


@action
def correct_assignment(*, assignment: Assignment, facts: AssignmentFacts, reason: str, by: Any) -> Assignment:
    """Put a wrong entry right. The journal keeps what stood there before."""
    assignment = (
        Assignment.objects.select_for_update(of=("self",)).select_related("lead_unit").get(pk=assignment.pk)
    )
    ensure(may_correct(by, assignment))

    next_state(STAYING_TRANSITIONS, "correct", assignment.state)
    columns = tidied(facts, today())
    check_correction(assignment, columns)
    keep_limit(assignment, columns)
    changed = changes_of(assignment, columns)
    helping = sorted(unit.pk for unit in facts.cooperating_units)
    helped = sorted(assignment.cooperating_units.values_list("pk", flat=True))
    if helping != helped:
        changed["cooperating_units"] = [helped, helping]
    if not changed:
        raise Refused(_("Nothing was changed. Change what is wrong, or go back."))
    if "due_on" in changed or "limit" in changed:
        correct_due(assignment, columns)
    if assignment.handed_on == assignment.assigned_on:
        assignment.handed_on = columns["assigned_on"]
    for name, value in columns.items():
        setattr(assignment, name, value)
    assignment.prepare_look_up()
    check_not_entered(columns, assignment)
    assignment.save()
    assignment.cooperating_units.set(facts.cooperating_units)

    names = ", ".join(
        str(getattr(Assignment._meta.get_field(name), "verbose_name", name)) for name in changed
    )
    record(
        "assignments.corrected",
        subject=assignment,
        by=by,
        fields=names,
        changed=changed,
        reason=reason_of(reason),
    )
    return assignment


def changes_of(assignment: Assignment, columns: dict[str, Any]) -> dict[str, list[Any]]:
    """What a correction changes: the column, what stood there, and what stands there now."""
    return {
        name: [getattr(assignment, name), value]
        for name, value in columns.items()
        if getattr(assignment, name) != value
    }


def check_correction(assignment: Assignment, columns: dict[str, Any]) -> None:
    """A correction may not contradict what happened since."""
    if assignment.is_open and columns["lead_unit"].pk != assignment.lead_unit_id:
        raise Refused(
            _("To give it to another unit, use “Hand to another unit”: it has to accept it."),
            field="lead_unit",
        )
    happened = [
        assignment.accepted_on,
        assignment.returned_on,
        assignment.completed_on,
        assignment.cancelled_on,
    ]
    if assignment.handed_on != assignment.assigned_on:
        happened.append(assignment.handed_on)
    happened += assignment.extensions.values_list("approved_on", flat=True)
    first = min((day for day in happened if day is not None), default=None)
    if first is not None and columns["assigned_on"] > first:
        raise Refused(
            _("Something happened to it on %(day)s already. Enter a day that is not after it.")
            % {"day": f"{first:%d/%m/%Y}"},
            field="assigned_on",
        )


def keep_limit(assignment: Assignment, columns: dict[str, Any]) -> None:
    """Once its time was extended to a day, the limit it began with is history and stays."""
    if assignment.last_extended_on is None:
        return
    if columns["limit"] or columns["due_on"] is None:
        raise Refused(_("Its time was extended to a day. Enter the right day."), field="due_on")
    columns["limit"] = assignment.limit


def correct_due(assignment: Assignment, columns: dict[str, Any]) -> None:
    """A wrong due date was written by whoever set it last: the last extension, or the assignment itself."""
    last = assignment.extensions.filter(approved_on__isnull=False).order_by("approved_on", "pk").last()
    if last is None:
        assignment.original_due_on = columns["due_on"]
        return
    if last.old_due_on is not None and columns["due_on"] <= last.old_due_on:
        raise Refused(
            _("The extension must end after %(day)s, the due date before it.")
            % {"day": f"{last.old_due_on:%d/%m/%Y}"},
            field="due_on",
        )
    last.new_due_on = columns["due_on"]
    last.save(update_fields=["new_due_on"])
