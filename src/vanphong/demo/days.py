# SPDX-License-Identifier: EUPL-1.2
"""On which days things happen in the example."""

from datetime import date, timedelta
from random import Random

from vanphong.kernel.worktime import current_calendar


def working_days(start: date, end: date) -> list[date]:
    """The working days from one day to another."""
    calendar = current_calendar()
    days = (start + timedelta(days=n) for n in range((end - start).days + 1))
    return [day for day in days if calendar.is_working(day)]


def spread(random: Random, days: list[date], number: int) -> list[date]:
    """So many days out of these, with repetition, in order."""
    return sorted(random.choices(days, k=number))


def some_days_after(random: Random, day: date, least: int, most: int) -> date:
    """A day a little later."""
    return day + timedelta(days=random.randint(least, most))
