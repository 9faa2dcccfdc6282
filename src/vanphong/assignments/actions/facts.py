# SPDX-License-Identifier: EUPL-1.2
"""What is typed of an assignment, checked and tidied: the same for a form, a correction and a row of an older book."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vanphong.assignments.models import Assignment, GiverKind
from vanphong.assignments.models.givers import USUAL_NAMES
from vanphong.kernel.actions import Refused
from vanphong.kernel.vietnamese import clean
from vanphong.kernel.worktime import Calendar, Limit, deadline
from vanphong.organisation.models import Officer, Unit

EARLIEST = date(2000, 1, 1)
LATEST = date(2199, 12, 31)
LONGEST = {
    "giver": 300, "source_symbol": 100, "source_issuer": 300, "expected_product": 300, "product_symbol": 100,
}  # fmt: skip
LONGEST_TEXT = 10_000


@dataclass(frozen=True, kw_only=True)
class AssignmentFacts:
    """What the giving side says of an assignment."""

    giver_kind: str
    content: str
    lead_unit: Unit
    assigned_on: date
    giver: str = ""
    #: a day; or a limit such as "10wd", from which the day is counted; neither: no due date
    due_on: date | None = None
    limit: str = ""
    expected_product: str = ""
    cooperating_units: tuple[Unit, ...] = ()
    follower: Officer | None = None
    recurring: bool = False
    source_symbol: str = ""
    source_dated_on: date | None = None
    source_issuer: str = ""
    source_quote: str = ""
    incoming: Any = None
    outgoing: Any = None


#: facts that are columns of the row as they stand, once tidied
PLAIN = tuple(field.name for field in fields(AssignmentFacts) if field.name != "cooperating_units")


def line_of(text: Any, field: str) -> str:
    """One line, tidied; refused when it is too long."""
    line = clean(text)
    if len(line) > LONGEST[field]:
        raise Refused(
            _("This is too long. Shorten it to %(most)d characters.") % {"most": LONGEST[field]}, field=field
        )
    return line


def lines_of(text: Any, field: str, *, required: str = "") -> str:
    """Several lines, tidied; refused when they are too long, or missing where `required` says what to write."""
    lines = "\n".join(clean(line) for line in str(text or "").splitlines()).strip()
    if not lines and required:
        raise Refused(required, field=field)
    if len(lines) > LONGEST_TEXT:
        raise Refused(
            _("This is too long. Shorten it to %(most)d characters.") % {"most": LONGEST_TEXT}, field=field
        )
    return lines


def reason_of(text: Any, field: str = "reason") -> str:
    """A reason, which every act that takes something away from someone needs."""
    return lines_of(text, field, required=_("Write the reason in a sentence."))


def day_of(day: date | None, field: str, *, since: date, today: date, since_what: str) -> date:
    """A day on which something happened: not in the future, and not before what came before it."""
    happened = day or today
    if happened > today:
        raise Refused(_("This day lies in the future. Enter today or an earlier day."), field=field)
    if happened < since:
        raise Refused(
            _("This day may not be before %(day)s, %(what)s.")
            % {"day": f"{since:%d/%m/%Y}", "what": since_what},
            field=field,
        )
    return happened


def tidied(facts: AssignmentFacts, today: date, calendar: Calendar | None = None) -> dict[str, Any]:
    """The columns that these facts fill, or a refusal at the field that is wrong."""
    if facts.giver_kind not in GiverKind.values:
        raise Refused(_("Choose who gives the assignment."), field="giver_kind")
    columns: dict[str, Any] = {name: getattr(facts, name) for name in PLAIN}
    columns |= {name: line_of(getattr(facts, name), name) for name in LONGEST if name in columns}
    columns["giver"] = columns["giver"] or USUAL_NAMES[GiverKind(facts.giver_kind)]
    columns["content"] = lines_of(facts.content, "content", required=_("Write what has to be done."))
    columns["source_quote"] = lines_of(facts.source_quote, "source_quote")
    check_days(facts, today)
    columns["due_on"], columns["limit"] = due_of(facts, calendar)
    check_units(facts)
    return columns


def check_days(facts: AssignmentFacts, today: date) -> None:
    """The days of an assignment, in their order."""
    if not EARLIEST <= facts.assigned_on <= today:
        raise Refused(
            _("The day it was given must lie between %(first)s and today. Check the year.")
            % {"first": f"{EARLIEST:%d/%m/%Y}"},
            field="assigned_on",
        )
    if facts.source_dated_on is not None and facts.source_dated_on > facts.assigned_on:
        raise Refused(
            _(
                "The source document is dated after the day the assignment was given. Correct one of the two days."
            ),
            field="source_dated_on",
        )


def due_of(facts: AssignmentFacts, calendar: Calendar | None = None) -> tuple[date | None, str]:
    """The due date and the limit it is counted from: a typed day stays a typed day."""
    if not facts.limit:
        check_due(facts.due_on, facts.assigned_on)
        return facts.due_on, ""
    if facts.due_on is not None:
        raise Refused(_("Enter either a due date or a number of working days, not both."), field="due_on")
    limit = Limit.parse(facts.limit)
    return deadline(facts.assigned_on, limit, calendar=calendar).due_on, str(limit)


def check_due(due_on: date | None, assigned_on: date) -> None:
    """A due date lies after the day it was given, within our time."""
    if due_on is None:
        return
    if due_on < assigned_on:
        raise Refused(
            _("The due date is before the day it was given. Correct one of the two days."), field="due_on"
        )
    if due_on > LATEST:
        raise Refused(_("The due date is too far away. Check the year."), field="due_on")


def check_units(facts: AssignmentFacts) -> None:
    """One lead unit, which exists when it is given the task, and others that help it."""
    if not facts.lead_unit.exists_on(facts.assigned_on):
        raise Refused(
            _("%(unit)s did not exist on %(day)s. Choose the unit that stood in its place.")
            % {"unit": facts.lead_unit.name, "day": f"{facts.assigned_on:%d/%m/%Y}"},
            field="lead_unit",
        )
    if any(unit.pk == facts.lead_unit.pk for unit in facts.cooperating_units):
        raise Refused(
            _("The lead unit does not also cooperate. Take it off the cooperating units."),
            field="cooperating_units",
        )


def check_not_entered(columns: dict[str, Any], assignment: Assignment) -> None:
    """The same task from the same document to the same unit stands in the book once."""
    twins = Assignment.objects.exclude(state="cancelled").filter(
        source_key=assignment.source_key,
        assigned_on=columns["assigned_on"],
        lead_unit=columns["lead_unit"],
        content=columns["content"],
    )
    if twins.exclude(pk=assignment.pk).exists():
        raise Refused(
            _(
                "This assignment is in the book already: the same document, unit and content. Open it in the list instead."
            ),
            field="content",
        )
