# SPDX-License-Identifier: EUPL-1.2
"""Which assignments an officer sees, and what a list and a record show of them."""

from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Q, QuerySet

from vanphong.assignments.models import Assignment, AssignmentQuerySet, ProgressReport
from vanphong.kernel.models import Attachment
from vanphong.kernel.settled import Settled
from vanphong.kernel.validity import holds_on
from vanphong.organisation.models import Officer, Unit
from vanphong.organisation.models.units import UnitKind
from vanphong.organisation.queries import officers_with

#: kinds of unit that assignments are given to
LEADING = (
    UnitKind.DEPARTMENT,
    UnitKind.DISTRICT,
    UnitKind.COMMUNE,
    UnitKind.OFFICE,
    UnitKind.DIVISION,
    UnitKind.OUTSIDE,
)


def assignments_visible_to(officer: Any) -> AssignmentQuerySet:
    """The whole book for the Office, whose book it is; for others what their units lead or help with."""
    rows = Assignment.objects.all()
    if officer.can_for_all("assignments.follow"):
        return rows
    units = officer.units_with("assignments.read")
    if units is None:
        return rows
    units |= officer.units_with("assignments.follow")
    if not units:
        return rows.none()
    return rows.filter(Q(lead_unit_id__in=units) | Q(pk__in=helping(units)))


def helping(units: frozenset[int]) -> QuerySet[Any]:
    """The keys of the assignments that these units help with."""
    return Assignment.cooperating_units.through.objects.filter(unit_id__in=units).values("assignment_id")


def helped_by(rows: AssignmentQuerySet, units: frozenset[int]) -> AssignmentQuerySet:
    """Those that these units help with."""
    return rows.filter(pk__in=helping(units))


def reports_visible_to(officer: Any) -> QuerySet[ProgressReport]:
    """The reports on the assignments that an officer sees."""
    return ProgressReport.objects.filter(assignment__in=assignments_visible_to(officer))


def assignment_list(officer: Any) -> AssignmentQuerySet:
    """The rows of a list, with what each shows."""
    return assignments_visible_to(officer).select_related("lead_unit")


def assignment_record(officer: Any) -> AssignmentQuerySet:
    """One assignment with all that its page shows."""
    rows = assignments_visible_to(officer).select_related(
        "lead_unit",
        "follower",
        "follower__person",
        "registered_by",
        "registered_by__person",
        "incoming",
        "outgoing",
    )
    return rows.prefetch_related(
        "cooperating_units", "extensions__requested_by__person", "extensions__approved_by__person",
        "extensions__refused_by__person", "reports__by__person", "reports__unit",
    )  # fmt: skip


def cut_from_the_same(officer: Any, assignment: Assignment) -> AssignmentQuerySet:
    """The other assignments that the same document gives."""
    rows = assignments_visible_to(officer)
    if not assignment.source_key:
        return rows.none()
    same = rows.filter(source_key=assignment.source_key, assigned_on__year=assignment.assigned_on.year)
    return same.exclude(pk=assignment.pk).select_related("lead_unit").order_by("assigned_on", "pk")


def files_of_reports(reports: list[ProgressReport]) -> dict[int, list[Attachment]]:
    """The files of several reports, in one query."""
    found: dict[int, list[Attachment]] = {report.pk: [] for report in reports}
    attached = Attachment.objects.filter(
        subject_type="assignments.progressreport", subject_id__in=found, removed_at__isnull=True
    )
    for file in attached.select_related("file") if found else ():
        found[file.subject_id].append(file)
    return found


def answered_units(officer: Any) -> frozenset[int]:
    """The units for which an officer answers."""
    return officer.units_with("assignments.answer") or frozenset()


def leading_units(day: date | None = None) -> QuerySet[Unit]:
    """The units that can be given an assignment; with a day, those that exist on it."""
    units = Unit.objects.filter(kind__in=LEADING)
    return units if day is None else units.filter(holds_on(day))


def follower_names(day: date) -> list[tuple[int, str]]:
    """Key and name of each, for a list to choose from."""
    return [(pk, full_name or username) for pk, full_name, username in names_of_followers(day)()]


@lru_cache(maxsize=2)
def names_of_followers(day: date) -> Settled:
    """The question of that day."""
    return Settled(lambda: followers(day).values_list("pk", "person__full_name", "username"))


def followers(day: date) -> QuerySet[Officer]:
    """The officers of the Office who can follow an assignment."""
    return officers_with("assignments.assign", day)
