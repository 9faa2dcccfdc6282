# SPDX-License-Identifier: EUPL-1.2
"""A register that an officer has sent for import, and how far it has come."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    CHECKING = "checking", _("being checked")
    CHECKED = "checked", _("checked, nothing entered yet")
    ENTERING = "entering", _("being entered")
    DONE = "done", _("entered")
    FAILED = "failed", _("could not be read")


class ImportJob(models.Model):
    """One book on its way in: checked first, entered after the officer has seen what will happen."""

    book = models.CharField(max_length=20)
    file_name = models.CharField(max_length=255)
    #: where the sent file waits, under the data folder
    stored_as = models.CharField(max_length=80)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.CHECKING)
    report = models.JSONField(default=dict)
    problem = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["by", "-id"], name="imports_of_an_officer")]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        return reverse("interop:job", args=[self.pk])

    @property
    def path(self) -> Path:
        """The sent file."""
        return settings.VAR / "books" / self.stored_as

    @property
    def is_running(self) -> bool:
        """Whether a worker has it, so that the page asks again."""
        return self.stage in (Stage.CHECKING, Stage.ENTERING)

    @property
    def refused(self) -> list[dict[str, Any]]:
        """The refused lines of its report."""
        return self.report.get("refused", [])
