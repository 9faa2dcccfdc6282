# SPDX-License-Identifier: EUPL-1.2
"""How a dossier ends: result signed and handed over, refused, withdrawn, stopped; and by whom."""

from datetime import date

import pytest

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.models import JournalEntry
from vanphong.procedures import actions
from vanphong.procedures.models import Dossier
from vanphong.procedures.tests.conftest import at


def test_the_signed_result_closes_the_dossier(dossier, focal_nga, clock, told):
    clock("2024-07-05 09:00")

    done = actions.resolve_dossier(dossier=dossier, result=" Giấy phép số 12 ", by=focal_nga)

    assert (done.state, done.resolved_on, done.closed_on, done.result) == (
        "resolved", date(2024, 7, 5), date(2024, 7, 5), "Giấy phép số 12",
    )  # fmt: skip
    assert (done.outcome, done.handed_over_on) == ("early", None)
    assert told(done)[-1] == "procedures.resolved"


def test_handing_over_late_leaves_an_early_result_early(dossier, focal_nga, counter_binh, clock, told):
    clock("2024-07-05 09:00")
    actions.resolve_dossier(dossier=dossier, by=focal_nga)
    clock("2024-08-01 09:00")

    done = actions.hand_over_result(dossier=dossier, by=counter_binh)

    assert (done.state, done.handed_over_on, done.outcome) == ("handed_over", date(2024, 8, 1), "early")
    assert told(done)[-1] == "procedures.handed_over"


@pytest.mark.parametrize(
    ("action", "event", "state"),
    [
        (actions.refuse_dossier, "procedures.refused", "refused"),
        (actions.withdraw_dossier, "procedures.withdrawn", "withdrawn"),
        (actions.stop_dossier, "procedures.stopped", "stopped"),
    ],
)
def test_an_end_without_result_has_its_day_and_reason(dossier, director_thu, told, action, event, state):
    ended = action(dossier=dossier, reason="Ông Hoa đề nghị", by=director_thu)

    assert (ended.state, ended.closed_on, ended.resolved_on) == (state, date(2024, 6, 24), None)
    assert ended.ended_reason == "Ông Hoa đề nghị"
    assert told(ended)[-1] == event
    assert "Hoa" not in JournalEntry.objects.get(event=event).facts_json


@pytest.mark.parametrize("action", [actions.refuse_dossier, actions.withdraw_dossier, actions.stop_dossier])
@pytest.mark.parametrize("reason", ["", "  \n\u00a0", "A" * 5001])
def test_an_end_wants_a_reason_that_can_be_read(dossier, director_thu, action, reason):
    with pytest.raises(Refused) as refusal:
        action(dossier=dossier, reason=reason, by=director_thu)

    assert refusal.value.field == "reason"
    assert Dossier.objects.get().state == "processing"


@pytest.mark.parametrize(("given", "hint"), [("2024-06-24 10:01", "chưa đến"), ("2024-06-24 09:59", "trước")])
def test_a_result_is_signed_between_reception_and_now(dossier, focal_nga, given, hint):
    with pytest.raises(Refused) as refusal:
        actions.resolve_dossier(dossier=dossier, resolved_at=at(given), by=focal_nga)

    assert refusal.value.field == "resolved_at"
    assert hint in str(refusal.value)


def test_a_result_is_not_handed_over_before_it_is_signed(dossier, focal_nga, counter_binh, clock):
    clock("2024-06-25 09:00")
    actions.resolve_dossier(dossier=dossier, by=focal_nga)

    with pytest.raises(Refused) as refusal:
        actions.hand_over_result(dossier=dossier, handed_over_at=at("2024-06-25 08:00"), by=counter_binh)

    assert refusal.value.field == "handed_over_at"


@pytest.mark.parametrize(
    "who", ["counter_binh", "seconded_yen", "chief_minh", "reader_an", "admin_son", "stranger"]
)
def test_who_does_not_resolve_dossiers_of_this_unit_signs_nothing(dossier, request, who):
    with pytest.raises(NotAllowed):
        actions.resolve_dossier(dossier=dossier, by=request.getfixturevalue(who))

    assert Dossier.objects.get().resolved_on is None


@pytest.mark.parametrize(
    "who", ["focal_nga", "seconded_yen", "chief_minh", "reader_an", "admin_son", "stranger"]
)
def test_results_are_handed_over_at_the_counter_alone(dossier, director_thu, request, who):
    actions.resolve_dossier(dossier=dossier, by=director_thu)

    with pytest.raises(NotAllowed):
        actions.hand_over_result(dossier=dossier, by=request.getfixturevalue(who))


@pytest.mark.parametrize("action", [actions.refuse_dossier, actions.withdraw_dossier, actions.stop_dossier])
@pytest.mark.parametrize("who", ["seconded_yen", "chief_minh", "admin_son", "stranger"])
def test_strangers_to_the_dossier_do_not_end_it(dossier, request, action, who):
    with pytest.raises(NotAllowed):
        action(dossier=dossier, reason="Không đủ", by=request.getfixturevalue(who))


def test_a_dossier_of_no_known_unit_belongs_to_no_department(dossier, focal_nga):
    Dossier.objects.update(competent_unit=None)

    with pytest.raises(NotAllowed):
        actions.resolve_dossier(dossier=dossier, by=focal_nga)
