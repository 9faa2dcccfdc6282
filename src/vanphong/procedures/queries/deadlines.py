# SPDX-License-Identifier: EUPL-1.2
"""The due date of a dossier, computed and explained from what the record keeps."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from vanphong.kernel.worktime import Calendar, CalendarChange, Deadline, MovedDeadline, deadline
from vanphong.procedures.models.catalogue import SupplementPolicy
from vanphong.procedures.models.clock import SupplementRequest
from vanphong.procedures.models.dossiers import Dossier
from vanphong.procedures.states import State


def pauses_of(dossier: Dossier) -> list[tuple[datetime, datetime]]:
    """The stretches in which the clock stood still; a restart is none, it counts from its own moment."""
    return pauses_among(dossier.supplements.all())


def pauses_among(supplements: Iterable[SupplementRequest]) -> list[tuple[datetime, datetime]]:
    """The pauses made by these requests."""
    return [
        (request.requested_at, request.answered_at)
        for request in supplements
        if request.policy == SupplementPolicy.PAUSE and request.answered_at is not None
    ]


def deadline_of(dossier: Dossier, calendar: Calendar | None = None) -> Deadline | None:
    """How the due date was counted; None where a person or an old register fixed the day."""
    if dossier.limit is None or dossier.counted_from is None:
        return None
    return deadline(dossier.counted_from, dossier.limit, calendar=calendar, pauses=pauses_of(dossier))


def recomputed(change: CalendarChange, *, locked: bool = False) -> Iterator[tuple[Dossier, Deadline]]:
    """Open dossiers whose computed due date is another under the changed calendar."""
    rows = Dossier.objects.filter(
        closed_on__isnull=True,
        state=State.PROCESSING,
        limit_amount__isnull=False,
        counted_from__isnull=False,
        due_on__gte=change.first,
    )
    if locked:
        rows = rows.select_for_update()
    for dossier in rows.prefetch_related("supplements").order_by("due_on", "pk"):
        due = deadline_of(dossier, change.after)
        if due is not None and (due.due_at, due.due_on) != (dossier.due_at, dossier.due_on):
            yield dossier, due


def moved_by(change: CalendarChange) -> Iterator[MovedDeadline]:
    """For the preview of a change of the calendar: which open dossiers would move, and to which day."""
    for dossier, due in recomputed(change):
        yield MovedDeadline(dossier.code, dossier.get_absolute_url(), dossier.due_on, due.due_on)
