# SPDX-License-Identifier: EUPL-1.2
"""People, the posts of units, and who held which post when."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vanphong.kernel.vietnamese import PersonName, fold, person_sort_key
from vanphong.organisation.models.keys import SortedAndFound
from vanphong.organisation.models.units import Unit


class Person(SortedAndFound):
    """A person of the province's apparatus. Official lists sort by given name, then family and middle name."""

    full_name = models.CharField(_("full name"), max_length=120)
    family = models.CharField(_("family name"), max_length=40, blank=True)
    middle = models.CharField(_("middle name"), max_length=60, blank=True)
    #: the last word, editable for compound given names
    given = models.CharField(_("given name"), max_length=60)
    sort_key = models.CharField(max_length=400, blank=True, db_index=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    #: what a person is found by
    folded = models.TextField(blank=True, editable=False)

    class Meta:
        ordering = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.full_name

    def get_absolute_url(self) -> str:
        return reverse("organisation:person", args=[self.pk])

    def set_keys(self) -> None:
        """Work out what a person is sorted and found by; saving does so by itself, bulk work calls it."""
        self.sort_key = person_sort_key(PersonName(self.family, self.middle, self.given))
        self.folded = fold(self.full_name)


class Post(models.Model):
    """A post of a unit (chức vụ), e.g. Chánh Văn phòng."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="posts")
    title = models.CharField(pgettext_lazy("post", "title"), max_length=120)
    #: lower stands first in lists
    rank = models.PositiveSmallIntegerField(default=100)
    is_head = models.BooleanField(_("heads the unit"), default=False)

    class Meta:
        ordering = ["rank", "pk"]

    def __str__(self) -> str:
        return self.title


class Appointment(models.Model):
    """A person in a post from one day to another."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="appointments")
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("to"), null=True, blank=True)
    decision = models.CharField(_("decision"), max_length=60, blank=True)

    class Meta:
        ordering = ["-valid_from", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="appointment_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.post}"

    def holds_on(self, day: date) -> bool:
        """Whether the person holds the post on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
