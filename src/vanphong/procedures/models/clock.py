# SPDX-License-Identifier: EUPL-1.2
"""What moved the clock of a dossier: requests for more papers, and the due dates that held before."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vanphong.procedures.models.catalogue import SupplementPolicy
from vanphong.procedures.models.dossiers import Dossier


class SupplementRequest(models.Model):
    """A request for more papers (form 02): the clock stops, and goes on or starts again when they have come."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="supplements")
    requested_at = models.DateTimeField(_("requested at"))
    #: the papers to add and the guidance given, once and complete
    reason = models.TextField(_("papers to add"))
    answered_at = models.DateTimeField(_("complete at"), null=True, blank=True)
    #: the rule of the procedure's version at that time
    policy = models.CharField(max_length=7, choices=SupplementPolicy.choices)

    class Meta:
        ordering = ["requested_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | Q(answered_at__gte=models.F("requested_at")),
                name="supplement_comes_after_its_request",
            )
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.requested_at:%d/%m/%Y}"


class FormerDueQuerySet(models.QuerySet["FormerDue"]):
    """Spans by the day they cover."""

    def covering(self, day: date) -> "FormerDueQuerySet":
        """What held on this day in place of the dossier's own due date."""
        return self.filter(Q(until_on__isnull=True) | Q(until_on__gt=day), from_on__lte=day)


class FormerDue(models.Model):
    """The due date that held from a day until (not including) another, in place of the one the dossier bears now.

    Without it a figure as of last June would follow a due date that was only set in July.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="former_dues")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    #: empty while the clock stood still
    due_on = models.DateField(null=True, blank=True)

    objects = FormerDueQuerySet.as_manager()

    class Meta:
        ordering = ["from_on", "pk"]
        indexes = [models.Index(fields=["from_on", "until_on", "due_on"], name="former_dues_by_span")]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.due_on or '–'} ({self.from_on}–{self.until_on or ''})"
