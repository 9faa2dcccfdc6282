# SPDX-License-Identifier: EUPL-1.2
"""What the giving side decides on the lead unit's reports and requests: done or not, more time or not."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vanphong.assignments.actions.answering import result_of
from vanphong.assignments.actions.facts import LATEST, day_of, reason_of
from vanphong.assignments.models import Assignment, Extension
from vanphong.assignments.permissions import may_complete, may_extend, may_refuse_extension, may_send_back
from vanphong.assignments.states import STAYING_TRANSITIONS, TRANSITIONS
from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.kernel.worktime import today


@action
def complete_assignment(
    *, assignment: Assignment, completed_on: date, by: Any, product_symbol: str = "", product: str = ""
) -> Assignment:
    """Confirm that the task is done: the day of the result document counts, not the day of the confirmation."""
    assignment = (
        Assignment.objects.select_for_update(of=("self",)).select_related("lead_unit").get(pk=assignment.pk)
    )
    ensure(may_complete(by, assignment))

    assignment.state = next_state(TRANSITIONS, "complete", assignment.state)
    assignment.completed_on = day_of(
        completed_on,
        "completed_on",
        since=assignment.assigned_on,
        today=today(),
        since_what=_("the day it was given"),
    )
    for name, value in result_of(product_symbol, product).items():
        setattr(assignment, name, value)
    assignment.sent_back_on, assignment.sent_back_reason = None, ""
    assignment.prepare_look_up()
    assignment.save()

    record(
        "assignments.completed",
        subject=assignment,
        by=by,
        completed_on=assignment.completed_on,
        due_on=assignment.due_on,
        product=assignment.product,
        product_symbol=assignment.product_symbol,
    )
    return assignment


@action
def send_back_report(*, assignment: Assignment, reason: str, by: Any) -> Assignment:
    """The product is not what was asked for: the lead unit does it again, and reads why."""
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    ensure(may_send_back(by, assignment))

    assignment.state = next_state(TRANSITIONS, "send_back", assignment.state)
    assignment.sent_back_on, assignment.sent_back_reason = today(), reason_of(reason)
    assignment.save(update_fields=["state", "sent_back_on", "sent_back_reason"])

    record("assignments.report_sent_back", subject=assignment, by=by, reason=assignment.sent_back_reason)
    return assignment


@action
def extend_assignment(
    *, assignment: Assignment, due_on: date, by: Any, reason: str = "", on: date | None = None
) -> Extension:
    """Give a longer time, or a first due date where there was none. It decides the request that waits, if one does."""
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    ensure(may_extend(by, assignment))

    next_state(STAYING_TRANSITIONS, "extend", assignment.state)
    since = max(day for day in (assignment.assigned_on, assignment.last_extended_on) if day is not None)
    approved_on = day_of(
        on, "on", since=since, today=today(), since_what=_("the day it was given or last extended")
    )
    after = max(day for day in (assignment.due_on, assignment.assigned_on) if day is not None)
    if not after < due_on <= LATEST:
        raise Refused(
            _("The new due date must be after %(day)s.") % {"day": f"{after:%d/%m/%Y}"}, field="due_on"
        )
    extension = pending_extension(assignment) or Extension(assignment=assignment)
    if extension.requested_on is not None and approved_on < extension.requested_on:
        raise Refused(
            _("This was asked for on %(day)s. The decision cannot be older.")
            % {"day": f"{extension.requested_on:%d/%m/%Y}"},
            field="on",
        )
    extension.reason = reason_of(reason or extension.reason)
    extension.old_due_on, extension.new_due_on = assignment.due_on, due_on
    extension.approved_on, extension.approved_by = approved_on, by
    extension.save()
    assignment.due_on, assignment.last_extended_on = due_on, approved_on
    assignment.save(update_fields=["due_on", "last_extended_on"])

    record(
        "assignments.extended",
        subject=assignment,
        by=by,
        old_due_on=extension.old_due_on,
        new_due_on=due_on,
        on=approved_on,
        reason=extension.reason,
        late=extension.is_late,
    )
    return extension


@action
def refuse_extension(*, assignment: Assignment, reason: str, by: Any) -> Extension:
    """Decline the request for a longer time; the due date stays."""
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    ensure(may_refuse_extension(by, assignment))

    next_state(STAYING_TRANSITIONS, "refuse_extension", assignment.state)
    extension = pending_extension(assignment)
    if extension is None:
        raise Refused(_("No request waits for a decision. Reload the page to see where it stands."))
    extension.refused_on, extension.refused_by, extension.refusal = today(), by, reason_of(reason)
    extension.save(update_fields=["refused_on", "refused_by", "refusal"])

    record(
        "assignments.extension_refused",
        subject=assignment,
        by=by,
        asked_due_on=extension.asked_due_on,
        reason=extension.refusal,
    )
    return extension


def pending_extension(assignment: Assignment) -> Extension | None:
    """The request that waits for its decision; there is one at most."""
    waiting = assignment.extensions.select_for_update().filter(
        approved_on__isnull=True, refused_on__isnull=True
    )
    return waiting.first()
