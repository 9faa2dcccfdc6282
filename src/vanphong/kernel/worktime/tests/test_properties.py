# SPDX-License-Identifier: EUPL-1.2
"""What holds of every deadline, whatever the day."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from vanphong.kernel.worktime import ZONE, Limit, deadline, working_days_between, working_time_between
from vanphong.kernel.worktime.seed import seed_calendar_in_memory

CALENDAR = seed_calendar_in_memory()
minutes = st.integers(0, 4 * 366 * 24 * 60).map(
    lambda after: datetime(2023, 1, 1, tzinfo=ZONE) + timedelta(minutes=after)
)
days = st.integers(1, 90)
units = st.sampled_from(["wd", "d", "wh", "w", "m"])


@given(minutes, days, units)
@settings(deadline=None)
def test_a_longer_limit_never_ends_earlier(start, amount, unit):
    shorter = deadline(start, Limit(amount, unit), calendar=CALENDAR)
    longer = deadline(start, Limit(amount + 1, unit), calendar=CALENDAR)

    assert longer.due_at >= shorter.due_at > start


@given(minutes, st.integers(0, 10_000), days, units)
@settings(deadline=None)
def test_what_comes_later_is_never_due_earlier(start, later, amount, unit):
    first = deadline(start, Limit(amount, unit), calendar=CALENDAR)
    second = deadline(start + timedelta(minutes=later), Limit(amount, unit), calendar=CALENDAR)

    assert second.due_at >= first.due_at


@given(minutes, days, st.sampled_from(["wd", "d"]))
@settings(deadline=None)
def test_as_many_days_are_counted_as_the_limit_has(start, amount, unit):
    due = deadline(start, Limit(amount, unit), calendar=CALENDAR)

    assert [day.number for day in due.days if day.counted] == list(range(1, amount + 1))


@given(minutes, days)
@settings(deadline=None)
def test_a_limit_in_hours_uses_exactly_its_working_time(start, amount):
    due = deadline(start, Limit(amount, "wh"), calendar=CALENDAR)

    assert working_time_between(start, due.due_at, CALENDAR) == amount * 60
    assert sum(day.minutes or 0 for day in due.days) == amount * 60


@given(minutes, days)
@settings(deadline=None)
def test_a_deadline_falls_on_a_working_day(start, amount):
    assert CALENDAR.is_working(deadline(start, Limit(amount, "d"), calendar=CALENDAR).due_on)
    assert CALENDAR.is_working(deadline(start, Limit(amount, "wd"), calendar=CALENDAR).due_on)


@given(minutes, minutes, minutes)
@settings(deadline=None, max_examples=40)
def test_working_time_adds_up(first, second, third):
    whole = working_time_between(first, third, CALENDAR)

    assert (
        working_time_between(first, second, CALENDAR) + working_time_between(second, third, CALENDAR) == whole
    )


@given(minutes, st.integers(0, 800))
@settings(deadline=None, max_examples=40)
def test_working_days_are_the_days_that_count_one_by_one(start, later):
    first = start.date()
    days = [first + timedelta(days=step) for step in range(1, later + 1)]

    assert working_days_between(first, first + timedelta(days=later), CALENDAR) == sum(
        map(CALENDAR.is_working, days)
    )


@given(minutes, minutes, minutes)
@settings(deadline=None, max_examples=40)
def test_working_days_add_up(first, second, third):
    one, two, three = first.date(), second.date(), third.date()
    whole = working_days_between(one, three, CALENDAR)

    assert working_days_between(one, two, CALENDAR) + working_days_between(two, three, CALENDAR) == whole
