# SPDX-License-Identifier: EUPL-1.2
"""Forms and the filter of signing authorities."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.filtering import DayFilter, OfficeFilterSet
from vanphong.kernel.forms import CleanCharField, DayField
from vanphong.kernel.validity import holds_on
from vanphong.kernel.vietnamese import fold
from vanphong.organisation.forms.choices import PostChoice, ScreenForm, no_people, no_posts, reachable_units
from vanphong.organisation.models import Person, Post, SigningAuthority
from vanphong.organisation.models.authority import AuthorityKind


class AuthorityFilter(OfficeFilterSet):
    """Signing authorities by person, form and the day on which they hold."""

    q = django_filters.CharFilter(label=_("Person"), method="by_words")
    kind = django_filters.ChoiceFilter(
        label=_("Form of signing"), choices=AuthorityKind.choices, empty_label=_("All")
    )
    day = DayFilter(label=_("Holds on"), method="by_day")

    class Meta:
        model = SigningAuthority
        fields: list[str] = []

    def by_words(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        for word in fold(value).split():
            rows = rows.filter(to_person__folded__contains=word)
        return rows

    def by_day(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        return rows.filter(holds_on(value))


class GiveAuthorityForm(ScreenForm):
    """Who signs in whose place."""

    kind = forms.ChoiceField(label=_("Form of signing"), choices=AuthorityKind.choices)
    from_post = PostChoice(label=_("In the place of"), queryset=no_posts())
    to_person = forms.ModelChoiceField(label=_("Who signs"), queryset=no_people())
    scope = CleanCharField(
        label=_("Scope"),
        lines=True,
        required=False,
        help_text=_("Which documents or fields of work. TUQ. needs it."),
    )
    legal_basis = CleanCharField(
        label=_("Legal basis"), max_length=200, required=False,
        help_text=_("The delegation, the working rules or the decision, with number and day. TL., TUQ. and Q. need it."),
    )  # fmt: skip
    valid_from = DayField(label=_("From"))
    valid_to = DayField(label=_("To"), required=False, help_text=_("TUQ. needs it."))

    def prepare(self) -> None:
        units = reachable_units(self.officer, "organisation.delegate").order_by().values("pk")
        posts = Post.objects.filter(unit__in=units, is_head=True).select_related("unit")
        self.fields["from_post"].queryset = posts.order_by("unit__sort_key", "rank", "pk")  # type: ignore[attr-defined]
        held = Person.objects.filter(appointments__isnull=False).distinct()
        self.fields["to_person"].queryset = held  # type: ignore[attr-defined]
        self.initial.update({"valid_from": self.day})


class WithdrawAuthorityForm(ScreenForm):
    """The end of an authority."""

    valid_to = DayField(label=_("Last day"))
    reason = CleanCharField(label=_("Reason"), lines=True)

    def prepare(self) -> None:
        self.initial.update({"valid_to": self.day})
