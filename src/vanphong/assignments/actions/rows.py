# SPDX-License-Identifier: EUPL-1.2
"""One row of an older book: what it may hold, what makes it fit, and the assignment that it becomes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.assignments.actions.facts import AssignmentFacts, check_due, line_of, lines_of, tidied
from vanphong.assignments.models import Assignment, Extension, giver_kind_of
from vanphong.assignments.states import AssignmentState
from vanphong.kernel import taking_over
from vanphong.kernel.actions import Refused
from vanphong.kernel.worktime import Calendar
from vanphong.organisation.models import Officer, Unit
from vanphong.organisation.queries import UnitFinder

#: code of a refusal → what the officer is told to do
REFUSALS = {
    "no giver": _("The giver is missing. Write who gives the assignment: the Government, the Prime Minister, the People's Committee…"),
    "unknown giver": _("This giver is neither of the Government nor of the province. Write it like the book's other rows."),
    "invalid date": _("The day it was given is missing or does not exist. Write it like 09/07/2024."),
    "no content": _("The content is missing. Write what has to be done."),
    "no lead unit": _("The lead unit is missing. Write exactly one unit."),
    "unknown lead unit": _("No unit of the province bore this name on that day. Write its full name."),
    "unknown cooperating unit": _("No unit of the province bore the name of a cooperating unit on that day. Write its full name."),
    "date in the future": _("A day lies in the future. Correct it."),
    "completed before assigned": _("It is completed before it was given. Correct one of the two days."),
    "cancelled before assigned": _("It is cancelled before it was given. Correct one of the two days."),
    "due before assigned": _("The due date is before the day it was given. Correct one of the two days."),
    "completed and cancelled": _("It is both completed and cancelled. Leave one of the two."),
    "extension out of order": _("The extensions do not follow each other. Put them in order, each to a later day."),
}  # fmt: skip


@dataclass(frozen=True)
class ExtensionRow:
    """One approved extension of an older book."""

    approved_on: date
    new_due_on: date
    reason: str = ""
    requested_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class AssignmentRow:
    """A row of a book, its cells read; None is a cell that is empty or could not be read."""

    row: int
    #: as the book names it; its kind is read from the words unless it is given
    giver: str
    assigned_on: date | None
    content: str
    #: a unit, or its name as the book has it
    lead_unit: Unit | str
    giver_kind: str = ""
    #: the first due date; None: no due date
    due_on: date | None = None
    limit: str = ""
    source_symbol: str = ""
    source_dated_on: date | None = None
    source_issuer: str = ""
    source_quote: str = ""
    expected_product: str = ""
    cooperating_units: tuple[Unit | str, ...] = ()
    follower: Officer | None = None
    recurring: bool = False
    accepted_on: date | None = None
    extensions: tuple[ExtensionRow, ...] = ()
    completed_on: date | None = None
    product: str = ""
    product_symbol: str = ""
    cancelled_on: date | None = None
    cancel_reason: str = ""


class RowRefused(taking_over.RowRefused):
    """A row that cannot become an assignment."""

    sentences = REFUSALS


def row_read(
    row: AssignmentRow, finder: UnitFinder, calendar: Calendar, today: date
) -> tuple[Assignment, list[Unit]]:
    """The assignment that a row becomes, not saved yet, and the units that help."""
    kind = kind_of(row)
    if row.assigned_on is None:
        raise RowRefused("invalid date")
    if not row.content.strip():
        raise RowRefused("no content")
    check_row_days(row, row.assigned_on, today)
    lead_unit = lead_of(row, finder, row.assigned_on)
    helping = [
        unit_named(unit, finder, row.assigned_on, "unknown cooperating unit")
        for unit in row.cooperating_units
    ]
    helping = [unit for unit in dict.fromkeys(helping) if unit.pk != lead_unit.pk]
    facts = AssignmentFacts(
        giver_kind=kind, giver=row.giver, content=row.content, lead_unit=lead_unit, assigned_on=row.assigned_on,
        due_on=row.due_on, limit=row.limit, expected_product=row.expected_product, follower=row.follower,
        recurring=row.recurring, source_symbol=row.source_symbol, source_dated_on=row.source_dated_on,
        source_issuer=row.source_issuer, source_quote=row.source_quote,
    )  # fmt: skip
    try:
        columns = tidied(facts, today, calendar)
        assignment = Assignment(**columns, original_due_on=columns["due_on"], handed_on=row.assigned_on)
        bear_history(assignment, row)
    except RowRefused:
        raise
    except Refused as refusal:
        raise RowRefused("does not fit", refusal.message) from refusal
    assignment.prepare_look_up()
    return assignment, helping


def kind_of(row: AssignmentRow) -> str:
    """Which book the row belongs to."""
    if row.giver_kind:
        return row.giver_kind
    if not row.giver.strip():
        raise RowRefused("no giver")
    kind = giver_kind_of(row.giver)
    if kind is None:
        raise RowRefused("unknown giver")
    return kind


def lead_of(row: AssignmentRow, finder: UnitFinder, day: date) -> Unit:
    """The unit that leads."""
    if isinstance(row.lead_unit, str) and not row.lead_unit.strip():
        raise RowRefused("no lead unit")
    return unit_named(row.lead_unit, finder, day, "unknown lead unit")


def unit_named(unit: Unit | str, finder: UnitFinder, day: date, code: str) -> Unit:
    """A unit by the name that it bore on that day."""
    found = finder.find(unit, day) if isinstance(unit, str) else unit
    if found is None:
        raise RowRefused(code)
    return found


def check_row_days(row: AssignmentRow, assigned_on: date, today: date) -> None:
    """The days of a row, in their order; none of them in the future but the due date."""
    happened = [assigned_on, row.completed_on, row.cancelled_on, row.accepted_on]
    happened += [extension.approved_on for extension in row.extensions]
    if any(day is not None and day > today for day in happened):
        raise RowRefused("date in the future")
    if row.completed_on is not None and row.cancelled_on is not None:
        raise RowRefused("completed and cancelled")
    for day, code in (
        (row.completed_on, "completed before assigned"),
        (row.cancelled_on, "cancelled before assigned"),
        (row.due_on, "due before assigned"),
    ):
        if day is not None and day < assigned_on:
            raise RowRefused(code)


def bear_history(assignment: Assignment, row: AssignmentRow) -> None:
    """What became of it, as far as the book tells."""
    assignment.accepted_on = max(row.accepted_on, assignment.assigned_on) if row.accepted_on else None
    assignment.product, assignment.product_symbol = (
        lines_of(row.product, "product"),
        line_of(row.product_symbol, "product_symbol"),
    )
    assignment.completed_on, assignment.cancelled_on = row.completed_on, row.cancelled_on
    if row.cancelled_on is not None:
        assignment.cancel_reason = lines_of(row.cancel_reason, "cancel_reason") or "–"
        assignment.state = AssignmentState.CANCELLED
    elif row.completed_on is not None:
        assignment.state = AssignmentState.COMPLETED
    elif row.accepted_on is not None:
        assignment.state = AssignmentState.ACCEPTED
    due_on, last_on = assignment.due_on, assignment.assigned_on
    for extension in row.extensions:
        if extension.approved_on < last_on or (due_on is not None and extension.new_due_on <= due_on):
            raise RowRefused("extension out of order")
        due_on, last_on = extension.new_due_on, extension.approved_on
        check_due(due_on, assignment.assigned_on)
    if row.extensions:
        assignment.due_on, assignment.last_extended_on = due_on, last_on


def extensions_from(row: AssignmentRow, assignment: Assignment, by: Any) -> Iterator[Extension]:
    """The extensions of a row, each with the due date that it replaced."""
    due_on = assignment.original_due_on
    for extension in row.extensions:
        yield Extension(
            assignment=assignment,
            reason=lines_of(extension.reason, "reason") or "–",
            requested_on=extension.requested_on,
            requested_by=by if extension.requested_on else None,
            asked_due_on=extension.new_due_on if extension.requested_on else None,
            old_due_on=due_on,
            new_due_on=extension.new_due_on,
            approved_on=extension.approved_on,
            approved_by=by,
        )
        due_on = extension.new_due_on
