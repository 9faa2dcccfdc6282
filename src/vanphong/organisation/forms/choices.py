# SPDX-License-Identifier: EUPL-1.2
"""Choosing units, people and posts in a form, each called by what tells it from its like."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from vanphong.kernel.forms import OfficeForm
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Officer, Person, Post, Unit
from vanphong.organisation.queries import of_units, units_on


class ScreenForm(OfficeForm):
    """A form that knows who fills it in, about which record, and on which day."""

    def __init__(self, *args: Any, officer: Officer, record: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.officer, self.record, self.day = officer, record, today()
        self.prepare()

    def prepare(self) -> None:
        """Set what can be chosen, and what stands in the fields at first."""


class PostChoice(forms.ModelChoiceField):
    """A post with its unit."""

    def label_from_instance(self, obj: Post) -> str:
        return f"{obj.title}, {obj.unit.name}"


def reachable_units(officer: Officer, capability: str) -> QuerySet[Unit]:
    """The units of today for which the officer has a capability."""
    return of_units(units_on(today()), officer.units_with(capability), "pk")


def no_units() -> QuerySet[Unit]:
    """Nothing yet: the form fills it in."""
    return Unit.objects.none()


def no_posts() -> QuerySet[Post]:
    """Nothing yet: the form fills it in."""
    return Post.objects.none()


def no_people() -> QuerySet[Person]:
    """Nothing yet: the form fills it in."""
    return Person.objects.none()
