# SPDX-License-Identifier: EUPL-1.2
"""Units of the province, their names through time, and what became of them."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.vietnamese import fold, sort_key
from vanphong.organisation.models.keys import SortedAndFound


class UnitKind(models.TextChoices):
    PROVINCE = "province", _("Provincial People's Committee")
    OFFICE = "office", _("Office")
    DIVISION = "division", _("Division of the Office")
    DEPARTMENT = "department", _("Department")
    DISTRICT = "district", _("District")
    COMMUNE = "commune", _("Commune or ward")
    OUTSIDE = "outside", _("Body outside the province")


class Unit(SortedAndFound):
    """A unit, whatever it is called and wherever it stands on a given day.

    Name, abbreviation, kind and parent repeat the newest version, so that lists need no look-up by date.
    """

    #: stable and never shown as a name, e.g. "so-tai-chinh", "gso-05977"
    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=200)
    abbreviation = models.CharField(_("abbreviation"), max_length=30, blank=True)
    kind = models.CharField(max_length=12, choices=UnitKind.choices)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    valid_from = models.DateField(null=True, blank=True)
    #: its last day; empty while it exists
    valid_to = models.DateField(null=True, blank=True)
    sort_key = models.CharField(max_length=400, blank=True, db_index=True)
    #: what it is found by
    folded = models.TextField(blank=True, editable=False)

    class Meta:
        ordering = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organisation:unit", args=[self.pk])

    @property
    def newest_version(self) -> "UnitVersion | None":
        """What the unit is called and where it stands now, or will from a day on; it costs a query."""
        return self.versions.order_by(F("valid_from").desc(nulls_last=True), "-pk").first()

    def set_keys(self) -> None:
        """Work out what it is sorted and found by; saving does so by itself, bulk work calls it."""
        self.sort_key, self.folded = sort_key(self.name), fold(f"{self.name} {self.abbreviation}")

    def exists_on(self, day: date) -> bool:
        """Whether the unit exists on that day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


class UnitVersion(models.Model):
    """What a unit was called, and under which unit it stood, from one day to another."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="versions")
    name = models.CharField(_("name"), max_length=200)
    abbreviation = models.CharField(_("abbreviation"), max_length=30, blank=True)
    kind = models.CharField(max_length=12, choices=UnitKind.choices)
    parent = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    gso_code = models.CharField(_("code of the General Statistics Office"), max_length=10, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = [F("valid_from").asc(nulls_first=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="unit_version_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.name


class SuccessionKind(models.TextChoices):
    MERGED = "merged", _("merged into")
    SPLIT = "split", _("split into")
    RENAMED = "renamed", _("renamed to")
    ABOLISHED = "abolished", _("abolished")
    TRANSFERRED = "transferred", _("duties handed to")


class Succession(models.Model):
    """From which day another unit stands for this one."""

    from_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="successions")
    to_unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="predecessions"
    )
    on = models.DateField()
    kind = models.CharField(max_length=12, choices=SuccessionKind.choices)

    class Meta:
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.from_unit} {self.get_kind_display()} {self.to_unit or ''}"
