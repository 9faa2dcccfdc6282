# SPDX-License-Identifier: EUPL-1.2
"""Missing papers: the limit starts again or the clock stands still, as the version of the procedure says."""

from datetime import date

import pytest

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.procedures import actions, queries
from vanphong.procedures.models import Dossier, SupplementRequest
from vanphong.procedures.tests.conftest import at


@pytest.fixture
def waiting(dossier, focal_nga, clock):
    """Papers were asked for on Wednesday 26 June."""
    clock("2024-06-26 14:00")
    return actions.request_supplement(dossier=dossier, reason="Thiếu giấy uỷ quyền", by=focal_nga)


def test_asking_for_papers_stops_the_clock(waiting, told):
    assert waiting.state == "waiting"
    assert told(waiting) == ["procedures.received", "procedures.supplement_requested"]
    assert waiting.supplements.get().policy == "restart"


def test_the_limit_is_counted_again_from_the_complete_dossier(waiting, counter_binh, clock, told):
    clock("2024-07-01 09:00")

    dossier = actions.take_supplement(dossier=waiting, by=counter_binh)

    assert (dossier.state, dossier.due_at) == ("processing", at("2024-07-15 17:30"))
    assert queries.deadline_of(dossier).days[0].date == date(2024, 7, 1)
    assert told(dossier)[-1] == "procedures.supplement_taken"


def test_where_the_procedure_says_so_the_clock_only_stands_still(
    receive, pausing_procedure, focal_nga, counter_binh, clock
):
    dossier = receive(procedure=pausing_procedure)
    clock("2024-06-26 14:00")
    actions.request_supplement(dossier=dossier, reason="Thiếu bản đồ", by=focal_nga)
    clock("2024-07-01 09:00")

    dossier = actions.take_supplement(dossier=dossier, by=counter_binh)

    # 25 and 26 June count; 27, 28 June and 1 July do not: three working days later than 8 July
    assert dossier.due_at == at("2024-07-11 17:30")
    skipped = [
        day.date.day
        for day in queries.deadline_of(dossier).days
        if not day.counted and day.date.weekday() < 5
    ]
    assert skipped == [24, 27, 28, 1]


def test_the_version_of_the_reception_says_what_missing_papers_do(
    dossier, procedure, focal_nga, director_thu, clock
):
    clock("2024-06-25 08:00")
    actions.change_procedure(
        procedure=procedure, valid_from=date(2024, 6, 25), supplement_policy="pause", by=director_thu
    )

    actions.request_supplement(dossier=dossier, reason="Thiếu đơn", by=focal_nga)

    assert SupplementRequest.objects.get().policy == "restart"


def test_papers_are_asked_for_once(waiting, counter_binh, focal_nga, clock):
    clock("2024-06-27 09:00")
    actions.take_supplement(dossier=waiting, by=counter_binh)

    with pytest.raises(Refused):
        actions.request_supplement(dossier=waiting, reason="Thiếu nữa", by=focal_nga)

    waiting.refresh_from_db()
    assert (waiting.state, waiting.supplements.count()) == ("processing", 1)


def test_the_papers_must_be_named(dossier, focal_nga):
    with pytest.raises(Refused) as refusal:
        actions.request_supplement(dossier=dossier, reason=" \n ", by=focal_nga)

    assert refusal.value.field == "reason"
    dossier.refresh_from_db()
    assert (dossier.state, dossier.former_dues.count()) == ("processing", 0)


def test_papers_cannot_come_before_they_were_asked_for(waiting, counter_binh):
    with pytest.raises(Refused) as refusal:
        actions.take_supplement(dossier=waiting, by=counter_binh, answered_at=at("2024-06-26 13:00"))

    assert refusal.value.field == "answered_at"
    assert Dossier.objects.get().state == "waiting"


def test_papers_cannot_be_asked_for_before_the_reception(dossier, focal_nga):
    with pytest.raises(Refused) as refusal:
        actions.request_supplement(
            dossier=dossier, reason="Thiếu", by=focal_nga, requested_at=at("2024-06-24 08:00")
        )

    assert refusal.value.field == "requested_at"


def test_without_a_limit_the_counter_fixes_the_new_day(receive, unlimited_procedure, focal_nga, counter_binh):
    dossier = receive(procedure=unlimited_procedure, due_on=date(2024, 7, 1))
    actions.request_supplement(dossier=dossier, reason="Thiếu", by=focal_nga)

    with pytest.raises(Refused) as refusal:
        actions.take_supplement(dossier=dossier, by=counter_binh)
    taken = actions.take_supplement(dossier=dossier, by=counter_binh, due_on=date(2024, 7, 9))

    assert refusal.value.field == "due_on"
    assert taken.due_on == date(2024, 7, 9)


@pytest.mark.parametrize("who", ["seconded_yen", "chief_minh", "reader_an", "admin_son", "stranger"])
def test_who_does_not_handle_the_dossier_asks_for_nothing(dossier, request, who):
    with pytest.raises(NotAllowed):
        actions.request_supplement(dossier=dossier, reason="Thiếu", by=request.getfixturevalue(who))


@pytest.mark.parametrize("who", ["focal_nga", "seconded_yen", "chief_minh", "admin_son"])
def test_papers_are_taken_at_the_counter_alone(waiting, request, who):
    with pytest.raises(NotAllowed):
        actions.take_supplement(dossier=waiting, by=request.getfixturevalue(who))


def test_figures_as_of_an_earlier_day_follow_the_due_date_that_held_then(waiting, counter_binh, clock):
    """Due on 8 July until 26 June, none while waiting, due on 29 July after 15 July."""
    clock("2024-07-15 09:00")
    actions.take_supplement(dossier=waiting, by=counter_binh)
    clock("2024-08-30 09:00")

    standing = {
        day: (queries.in_time_at(date(2024, *day)).count(), queries.overdue_at(date(2024, *day)).count())
        for day in [(6, 23), (6, 24), (7, 10), (7, 29), (7, 30)]
    }

    assert standing == {(6, 23): (0, 0), (6, 24): (1, 0), (7, 10): (1, 0), (7, 29): (1, 0), (7, 30): (0, 1)}


def test_who_was_overdue_before_the_papers_were_asked_for_stays_so_as_of_that_day(
    dossier, focal_nga, counter_binh, clock
):
    clock("2024-07-10 09:00")
    actions.request_supplement(dossier=dossier, reason="Thiếu", by=focal_nga)
    clock("2024-07-12 09:00")
    actions.take_supplement(dossier=dossier, by=counter_binh)

    assert [queries.overdue_at(date(2024, 7, day)).count() for day in (8, 9, 10, 11, 12)] == [0, 1, 0, 0, 0]
    assert [queries.in_time_at(date(2024, 7, day)).count() for day in (8, 9, 10, 11, 12)] == [1, 0, 1, 1, 1]
