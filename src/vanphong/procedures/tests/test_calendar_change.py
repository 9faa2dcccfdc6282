# SPDX-License-Identifier: EUPL-1.2
"""When the working calendar changes, computed due dates of open dossiers move; all others stay."""

from datetime import date

import pytest

from vanphong.kernel.actions import NotAllowed
from vanphong.kernel.worktime import CalendarChange, DayRow, current_calendar
from vanphong.procedures import actions, queries
from vanphong.procedures.models import Dossier


@pytest.fixture
def day_off(db):
    """Wednesday 3 July becomes a day off."""
    before = current_calendar()
    return CalendarChange(
        before, before.with_days([DayRow(date(2024, 7, 3), "holiday", "Ngày lễ")]), date(2024, 7, 3)
    )


def test_the_preview_names_what_would_move_and_moves_nothing(dossier, day_off):
    moved = list(queries.moved_by(day_off))

    assert [(one.label, one.due_before, one.due_after) for one in moved] == [
        (dossier.code, date(2024, 7, 8), date(2024, 7, 9))
    ]
    assert Dossier.objects.get().due_on == date(2024, 7, 8)


def test_open_dossiers_move_and_figures_of_days_before_stay(dossier, day_off, admin_son, told):
    assert actions.recompute_due(change=day_off, by=admin_son) == 1

    dossier.refresh_from_db()
    assert dossier.due_on == date(2024, 7, 9)
    assert told(dossier)[-1] == "procedures.due_moved"
    assert dossier.former_dues.values_list("from_on", "until_on", "due_on").get() == (
        date(2024, 6, 24), date(2024, 6, 24), date(2024, 7, 8),
    )  # fmt: skip


def test_closed_waiting_and_fixed_ones_stay(
    receive, dossier, unlimited_procedure, day_off, director_thu, admin_son
):
    actions.resolve_dossier(dossier=dossier, by=director_thu)
    actions.request_supplement(dossier=receive(), reason="Thiếu", by=director_thu)
    receive(procedure=unlimited_procedure, due_on=date(2024, 7, 8))

    assert list(queries.moved_by(day_off)) == []
    assert actions.recompute_due(change=day_off, by=admin_son) == 0
    assert set(Dossier.objects.values_list("due_on", flat=True)) == {date(2024, 7, 8)}


def test_only_who_keeps_the_calendar_moves_deadlines(dossier, day_off, counter_binh):
    with pytest.raises(NotAllowed):
        actions.recompute_due(change=day_off, by=counter_binh)

    assert Dossier.objects.get().due_on == date(2024, 7, 8)


def test_the_queries_of_a_preview_do_not_grow(receive, day_off, django_assert_max_num_queries):
    for _one in range(12):
        receive()

    with django_assert_max_num_queries(3):
        list(queries.moved_by(day_off))
