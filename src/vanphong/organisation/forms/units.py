# SPDX-License-Identifier: EUPL-1.2
"""Forms and the filter of units."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vanphong.kernel.filtering import DayFilter, OfficeFilterSet
from vanphong.kernel.forms import CleanCharField, CountField, DayField, OfficeForm, SeveralField
from vanphong.kernel.search import matching
from vanphong.organisation.forms.choices import ScreenForm, no_units, reachable_units
from vanphong.organisation.models import Unit
from vanphong.organisation.models.units import SuccessionKind, UnitKind
from vanphong.organisation.queries import units_on


class UnitFilter(OfficeFilterSet):
    """Units by words, kind and the day on which they exist."""

    q = django_filters.CharFilter(label=_("Words"), method="by_words")
    kind = django_filters.ChoiceFilter(
        label=_("Kind of unit"), choices=UnitKind.choices, empty_label=_("All")
    )
    day = DayFilter(label=_("Exists on"), method="by_day")

    class Meta:
        model = Unit
        fields: list[str] = []

    def by_words(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return matching(rows, value)

    def by_day(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        return rows.filter(pk__in=units_on(value).order_by().values("pk"))


class DayForm(OfficeForm):
    """The day of which the tree is shown."""

    day = DayField(label=_("As it stood on"), required=False)


class UnitForm(ScreenForm):
    """A new unit."""

    name = CleanCharField(label=_("Name"), max_length=200)
    abbreviation = CleanCharField(
        label=_("Abbreviation"),
        max_length=30,
        required=False,
        help_text=_("As it stands in the symbols of its documents, like STC."),
    )
    kind = forms.ChoiceField(label=_("Kind of unit"), choices=UnitKind.choices)
    parent = forms.ModelChoiceField(
        label=_("Stands under"),
        queryset=no_units(),
        required=False,
        help_text=_("Leave empty for a body outside the province."),
    )
    valid_from = DayField(
        label=_("Exists from"), required=False, help_text=_("Leave empty if it has always existed.")
    )
    gso_code = CleanCharField(label=_("Code of the General Statistics Office"), max_length=10, required=False)

    def prepare(self) -> None:
        self.fields["parent"].queryset = reachable_units(self.officer, "organisation.manage")  # type: ignore[attr-defined]


class RenameUnitForm(ScreenForm):
    """A new name from a day on."""

    name = CleanCharField(label=_("New name"), max_length=200)
    abbreviation = CleanCharField(label=_("Abbreviation"), max_length=30, required=False)
    valid_from = DayField(label=_("From"), help_text=_("Documents of earlier days keep the old name."))

    def prepare(self) -> None:
        self.initial.update(
            {
                "name": self.record.name,
                "abbreviation": self.record.abbreviation,
                "valid_from": self.day,
            }
        )


class MoveUnitForm(ScreenForm):
    """Another place in the tree."""

    parent = forms.ModelChoiceField(label=_("Stands under"), queryset=no_units())
    valid_from = DayField(label=_("From"))

    def prepare(self) -> None:
        choices = reachable_units(self.officer, "organisation.manage").exclude(pk=self.record.pk)
        self.fields["parent"].queryset = choices  # type: ignore[attr-defined]
        self.initial.update({"valid_from": self.day})


class CloseUnitForm(ScreenForm):
    """The last day of a unit."""

    valid_to = DayField(label=_("Last day"))
    reason = CleanCharField(
        label=_("Reason"),
        lines=True,
        help_text=_("With the number and day of the decision, if there is one."),
    )


class SucceedUnitForm(ScreenForm):
    """What became of a unit."""

    kind = forms.ChoiceField(label=_("How its duties passed on"), choices=SuccessionKind.choices)
    successors = SeveralField(
        label=_("Successors"), queryset=no_units(), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Make a new unit first if it is not in the list."),
    )  # fmt: skip
    on = DayField(label=_("From"), help_text=_("The first day on which the successors stand for it."))

    def prepare(self) -> None:
        units = Unit.objects.filter(valid_to__isnull=True).exclude(pk=self.record.pk)
        self.fields["successors"].queryset = units  # type: ignore[attr-defined]

    def clean_successors(self) -> list[Unit]:
        return list(self.cleaned_data["successors"])


class PostForm(ScreenForm):
    """A new post of a unit."""

    title = CleanCharField(label=pgettext_lazy("post", "Title"), max_length=120)
    rank = CountField(
        label=_("Place in the list"),
        initial=50,
        min_value=1,
        max_value=999,
        help_text=_("Lower stands first."),
    )
    is_head = forms.BooleanField(label=_("Heads the unit"), required=False)
