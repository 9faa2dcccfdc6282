# SPDX-License-Identifier: EUPL-1.2
"""Deadlines by the rules of the office and of the Civil Code. Nothing else in the house computes one."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.worktime.calendar import FIRST_DAY, LAST_DAY, ONE_DAY, Calendar, Day
from vanphong.kernel.worktime.clock import ZONE, local
from vanphong.kernel.worktime.current import current_calendar
from vanphong.kernel.worktime.limits import Limit

#: "within the day" means today for what is received up to this hour (Nghị định 61/2018, Nghị định 118/2025)
SAME_DAY_UNTIL = time(15, 0)
#: a stretch in which the clock stood still: from a moment to a moment
Pause = tuple[datetime, datetime]


@dataclass(frozen=True)
class Deadline:
    """When a limit ends, and how it was counted.

    A limit in calendar days ends at 24:00 of `due_on`; `due_at` is then 00:00 of the next day.
    """

    due_at: datetime
    due_on: date
    limit: Limit
    received_at: datetime
    #: the reception itself, or the next opening where the office was closed
    counts_from: datetime
    calendar: Calendar = field(repr=False, compare=False)
    pauses: tuple[Pause, ...] = ()

    def __str__(self) -> str:
        return f"{self.due_on.isoformat()}T{self.clock}"

    @property
    def clock(self) -> str:
        """The hour and minute on `due_on`; the end of a day is 24:00."""
        return "24:00" if self.due_at.date() > self.due_on else f"{self.due_at:%H:%M}"

    @property
    def days(self) -> list[Day]:
        """Each day from reception to the end: counted or skipped, and why."""
        from vanphong.kernel.worktime.explaining import days_of

        return days_of(self)

    @property
    def unknown_years(self) -> list[int]:
        """Years that the deadline crosses and for which the calendar holds no row yet."""
        years = range(self.received_at.year, self.due_on.year + 1)
        return [year for year in years if year not in self.calendar.years]


def deadline(
    start: datetime | date, limit: Limit, *, calendar: Calendar | None = None, pauses: Sequence[Pause] = ()
) -> Deadline:
    """When a limit ends that starts at this moment (a bare date: at the opening of that day).

    `pauses` are stretches in which the clock stood still. Bulk work passes the calendar.
    """
    calendar = calendar or current_calendar()
    received_at = moment_of(start)
    stood_still = checked(pauses)
    counts_from = received_at
    if limit.unit in ("wd", "wh", "day"):
        counts_from = calendar.counts_from(received_at)
    due_at, due_on = COUNTING[limit.unit](calendar, counts_from, limit, stood_still)
    if due_on > LAST_DAY:
        raise Refused(
            _("The limit ends after the year %(year)d. Check the day.") % {"year": LAST_DAY.year}, "start"
        )
    return Deadline(due_at, due_on, limit, received_at, counts_from, calendar, stood_still)


def moment_of(start: datetime | date) -> datetime:
    """The moment of reception; a day far from our time is a slip of the hand and refused."""
    day = start.date() if isinstance(start, datetime) else start
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refused(
            _("The day must be between %(first)s and %(last)s. Check the year.")
            % {"first": f"{FIRST_DAY:%d/%m/%Y}", "last": f"{LAST_DAY:%d/%m/%Y}"},
            field="start",
        )
    return local(start) if isinstance(start, datetime) else datetime.combine(start, time(), ZONE)


def checked(pauses: Sequence[Pause]) -> tuple[Pause, ...]:
    """The pauses at the office's clock, in order; one that ends before it begins is refused."""
    stood_still = sorted((local(begins), local(ends)) for begins, ends in pauses)
    if any(ends < begins for begins, ends in stood_still):
        raise Refused(_("A pause ends before it begins. Correct its dates."), field="pauses")
    return tuple(stood_still)


def is_paused(day: date, pauses: Sequence[Pause]) -> bool:
    """Whether the clock stands still on this day: after the day it stopped, up to the day on which it goes on."""
    return any(begins.date() < day <= ends.date() for begins, ends in pauses)


def in_working_days(
    calendar: Calendar, start: datetime, limit: Limit, pauses: Sequence[Pause]
) -> tuple[datetime, date]:
    """The day of reception is day 0; the limit ends at the closing time of the last counted day."""
    day, left = start.date(), limit.amount
    while left:
        day = calendar.next_working(day)
        left -= not is_paused(day, pauses)
    return calendar.closing(day), day


def in_calendar_days(
    calendar: Calendar, start: datetime, limit: Limit, pauses: Sequence[Pause]
) -> tuple[datetime, date]:
    """The first day is not counted; a last day off moves the end to the next working day (BLDS 147, 148)."""
    last = last_calendar_day(start.date(), limit, pauses)
    if not calendar.is_working(last):
        last = calendar.next_working(last)
    return datetime.combine(last + ONE_DAY, time(), ZONE), last


def last_calendar_day(first: date, limit: Limit, pauses: Sequence[Pause]) -> date:
    """The day on which the limit runs out, before it is moved to a working day."""
    if limit.unit in ("m", "y"):
        months = limit.amount * (12 if limit.unit == "y" else 1)
        year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
        last = date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
        paused = sum((ends.date() - begins.date()).days for begins, ends in pauses if begins.date() <= last)
        return last + timedelta(days=paused)
    day, left = first, limit.amount * (7 if limit.unit == "w" else 1)
    if not pauses:
        return day + timedelta(days=left)
    while left:
        day += ONE_DAY
        left -= not is_paused(day, pauses)
    return day


def in_working_hours(
    calendar: Calendar, start: datetime, limit: Limit, pauses: Sequence[Pause]
) -> tuple[datetime, date]:
    """Only minutes inside working hours are used up."""
    left, day = timedelta(hours=limit.amount), start.date()
    while True:
        for begins, ends in running_hours(calendar, day, start, pauses):
            if left <= ends - begins:
                return begins + left, day
            left -= ends - begins
        day = calendar.next_working(day)


def running_hours(
    calendar: Calendar, day: date, since: datetime, pauses: Sequence[Pause]
) -> list[tuple[datetime, datetime]]:
    """The working hours of a day that lie after a moment and outside the pauses."""
    pieces = [(max(opens, since), closes) for opens, closes in calendar.working_hours(day) if closes > since]
    for stops, goes_on in pauses:
        cut = []
        for begins, ends in pieces:
            cut += [(begins, min(ends, stops)), (max(begins, goes_on), ends)]
        pieces = [(begins, ends) for begins, ends in cut if begins < ends]
    return pieces


def within_the_day(
    calendar: Calendar, start: datetime, limit: Limit, pauses: Sequence[Pause]
) -> tuple[datetime, date]:
    """Received up to 15:00: the end of that day; later: the end of the next working day."""
    day = start.date()
    if not calendar.is_working(day) or start.time() > SAME_DAY_UNTIL:
        day = calendar.next_working(day)
    while is_paused(day, pauses):
        day = calendar.next_working(day)
    return calendar.closing(day), day


COUNTING = {
    "wd": in_working_days,
    "d": in_calendar_days,
    "w": in_calendar_days,
    "m": in_calendar_days,
    "y": in_calendar_days,
    "wh": in_working_hours,
    "day": within_the_day,
}
