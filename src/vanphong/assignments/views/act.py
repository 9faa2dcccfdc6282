# SPDX-License-Identifier: EUPL-1.2
"""What the forms of this room have in common: whose record, which template, and the way back to the record."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vanphong.assignments import queries
from vanphong.assignments.models import Assignment, AssignmentQuerySet
from vanphong.assignments.states import STAYING_TRANSITIONS, TRANSITIONS
from vanphong.kernel.screens import ActionScreen
from vanphong.kernel.worktime import today


class Act(ActionScreen):
    """A form that does one thing with an assignment."""

    template_name = "assignments/assignment_act.html"
    transitions = {**TRANSITIONS, **STAYING_TRANSITIONS}

    def visible(self) -> AssignmentQuerySet:
        return queries.assignment_record(self.request.user)

    def after(self, done: Any) -> str:
        return self.record.get_absolute_url()

    def warnings(self, assignment: Assignment) -> list[Any]:
        """What the officer should know before doing it."""
        return [self.warning] if self.warning else []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tone, words = self.record.standing(today())
        return super().get_context_data(**kwargs) | {
            "warnings": self.warnings(self.record), "tone": tone, "words": words,
        }  # fmt: skip


def overdue_warning(assignment: Assignment, day: date) -> list[str]:
    """A request for more time should come before the time has run out; one that does not is marked."""
    if assignment.due_on is None or day <= assignment.due_on:
        return []
    return [
        _(
            "The due date %(day)s has passed already. An extension is then marked as late; say in the reason why."
        )
        % {"day": date_format(assignment.due_on, "d/m/Y")}
    ]
