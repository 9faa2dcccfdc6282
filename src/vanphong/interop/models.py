# SPDX-License-Identifier: EUPL-1.2
"""A register that an officer has sent for import, and how far it has come."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: a worker that says nothing for so long has been stopped; a part of the work takes seconds
SILENT_FOR = timedelta(minutes=2)
#: a worker looks for work every second or so
TAKEN_UP_WITHIN = timedelta(seconds=30)


class Stage(models.TextChoices):
    CHECKING = "checking", _("being checked")
    CHECKED = "checked", _("checked, nothing entered yet")
    ENTERING = "entering", _("being entered")
    DONE = "done", _("entered")
    FAILED = "failed", _("could not be imported")
    GIVEN_UP = "given_up", _("given up")


class ImportJob(models.Model):
    """One book on its way in: checked first, entered after the officer has seen what will happen."""

    book = models.CharField(max_length=20)
    file_name = models.CharField(max_length=255)
    #: where the sent file waits, under the data folder
    stored_as = models.CharField(max_length=80)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.CHECKING)
    #: whether texts of an old font (TCVN3, VNI) are converted, as the officer has agreed
    convert = models.BooleanField(default=False)
    report = models.JSONField(default=dict)
    problem = models.CharField(max_length=500, blank=True)
    #: how many of the book's lines the worker has gone through in this stage, and how many it has entered
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    entered = models.PositiveIntegerField(default=0)
    #: when a worker took up this stage, and when it was last heard of
    started_at = models.DateTimeField(null=True)
    heard_at = models.DateTimeField(default=timezone.now)

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
        return Path(settings.VAR) / "books" / self.stored_as

    @property
    def is_running(self) -> bool:
        """Whether it is a worker's turn, so that the page asks again."""
        return self.stage in (Stage.CHECKING, Stage.ENTERING)

    @property
    def is_interrupted(self) -> bool:
        """Whether the worker that had it was stopped; what it has entered stays, and it can go on."""
        return self.is_running and self.started_at is not None and timezone.now() - self.heard_at > SILENT_FOR

    @property
    def is_not_taken_up(self) -> bool:
        """Whether it waits longer than it should: no worker runs, or it has much to do."""
        waits = timezone.now() - self.heard_at
        return self.is_running and self.started_at is None and waits > TAKEN_UP_WITHIN

    @property
    def percent(self) -> int:
        """How much of this stage is done."""
        return self.done * 100 // self.total if self.total else 0

    @property
    def refused(self) -> list[dict[str, Any]]:
        """The refused lines of its report."""
        return self.report.get("refused", [])

    def begin(self) -> None:
        """A worker takes up the stage."""
        now = timezone.now()
        type(self).objects.filter(pk=self.pk).update(started_at=now, heard_at=now, done=0, total=0)

    def keep_progress(self, done: int, total: int, added: int) -> None:
        """How far the worker has come; saved together with the lines that it has entered."""
        type(self).objects.filter(pk=self.pk).update(
            done=done, total=total, entered=F("entered") + added, heard_at=timezone.now()
        )
