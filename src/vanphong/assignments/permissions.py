# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with assignments. Each predicate serves the button and the action alike.

Two sides: the giving side is the Office, whose book it is; the answering side are the focal points of lead units.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.permissions import Capability

LEADERS = ("chairman", "vice_chairman")
OFFICE = ("chief_of_office", "deputy_chief", "head_of_division", "specialist", "clerk")

CAPABILITIES = [
    Capability("assignments.follow", _("Read the whole book of assignments"), (*LEADERS, *OFFICE)),
    Capability(
        "assignments.read",
        _("Read the assignments of one's own units"),
        ("focal_point", "report_reader", "inspector"),
    ),
    Capability(
        "assignments.assign", _("Give assignments, extend, confirm, reassign, cancel and correct them"), OFFICE
    ),
    Capability("assignments.oversee", _("Answer for all that is overdue, not only what one follows"),
               (*LEADERS, "chief_of_office", "deputy_chief", "head_of_division", "clerk")),
    # loading an old book shows nothing of what others have entered
    Capability("assignments.import", _("Load older books of assignments"), (*OFFICE, "administrator")),
    Capability("assignments.answer", _("Accept, report on and return the assignments of a unit"), ("focal_point",)),
]  # fmt: skip


def may_read(officer: Any, assignment: Any = None) -> bool:
    """Whether there is any assignment for this officer to see."""
    return officer.can("assignments.follow") or officer.can("assignments.read")


def may_import(officer: Any) -> bool:
    """Load an older book of assignments."""
    return officer.can_for_all("assignments.import")


def may_assign(officer: Any, assignment: Any = None) -> bool:
    """Give an assignment: the Office alone, whose book it is; nobody who works for another unit."""
    return officer.can_for_all("assignments.assign")


def may_correct(officer: Any, assignment: Any) -> bool:
    """Put the book's entry right."""
    return may_assign(officer)


def may_reassign(officer: Any, assignment: Any) -> bool:
    """Hand the assignment to another lead unit."""
    return may_assign(officer)


def may_cancel(officer: Any, assignment: Any) -> bool:
    """Take the assignment back."""
    return may_assign(officer)


def may_reopen(officer: Any, assignment: Any) -> bool:
    """Undo a completion or a cancellation."""
    return may_assign(officer)


def may_complete(officer: Any, assignment: Any) -> bool:
    """Confirm that it is completed."""
    return may_assign(officer)


def may_send_back(officer: Any, assignment: Any) -> bool:
    """Ask the lead unit to do it again."""
    return may_assign(officer)


def may_extend(officer: Any, assignment: Any) -> bool:
    """Give a longer time, asked for or not."""
    return may_assign(officer)


def may_refuse_extension(officer: Any, assignment: Any) -> bool:
    """Decline a request for a longer time."""
    return may_assign(officer)


def leads(officer: Any, assignment: Any) -> bool:
    """Whether the officer answers for the lead unit."""
    units = officer.units_with("assignments.answer")
    return units is None or assignment.lead_unit_id in units


def cooperates(officer: Any, assignment: Any) -> bool:
    """Whether the officer answers for a unit that helps."""
    units = officer.units_with("assignments.answer")
    return bool(units) and any(unit.pk in units for unit in assignment.cooperating_units.all())


def may_accept(officer: Any, assignment: Any) -> bool:
    """Accept it for the lead unit."""
    return leads(officer, assignment)


def may_return(officer: Any, assignment: Any) -> bool:
    """Send it back as outside the lead unit's function."""
    return leads(officer, assignment)


def may_report_completion(officer: Any, assignment: Any) -> bool:
    """Say for the lead unit that it is done."""
    return leads(officer, assignment)


def may_request_extension(officer: Any, assignment: Any) -> bool:
    """Ask for a longer time, for the lead unit."""
    return leads(officer, assignment)


def may_report_progress(officer: Any, assignment: Any) -> bool:
    """Report how it goes: the lead unit, the cooperating ones, and the Office that hears of it."""
    return may_assign(officer) or leads(officer, assignment) or cooperates(officer, assignment)


def may_attach(officer: Any, assignment: Any) -> bool:
    """Add files to the assignment itself."""
    return may_assign(officer)


def may_attach_to_report(officer: Any, report: Any) -> bool:
    """Add files to a report: who wrote it."""
    return report.by_id == officer.pk and may_report_progress(officer, report.assignment)
