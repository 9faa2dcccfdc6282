# SPDX-License-Identifier: EUPL-1.2
"""Opening the office at other hours from a day on."""

from datetime import date, datetime, time

import pytest

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal import entries_of_type
from vanphong.kernel.worktime import HoursRow, Limit, current_calendar, deadline
from vanphong.kernel.worktime.actions import set_working_hours
from vanphong.kernel.worktime.models import WorkingInterval

SUMMER = date(2024, 7, 1)
WEEK = frozenset({1, 2, 3, 4, 5})
SUMMER_HOURS = [
    HoursRow(WEEK, time(7), time(11), SUMMER),
    HoursRow(WEEK, time(13), time(17), SUMMER),
]


def closing(day: datetime) -> str:
    return f"{deadline(day, Limit(1), calendar=current_calendar()).due_at:%H:%M}"


def test_the_new_hours_begin_on_their_day_and_the_old_ones_stay_before_it(admin_son):
    set_working_hours(hours=SUMMER_HOURS, valid_from=SUMMER, by=admin_son)

    assert closing(datetime(2024, 6, 27, 9)) == "17:30"
    assert closing(datetime(2024, 6, 28, 9)) == "17:00"
    assert WorkingInterval.objects.filter(valid_to=date(2024, 6, 30)).count() == 2
    assert entries_of_type("kernel.workinginterval")[0].sentence == (
        "Giờ làm việc từ ngày 01/07/2024: Thứ Hai – Thứ Sáu 07:00–11:00, 13:00–17:00;"
        " trước đó: Thứ Hai – Thứ Sáu 07:30–11:30, 13:30–17:30"
    )


def test_hours_set_twice_from_the_same_day_replace_each_other(admin_son):
    set_working_hours(hours=SUMMER_HOURS, valid_from=SUMMER, by=admin_son)

    set_working_hours(hours=[HoursRow(WEEK, time(8), time(16), SUMMER)], valid_from=SUMMER, by=admin_son)

    assert closing(datetime(2024, 6, 28, 9)) == "16:00"
    assert WorkingInterval.objects.count() == 3


def test_a_week_of_six_days_moves_open_deadlines(admin_son, room):
    paper = room.add("hồ sơ 1", "2024-07-05T09:00", "1wd")
    hours = [HoursRow(WEEK | {6}, time(7, 30), time(11, 30), SUMMER)]

    done = set_working_hours(hours=hours, valid_from=SUMMER, by=admin_son)

    assert paper.due_on == date(2024, 7, 6)
    assert done.moved == 1


def test_nobody_else_may_change_the_hours(clerk_lan):
    with pytest.raises(NotAllowed):
        set_working_hours(hours=SUMMER_HOURS, valid_from=SUMMER, by=clerk_lan)

    assert closing(datetime(2024, 6, 28, 9)) == "17:30"


@pytest.mark.parametrize(
    ("hours", "valid_from", "sentence"),
    [
        ([], SUMMER, "ít nhất một ngày làm việc"),
        (
            [HoursRow(frozenset({6}), time(8), time(11), SUMMER, None, False)],
            SUMMER,
            "ít nhất một ngày làm việc",
        ),
        ([HoursRow(WEEK, time(11), time(8), SUMMER)], SUMMER, "đóng cửa muộn hơn"),
        ([*SUMMER_HOURS, HoursRow(frozenset({5}), time(16), time(18), SUMMER)], SUMMER, "chồng lên nhau"),
        (SUMMER_HOURS, date(1970, 1, 1), "kiểm tra lại năm"),
    ],
)
def test_hours_that_cannot_be_are_refused(admin_son, hours, valid_from, sentence):
    with pytest.raises(Refused, match=sentence):
        set_working_hours(hours=hours, valid_from=valid_from, by=admin_son)

    assert not entries_of_type("kernel.workinginterval").exists()
    assert closing(datetime(2024, 6, 28, 9)) == "17:30"
