# SPDX-License-Identifier: EUPL-1.2
"""When a limit ends."""

from datetime import date, datetime

import pytest

from vanphong.kernel.actions import Refused
from vanphong.kernel.worktime import ZONE, Calendar, Limit, deadline, local
from vanphong.kernel.worktime.reading import read_start
from vanphong.kernel.worktime.seed import ORDINARY_WEEK


def due(calendar, start: str, limit: str, **more) -> str:
    return str(deadline(read_start(start), Limit.parse(limit), calendar=calendar, **more))


@pytest.mark.parametrize(
    ("start", "limit", "expected"),
    [
        ("2024-04-26T14:00", "3wd", "2024-05-04T17:30"),
        ("2024-02-07T16:00", "1wd", "2024-02-15T17:30"),
        ("2024-02-07T16:00", "8wh", "2024-02-15T16:00"),
        ("2024-08-30T09:00", "2wd", "2024-09-05T17:30"),
        ("2024-07-01", "10d", "2024-07-11T24:00"),
        ("2024-07-19", "30d", "2024-08-19T24:00"),
        ("2024-06-24T10:00", "10wd", "2024-07-08T17:30"),
    ],
)
def test_the_vectors_of_the_field(calendar, start, limit, expected):
    assert due(calendar, start, limit) == expected


@pytest.mark.parametrize(
    ("start", "limit", "expected"),
    [
        # 29/04/2024 is swapped with Saturday 04/05/2024
        ("2024-05-03T09:00", "1wd", "2024-05-04T17:30"),
        ("2024-05-04T09:00", "1wd", "2024-05-06T17:30"),
        ("2024-05-03T17:00", "1wh", "2024-05-04T08:00"),
        ("2025-04-25T09:00", "1wd", "2025-04-26T17:30"),
        ("2026-01-09T09:00", "2wd", "2026-01-12T17:30"),
        ("2026-08-21T09:00", "1wd", "2026-08-22T17:30"),
        ("2026-08-28T09:00", "1wd", "2026-09-03T17:30"),
        # Tết
        ("2023-01-19T09:00", "1wd", "2023-01-27T17:30"),
        ("2025-01-24T09:00", "1wd", "2025-02-03T17:30"),
        ("2026-02-13T09:00", "1wd", "2026-02-23T17:30"),
        ("2023-04-28T09:00", "1wd", "2023-05-04T17:30"),
        ("2023-08-31T09:00", "1wd", "2023-09-05T17:30"),
    ],
)
def test_swaps_and_tet_are_counted_as_the_government_decided(calendar, start, limit, expected):
    assert due(calendar, start, limit) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2024-06-21T18:00", "2024-06-25T17:30"),
        ("2024-06-22T09:00", "2024-06-25T17:30"),
        ("2024-06-24T06:00", "2024-06-25T17:30"),
        ("2024-06-24T12:00", "2024-06-25T17:30"),
        ("2024-06-24T17:30", "2024-06-25T17:30"),
        ("2024-06-24T17:31", "2024-06-26T17:30"),
        ("2024-02-10T09:00", "2024-02-16T17:30"),
    ],
)
def test_what_comes_while_the_office_is_closed_counts_from_the_next_opening(calendar, start, expected):
    assert due(calendar, start, "1wd") == expected


@pytest.mark.parametrize(
    ("start", "limit", "expected"),
    [
        ("2024-06-24T07:30", "4wh", "2024-06-24T11:30"),
        ("2024-06-24T10:30", "2wh", "2024-06-24T14:30"),
        ("2024-06-24T12:15", "1wh", "2024-06-24T14:30"),
        ("2024-06-24T16:30", "1wh", "2024-06-24T17:30"),
        ("2024-06-24T16:30", "2wh", "2024-06-25T08:30"),
        ("2024-06-21T17:00", "8wh", "2024-06-24T17:00"),
        ("2024-06-22", "1wh", "2024-06-24T08:30"),
        ("2024-06-24T07:30", "1.5wd", "2024-06-25T11:30"),
    ],
)
def test_hours_are_used_up_inside_working_hours_alone(calendar, start, limit, expected):
    assert due(calendar, start, limit) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2024-06-24T14:59", "2024-06-24T17:30"),
        ("2024-06-24T15:00", "2024-06-24T17:30"),
        ("2024-06-24T15:01", "2024-06-25T17:30"),
        ("2024-06-21T16:00", "2024-06-24T17:30"),
        ("2024-06-22T10:00", "2024-06-24T17:30"),
        ("2024-06-24T20:00", "2024-06-25T17:30"),
        ("2024-06-24", "2024-06-24T17:30"),
    ],
)
def test_within_the_day_means_today_up_to_fifteen_hours(calendar, start, expected):
    assert due(calendar, start, "day") == expected


