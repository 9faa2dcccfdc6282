# SPDX-License-Identifier: EUPL-1.2
"""How dossiers stand on a day: derived from their dates, never stored (DOMAIN 3.6)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vanphong.kernel.indicators import Period, Scope
from vanphong.kernel.worktime import Calendar, in_words, tone
from vanphong.procedures.models.clock import FormerDue
from vanphong.procedures.models.dossiers import Dossier, DossierQuerySet
from vanphong.procedures.states import State

ONE_UNIT = "competent_unit_id"


@dataclass(frozen=True)
class Standing:
    """How a dossier stands today: a tone of the house's tags, and the words beside it."""

    tone: str
    words: str


def pending_at(day: date) -> DossierQuerySet:
    """Received and neither resolved nor withdrawn, refused or stopped at the end of this day."""
    return Dossier.objects.open_at(day)


def carried_into(period: Period, scope: Scope) -> DossierQuerySet:
    """Received before the period and not finished before it (từ kỳ trước chuyển sang)."""
    unfinished = Q(closed_on__isnull=True) | Q(closed_on__gte=period.start)
    return scope.narrow(Dossier.objects.filter(unfinished, received_on__lt=period.start), ONE_UNIT)  # type: ignore[return-value]


def overdue_at(day: date) -> DossierQuerySet:
    """Pending at the end of this day, and due before it by the due date that held then."""
    former = FormerDue.objects.covering(day)
    by_its_own = Q(due_on__lt=day) & ~Q(pk__in=former.values("dossier_id"))
    by_a_former = Q(pk__in=former.filter(due_on__lt=day).values("dossier_id"))
    return pending_at(day).filter(by_its_own | by_a_former)


def in_time_at(day: date) -> DossierQuerySet:
    """Pending at the end of this day and not overdue; while the clock stands still a dossier is in time."""
    former = FormerDue.objects.covering(day)
    by_its_own = Q(due_on__gte=day) & ~Q(pk__in=former.values("dossier_id"))
    by_a_former = Q(pk__in=former.filter(Q(due_on__isnull=True) | Q(due_on__gte=day)).values("dossier_id"))
    return pending_at(day).filter(by_its_own | by_a_former)


#: standing in an address → its words, in the order of a filter
STANDINGS: dict[str, Any] = {
    "open": gettext_lazy("not yet resolved"),
    "overdue": gettext_lazy("overdue"),
    "due_today": gettext_lazy("due today"),
    "in_time": gettext_lazy("in process, in time"),
    "waiting": gettext_lazy("waiting for papers"),
    "to_hand_over": gettext_lazy("result to hand over"),
    "resolved": gettext_lazy("resolved"),
    "early": gettext_lazy("resolved early"),
    "on_time": gettext_lazy("resolved on time"),
    "late": gettext_lazy("resolved late"),
    "handed_over": gettext_lazy("result handed over"),
    "withdrawn": gettext_lazy("withdrawn"),
    "refused": gettext_lazy("refused"),
    "stopped": gettext_lazy("stopped"),
}
#: standings of what is still to be resolved, late first; and of what has a result
OF_OPEN = ("open", "overdue", "due_today", "in_time")
OF_RESULTS = ("resolved", "early", "on_time", "late")


def of_standing(rows: DossierQuerySet, standing: str, today: date) -> DossierQuerySet:
    """The dossiers that stand so today; each counter and each list of the room is made here."""
    running = rows.open().filter(state=State.PROCESSING)
    match standing:
        case "open":
            return rows.open()
        case "overdue":
            return running.filter(due_on__lt=today)
        case "due_today":
            return running.filter(due_on=today)
        case "in_time":
            return running.filter(due_on__gte=today)
        case "to_hand_over":
            return rows.filter(state=State.RESOLVED)
        case "resolved":
            return rows.filter(resolved_on__isnull=False)
        case "early":
            return rows.early()
        case "on_time":
            return rows.on_time()
        case "late":
            return rows.late()
    return rows.filter(state=standing)


def standing_of(dossier: Dossier, today: date, calendar: Calendar | None = None) -> Standing:
    """How one dossier stands today, in words."""
    if dossier.resolved_on is not None:
        if dossier.outcome == "late" and dossier.resolved_on == dossier.due_on:
            return Standing("late", _("done after the due hour"))
        words = in_words(dossier.due_on, today, done_on=dossier.resolved_on, calendar=calendar)
        return Standing("late" if dossier.outcome == "late" else "done", words)
    if dossier.state != State.PROCESSING:
        return Standing("neutral", str(State(dossier.state).label))
    return Standing(
        tone(dossier.due_on, today, calendar=calendar), in_words(dossier.due_on, today, calendar=calendar)
    )
