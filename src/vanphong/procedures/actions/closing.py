# SPDX-License-Identifier: EUPL-1.2
"""How a dossier ends: with a result that is signed and handed over, or refused, withdrawn, stopped."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.files import CheckedFile, attach_file
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.procedures.actions.applicants import lines_of, text_of
from vanphong.procedures.actions.clock import not_before_reception
from vanphong.procedures.actions.moments import last_step, moment_of
from vanphong.procedures.models import Dossier
from vanphong.procedures.permissions import may_hand_over, may_refuse, may_resolve, may_stop, may_withdraw
from vanphong.procedures.states import TRANSITIONS


@action
def resolve_dossier(
    *,
    dossier: Dossier,
    by: Any,
    resolved_at: datetime | None = None,
    result: str = "",
    files: Iterable[CheckedFile] = (),
) -> Dossier:
    """The result is signed: by this moment the dossier is early, on time or late."""
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    ensure(may_resolve(by, dossier))

    dossier.state = next_state(TRANSITIONS, "resolve", dossier.state)
    moment = moment_of(resolved_at, "resolved_at", since=last_step(dossier))
    not_before_reception(dossier, moment, "resolved_at")
    dossier.resolved_at, dossier.resolved_on, dossier.closed_on = moment, moment.date(), moment.date()
    dossier.result = text_of(result, "result")
    dossier.save(update_fields=["state", "resolved_at", "resolved_on", "closed_on", "result"])

    for upload in files:
        attach_file(subject=dossier, upload=upload, by=by)
    record(
        "procedures.resolved", subject=dossier, by=by, resolved_on=dossier.resolved_on, due_on=dossier.due_on
    )
    return dossier


@action
def hand_over_result(*, dossier: Dossier, by: Any, handed_over_at: datetime | None = None) -> Dossier:
    """Hand the signed result to the applicant."""
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    ensure(may_hand_over(by, dossier))

    dossier.state = next_state(TRANSITIONS, "hand_over", dossier.state)
    moment = moment_of(handed_over_at, "handed_over_at", since=dossier.resolved_at)
    if dossier.resolved_on is not None and moment.date() < dossier.resolved_on:
        raise Refused(
            _("This is before the day on which the result was signed. Enter a later moment."),
            "handed_over_at",
        )
    dossier.handed_over_at, dossier.handed_over_on = moment, moment.date()
    dossier.save(update_fields=["state", "handed_over_at", "handed_over_on"])

    record("procedures.handed_over", subject=dossier, by=by, handed_over_on=dossier.handed_over_on)
    return dossier


@action
def refuse_dossier(*, dossier: Dossier, reason: str, by: Any, at: datetime | None = None) -> Dossier:
    """Give a dossier back because it cannot be resolved (form 03), with the reason."""
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    ensure(may_refuse(by, dossier))

    return end(dossier, "refuse", "procedures.refused", reason, by, at)


@action
def withdraw_dossier(*, dossier: Dossier, reason: str, by: Any, at: datetime | None = None) -> Dossier:
    """The applicant takes the dossier back."""
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    ensure(may_withdraw(by, dossier))

    return end(dossier, "withdraw", "procedures.withdrawn", reason, by, at)


@action
def stop_dossier(*, dossier: Dossier, reason: str, by: Any, at: datetime | None = None) -> Dossier:
    """Stop a dossier (form 05 of 2025): at the applicant's wish, or because the missing papers never came."""
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    ensure(may_stop(by, dossier))

    return end(dossier, "stop", "procedures.stopped", reason, by, at)


def end(dossier: Dossier, move: str, event: str, reason: str, by: Any, at: datetime | None) -> Dossier:
    """Close the locked dossier without a result, and write it down."""
    dossier.state = next_state(TRANSITIONS, move, dossier.state)
    waiting = dossier.supplements.filter(answered_at__isnull=True).first()
    moment = moment_of(at, "at", since=waiting.requested_at if waiting else last_step(dossier))
    not_before_reception(dossier, moment, "at")
    dossier.closed_on = moment.date()
    dossier.ended_reason = lines_of(
        reason, "reason", required=_("Write the reason; it stands on the notice to the applicant.")
    )
    dossier.save(update_fields=["state", "closed_on", "ended_reason"])

    # the reason may name a person: it stays in the record
    record(event, subject=dossier, by=by, on=dossier.closed_on, due_on=dossier.due_on)
    return dossier
