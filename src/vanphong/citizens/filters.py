# SPDX-License-Identifier: EUPL-1.2
"""The filters of the lists of reception."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.citizens.models import CROWD, Reception, ReceptionSession, Visit, VisitKind
from vanphong.citizens.states import SessionState
from vanphong.kernel.filtering import DayFilter, OfficeFilterSet
from vanphong.kernel.search import matching


class SessionFilter(OfficeFilterSet):
    """Sessions by form, days and standing."""

    reception = django_filters.ChoiceFilter(label=_("Form of reception"), choices=Reception.choices)
    state = django_filters.ChoiceFilter(label=_("Standing"), choices=SessionState.choices)
    since = DayFilter(field_name="held_on", lookup_expr="gte", label=_("From"))
    until = DayFilter(field_name="held_on", lookup_expr="lte", label=_("To"))

    class Meta:
        model = ReceptionSession
        fields: list[str] = []


class VisitFilter(OfficeFilterSet):
    """Visits by kind, form, days, size, repetition, and words."""

    q = django_filters.CharFilter(label=_("Words"), method="by_words")
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=VisitKind.choices)
    reception = django_filters.ChoiceFilter(label=_("Form of reception"), choices=Reception.choices)
    since = DayFilter(field_name="received_on", lookup_expr="gte", label=_("From"))
    until = DayFilter(field_name="received_on", lookup_expr="lte", label=_("To"))
    crowd = django_filters.BooleanFilter(label=_("Crowd"), method="by_crowd")
    repeat = django_filters.BooleanFilter(label=_("Repeated reception"), field_name="is_repeat")

    class Meta:
        model = Visit
        fields: list[str] = []

    def by_words(self, rows: QuerySet[Visit], name: str, value: str) -> QuerySet[Visit]:
        """Visits that hold these words; denunciations are found by number alone."""
        return matching(rows, value)

    def by_crowd(self, rows: QuerySet[Visit], name: str, value: bool) -> QuerySet[Visit]:
        """Crowds, or visits that are none."""
        return rows.filter(people__gte=CROWD) if value else rows.filter(people__lt=CROWD)
