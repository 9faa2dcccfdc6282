# SPDX-License-Identifier: EUPL-1.2
"""Sessions of reception: opened, corrected, closed."""

from datetime import date
from typing import Any

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from vanphong.citizens.models import ReceptionSession
from vanphong.citizens.permissions import may_close, may_open_session
from vanphong.citizens.states import TRANSITIONS
from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Unit


@action
def open_session(
    *, held_on: date, reception: str, unit: Unit, received_by: str, by: Any, place: str = "", note: str = ""
) -> ReceptionSession:
    """Open a session of reception: a day of daily reception, or a session of a leader."""
    ensure(may_open_session(by) and by.can("citizens.receive", unit))
    if held_on > today():
        raise Refused(
            _("The day has not come yet. Register the session on the day on which it is held."),
            field="held_on",
        )
    same = ReceptionSession.objects.filter(
        held_on=held_on, reception=reception, unit=unit, received_by=received_by
    )
    if same.exists():
        raise Refused(
            _("This session is in the register already. Open it there and register the visits in it."),
            field="held_on",
        )

    session = ReceptionSession.objects.create(
        held_on=held_on, reception=reception, unit=unit, received_by=received_by, place=place, note=note
    )

    record("citizens.session_opened", subject=session, by=by, held_on=held_on, reception=reception)
    return session


@action
def correct_session(*, session: ReceptionSession, by: Any, **facts: Any) -> ReceptionSession:
    """Put right the facts of a session (day, form, who received, place, conclusions, note); its visits follow."""
    session = ReceptionSession.objects.select_for_update().get(pk=session.pk)
    ensure(may_close(by, session))
    if facts.get("held_on", session.held_on) > today():
        raise Refused(
            _("The day has not come yet. Register the session on the day on which it is held."),
            field="held_on",
        )

    changed = {
        name: [plain(getattr(session, name)), plain(value)]
        for name, value in facts.items()
        if getattr(session, name) != value
    }
    for name, value in facts.items():
        setattr(session, name, value)
    session.save(update_fields=list(facts))
    if {"held_on", "reception"} & changed.keys():
        session.visits.update(received_on=session.held_on, reception=session.reception)

    if changed:
        record("citizens.session_corrected", subject=session, by=by, changed=sorted(changed), values=changed)
    return session


@action
def close_session(*, session: ReceptionSession, by: Any) -> ReceptionSession:
    """Close a session once all its visits are registered."""
    session = ReceptionSession.objects.select_for_update().get(pk=session.pk)
    ensure(may_close(by, session))

    session.state = next_state(TRANSITIONS, "close", session.state)
    session.save(update_fields=["state"])

    people = session.visits.aggregate(people=Sum("people"))["people"] or 0
    record("citizens.session_closed", subject=session, by=by, visits=session.visits.count(), people=people)
    return session


@action
def reopen_session(*, session: ReceptionSession, reason: str, by: Any) -> ReceptionSession:
    """Open a closed session again, for a visit that was forgotten."""
    session = ReceptionSession.objects.select_for_update().get(pk=session.pk)
    ensure(may_close(by, session))
    if not reason.strip():
        raise Refused(_("Write the reason: it stays in the journal."), field="reason")

    session.state = next_state(TRANSITIONS, "reopen", session.state)
    session.save(update_fields=["state"])

    record("citizens.session_reopened", subject=session, by=by, reason=reason)
    return session


def plain(value: Any) -> Any:
    """A value as a fact of the journal."""
    return value.isoformat() if isinstance(value, date) else str(value)
