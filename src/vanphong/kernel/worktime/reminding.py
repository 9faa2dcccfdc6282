# SPDX-License-Identifier: EUPL-1.2
"""From October on, the administrator's first screen asks for the calendar of the next year, until it is entered."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vanphong.kernel.work import WorkQueue, WorkRow
from vanphong.kernel.worktime.current import current_calendar
from vanphong.kernel.worktime.measuring import in_words, tone
from vanphong.kernel.worktime.models import CalendarStamp
from vanphong.kernel.worktime.permissions import may_change_calendar

#: deadlines begin to reach over New Year, and the Government's notice is out by November
OCTOBER = 10


def missing_calendars(officer: Any, today: date) -> QuerySet[CalendarStamp]:
    """The calendar itself, while its next year is missing."""
    is_missing = today.month >= OCTOBER and today.year + 1 not in current_calendar().years
    return CalendarStamp.objects.all() if is_missing else CalendarStamp.objects.none()


def missing_year(calendar: CalendarStamp, today: date) -> WorkRow:
    """What waits: the next year, by the end of this one."""
    year, due_on = today.year + 1, date(today.year, 12, 31)
    return WorkRow(
        number=str(year),
        subject=_("Working calendar of %(year)d: days off and swaps") % {"year": year},
        url=reverse("worktime:fill", args=[year]),
        due_on=due_on,
        standing=in_words(due_on, today),
        tone=tone(due_on, today),
    )


QUEUE = WorkQueue(
    "worktime.next_year",
    gettext_lazy("The calendar of next year is not entered yet"),
    rows=missing_calendars,
    row=missing_year,
    url=lambda officer: reverse("worktime:calendar"),
    shown=may_change_calendar,
)
