# SPDX-License-Identifier: EUPL-1.2
"""The calendar as the screens show it: twelve months of weeks, and the particular days with their reasons."""

from calendar import Calendar as Weeks
from dataclasses import dataclass
from datetime import date

from django.utils.dates import MONTHS

from vanphong.kernel.worktime.calendar import Calendar, Day, DayRow
from vanphong.kernel.worktime.changes import hours_in_words
from vanphong.kernel.worktime.open_deadlines import CalendarChange

KINDS_SHOWN = {
    "holiday": "holiday",
    "compensation": "holiday",
    "swapped_off": "swap",
    "swapped_work": "worked",
}


@dataclass(frozen=True)
class DayCell:
    """A day in a month's table."""

    date: date
    inside: bool
    working: bool
    today: bool
    #: whether it opens its own page: particular days for all, every day for whoever may change it
    linked: bool
    #: "holiday", "swap", "worked", "weekend" or "": how it is marked
    mark: str
    reason: str


@dataclass(frozen=True)
class Month:
    """A month in a year's calendar."""

    first: date
    label: str
    weeks: list[list[DayCell]]
    working_days: int


def year_of(calendar: Calendar, year: int, today: date, all_linked: bool) -> list[Month]:
    """The twelve months of a year."""
    return [month_of(calendar, year, month, today, all_linked) for month in range(1, 13)]


def month_of(calendar: Calendar, year: int, month: int, today: date, all_linked: bool) -> Month:
    """One month, in weeks from Monday."""
    weeks = [
        [cell_of(calendar, day, day.month == month, today, all_linked) for day in week]
        for week in Weeks().monthdatescalendar(year, month)
    ]
    working = sum(cell.working for week in weeks for cell in week if cell.inside)
    return Month(date(year, month, 1), str(MONTHS[month]), weeks, working)


def cell_of(calendar: Calendar, day: date, inside: bool, today: date, all_linked: bool) -> DayCell:
    """One day."""
    row, working = calendar.row(day), calendar.is_working(day)
    mark = KINDS_SHOWN[row.kind] if row is not None else "" if working else "weekend"
    reason = calendar.why(day).reason if inside and row is not None else ""
    linked = inside and (all_linked or row is not None)
    return DayCell(day, inside, working, day == today, linked, mark, reason)


def particular_days(calendar: Calendar, year: int) -> list[tuple[DayRow, Day]]:
    """The dated rows of a year with what each says."""
    return [(row, calendar.why(day)) for day, row in sorted(calendar.days.items()) if day.year == year]


@dataclass(frozen=True)
class DayDifference:
    """What a change says of one day; nothing on a side means an ordinary day."""

    date: date
    before: str
    after: str


def differences(change: CalendarChange) -> list[DayDifference]:
    """The days that a change of the calendar touches, each before and after."""
    days = set(change.before.days) | set(change.after.days)
    return [
        DayDifference(day, change.before.why(day).reason, change.after.why(day).reason)
        for day in sorted(days)
        if change.before.row(day) != change.after.row(day)
    ]


def hours_at(calendar: Calendar, day: date) -> str:
    """The hours in force on a day, or nothing."""
    return hours_in_words(row for row in calendar.hours if row.holds_on(day))


def year_is_empty(calendar: Calendar, year: int) -> bool:
    """Whether nobody has entered that year yet."""
    return year not in calendar.years
