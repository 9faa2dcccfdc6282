# SPDX-License-Identifier: EUPL-1.2
"""Making a day a holiday, a day off in lieu or a half of a swap."""

from datetime import date

import pytest

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal import entries_of_type
from vanphong.kernel.worktime import DayRow, current_calendar
from vanphong.kernel.worktime.actions import set_calendar_day
from vanphong.kernel.worktime.models import CalendarDay

WEDNESDAY, SATURDAY = date(2024, 7, 10), date(2024, 7, 13)
STORM = DayRow(WEDNESDAY, "holiday", "Nghỉ phòng chống bão", "Công điện 01/CĐ-UBND")


def days_in_journal() -> list[str]:
    return [entry.sentence for entry in entries_of_type("kernel.calendarday")]


def test_the_administrator_makes_a_day_a_holiday(admin_son):
    done = set_calendar_day(row=STORM, by=admin_son)

    assert not current_calendar().is_working(WEDNESDAY)
    assert done.days == 1
    assert days_in_journal() == [
        "Lịch: 10/07/2024 được ghi là “nghỉ lễ” (Nghỉ phòng chống bão; theo văn bản: Công điện 01/CĐ-UBND);"
        " trước đó: –"
    ]


def test_a_swap_writes_both_its_days(admin_son):
    swap = DayRow(WEDNESDAY, "swapped_off", "", "Thông báo 1", SATURDAY)

    set_calendar_day(row=swap, by=admin_son)

    assert current_calendar().is_working(SATURDAY)
    assert not current_calendar().is_working(WEDNESDAY)
    assert current_calendar().row(SATURDAY).swapped_with == WEDNESDAY
    assert len(days_in_journal()) == 2


def test_what_the_day_was_before_stays_in_the_journal(admin_son):
    set_calendar_day(row=STORM, by=admin_son)

    set_calendar_day(row=DayRow(WEDNESDAY, "compensation", "Nghỉ bù"), by=admin_son)

    assert days_in_journal()[0].endswith("trước đó: nghỉ lễ: Nghỉ phòng chống bão")
    assert CalendarDay.objects.filter(date=WEDNESDAY).count() == 1


def test_open_deadlines_move_and_closed_ones_stay(admin_son, room):
    moving = room.add("hồ sơ 1", "2024-07-09T09:00", "2wd")
    earlier = room.add("hồ sơ 2", "2024-07-01T09:00", "2wd")
    closed = room.add("hồ sơ 3", "2024-07-09T09:00", "2wd", is_open=False)

    done = set_calendar_day(row=STORM, by=admin_son)

    assert moving.due_on == date(2024, 7, 12)
    assert earlier.due_on == date(2024, 7, 3)
    assert closed.due_on == date(2024, 7, 11)
    assert done.moved == 1
    assert entries_of_type("kernel.calendarstamp")[0].facts["moved"] == 1


def test_a_room_that_cannot_move_its_deadlines_undoes_the_change(admin_son, room):
    room.fails = True

    with pytest.raises(RuntimeError):
        set_calendar_day(row=STORM, by=admin_son)

    assert current_calendar().is_working(WEDNESDAY)
    assert not CalendarDay.objects.filter(date=WEDNESDAY).exists()
    assert days_in_journal() == []


@pytest.mark.parametrize("officer", ["clerk_lan", "chief_minh", "stranger"])
def test_nobody_else_may_change_the_calendar(officer, request, room):
    paper = room.add("hồ sơ 1", "2024-07-09T09:00", "2wd")

    with pytest.raises(NotAllowed):
        set_calendar_day(row=STORM, by=request.getfixturevalue(officer))

    assert current_calendar().is_working(WEDNESDAY)
    assert paper.due_on == date(2024, 7, 11)
    assert days_in_journal() == []


@pytest.mark.parametrize(
    ("row", "field", "sentence"),
    [
        (DayRow(WEDNESDAY, "swapped_work"), "date", "vốn là ngày làm việc"),
        (DayRow(SATURDAY, "swapped_off"), "date", "vốn là ngày nghỉ hằng tuần"),
        (DayRow(SATURDAY, "compensation"), "date", "vốn là ngày nghỉ hằng tuần"),
        (DayRow(WEDNESDAY, "swapped_off", swapped_with=WEDNESDAY), "swapped_with", "chính nó"),
        (
            DayRow(WEDNESDAY, "swapped_off", swapped_with=date(2024, 7, 11)),
            "swapped_with",
            "vốn là ngày làm việc",
        ),
        (DayRow(WEDNESDAY, "holiday", swapped_with=SATURDAY), "swapped_with", "Chỉ ngày hoán đổi"),
        (
            DayRow(date(2024, 7, 12), "swapped_off", swapped_with=date(2024, 5, 4)),
            "swapped_with",
            "đã hoán đổi",
        ),
        (DayRow(date(2024, 4, 29), "holiday"), "date", "đang hoán đổi"),
        (DayRow(date(1990, 1, 1), "holiday"), "date", "kiểm tra lại năm"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(admin_son, row, field, sentence):
    with pytest.raises(Refused, match=sentence) as refusal:
        set_calendar_day(row=row, by=admin_son)

    assert refusal.value.field == field
    assert days_in_journal() == []


def test_saying_the_same_again_is_refused(admin_son):
    set_calendar_day(row=STORM, by=admin_son)

    with pytest.raises(Refused, match="đã ghi đúng như vậy"):
        set_calendar_day(row=STORM, by=admin_son)
