# SPDX-License-Identifier: EUPL-1.2
"""The filters of the lists of dossiers, procedures and answers. Each is found by an index of its own."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.filtering import DayFilter, OfficeFilterSet
from vanphong.kernel.search import matching
from vanphong.kernel.vietnamese import clean, normalise_phone
from vanphong.kernel.widgets import LongSelect
from vanphong.kernel.worktime import today
from vanphong.procedures import queries
from vanphong.procedures.models import Dossier, Procedure, SatisfactionAnswer
from vanphong.procedures.models.answers import Level, Scale
from vanphong.procedures.models.dossiers import Channel, DossierQuerySet
from vanphong.procedures.queries.choices import field_choices, unit_choices

ANY = _("any")
LONG = {"widget": LongSelect, "empty_label": ANY}


class DossierFilter(OfficeFilterSet):
    """Dossiers by words, standing today, procedure, unit, channel, days, code and telephone."""

    q = django_filters.CharFilter(label=_("Code, applicant, procedure"), method="by_words", max_length=200)
    standing = django_filters.ChoiceFilter(
        label=_("Standing"), choices=list(queries.STANDINGS.items()), method="by_standing", empty_label=ANY
    )
    unit = django_filters.ChoiceFilter(
        label=_("Unit that resolves"), choices=unit_choices, field_name="competent_unit_id", **LONG
    )
    field = django_filters.ChoiceFilter(
        label=_("Field"), choices=field_choices, field_name="field_id", **LONG
    )
    procedure = django_filters.CharFilter(
        label=_("Code of the procedure"), method="by_procedure", max_length=30
    )
    channel = django_filters.ChoiceFilter(
        label=_("Channel of reception"), choices=Channel.choices, empty_label=ANY
    )
    received_from = DayFilter(field_name="received_on", lookup_expr="gte", label=_("Received from"))
    received_to = DayFilter(field_name="received_on", lookup_expr="lte", label=_("Received to"))
    due_from = DayFilter(field_name="due_on", lookup_expr="gte", label=_("Due from"))
    due_to = DayFilter(field_name="due_on", lookup_expr="lte", label=_("Due to"))
    resolved_from = DayFilter(field_name="resolved_on", lookup_expr="gte", label=_("Result from"))
    resolved_to = DayFilter(field_name="resolved_on", lookup_expr="lte", label=_("Result to"))
    code = django_filters.CharFilter(label=_("Dossier code begins with"), method="by_code", max_length=60)
    phone = django_filters.CharFilter(label=_("Telephone of the applicant"), method="by_phone", max_length=30)

    class Meta:
        model = Dossier
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = queries.handled_units(self.request.user)
        if units is not None and not units:
            del self.filters["phone"]

    def by_words(self, rows: DossierQuerySet, name: str, value: str) -> DossierQuerySet:
        """Those that the words mean; a code or a number of a person is told from words."""
        return queries.find(rows, value, self.request.user)

    def by_standing(self, rows: DossierQuerySet, name: str, value: str) -> DossierQuerySet:
        """Those that stand so today."""
        return queries.of_standing(rows, value, today())

    def by_procedure(self, rows: DossierQuerySet, name: str, value: str) -> DossierQuerySet:
        """Those of the procedure of this code."""
        found = Procedure.objects.filter(code=clean(value).upper()).values_list("pk", flat=True).first()
        return rows.none() if found is None else rows.filter(procedure_id=found)

    def by_code(self, rows: DossierQuerySet, name: str, value: str) -> DossierQuerySet:
        """Those whose code begins so."""
        return queries.with_code(rows, value)

    def by_phone(self, rows: DossierQuerySet, name: str, value: str) -> DossierQuerySet:
        """Those of this telephone, among the officer's own work."""
        try:
            number = normalise_phone(value)
        except ValueError:
            return rows.none()
        return queries.handled_among(rows, self.request.user).of_person("applicant_phone", number)


class ProcedureFilter(OfficeFilterSet):
    """Procedures by words and field, and whether they are in force."""

    q = django_filters.CharFilter(label=_("Code or words of the name"), method="by_words", max_length=200)
    field = django_filters.ChoiceFilter(
        label=_("Field"), choices=field_choices, field_name="field_id", **LONG
    )
    level = django_filters.ChoiceFilter(
        label=_("Level of authority"),
        choices=[("Cấp tỉnh", _("province")), ("Cấp xã", _("commune")), ("Cấp bộ", _("ministry"))],
        field_name="level",
        lookup_expr="contains",
        empty_label=ANY,
    )
    ended = django_filters.BooleanFilter(
        label=_("In force"),
        method="by_end",
        widget=LongSelect(choices=[("", ANY), ("true", _("yes")), ("false", _("no"))]),
    )

    class Meta:
        model = Procedure
        fields: list[str] = []

    def by_words(self, rows: Any, name: str, value: str) -> Any:
        """Those that hold these words, with or without marks."""
        return matching(rows, value)

    def by_end(self, rows: Any, name: str, value: bool) -> Any:
        """Those whose dossiers can be received today, or not any more."""
        return rows.exclude(ended_on__lt=today()) if value else rows.filter(ended_on__lt=today())


class AnswerFilter(OfficeFilterSet):
    """Answers by level, scale, unit and day."""

    level = django_filters.ChoiceFilter(label=_("Answer"), choices=Level.choices, empty_label=ANY)
    scale = django_filters.ChoiceFilter(label=_("Scale"), choices=Scale.choices, empty_label=ANY)
    unit = django_filters.ChoiceFilter(label=_("Unit"), choices=unit_choices, field_name="unit_id", **LONG)
    answered_from = DayFilter(field_name="answered_on", lookup_expr="gte", label=_("Answered from"))
    answered_to = DayFilter(field_name="answered_on", lookup_expr="lte", label=_("Answered to"))

    class Meta:
        model = SatisfactionAnswer
        fields: list[str] = []
