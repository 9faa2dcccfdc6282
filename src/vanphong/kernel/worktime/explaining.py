# SPDX-License-Identifier: EUPL-1.2
"""A deadline explains itself: each day counted or skipped, and why."""

from dataclasses import replace
from datetime import date, timedelta

from django.utils.translation import gettext as _

from vanphong.kernel.worktime.calendar import ONE_DAY, Day
from vanphong.kernel.worktime.deadlines import Deadline, is_paused, last_calendar_day, running_hours


def days_of(due: Deadline) -> list[Day]:
    """The days of a deadline, from reception to its end."""
    if due.limit.unit == "wh":
        return [*closed_before(due), *hours_used(due)]
    if due.limit.unit == "day":
        return [*closed_before(due), *day_given(due)]
    if due.limit.unit == "wd":
        return [*closed_before(due), *working_days_counted(due)]
    return calendar_days_counted(due)


def dates(first: date, last: date) -> list[date]:
    """Every date from the first to the last."""
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]


def closed_before(due: Deadline) -> list[Day]:
    """The days on which it came and lay while the office was closed."""
    waited = dates(due.received_at.date(), due.counts_from.date() - ONE_DAY)
    if not waited:
        return []
    first = Day(
        waited[0],
        False,
        _("received while the office was closed (%(why)s): counts as received at %(clock)s on %(day)s")
        % {
            "why": due.calendar.why(waited[0]).reason,
            "clock": f"{due.counts_from:%H:%M}",
            "day": f"{due.counts_from:%d/%m/%Y}",
        },
    )
    return [first, *(due.calendar.why(day) for day in waited[1:])]


def working_days_counted(due: Deadline) -> list[Day]:
    """The day of reception, then each day: a working day counts, the others are skipped."""
    start = due.counts_from.date()
    days, number = [Day(start, False, _("day of reception: counting starts on the next working day"))], 0
    for date_ in dates(start + ONE_DAY, due.due_on):
        day = due.calendar.why(date_)
        if day.counted and is_paused(date_, due.pauses):
            day = replace(day, counted=False, reason=_("the clock stood still"))
        if day.counted:
            number += 1
            day = replace(day, number=number)
        days.append(day)
    return days


def calendar_days_counted(due: Deadline) -> list[Day]:
    """Every day after the first counts; days off after the last are passed over."""
    start = due.received_at.date()
    last = last_calendar_day(start, due.limit, due.pauses)
    days, number = [Day(start, False, _("first day: not counted"))], 0
    for date_ in dates(start + ONE_DAY, last):
        reason = due.calendar.why(date_).reason
        if is_paused(date_, due.pauses):
            days.append(Day(date_, False, _("the clock stood still")))
            continue
        number += 1
        if date_ == last != due.due_on:
            reason = _("last day, but a day off (%(why)s): the limit ends on the next working day") % {
                "why": reason
            }
        days.append(Day(date_, True, reason, number))
    passed = [replace(due.calendar.why(date_), counted=False) for date_ in dates(last + ONE_DAY, due.due_on)]
    if passed:
        passed[-1] = replace(passed[-1], reason=_("the next working day: the limit ends at 24:00"))
    return days + passed


def hours_used(due: Deadline) -> list[Day]:
    """How many working minutes each day gave."""
    days = []
    for date_ in dates(due.counts_from.date(), due.due_on):
        day = due.calendar.why(date_)
        pieces = running_hours(due.calendar, date_, due.counts_from, due.pauses)
        used = sum(
            (min(ends, due.due_at) - begins for begins, ends in pieces if begins < due.due_at), timedelta()
        )
        minutes = int(used.total_seconds() // 60)
        if day.counted and not minutes:
            nothing = _("the clock stood still") if due.pauses else _("no working time left on this day")
            day = replace(day, counted=False, reason=nothing)
        days.append(replace(day, minutes=minutes or None))
    return days


def day_given(due: Deadline) -> list[Day]:
    """The day of reception, or the next working day for what came after 15:00."""
    start = due.counts_from.date()
    days = []
    for date_ in dates(start, due.due_on):
        day = due.calendar.why(date_)
        if date_ == due.due_on:
            day = replace(day, number=1)
        elif day.counted:
            late = _("received after 15:00: the next working day counts")
            day = replace(day, counted=False, reason=_("the clock stood still") if date_ > start else late)
        days.append(day)
    return days
