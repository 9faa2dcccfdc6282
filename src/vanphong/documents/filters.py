# SPDX-License-Identifier: EUPL-1.2
"""What the two lists can be narrowed by. Each one alone, with the list's order, is a walk along an index."""

from datetime import date
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vanphong.documents import queries
from vanphong.documents.models import Channel, Urgency
from vanphong.documents.queries import body_choices, unit_choices
from vanphong.documents.states import IncomingState, OutgoingState
from vanphong.documents.types import INCOMING_TYPES, OUTGOING_TYPES
from vanphong.kernel.filtering import DayFilter, OfficeFilterSet, TextFilter, YearFilter
from vanphong.kernel.search import matching
from vanphong.kernel.worktime import today

ALL = pgettext_lazy("filter", "all")
YES = [("yes", pgettext_lazy("filter", "yes")), ("no", pgettext_lazy("filter", "no"))]


class DocumentFilters(OfficeFilterSet):
    """What both lists share. `day` is the list's own day."""

    day = ""

    def search(self, rows: QuerySet[Any], name: str, text: str) -> QuerySet[Any]:
        """Every word typed, in any part of the entry."""
        return matching(rows, text)

    def of_year(self, rows: QuerySet[Any], name: str, year: int) -> QuerySet[Any]:
        """From 1 January to 31 December: so the index of days serves years too."""
        return rows.filter(**{f"{self.day}__gte": date(year, 1, 1), f"{self.day}__lte": date(year, 12, 31)})


def text_filter() -> TextFilter:
    """The field for words."""
    return TextFilter(method="search", label=_("Words or number"), max_length=200)


def year_filter() -> YearFilter:
    """The field for a year."""
    return YearFilter(method="of_year", label=_("Year of the register"))


class IncomingFilters(DocumentFilters):
    day = "arrived_on"

    q = text_filter()
    year = year_filter()
    start = DayFilter(field_name="arrived_on", lookup_expr="gte", label=_("Arrived from"))
    end = DayFilter(field_name="arrived_on", lookup_expr="lte", label=_("Arrived to"))
    state = django_filters.ChoiceFilter(
        label=_("State of the document"), choices=IncomingState.choices, empty_label=ALL
    )
    late = django_filters.ChoiceFilter(
        method="is_late", label=_("Past its due day"), choices=YES[:1], empty_label=ALL
    )
    type = django_filters.ChoiceFilter(
        field_name="type_code",
        label=_("Document type"),
        choices=list(INCOMING_TYPES.items()),
        empty_label=ALL,
    )
    unit = django_filters.ChoiceFilter(
        field_name="handled_by", label=_("Handling unit"), choices=unit_choices, empty_label=ALL
    )
    urgency = django_filters.ChoiceFilter(label=_("Urgency"), choices=Urgency.choices, empty_label=ALL)
    channel = django_filters.ChoiceFilter(label=_("Channel"), choices=Channel.choices, empty_label=ALL)

    def is_late(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Open, and its day has passed."""
        return rows.filter(state__in=[IncomingState.REGISTERED, IncomingState.FORWARDED], due_on__lt=today())


class OutgoingFilters(DocumentFilters):
    day = "dated_on"

    q = text_filter()
    year = year_filter()
    start = DayFilter(field_name="dated_on", lookup_expr="gte", label=_("Dated from"))
    end = DayFilter(field_name="dated_on", lookup_expr="lte", label=_("Dated to"))
    state = django_filters.ChoiceFilter(
        label=_("State of the document"), choices=OutgoingState.choices, empty_label=ALL
    )
    type = django_filters.ChoiceFilter(
        field_name="type_code",
        label=_("Document type"),
        choices=list(OUTGOING_TYPES.items()),
        empty_label=ALL,
    )
    normative = django_filters.ChoiceFilter(
        method="is_normative", label=_("Legal normative"), choices=YES, empty_label=ALL
    )
    valid_on = DayFilter(method="in_effect", label=_("Normative, in effect on"))
    body = django_filters.ChoiceFilter(
        field_name="issuing_unit", label=_("Issuing body"), choices=body_choices, empty_label=ALL
    )
    unit = django_filters.ChoiceFilter(
        field_name="drafting_unit", label=_("Drafting unit"), choices=unit_choices, empty_label=ALL
    )
    urgency = django_filters.ChoiceFilter(label=_("Urgency"), choices=Urgency.choices, empty_label=ALL)

    def is_normative(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """By the year in the number."""
        return rows.filter(is_normative__in=[value == "yes"])

    def in_effect(self, rows: QuerySet[Any], name: str, day: date) -> QuerySet[Any]:
        """What binds on that day."""
        return rows.filter(queries.in_effect_on(day))
