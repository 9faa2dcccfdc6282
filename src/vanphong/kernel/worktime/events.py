# SPDX-License-Identifier: EUPL-1.2
"""What the journal says of the working calendar."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import EventType

EVENTS = [
    EventType(
        "worktime.day_set",
        _("Calendar: %(day)s set as “%(what)s” (%(note)s; decision: %(decision)s); before: %(before)s"),
    ),
    EventType("worktime.day_removed", _("Calendar: %(day)s is an ordinary day again; before: %(before)s")),
    EventType(
        "worktime.deadlines_moved",
        _("Calendar changed from %(first)s on: %(moved)s open deadlines recomputed"),
    ),
    EventType("worktime.hours_set", _("Working hours from %(valid_from)s on: %(hours)s; before: %(before)s")),
]
