# SPDX-License-Identifier: EUPL-1.2
"""The catalogue of administrative procedures (danh mục TTHC): what each version fixes, and from which day."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.validity import holds_on
from vanphong.kernel.worktime import Limit, Unit
from vanphong.organisation.models import Unit as OfficeUnit


class SupplementPolicy(models.TextChoices):
    """What a request for more papers does to the clock."""

    RESTART = "restart", _("the limit is counted again from the complete dossier")
    PAUSE = "pause", _("the clock stands still while waiting")


class Field(models.Model):
    """A field of administration (lĩnh vực) under which procedures and their dossiers are counted."""

    name = models.CharField(_("field"), max_length=200, unique=True)
    sort_key = models.CharField(max_length=400, blank=True, db_index=True)

    class Meta:
        ordering = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.name


class Procedure(models.Model):
    """An administrative procedure under its national code. Name, field and level repeat the newest version."""

    #: N.NNNNNN, or a sub-procedure N.NNNNNN.NNN.NN.NN.HNN
    code = models.CharField(_("code"), max_length=30, unique=True)
    name = models.TextField(_("name"))
    field = models.ForeignKey(
        Field, on_delete=models.PROTECT, related_name="procedures", verbose_name=_("field")
    )
    #: as published, e.g. "Cấp tỉnh, Cấp xã"
    level = models.CharField(_("level of authority"), max_length=100, blank=True)
    #: the last day on which dossiers can be received; empty while the procedure is in force
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    folded = models.TextField(editable=False, default="")

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    def get_absolute_url(self) -> str:
        from django.urls import reverse

        return reverse("procedures:procedure", args=[self.pk])

    def version_on(self, day: date) -> "ProcedureVersion | None":
        """The version in force on a day."""
        return self.versions.filter(holds_on(day)).order_by("-valid_from").first()


class ProcedureVersion(models.Model):
    """What a procedure was from one day to another. A dossier keeps the version of the day it was received."""

    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="versions")
    name = models.TextField(_("name"))
    level = models.CharField(_("level of authority"), max_length=100, blank=True)
    #: the publishing decision (quyết định công bố)
    decision = models.CharField(_("publishing decision"), max_length=100, blank=True)
    #: empty where the catalogue does not say: the counter then fixes the day of return
    limit_amount = models.PositiveSmallIntegerField(_("time limit"), null=True, blank=True)
    limit_unit = models.CharField(_("unit of the limit"), max_length=4, choices=Unit.choices, blank=True)
    supplement_policy = models.CharField(
        _("when papers are missing"),
        max_length=7,
        choices=SupplementPolicy.choices,
        default=SupplementPolicy.RESTART,
    )
    fee = models.CharField(_("fee"), max_length=300, blank=True)
    #: thành phần hồ sơ, one on each line
    components = models.TextField(_("papers of the dossier"), blank=True)
    audience = models.CharField(_("who applies"), max_length=400, blank=True)
    #: the competent body as published
    authority = models.TextField(_("competent body"), blank=True)
    #: the unit proposed at reception
    competent_unit = models.ForeignKey(
        OfficeUnit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("unit that resolves"),
    )
    kind = models.CharField(_("kind of procedure"), max_length=100, blank=True)
    #: empty: since before the house knew the procedure
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        ordering = ["procedure", models.F("valid_from").desc(nulls_last=True), "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(limit_amount__isnull=True, limit_unit="")
                | Q(limit_amount__gte=1, limit_unit__in=Unit.values),
                name="procedure_limit_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(supplement_policy__in=SupplementPolicy.values), name="supplement_policy_known"
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=models.F("valid_from")),
                name="procedure_version_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def limit(self) -> Limit | None:
        """The time limit, where the catalogue holds one."""
        return Limit(self.limit_amount, self.limit_unit) if self.limit_amount else None

    @property
    def component_lines(self) -> list[str]:
        """The papers of the dossier, one by one."""
        return [line for line in self.components.splitlines() if line.strip()]
