# SPDX-License-Identifier: EUPL-1.2
"""Forms and the filter of people."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.filtering import OfficeFilterSet
from vanphong.kernel.forms import CleanCharField, DayField
from vanphong.kernel.search import matching
from vanphong.kernel.worktime import today
from vanphong.organisation.forms.choices import ScreenForm, no_people, no_posts
from vanphong.organisation.models import Person, Unit
from vanphong.organisation.queries import people_in, units_on
from vanphong.organisation.tree import subtree


class PeopleFilter(OfficeFilterSet):
    """People by words of the name, and by the unit in which (or below which) they hold a post today."""

    q = django_filters.CharFilter(label=_("Name"), method="by_words")
    unit = django_filters.ModelChoiceFilter(
        label=_("Unit"), queryset=lambda request: units_on(today()), method="by_unit", empty_label=_("All")
    )

    class Meta:
        model = Person
        fields: list[str] = []

    def by_words(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return matching(rows, value)

    def by_unit(self, rows: QuerySet[Any], name: str, value: Unit) -> QuerySet[Any]:
        within = people_in(subtree(frozenset({value.pk})), today())
        return rows.filter(pk__in=within.order_by().values("pk"))


class PersonForm(ScreenForm):
    """What is kept of a person."""

    full_name = CleanCharField(label=_("Full name"), max_length=120)
    family = CleanCharField(
        label=_("Family name"), max_length=40, required=False,
        help_text=_("Leave the three parts empty: they are worked out. Fill them in for a compound given name."),
    )  # fmt: skip
    middle = CleanCharField(label=_("Middle name"), max_length=60, required=False)
    given = CleanCharField(label=_("Given name"), max_length=60, required=False)
    email = CleanCharField(label=_("E-mail"), max_length=254, required=False)
    phone = CleanCharField(label=_("Phone"), max_length=30, required=False)

    def prepare(self) -> None:
        if self.record is not None:
            names = ("full_name", "family", "middle", "given", "email", "phone")
            self.initial.update({name: getattr(self.record, name) for name in names})


class AppointForm(ScreenForm):
    """Someone in a post of the unit shown."""

    post = forms.ModelChoiceField(label=_("Post"), queryset=no_posts())
    person = forms.ModelChoiceField(label=_("Person"), queryset=no_people())
    valid_from = DayField(label=_("From"))
    valid_to = DayField(label=_("To"), required=False)
    decision = CleanCharField(
        label=_("Decision"),
        max_length=60,
        required=False,
        help_text=_("Its number and symbol, like 1025/QĐ-UBND."),
    )

    def prepare(self) -> None:
        self.fields["post"].queryset = self.record.posts.all()  # type: ignore[attr-defined]
        self.fields["person"].queryset = Person.objects.all()  # type: ignore[attr-defined]
        self.initial.update({"valid_from": self.day})


class EndAppointmentForm(ScreenForm):
    """The last day in a post."""

    valid_to = DayField(label=_("Last day"))

    def prepare(self) -> None:
        self.initial.update({"valid_to": self.day})
