# SPDX-License-Identifier: EUPL-1.2
"""The filters of the list of assignments."""

from datetime import date
from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from vanphong.assignments import queries
from vanphong.assignments.models import FOREVER, Assignment, AssignmentQuerySet, GiverKind
from vanphong.assignments.states import AssignmentState
from vanphong.kernel.filtering import DayFilter, OfficeFilterSet, YearFilter
from vanphong.kernel.search import matching
from vanphong.kernel.settled import Settled
from vanphong.kernel.worktime import today

WAITING = [("extension", _("A decision on more time")), ("sent_back", _("The report to be done again"))]
PARTS = [("lead", _("Lead unit")), ("cooperating", _("Cooperating unit"))]


#: the units that can have been given one
unit_choices = Settled(lambda: queries.leading_units().values_list("pk", "name"))


def follower_choices() -> list[tuple[int, str]]:
    """The officers who can follow one today."""
    return queries.follower_names(today())


class AssignmentFilter(OfficeFilterSet):
    """Assignments by giver, unit, standing today, days, state, follower, and words."""

    q = django_filters.CharFilter(label=_("Words"), method="by_words", max_length=200)
    standing = django_filters.ChoiceFilter(label=_("Standing"), choices=queries.TODAY, method="by_standing")
    giver_kind = django_filters.ChoiceFilter(label=_("Given by"), choices=GiverKind.choices)
    lead_unit = django_filters.ChoiceFilter(label=_("Lead unit"), choices=unit_choices)
    due_from = DayFilter(method="by_due_from", label=_("Due date from"))
    due_to = DayFilter(field_name="due_by", lookup_expr="lte", label=_("Due date to"))
    state = django_filters.ChoiceFilter(label=_("State"), choices=AssignmentState.choices)
    waiting = django_filters.ChoiceFilter(label=_("Waits for"), choices=WAITING, method="by_waiting")
    year = YearFilter(label=_("Year given"), method="by_year")
    follower = django_filters.ChoiceFilter(label=_("Officer following"), choices=follower_choices)
    part = django_filters.ChoiceFilter(label=_("My unit is"), choices=PARTS, method="by_part")

    class Meta:
        model = Assignment
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not queries.answered_units(self.request.user):
            del self.filters["part"]

    def by_words(self, rows: AssignmentQuerySet, name: str, value: str) -> AssignmentQuerySet:
        """Those that hold these words, with or without marks."""
        return matching(rows, value)  # type: ignore[return-value]

    def by_standing(self, rows: AssignmentQuerySet, name: str, value: str) -> AssignmentQuerySet:
        """Those that stand so today."""
        return queries.standing_today(rows, value, today())

    def by_due_from(self, rows: AssignmentQuerySet, name: str, value: date) -> AssignmentQuerySet:
        """Those with a due date not before that day, by the column in whose order they are read."""
        return rows.filter(due_by__gte=value, due_by__lt=FOREVER)

    def by_waiting(self, rows: AssignmentQuerySet, name: str, value: str) -> AssignmentQuerySet:
        """Those that wait for this."""
        return queries.extension_requested(rows) if value == "extension" else queries.sent_back(rows)

    def by_year(self, rows: AssignmentQuerySet, name: str, value: int) -> AssignmentQuerySet:
        """Those given in that year."""
        return rows.filter(assigned_on__gte=date(value, 1, 1), assigned_on__lte=date(value, 12, 31))

    def by_part(self, rows: AssignmentQuerySet, name: str, value: str) -> AssignmentQuerySet:
        """Those that the officer's units lead, or help with."""
        units = queries.answered_units(self.request.user)
        if value == "lead":
            return rows.filter(lead_unit_id__in=units)
        return queries.helped_by(rows, units)
