# SPDX-License-Identifier: EUPL-1.2
"""Working time: the calendar as dated rows, and every deadline in the house.

    due = deadline(received_at, Limit.parse("3wd"))     # due.due_at, due.due_on, str(due), due.days
    in_words(due.due_on, today)                         # "quá hạn 5 ngày", "còn 2 ngày làm việc"
    tone(due.due_on, today)                             # "neutral", "soon", "late", "done": a tag's class
    explain_url(received_at, limit)                     # the page on which this deadline explains itself

Bulk work takes `current_calendar()` once and passes it on as `calendar=`. A room with deadlines of its own
registers them (open_deadlines.py), so that they move when the calendar changes.
"""

from vanphong.kernel.worktime.calendar import Calendar, Day, DayRow, HoursRow
from vanphong.kernel.worktime.clock import ZONE, local, now, today
from vanphong.kernel.worktime.current import current_calendar
from vanphong.kernel.worktime.deadlines import Deadline, deadline
from vanphong.kernel.worktime.limits import Limit, Unit
from vanphong.kernel.worktime.links import explain_url
from vanphong.kernel.worktime.measuring import (
    due_soon,
    in_words,
    tone,
    working_days_between,
    working_days_left,
    working_time_between,
)
from vanphong.kernel.worktime.open_deadlines import (
    CalendarChange,
    MovedDeadline,
    OpenDeadlines,
    open_deadlines,
)
from vanphong.kernel.worktime.seed import seed_calendar

__all__ = [
    "ZONE",
    "Calendar",
    "CalendarChange",
    "Day",
    "DayRow",
    "Deadline",
    "HoursRow",
    "Limit",
    "MovedDeadline",
    "OpenDeadlines",
    "Unit",
    "current_calendar",
    "deadline",
    "due_soon",
    "explain_url",
    "in_words",
    "local",
    "now",
    "open_deadlines",
    "register",
    "seed_calendar",
    "today",
    "tone",
    "working_days_between",
    "working_days_left",
    "working_time_between",
]


def register() -> None:
    """What the calendar adds to the house's registries; called once, when the house starts."""
    from django.core.signals import request_finished, request_started
    from django.utils.translation import gettext_lazy as _

    from vanphong.kernel.journal import event_types
    from vanphong.kernel.menu import MenuEntry, menu_entries
    from vanphong.kernel.permissions import capabilities
    from vanphong.kernel.seeding import Seeder, seeders
    from vanphong.kernel.work import work_queues
    from vanphong.kernel.worktime import current, events, permissions, reminding

    event_types.register_all(events.EVENTS)
    capabilities.register_all(permissions.CAPABILITIES)
    seeders.register(Seeder("calendar", _("Working calendar 2023–2026"), seed_calendar))
    menu_entries.register(
        MenuEntry("worktime.calendar", "office", _("Working calendar"), "worktime:calendar", order=90)
    )
    work_queues.register(reminding.QUEUE)
    request_started.connect(current.remember, dispatch_uid="worktime.remember")
    request_finished.connect(current.forget, dispatch_uid="worktime.forget")
