# SPDX-License-Identifier: EUPL-1.2
"""Everything that reads reception: sessions, visits, and with care the visitors."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.utils.translation import gettext as _

from vanphong.citizens.models import CROWD, LEADER, Reception, ReceptionSession, Visit, VisitKind
from vanphong.citizens.permissions import may_know_denouncer, may_read_name
from vanphong.kernel.vietnamese import mask_identity
from vanphong.organisation.queries import of_units


def sessions_visible_to(officer: Any) -> QuerySet[ReceptionSession]:
    """The sessions of the units for which the officer reads the register."""
    rows = ReceptionSession.objects.select_related("unit")
    return of_units(rows, officer.units_with("citizens.read"))


def visits_visible_to(officer: Any) -> QuerySet[Visit]:
    """The visits of the units for which the officer reads the register; who came is another matter."""
    rows = Visit.objects.select_related("session", "unit")
    return of_units(rows, officer.units_with("citizens.read"))


def visits_with_files_for(officer: Any) -> QuerySet[Visit]:
    """The visits whose files the officer may open: a denunciation's show the hand that wrote them."""
    named, denounced = (
        officer.units_with("citizens.read_names"),
        officer.units_with("citizens.know_denouncers"),
    )
    plain = ~Q(kind=VisitKind.DENUNCIATION) & (Q() if named is None else Q(unit__in=named))
    kept = Q(kind=VisitKind.DENUNCIATION) & (Q() if denounced is None else Q(unit__in=denounced))
    return visits_visible_to(officer).filter(plain | kept)


def sessions_with_counts(officer: Any) -> QuerySet[ReceptionSession]:
    """Sessions with their visits and people."""
    return sessions_visible_to(officer).annotate(
        visit_count=Count("visits"), people_count=Sum("visits__people")
    )


@dataclass(frozen=True)
class ShownVisitor:
    """Who came, as far as this officer may know."""

    full_name: str
    address: str = ""
    identity: str = ""
    phone: str = ""
    is_protected: bool = False


def visitor_for(officer: Any, visit: Visit) -> ShownVisitor:
    """Who came, on the record: the identity number is masked; a denouncer is never shown here."""
    if visit.is_denunciation:
        return ShownVisitor(_("(protected)"), is_protected=True)
    if not may_read_name(officer, visit):
        return ShownVisitor(_("(not shown)"), is_protected=True)
    visitor = getattr(visit, "visitor", None)
    if visitor is None:
        return ShownVisitor("")
    return ShownVisitor(visitor.full_name, visitor.address, mask_identity(visitor.identity), visitor.phone)


def denouncer_for(officer: Any, visit: Visit) -> ShownVisitor | None:
    """Who denounces, for those who may know; the action that asks for it has recorded the look."""
    visitor = getattr(visit, "visitor", None)
    if visitor is None or not may_know_denouncer(officer, visit):
        return None
    return ShownVisitor(visitor.full_name, visitor.address, visitor.identity, visitor.phone)


# --- the rows behind the figures, each by its own day ---------------------------------------------------------


def leader_sessions() -> QuerySet[ReceptionSession]:
    """Sessions held by the leader, on schedule or not; those of an authorised deputy count apart."""
    return ReceptionSession.objects.filter(reception__in=LEADER)


def delegated_sessions() -> QuerySet[ReceptionSession]:
    """Sessions held by a deputy who was authorised."""
    return ReceptionSession.objects.filter(reception=Reception.DELEGATED)


def leader_visits() -> QuerySet[Visit]:
    """Visits to the leader."""
    return Visit.objects.filter(reception__in=LEADER)


def regular_visits() -> QuerySet[Visit]:
    """Visits on the days of daily reception."""
    return Visit.objects.filter(reception=Reception.REGULAR)


def leader_crowds() -> QuerySet[Visit]:
    """Visits to the leader by a crowd of at least five people."""
    return leader_visits().filter(people__gte=CROWD)


def first_visits() -> QuerySet[Visit]:
    """Visits to the leader about a matter that was not received before."""
    return leader_visits().filter(is_repeat=False)


def repeated_visits() -> QuerySet[Visit]:
    """Visits to the leader about a matter that was received before."""
    return leader_visits().filter(is_repeat=True)


def leader_visits_of_kind(kind: VisitKind) -> QuerySet[Visit]:
    """Visits to the leader of one kind."""
    return leader_visits().filter(kind=kind)


def open_sessions(officer: Any) -> QuerySet[ReceptionSession]:
    """Sessions that nobody has closed yet, the oldest first."""
    return sessions_with_counts(officer).filter(state="open").order_by("held_on", "pk")
