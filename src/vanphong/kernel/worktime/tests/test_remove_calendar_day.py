# SPDX-License-Identifier: EUPL-1.2
"""Making a day an ordinary day again."""

from datetime import date

import pytest

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal import entries_of_type
from vanphong.kernel.worktime import current_calendar, seed_calendar
from vanphong.kernel.worktime.actions import remove_calendar_day

CULTURE_DAY, OFF, WORKED = date(2026, 11, 24), date(2024, 4, 29), date(2024, 5, 4)


def test_a_holiday_becomes_a_working_day_and_the_journal_keeps_what_it_was(admin_son):
    seed_calendar()

    remove_calendar_day(day=CULTURE_DAY, by=admin_son)

    assert current_calendar().is_working(CULTURE_DAY)
    assert [entry.sentence for entry in entries_of_type("kernel.calendarday")] == [
        "Lịch: 24/11/2026 trở lại là ngày thường; trước đó: nghỉ lễ: Ngày Văn hóa Việt Nam"
    ]


@pytest.mark.parametrize("half", [OFF, WORKED])
def test_a_swap_loses_both_its_days(admin_son, half):
    seed_calendar()

    done = remove_calendar_day(day=half, by=admin_son)

    assert current_calendar().is_working(OFF)
    assert not current_calendar().is_working(WORKED)
    assert done.days == 2


def test_open_deadlines_move_back(admin_son, room):
    paper = room.add("hồ sơ 1", "2026-11-23T09:00", "1wd")

    done = remove_calendar_day(day=CULTURE_DAY, by=admin_son)

    assert paper.due_on == CULTURE_DAY
    assert done.moved == 1


def test_an_ordinary_day_cannot_be_removed(admin_son):
    with pytest.raises(Refused, match="vốn là ngày thường"):
        remove_calendar_day(day=date(2024, 7, 10), by=admin_son)


def test_nobody_else_may_remove_a_day(clerk_lan):
    seed_calendar()

    with pytest.raises(NotAllowed):
        remove_calendar_day(day=CULTURE_DAY, by=clerk_lan)

    assert not current_calendar().is_working(CULTURE_DAY)
    assert not entries_of_type("kernel.calendarday").exists()
