# SPDX-License-Identifier: EUPL-1.2
"""What stops and moves the clock of a dossier: missing papers, an apology, a change of the working calendar."""

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record, record_many
from vanphong.kernel.states import next_state
from vanphong.kernel.worktime import CalendarChange, current_calendar, deadline, local, today
from vanphong.kernel.worktime.permissions import may_change_calendar
from vanphong.procedures.actions.applicants import lines_of
from vanphong.procedures.actions.moments import last_step, moment_of
from vanphong.procedures.models import Dossier, FormerDue, SupplementRequest
from vanphong.procedures.models.catalogue import SupplementPolicy
from vanphong.procedures.permissions import may_reappoint, may_request_supplement, may_take_supplement
from vanphong.procedures.queries.deadlines import deadline_of, recomputed
from vanphong.procedures.states import TRANSITIONS


@action
def request_supplement(
    *, dossier: Dossier, reason: str, by: Any, requested_at: datetime | None = None
) -> Dossier:
    """Ask the applicant for missing papers, once and completely (form 02). The clock stops."""
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    ensure(may_request_supplement(by, dossier))

    dossier.state = next_state(TRANSITIONS, "request_supplement", dossier.state)
    before = dossier.supplements.first()
    if before is not None:
        raise Refused(
            _(
                "Papers were asked for on %(day)s already; the law allows it once. Resolve the dossier, or stop it "
                "and say why."
            )
            % {"day": f"{local(before.requested_at):%d/%m/%Y}"}
        )
    moment = moment_of(requested_at, "requested_at", since=last_step(dossier))
    not_before_reception(dossier, moment, "requested_at")
    SupplementRequest.objects.create(
        dossier=dossier,
        requested_at=moment,
        reason=lines_of(
            reason, "reason", required=_("Write which papers are missing and how to complete them.")
        ),
        policy=dossier.version.supplement_policy if dossier.version else SupplementPolicy.RESTART,
    )
    leave_due(dossier, moment.date())
    FormerDue.objects.create(dossier=dossier, from_on=moment.date(), due_on=None)
    dossier.save(update_fields=["state"])

    record("procedures.supplement_requested", subject=dossier, by=by, on=moment.date(), due_on=dossier.due_on)
    return dossier


@action
def take_supplement(
    *, dossier: Dossier, by: Any, answered_at: datetime | None = None, due_on: date | None = None
) -> Dossier:
    """Take the papers that were missing: the limit is counted again, or the clock goes on, as the procedure says."""
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    ensure(may_take_supplement(by, dossier))

    dossier.state = next_state(TRANSITIONS, "take_supplement", dossier.state)
    request = dossier.supplements.select_for_update().get(answered_at__isnull=True)
    moment = moment_of(answered_at, "answered_at", since=request.requested_at)
    request.answered_at = moment
    request.save(update_fields=["answered_at"])
    before = dossier.due_on
    start_again(dossier, request, due_on)
    dossier.former_dues.filter(until_on__isnull=True).update(until_on=moment.date())
    dossier.save(update_fields=["state", "counted_from", "due_at", "due_on"])

    record(
        "procedures.supplement_taken",
        subject=dossier,
        by=by,
        on=moment.date(),
        policy=request.policy,
        due_before=before,
        due_on=dossier.due_on,
    )
    return dossier


def start_again(dossier: Dossier, request: SupplementRequest, due_on: date | None) -> None:
    """The due date after the papers have come."""
    assert request.answered_at is not None
    complete_on = local(request.answered_at).date()
    if dossier.limit is None:
        if due_on is None or due_on < complete_on:
            raise Refused(
                _(
                    "This dossier has no computed limit. Enter the new day of return, not before the papers came."
                ),
                field="due_on",
            )
        calendar = current_calendar()
        dossier.due_on = due_on
        dossier.due_at = calendar.closing(due_on) if calendar.is_working(due_on) else None
        return
    if request.policy == SupplementPolicy.RESTART:
        dossier.counted_from = request.answered_at
        due = deadline(request.answered_at, dossier.limit)
    else:
        paused = deadline_of(dossier)
        assert paused is not None
        due = paused
    dossier.due_at, dossier.due_on = due.due_at, due.due_on


def leave_due(dossier: Dossier, until_on: date) -> None:
    """Keep the due date that held until this day, so that figures as of an earlier day stay what they were."""
    last = dossier.former_dues.order_by("-from_on", "-pk").first()
    held_from = last.until_on if last is not None and last.until_on is not None else dossier.received_on
    FormerDue.objects.create(dossier=dossier, from_on=held_from, until_on=until_on, due_on=dossier.due_on)


def not_before_reception(dossier: Dossier, moment: datetime, field: str) -> None:
    """Registers that were taken over know the day of reception and no hour."""
    if moment.date() < dossier.received_on:
        raise Refused(_("This is before the day of reception. Enter a later moment."), field=field)


@action
def reappoint(
    *, dossier: Dossier, reappointed_to: date, reason: str, by: Any, apologised_at: datetime | None = None
) -> Dossier:
    """Apologise and promise another day (form 04), once and before the result is due. The due date stays."""
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    ensure(may_reappoint(by, dossier))

    dossier.state = next_state(TRANSITIONS, "reappoint", dossier.state)
    if dossier.reappointed_to is not None:
        raise Refused(
            _("Another day (%(day)s) was promised already; it may be done once.")
            % {"day": f"{dossier.reappointed_to:%d/%m/%Y}"}
        )
    moment = moment_of(apologised_at, "apologised_at", since=last_step(dossier))
    if moment.date() >= dossier.due_on:
        raise Refused(
            _(
                "An apology is sent at least one day before the result is due (%(day)s). Resolve the dossier now."
            )
            % {"day": f"{dossier.due_on:%d/%m/%Y}"}
        )
    if reappointed_to <= dossier.due_on:
        raise Refused(
            _("The new day must be after %(day)s, when the result is due.")
            % {"day": f"{dossier.due_on:%d/%m/%Y}"},
            field="reappointed_to",
        )
    if not current_calendar().is_working(reappointed_to):
        raise Refused(_("The new day is not a working day. Choose a working day."), field="reappointed_to")
    dossier.reappointed_to = reappointed_to
    dossier.reappointment_reason = lines_of(
        reason, "reason", required=_("Write why the result will be late.")
    )
    dossier.save(update_fields=["reappointed_to", "reappointment_reason"])

    record(
        "procedures.reappointed", subject=dossier, by=by, reappointed_to=reappointed_to, due_on=dossier.due_on
    )
    return dossier


@action
def recompute_due(*, change: CalendarChange, by: Any) -> int:
    """Move the computed due dates of open dossiers after a change of the working calendar; returns how many."""
    ensure(may_change_calendar(by))

    moved, happened = [], []
    day = today()
    for dossier, due in recomputed(change, locked=True):
        leave_due(dossier, day)
        happened.append((dossier, {"due_before": dossier.due_on, "due_on": due.due_on}))
        dossier.due_at, dossier.due_on = due.due_at, due.due_on
        moved.append(dossier)
    Dossier.objects.bulk_update(moved, ["due_at", "due_on"], batch_size=500)
    if moved:
        record_many("procedures.due_moved", happened, by=by)
    return len(moved)
