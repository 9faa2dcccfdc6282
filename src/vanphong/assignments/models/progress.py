# SPDX-License-Identifier: EUPL-1.2
"""What happens to an assignment on its way: reports of progress, and extensions of its due date."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from vanphong.assignments.models.assignment import Assignment
from vanphong.assignments.models.standing import FOREVER
from vanphong.organisation.models import Unit


class ProgressReport(models.Model):
    """One report on an assignment; the final one names its result."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="reports")
    on = models.DateField(_("reported on"))
    text = models.TextField(_("report"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    #: the unit that reports: the lead unit, a cooperating one, or the Office itself
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    is_final = models.BooleanField(default=False)
    #: what a final report claims, until the giving side confirms it
    done_on = models.DateField(_("completed on"), null=True, blank=True)
    product = models.TextField(_("product"), blank=True)
    product_symbol = models.CharField(_("number of the result document"), max_length=100, blank=True)

    class Meta:
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return f"{self.assignment_id}: {self.on:%d/%m/%Y}"


class Extension(models.Model):
    """A longer time for an assignment: asked for, then approved or refused; or given by the giver on its own."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="extensions")
    reason = models.TextField(_("reason"))
    #: empty where nobody asked
    requested_on = models.DateField(_("requested on"), null=True, blank=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    asked_due_on = models.DateField(_("asked for"), null=True, blank=True)
    #: the due date it replaces, and the one it sets
    old_due_on = models.DateField(_("due before"), null=True, blank=True)
    new_due_on = models.DateField(_("due now"), null=True, blank=True)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    refused_on = models.DateField(_("refused on"), null=True, blank=True)
    refused_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    refusal = models.TextField(_("why it was refused"), blank=True)
    replaced_due_by = models.GeneratedField(
        expression=Coalesce(F("old_due_on"), Value(FOREVER)), output_field=models.DateField(), db_persist=True
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_on__isnull=True) | Q(refused_on__isnull=True),
                name="extension_decided_once",
            ),
            models.CheckConstraint(
                condition=Q(approved_on__isnull=True) | Q(new_due_on__isnull=False),
                name="extension_sets_a_day",
            ),
            models.CheckConstraint(
                condition=Q(old_due_on__isnull=True)
                | Q(new_due_on__isnull=True)
                | Q(new_due_on__gt=F("old_due_on")),
                name="extension_goes_forward",
            ),
            models.UniqueConstraint(
                fields=["assignment"],
                condition=Q(approved_on__isnull=True, refused_on__isnull=True),
                name="one_extension_request_at_a_time",
            ),
        ]
        indexes = [models.Index(fields=["assignment", "approved_on", "id"], name="extension_by_approval")]

    def __str__(self) -> str:
        return f"{self.assignment_id}: {self.old_due_on} → {self.new_due_on or self.asked_due_on}"

    @property
    def is_pending(self) -> bool:
        """Whether it waits for the giver's decision."""
        return self.approved_on is None and self.refused_on is None

    @property
    def is_late(self) -> bool:
        """Whether it was asked for, or given unasked, when the time had already run out."""
        acted_on = self.requested_on or self.approved_on
        return self.old_due_on is not None and acted_on is not None and acted_on > self.old_due_on
