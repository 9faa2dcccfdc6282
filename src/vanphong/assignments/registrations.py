# SPDX-License-Identifier: EUPL-1.2
"""What the room of assignments adds to the house's registries."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.assignments import actions, permissions, queries
from vanphong.assignments.events import EVENTS
from vanphong.assignments.indicators import INDICATORS
from vanphong.assignments.models import Assignment
from vanphong.assignments.work import WORK_QUEUES, row_of
from vanphong.kernel.files import FileOwner, file_owners
from vanphong.kernel.indicators import indicators
from vanphong.kernel.journal import event_types
from vanphong.kernel.menu import MenuEntry, menu_entries
from vanphong.kernel.permissions import capabilities
from vanphong.kernel.related import Related, relations
from vanphong.kernel.search import Searchable, searchables
from vanphong.kernel.work import work_queues
from vanphong.kernel.worktime import OpenDeadlines, open_deadlines


def may_give_by(officer: Any, document: Any) -> bool:
    """Whether the officer may give an assignment by this document: one that bears a number in force."""
    return permissions.may_assign(officer) and document.state not in ("draft", "withdrawn", "voided")


def given_by(kind: str) -> Related:
    """The assignments that a document gives, on that document's page."""
    return Related(
        f"assignments.{kind}", f"documents.{kind}document", _("Assignments from this document"),
        lambda officer, document: queries.assignments_visible_to(officer).filter(**{kind: document}).order_by("due_by", "pk"),
        row_of, permissions.may_read, _("Give an assignment"),
        lambda document: f"{reverse('assignments:assign')}?{kind}={document.pk}", may_give_by,
    )  # fmt: skip


def register() -> None:
    """Called once, when the house starts."""
    event_types.register_all(EVENTS)
    capabilities.register_all(permissions.CAPABILITIES)
    indicators.register_all(INDICATORS)
    work_queues.register_all(WORK_QUEUES)
    menu_entries.register(
        MenuEntry(
            "assignments.list",
            "work",
            _("Assignments"),
            "assignments:assignments",
            shown=permissions.may_read,
            order=30,
        )
    )
    searchables.register(
        Searchable(
            "assignments", _("Assignments"), Assignment, queries.assignment_list, "assignments:assignments",
            shown=permissions.may_read,
        )
    )  # fmt: skip
    open_deadlines.register(
        OpenDeadlines("assignments", _("Open assignments"), queries.moved_by, actions.recompute_due)
    )
    relations.register_all([given_by("incoming"), given_by("outgoing")])
    file_owners.register(
        FileOwner("assignments.assignment", queries.assignments_visible_to, permissions.may_attach)
    )
    file_owners.register(
        FileOwner("assignments.progressreport", queries.reports_visible_to, permissions.may_attach_to_report)
    )
