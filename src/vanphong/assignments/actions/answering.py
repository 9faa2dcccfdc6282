# SPDX-License-Identifier: EUPL-1.2
"""What the lead unit answers: it accepts, reports, asks for more time, or returns what is not its task."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vanphong.assignments.actions.facts import LATEST, day_of, line_of, lines_of, reason_of
from vanphong.assignments.models import Assignment, Extension, ProgressReport
from vanphong.assignments.permissions import (
    leads,
    may_accept,
    may_report_completion,
    may_report_progress,
    may_request_extension,
    may_return,
)
from vanphong.assignments.states import STAYING_TRANSITIONS, TRANSITIONS
from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.files import attach_file
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.kernel.worktime import today, working_days_between

#: a unit says within so many working days that a task is not its own (DOMAIN 4.4)
RETURNED_WITHIN = 2


@action
def accept_assignment(*, assignment: Assignment, by: Any, on: date | None = None) -> Assignment:
    """Take the task on."""
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    ensure(may_accept(by, assignment))

    assignment.state = next_state(TRANSITIONS, "accept", assignment.state)
    assignment.accepted_on = happened_on(assignment, on)
    assignment.save(update_fields=["state", "accepted_on"])

    record("assignments.accepted", subject=assignment, by=by, on=assignment.accepted_on)
    return assignment


@action
def report_progress(
    *, assignment: Assignment, text: str, by: Any, on: date | None = None, files: Iterable[Any] = ()
) -> ProgressReport:
    """Say how far the task has come."""
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    ensure(may_report_progress(by, assignment))

    next_state(STAYING_TRANSITIONS, "report_progress", assignment.state)
    report = ProgressReport.objects.create(
        assignment=assignment,
        on=day_of(
            on, "on", since=assignment.assigned_on, today=today(), since_what=_("the day it was given")
        ),
        text=lines_of(text, "text", required=_("Write how far it has come.")),
        by=by,
        unit_id=reporting_unit(assignment, by),
    )

    record(
        "assignments.progress_reported",
        subject=assignment,
        by=by,
        report=report.pk,
        on=report.on,
        text=report.text,
    )
    for file in files:
        attach_file(subject=report, upload=file, by=by)
    return report


@action
def report_completion(
    *, assignment: Assignment, done_on: date, by: Any, product_symbol: str = "", product: str = "", text: str = "",
    files: Iterable[Any] = (),
) -> ProgressReport:  # fmt: skip
    """Say that the task is done, and by which document; the giving side confirms it or sends it back."""
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    ensure(may_report_completion(by, assignment))

    assignment.state = next_state(TRANSITIONS, "report_completion", assignment.state)
    report = ProgressReport.objects.create(
        assignment=assignment,
        on=today(),
        text=lines_of(text, "text"),
        by=by,
        unit_id=assignment.lead_unit_id,
        is_final=True,
        done_on=day_of(
            done_on,
            "done_on",
            since=assignment.assigned_on,
            today=today(),
            since_what=_("the day it was given"),
        ),
        **result_of(product_symbol, product),
    )
    assignment.accepted_on = assignment.accepted_on or assignment.handed_on
    assignment.sent_back_on, assignment.sent_back_reason = None, ""
    assignment.save(update_fields=["state", "accepted_on", "sent_back_on", "sent_back_reason"])

    record(
        "assignments.completion_reported",
        subject=assignment,
        by=by,
        report=report.pk,
        done_on=report.done_on,
        product=report.product,
        product_symbol=report.product_symbol,
    )
    for file in files:
        attach_file(subject=report, upload=file, by=by)
    return report


@action
def return_assignment(*, assignment: Assignment, reason: str, by: Any, on: date | None = None) -> Assignment:
    """Return a task that is outside the unit's function; a return after two working days is marked as late."""
    assignment = (
        Assignment.objects.select_for_update(of=("self",)).select_related("lead_unit").get(pk=assignment.pk)
    )
    ensure(may_return(by, assignment))

    assignment.state = next_state(TRANSITIONS, "return", assignment.state)
    assignment.returned_on = happened_on(assignment, on)
    assignment.return_reason = reason_of(reason)
    assignment.save(update_fields=["state", "returned_on", "return_reason"])

    record(
        "assignments.returned",
        subject=assignment,
        by=by,
        lead_unit=assignment.lead_unit.name,
        on=assignment.returned_on,
        reason=assignment.return_reason,
        late=working_days_between(assignment.handed_on, assignment.returned_on) > RETURNED_WITHIN,
    )
    return assignment


@action
def request_extension(
    *, assignment: Assignment, due_on: date, reason: str, by: Any, on: date | None = None
) -> Extension:
    """Ask for a longer time. Asked after the due date it still counts as asked, and is marked as late."""
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    ensure(may_request_extension(by, assignment))

    next_state(STAYING_TRANSITIONS, "request_extension", assignment.state)
    if assignment.due_on is None:
        raise Refused(_("This assignment has no due date, so there is nothing to extend."), field="due_on")
    if assignment.extensions.filter(approved_on__isnull=True, refused_on__isnull=True).exists():
        raise Refused(_("A request is waiting for its decision already. Wait for it, or ask the Office."))
    asked_on = happened_on(assignment, on)
    if not max(assignment.due_on, asked_on) < due_on <= LATEST:
        raise Refused(
            _("The day asked for must be after %(day)s.")
            % {"day": f"{max(assignment.due_on, asked_on):%d/%m/%Y}"},
            field="due_on",
        )
    extension = Extension.objects.create(
        assignment=assignment,
        reason=reason_of(reason),
        requested_on=asked_on,
        requested_by=by,
        asked_due_on=due_on,
        old_due_on=assignment.due_on,
    )

    record(
        "assignments.extension_requested",
        subject=assignment,
        by=by,
        asked_due_on=due_on,
        due_on=assignment.due_on,
        reason=extension.reason,
        late=extension.is_late,
    )
    return extension


def happened_on(assignment: Assignment, day: date | None) -> date:
    """When the lead unit did something: not before it got the task."""
    return day_of(
        day, "on", since=assignment.handed_on, today=today(), since_what=_("the day the unit got it")
    )


def result_of(product_symbol: str, product: str) -> dict[str, str]:
    """The evidence of a completion: the number of a document, or a word on the product."""
    result = {
        "product_symbol": line_of(product_symbol, "product_symbol"),
        "product": lines_of(product, "product"),
    }
    if not any(result.values()):
        raise Refused(
            _("Enter the number of the document that reports the result, or say what the product is."),
            field="product_symbol",
        )
    return result


def reporting_unit(assignment: Assignment, by: Any) -> int | None:
    """For which unit an officer reports."""
    if leads(by, assignment):
        return assignment.lead_unit_id
    units = by.units_with("assignments.answer") or frozenset()
    helping = [unit.pk for unit in assignment.cooperating_units.all() if unit.pk in units]
    return helping[0] if helping else by.unit_id
