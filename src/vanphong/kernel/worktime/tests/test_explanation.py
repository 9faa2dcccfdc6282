# SPDX-License-Identifier: EUPL-1.2
"""A deadline explains itself."""

from datetime import date, datetime

import pytest

from vanphong.kernel.worktime import Limit, deadline, local
from vanphong.kernel.worktime.reading import read_start


def told(calendar, start: str, limit: str, **more) -> list[tuple[str, str, str]]:
    due = deadline(read_start(start), Limit.parse(limit), calendar=calendar, **more)
    return [(f"{day.date:%d/%m}", str(day.minutes or day.number or "–"), day.reason) for day in due.days]


def test_each_day_of_the_may_holidays_is_counted_or_skipped_with_its_reason(calendar):
    assert told(calendar, "2024-04-26T14:00", "3wd") == [
        ("26/04", "–", "ngày tiếp nhận, tính từ ngày làm việc tiếp theo"),
        ("27/04", "–", "ngày nghỉ hằng tuần"),
        ("28/04", "–", "ngày nghỉ hằng tuần"),
        ("29/04", "–", "nghỉ hoán đổi với ngày 04/05/2024"),
        ("30/04", "–", "nghỉ lễ: Ngày Chiến thắng"),
        ("01/05", "–", "nghỉ lễ: Ngày Quốc tế lao động"),
        ("02/05", "1", "ngày làm việc"),
        ("03/05", "2", "ngày làm việc"),
        ("04/05", "3", "làm việc hoán đổi với ngày 29/04/2024"),
    ]


def test_hours_show_the_minutes_that_each_day_gives(calendar):
    days = told(calendar, "2024-02-07T16:00", "8wh")

    assert days[0] == ("07/02", "90", "ngày làm việc")
    assert days[-1] == ("15/02", "390", "ngày làm việc")
    assert {minutes for _day, minutes, _why in days[1:-1]} == {"–"}


def test_a_last_day_off_says_that_the_limit_ends_later(calendar):
    days = told(calendar, "2024-07-19", "30d")

    assert days[0] == ("19/07", "–", "ngày đầu tiên, không tính")
    assert days[-2][:2] == ("18/08", "30")
    assert "ngày làm việc tiếp theo" in days[-2][2]
    assert days[-1] == ("19/08", "–", "ngày làm việc tiếp theo, thời hạn kết thúc lúc 24:00")


def test_what_came_while_the_office_was_closed_says_from_when_it_counts(calendar):
    days = told(calendar, "2024-06-22T09:00", "1wd")

    assert days[0][0] == "22/06"
    assert "07:30 ngày 24/06/2024" in days[0][2]
    assert [day for day, *_rest in days] == ["22/06", "23/06", "24/06", "25/06"]


def test_within_the_day_says_why_it_is_tomorrow(calendar):
    assert told(calendar, "2024-06-24T16:00", "day") == [
        ("24/06", "–", "tiếp nhận sau 15:00, tính vào ngày làm việc tiếp theo"),
        ("25/06", "1", "ngày làm việc"),
    ]


def test_a_pause_is_named(calendar):
    stopped = (local(datetime(2024, 6, 25, 10)), local(datetime(2024, 6, 26, 10)))

    assert told(calendar, "2024-06-24T10:00", "2wd", pauses=[stopped])[2] == (
        "26/06",
        "–",
        "tạm dừng tính thời hạn",
    )


def test_a_year_that_nobody_entered_is_named(calendar):
    due = deadline(date(2026, 12, 30), Limit(5), calendar=calendar)

    assert due.unknown_years == [2027]


@pytest.mark.parametrize(("amount", "unit"), [(3, "wd"), (10, "d"), (1, "day"), (2, "w")])
def test_the_days_begin_at_reception_and_end_at_the_deadline(calendar, amount, unit):
    due = deadline(local(datetime(2024, 4, 27, 9)), Limit(amount, unit), calendar=calendar)

    assert due.days[0].date == date(2024, 4, 27)
    assert due.days[-1].date == due.due_on
