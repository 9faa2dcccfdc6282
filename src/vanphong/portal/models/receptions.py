# SPDX-License-Identifier: EUPL-1.2
"""The days on which leaders will receive citizens, as they are announced."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.organisation.models import Unit


class ReceptionDay(models.Model):
    """A day on which a leader will receive citizens, as announced. The register of reception keeps what was held."""

    unit = models.ForeignKey(Unit, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+")
    held_on = models.DateField(_("day"))
    hours = models.CharField(_("hours"), max_length=60)
    received_by = models.CharField(_("received by"), max_length=200)
    place = models.CharField(_("place"), max_length=200)
    note = models.CharField(_("note"), max_length=300, blank=True)
    cancelled_on = models.DateField(_("cancelled on"), null=True, blank=True)
    #: what the public is told instead
    public_note = models.TextField(_("note to the public"), blank=True)

    class Meta:
        ordering = ["held_on", "id"]
        verbose_name = _("announced day of reception")
        constraints = [
            models.CheckConstraint(
                condition=Q(cancelled_on__isnull=True) | ~Q(public_note=""),
                name="reception_cancelled_with_note",
            ),
            models.UniqueConstraint(
                fields=["held_on", "received_by"],
                condition=Q(cancelled_on__isnull=True),
                name="one_reception_a_leader_and_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.held_on:%d/%m/%Y}, {self.received_by}"

    def get_absolute_url(self) -> str:
        return reverse("portal:receptions") + f"#reception-{self.pk}"

    def lies_ahead(self, day: date) -> bool:
        """Whether it is announced and not over."""
        return self.cancelled_on is None and self.held_on >= day
