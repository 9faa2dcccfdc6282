# SPDX-License-Identifier: EUPL-1.2
"""Open deadlines that move when the calendar changes. Each room that has deadlines registers a source here.

A room writes, in its apps.ready():

    open_deadlines.register(OpenDeadlines("procedures", _("Open dossiers"), queries.moved_by, actions.recompute_due))

with two functions of its own:

    def moved_by(change: CalendarChange) -> Iterable[MovedDeadline]:
        # A day after the deadline cannot move it.
        for dossier in Dossier.objects.open().filter(due_on__gte=change.first):
            due = deadline(dossier.received_at, dossier.limit, calendar=change.after)
            if due.due_at != dossier.due_at:
                yield MovedDeadline(str(dossier), dossier.get_absolute_url(), dossier.due_on, due.due_on)

    def recompute_due(*, change: CalendarChange, by: Officer) -> int:
        ...lock the same records, save the new dues, record_many("procedures.due_moved", …, by=by); return how many

Compare with what is stored, not with `change.before`: then a record that slipped by an earlier change is caught up.
Records that are closed, and deadlines that a person has fixed by hand (a day in a letter, an extension), never move.
`recompute` runs inside the calendar's own transaction: what it raises undoes the change of the calendar too.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from vanphong.kernel.registry import Registry
from vanphong.kernel.worktime.calendar import Calendar

#: so many moved deadlines of one kind are listed in a preview; all are counted
SHOWN = 100


@dataclass(frozen=True)
class CalendarChange:
    """The calendar before and after, and the days between which it differs (`last` None: from `first` on)."""

    before: Calendar
    after: Calendar
    first: date
    last: date | None = None


@dataclass(frozen=True)
class MovedDeadline:
    """One open record whose deadline would move."""

    label: str
    url: str
    due_before: date
    due_after: date


@dataclass(frozen=True)
class OpenDeadlines:
    """One kind of record with deadlines: which would move under a change, and the action that moves them."""

    code: str
    label: Any
    moved: Callable[[CalendarChange], Iterable[MovedDeadline]]
    recompute: Callable[..., int]


@dataclass(frozen=True)
class MovedGroup:
    """What a change would move in one kind of record."""

    label: Any
    rows: list[MovedDeadline]
    count: int


open_deadlines: Registry[OpenDeadlines] = Registry("open deadlines")


def moved_by(change: CalendarChange) -> list[MovedGroup]:
    """Every open deadline that the change would move, by kind; kinds without any are left out."""
    groups = []
    for source in open_deadlines:
        rows: list[MovedDeadline] = []
        count = 0
        for moved in source.moved(change):
            count += 1
            if len(rows) < SHOWN:
                rows.append(moved)
        if count:
            groups.append(MovedGroup(source.label, rows, count))
    return groups


def recompute(change: CalendarChange, by: Any) -> int:
    """Move them, in the transaction that changes the calendar."""
    return sum(source.recompute(change=change, by=by) for source in open_deadlines)
