# SPDX-License-Identifier: EUPL-1.2
"""Working time between two moments, working days left, and how a day stands to a deadline, in words."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from vanphong.kernel.worktime.calendar import ONE_DAY, Calendar
from vanphong.kernel.worktime.clock import local
from vanphong.kernel.worktime.current import current_calendar

#: so many working days before the end a record is "due soon" (LOOK: amber)
SOON = 2


def working_time_between(start: datetime, end: datetime, calendar: Calendar | None = None) -> int:
    """Minutes of working time from one moment to another, without seconds; negative when they are swapped."""
    calendar = calendar or current_calendar()
    start, end = (local(moment).replace(second=0, microsecond=0) for moment in (start, end))
    if end < start:
        return -working_time_between(end, start, calendar)
    worked, day = timedelta(), start.date()
    while day <= end.date():
        for opens, closes in calendar.working_hours(day):
            worked += max(min(closes, end) - max(opens, start), timedelta())
        day += ONE_DAY
    return int(worked.total_seconds() // 60)


def working_days_between(first: date, last: date, calendar: Calendar | None = None) -> int:
    """Working days after the first day, up to and with the last; negative when the last comes first."""
    calendar = calendar or current_calendar()
    if last < first:
        return -working_days_between(last, first, calendar)
    return calendar.working_days_between(first, last)


def working_days_left(today: date, due_on: date, calendar: Calendar | None = None) -> int:
    """Working days that remain after today; 0 on the last day, negative once it has passed."""
    return working_days_between(today, due_on, calendar)


def in_words(
    due_on: date | None, today: date, *, done_on: date | None = None, calendar: Calendar | None = None
) -> str:
    """How a record stands: "quá hạn 5 ngày", "còn 2 ngày làm việc", "đúng hạn"."""
    if due_on is None:
        return _("done, without a due date") if done_on else _("no due date")
    if done_on is not None:
        return done_in_words(get_language(), (done_on - due_on).days)
    overdue = (today - due_on).days
    left = working_days_left(today, due_on, calendar) if overdue < 0 else 0
    return left_in_words(get_language(), overdue, left)


@lru_cache(maxsize=4000)
def done_in_words(language: str, late: int) -> str:
    """How a record that is done stands, so many days after its due day; in the language that is active."""
    if late > 0:
        return ngettext("done %(days)d day late", "done %(days)d days late", late) % {"days": late}
    return _("done on the due day") if late == 0 else _("done early")


@lru_cache(maxsize=4000)
def left_in_words(language: str, overdue: int, left: int) -> str:
    """How an open record stands, so many days after its due day or with so many working days left; in the active language."""
    if overdue > 0:
        return ngettext("overdue by %(days)d day", "overdue by %(days)d days", overdue) % {"days": overdue}
    if overdue == 0:
        return _("due today")
    if left == 0:
        return ngettext("%(days)d day left", "%(days)d days left", -overdue) % {"days": -overdue}
    return ngettext("%(days)d working day left", "%(days)d working days left", left) % {"days": left}


def tone(
    due_on: date | None, today: date, *, done_on: date | None = None, calendar: Calendar | None = None
) -> str:
    """The class of their tag: "done" in time, "late" (done late, or overdue), "soon" due, else "neutral"."""
    if done_on is not None:
        return "late" if due_on is not None and done_on > due_on else "done"
    if due_on is None:
        return "neutral"
    if due_on < today:
        return "late"
    return "soon" if due_soon(due_on, today, calendar) else "neutral"


def due_soon(due_on: date, today: date, calendar: Calendar | None = None, within: int = SOON) -> bool:
    """Whether an open record ends within so many working days."""
    return (
        due_on >= today
        and (due_on - today).days <= 40
        and working_days_left(today, due_on, calendar) <= within
    )
