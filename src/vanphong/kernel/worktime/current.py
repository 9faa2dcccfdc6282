# SPDX-License-Identifier: EUPL-1.2
"""The calendar that stands now: a tiny query a request asks whether it has changed; only then it is loaded."""

from collections import OrderedDict
from typing import Any

from asgiref.local import Local

from vanphong.kernel.settled import Settled
from vanphong.kernel.worktime.calendar import Calendar, DayRow, HoursRow
from vanphong.kernel.worktime.models import CalendarDay, CalendarStamp, WorkingInterval
from vanphong.kernel.worktime.seed import seed_calendar_in_memory

stamp = Settled(lambda: CalendarStamp.objects.filter(pk=1).values_list("token"))
#: calendars by their stamp; two while a change is not yet committed
_loaded: OrderedDict[str, Calendar] = OrderedDict()
KEPT = 4
#: the answer of this request; between requests nothing is remembered
_request = Local()


def current_calendar() -> Calendar:
    """The calendar of the office; before `vanphong init`, the one that init would write.

    Outside a request each call asks the database: bulk work takes the calendar once and passes it on.
    """
    remembered = getattr(_request, "calendar", None)
    if remembered is not None:
        return remembered
    found = stamp()
    calendar = loaded(found[0][0]) if found else seed_calendar_in_memory()
    if getattr(_request, "running", False):
        _request.calendar = calendar
    return calendar


def loaded(token: str) -> Calendar:
    """The calendar of this stamp, from memory or from the rows."""
    calendar = _loaded.get(token)
    if calendar is None:
        calendar = _loaded[token] = load()
        while len(_loaded) > KEPT:
            _loaded.popitem(last=False)
    return calendar


def load() -> Calendar:
    """Read the rows."""
    days = [
        DayRow(*row)
        for row in CalendarDay.objects.values_list("date", "kind", "note", "decision", "swapped_with")
    ]
    hours = [
        HoursRow(
            frozenset(int(digit) for digit in row.weekdays),
            row.opens_at,
            row.closes_at,
            row.valid_from,
            row.valid_to,
            row.counted,
        )
        for row in WorkingInterval.objects.all()
    ]
    return Calendar(days, hours)


def forget(**signal: Any) -> None:
    """Ask at each call from now on: the request has ended, or is changing the calendar and may undo it."""
    _request.calendar, _request.running = None, False


def remember(**signal: Any) -> None:
    """A request begins: one question is enough for it."""
    _request.calendar, _request.running = None, True
