# SPDX-License-Identifier: EUPL-1.2
"""Forms and filters of accounts, grants and the journal."""

from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.filtering import OfficeFilterSet
from vanphong.kernel.forms import CleanCharField, DayField
from vanphong.kernel.models import JournalEntry
from vanphong.kernel.validity import holds_on
from vanphong.kernel.vietnamese import fold
from vanphong.kernel.worktime import today
from vanphong.organisation.forms.choices import ScreenForm, no_people, no_units, reachable_units
from vanphong.organisation.models import Grant, Officer, Person
from vanphong.organisation.roles import Role


class OfficerFilter(OfficeFilterSet):
    """Accounts by name, role and whether one can sign in."""

    q = django_filters.CharFilter(label=_("Name"), method="by_words")
    role = django_filters.ChoiceFilter(
        label=_("Role"), choices=Role.choices, method="by_role", empty_label=_("All")
    )
    is_active = django_filters.ChoiceFilter(
        label=_("Account"),
        choices=[("True", _("Account is open")), ("False", _("Account is closed"))],
        empty_label=_("All"),
    )

    class Meta:
        model = Officer
        fields: list[str] = []

    def by_words(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        for word in fold(value).split():
            rows = rows.filter(Q(username__contains=word) | Q(person__folded__contains=word))
        return rows

    def by_role(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(
            pk__in=Grant.objects.filter(holds_on(today()), role=value).order_by().values("officer_id")
        )


class JournalFilter(OfficeFilterSet):
    """The journal by who acted."""

    by = django_filters.ModelChoiceFilter(
        label=_("Who"),
        queryset=lambda request: Officer.objects.select_related("person"),
        empty_label=_("All"),
    )

    class Meta:
        model = JournalEntry
        fields: list[str] = []


class OfficerForm(ScreenForm):
    """A new account."""

    person = forms.ModelChoiceField(
        label=_("Person"),
        queryset=no_people(),
        required=False,
        help_text=_("Only people without an account are listed."),
    )
    username = CleanCharField(
        label=_("User name"), max_length=50, help_text=_("Small letters without marks, like lan.nt.")
    )
    unit = forms.ModelChoiceField(label=_("Works in"), queryset=no_units(), required=False)

    def prepare(self) -> None:
        self.fields["person"].queryset = Person.objects.filter(officer__isnull=True)  # type: ignore[attr-defined]
        self.fields["unit"].queryset = reachable_units(self.officer, "organisation.accounts")  # type: ignore[attr-defined]
        self.fields["unit"].required = self.officer.units_with("organisation.accounts") is not None


class GrantForm(ScreenForm):
    """A role for an account."""

    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    unit = forms.ModelChoiceField(
        label=_("On the unit"), queryset=no_units(), required=False, empty_label=_("The whole province"),
        help_text=_("The role holds for this unit and all below it."),
    )  # fmt: skip
    valid_from = DayField(label=_("From"))
    valid_to = DayField(label=_("To"), required=False)

    def prepare(self) -> None:
        self.fields["unit"].queryset = reachable_units(self.officer, "organisation.accounts")  # type: ignore[attr-defined]
        self.fields["unit"].required = self.officer.units_with("organisation.accounts") is not None
        self.initial.update({"valid_from": self.day, "unit": self.record.unit_id})


class RevokeForm(ScreenForm):
    """The end of a role."""

    valid_to = DayField(label=_("Last day"), required=False, help_text=_("Leave empty to end it at once."))


class DeactivateForm(ScreenForm):
    """Closing an account."""

    reason = CleanCharField(label=_("Reason"), lines=True)


class ConfirmForm(ScreenForm):
    """Nothing to fill in: only to be sure."""