@pytest.mark.parametrize(
    ("start", "limit", "expected"),
    [
        ("2024-06-22T20:00", "10d", "2024-07-02T24:00"),
        ("2024-02-01", "7d", "2024-02-15T24:00"),
        ("2024-04-20", "9d", "2024-05-02T24:00"),
        ("2024-04-27", "7d", "2024-05-04T24:00"),
        ("2024-01-31", "1m", "2024-02-29T24:00"),
        ("2024-03-15", "1m", "2024-04-15T24:00"),
        ("2024-07-02", "2w", "2024-07-16T24:00"),
        ("2024-02-29", "1y", "2025-02-28T24:00"),
        ("2023-12-15", "6m", "2024-06-17T24:00"),
    ],
)
def test_civil_time_leaves_out_the_first_day_and_ends_on_a_working_day(calendar, start, limit, expected):
    assert due(calendar, start, limit) == expected


def test_the_end_of_a_day_is_midnight_of_the_next_and_keeps_its_day(calendar):
    found = deadline(date(2024, 7, 1), Limit(10, "d"), calendar=calendar)

    assert found.due_on == date(2024, 7, 11)
    assert found.due_at == datetime(2024, 7, 12, tzinfo=ZONE)


def test_a_moment_in_another_zone_is_counted_at_the_offices_clock(calendar):
    assert due(calendar, "2024-04-26T07:00+00:00", "3wd") == "2024-05-04T17:30"


def test_a_saturday_morning_that_is_open_but_not_counted_receives_and_gives_no_day(calendar):
    saturday = ORDINARY_WEEK[0].__class__(
        frozenset({6}), ORDINARY_WEEK[0].opens_at, ORDINARY_WEEK[0].closes_at, date(2024, 1, 1), None, False
    )
    open_saturdays = calendar.with_hours([*ORDINARY_WEEK, saturday])

    assert due(open_saturdays, "2024-06-22T09:00", "1wd") == "2024-06-24T17:30"
    assert due(open_saturdays, "2024-06-21T09:00", "1wd") == "2024-06-24T17:30"
    assert due(open_saturdays, "2024-06-22T09:00", "1wh") == "2024-06-24T08:30"
    assert due(open_saturdays, "2024-06-22T09:00", "day") == "2024-06-24T17:30"


def pause(begins: str, ends: str) -> tuple[datetime, datetime]:
    return local(datetime.fromisoformat(begins)), local(datetime.fromisoformat(ends))


@pytest.mark.parametrize(
    ("limit", "expected"),
    [("10wd", "2024-07-11T17:30"), ("16wh", "2024-07-01T10:00"), ("10d", "2024-07-08T24:00")],
)
def test_the_clock_stands_still_while_the_applicant_supplements(calendar, limit, expected):
    stopped = pause("2024-06-25T10:00", "2024-06-28T10:00")

    assert due(calendar, "2024-06-24T10:00", limit, pauses=[stopped]) == expected


def test_a_pause_that_ends_before_it_begins_is_refused(calendar):
    with pytest.raises(Refused, match="tạm dừng"):
        due(calendar, "2024-06-24T10:00", "3wd", pauses=[pause("2024-06-25T10:00", "2024-06-24T10:00")])


@pytest.mark.parametrize("start", ["1999-12-31", "1900-01-01", "1987-05-06T08:00"])
def test_a_day_far_from_our_time_is_refused(calendar, start):
    with pytest.raises(Refused, match="kiểm tra lại năm"):
        due(calendar, start, "3wd")


def test_a_limit_that_leaves_the_calendar_is_refused(calendar):
    with pytest.raises(Refused, match="2199"):
        deadline(date(2199, 12, 30), Limit(10, "d"), calendar=calendar)


def test_a_calendar_without_working_days_is_refused_and_not_searched_for_ever():
    with pytest.raises(Refused, match="không có ngày làm việc"):
        due(Calendar([], []), "2024-06-24T10:00", "3wd")
