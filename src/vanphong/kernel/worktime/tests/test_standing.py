# SPDX-License-Identifier: EUPL-1.2
"""How a record stands to its deadline, in words, and working time between two moments."""

from datetime import date, datetime

import pytest

from vanphong.kernel.worktime import due_soon, in_words, local, tone, working_days_left, working_time_between

TODAY = date(2024, 4, 26)


@pytest.mark.parametrize(
    ("due_on", "words", "standing"),
    [
        (date(2024, 4, 21), "quá hạn 5 ngày", "late"),
        (date(2024, 4, 26), "đến hạn hôm nay", "soon"),
        (date(2024, 4, 28), "còn 2 ngày", "soon"),
        (date(2024, 5, 2), "còn 1 ngày làm việc", "soon"),
        (date(2024, 5, 3), "còn 2 ngày làm việc", "soon"),
        (date(2024, 5, 4), "còn 3 ngày làm việc", "neutral"),
        (None, "không có thời hạn", "neutral"),
    ],
)
def test_an_open_record(calendar, due_on, words, standing):
    assert in_words(due_on, TODAY, calendar=calendar) == words
    assert tone(due_on, TODAY, calendar=calendar) == standing


@pytest.mark.parametrize(
    ("due_on", "done_on", "words", "standing"),
    [
        (date(2024, 4, 26), date(2024, 4, 25), "hoàn thành trước hạn", "done"),
        (date(2024, 4, 26), date(2024, 4, 26), "hoàn thành đúng hạn", "done"),
        (date(2024, 4, 23), date(2024, 4, 26), "hoàn thành quá hạn 3 ngày", "late"),
        (None, date(2024, 4, 26), "đã hoàn thành", "done"),
    ],
)
def test_a_record_that_is_done(calendar, due_on, done_on, words, standing):
    assert in_words(due_on, TODAY, done_on=done_on, calendar=calendar) == words
    assert tone(due_on, TODAY, done_on=done_on, calendar=calendar) == standing


def test_working_days_left_skip_the_holidays(calendar):
    assert working_days_left(TODAY, date(2024, 5, 4), calendar) == 3
    assert working_days_left(TODAY, TODAY, calendar) == 0
    assert working_days_left(TODAY, date(2024, 4, 22), calendar) == -4


def test_the_days_before_a_warning_can_be_chosen(calendar):
    assert due_soon(date(2024, 5, 4), TODAY, calendar, within=3)
    assert not due_soon(date(2024, 5, 4), TODAY, calendar)
    assert not due_soon(date(2024, 4, 25), TODAY, calendar)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2024-06-24T07:30", "2024-06-24T17:30", 480),
        ("2024-06-24T11:00", "2024-06-24T14:00", 60),
        ("2024-06-21T17:00", "2024-06-24T08:00", 60),
        ("2024-06-22T00:00", "2024-06-23T23:59", 0),
        ("2024-04-26T17:30", "2024-05-04T17:30", 3 * 480),
        ("2024-06-24T10:00:59", "2024-06-24T10:01:00", 1),
        ("2024-06-24T10:00", "2024-06-24T09:00", -60),
    ],
)
def test_working_time_between_two_moments(calendar, start, end, minutes):
    moments = [local(datetime.fromisoformat(moment)) for moment in (start, end)]

    assert working_time_between(*moments, calendar) == minutes
