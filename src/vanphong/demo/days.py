# SPDX-License-Identifier: EUPL-1.2
"""On which days things happen in the example, and at what time of the day."""

from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random

from vanphong.kernel.worktime import current_calendar
from vanphong.kernel.worktime.clock import ZONE


def working_days(start: date, end: date) -> list[date]:
    """The working days from one day to another."""
    calendar = current_calendar()
    days = (start + timedelta(days=n) for n in range((end - start).days + 1))
    return [day for day in days if calendar.is_working(day)]


def next_working_day(day: date) -> date:
    """The working day that follows."""
    return workday_from(day + timedelta(days=1))


@cache
def workday_from(day: date) -> date:
    """That day, or the first working day after it."""
    return working_days(day, day + timedelta(days=15))[0]


@cache
def workday_until(day: date) -> date:
    """That day, or the last working day before it."""
    return working_days(day - timedelta(days=15), day)[-1]


def working_days_ago(today: date, number: int) -> date:
    """The working day so many working days before; 0 is today, or the last one before it."""
    return working_days(today - timedelta(days=2 * number + 30), today)[-1 - number]


def in_working_days(today: date, number: int) -> date:
    """The working day so many working days from now."""
    return working_days(today + timedelta(days=1), today + timedelta(days=2 * number + 30))[number - 1]


def spread(random: Random, days: list[date], number: int) -> list[date]:
    """So many days out of these, with repetition, in order; none where there are none."""
    return sorted(random.choices(days, k=number)) if number and days else []


def some_days_after(random: Random, day: date, least: int, most: int) -> date:
    """A day a little later."""
    return day + timedelta(days=random.randint(least, most))


def at_office_hours(random: Random, day: date) -> datetime:
    """A moment of that day at which the counter is open."""
    minutes = random.choice(
        (random.randint(7 * 60 + 35, 11 * 60 + 20), random.randint(13 * 60 + 40, 16 * 60 + 45))
    )
    return datetime.combine(day, time(minutes // 60, minutes % 60), tzinfo=ZONE)
