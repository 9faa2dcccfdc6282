# SPDX-License-Identifier: EUPL-1.2
"""The days on which leaders will receive citizens: announced, and called off with a note."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, WrongState, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Unit
from vanphong.portal.actions.leaks import ensure_words_tell_nothing, guarded
from vanphong.portal.models import ReceptionDay
from vanphong.portal.permissions import may_announce, may_cancel_reception


@guarded()
@action
def announce_reception(
    *, held_on: date, hours: str, received_by: str, place: str, by: Any, note: str = ""
) -> ReceptionDay:
    """Put a day of reception into the public schedule."""
    ensure(may_announce(by))
    if held_on < today():
        raise Refused(_("This day is past. Announce a day that lies ahead."), field="held_on")
    same = ReceptionDay.objects.filter(held_on=held_on, received_by=received_by, cancelled_on__isnull=True)
    if same.exists():
        raise Refused(_("This day is in the schedule already. Choose another one."), field="held_on")
    ensure_words_tell_nothing(None, hours, received_by, place, note)
    reception = ReceptionDay.objects.create(
        unit=by.unit or Unit.objects.filter(kind="office").earliest("pk"), held_on=held_on, hours=hours,
        received_by=received_by, place=place, note=note,
    )  # fmt: skip
    record("portal.reception_announced", subject=reception, by=by, held_on=held_on, received_by=received_by)
    return reception


@guarded()
@action
def cancel_reception(*, reception: ReceptionDay, note: str, by: Any) -> ReceptionDay:
    """Call an announced day off; the schedule shows it until the day is past, with the note."""
    reception = ReceptionDay.objects.select_for_update().get(pk=reception.pk)
    ensure(may_cancel_reception(by, reception))
    if not reception.lies_ahead(today()):
        raise WrongState(_("This day is past or was called off already."))
    ensure_words_tell_nothing(reception, note)
    reception.cancelled_on, reception.public_note = today(), note
    reception.save(update_fields=["cancelled_on", "public_note"])
    record("portal.reception_cancelled", subject=reception, by=by, held_on=reception.held_on, note=note)
    return reception
