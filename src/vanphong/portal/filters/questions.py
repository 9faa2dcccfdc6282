# SPDX-License-Identifier: EUPL-1.2
"""What the desk's list of citizens' questions can be narrowed by."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.filtering import DayFilter, OfficeFilterSet
from vanphong.portal import queries
from vanphong.portal.filters import choice
from vanphong.portal.states import OPEN_QUESTIONS, QuestionState

#: steps that only the list knows: what the officer's own work is, and everything for which somebody waits
WAITING = [("mine", _("Waiting for me or for anybody")), ("open", _("Waiting for an answer"))]


def officer_choices() -> list[tuple[int, str]]:
    """Who answers questions."""
    return [(officer.pk, str(officer)) for officer in queries.officers_who_answer()]


class QuestionFilters(OfficeFilterSet):
    """Questions by step, officer and day."""

    state = choice(_("Step"), [*WAITING, *QuestionState.choices], method="of_state")
    officer = choice(_("Officer who answers"), officer_choices, "assigned_to")
    start = DayFilter(field_name="received_at", lookup_expr="date__gte", label=_("Received from"))
    end = DayFilter(field_name="received_at", lookup_expr="date__lte", label=_("Received to"))

    def of_state(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """One step, all in which somebody still waits, or what "Việc của tôi" counts."""
        if value == "mine":
            return rows.filter(pk__in=queries.questions_waiting(self.request.user).values("pk"))
        if value == "open":
            return rows.filter(state__in=sorted(OPEN_QUESTIONS))
        return rows.filter(state=value)
