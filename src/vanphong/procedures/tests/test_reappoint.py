# SPDX-License-Identifier: EUPL-1.2
"""An apology with another day: once, before the result is due, and the due date stays."""

from datetime import date

import pytest

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.procedures import actions
from vanphong.procedures.models import Dossier


def promise(dossier, by, day=date(2024, 7, 15), reason="Chờ ý kiến của bộ"):
    return actions.reappoint(dossier=dossier, reappointed_to=day, reason=reason, by=by)


def test_another_day_is_promised_and_the_due_date_stays(dossier, focal_nga, told):
    done = promise(dossier, focal_nga)

    assert (done.reappointed_to, done.due_on) == (date(2024, 7, 15), date(2024, 7, 8))
    assert told(done)[-1] == "procedures.reappointed"


def test_a_result_on_the_day_promised_is_late_all_the_same(dossier, focal_nga, clock):
    promise(dossier, focal_nga)
    clock("2024-07-15 09:00")

    done = actions.resolve_dossier(dossier=dossier, by=focal_nga)

    assert done.outcome == "late"


def test_it_is_done_once(dossier, focal_nga):
    promise(dossier, focal_nga)

    with pytest.raises(Refused):
        promise(dossier, focal_nga, date(2024, 7, 22))

    assert Dossier.objects.get().reappointed_to == date(2024, 7, 15)


def test_the_day_before_the_result_is_due_is_early_enough(dossier, focal_nga, clock):
    clock("2024-07-07 23:59")

    assert promise(dossier, focal_nga).reappointed_to == date(2024, 7, 15)


@pytest.mark.parametrize("moment", ["2024-07-08 00:01", "2024-07-09 08:00"])
def test_on_the_due_day_it_is_too_late_for_an_apology(dossier, focal_nga, clock, moment):
    clock(moment)

    with pytest.raises(Refused):
        promise(dossier, focal_nga)

    assert Dossier.objects.get().reappointed_to is None


@pytest.mark.parametrize("day", [date(2024, 7, 8), date(2024, 7, 1), date(2024, 7, 13), date(2024, 9, 2)])
def test_the_new_day_is_a_later_working_day(dossier, focal_nga, day):
    with pytest.raises(Refused) as refusal:
        promise(dossier, focal_nga, day)

    assert refusal.value.field == "reappointed_to"


def test_it_wants_a_reason(dossier, focal_nga):
    with pytest.raises(Refused) as refusal:
        promise(dossier, focal_nga, reason=" ")

    assert refusal.value.field == "reason"
    assert Dossier.objects.get().reappointed_to is None


@pytest.mark.parametrize("who", ["counter_binh", "seconded_yen", "chief_minh", "admin_son"])
def test_who_does_not_resolve_it_promises_nothing(dossier, request, who):
    with pytest.raises(NotAllowed):
        promise(dossier, request.getfixturevalue(who))
