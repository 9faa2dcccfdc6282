# SPDX-License-Identifier: EUPL-1.2
"""Content, stored once whatever it is called, and the records it is attached to."""

from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.files.kinds import KINDS


class StoredFile(models.Model):
    """The bytes of a file, kept once under their own hash."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    #: as detected from the bytes, never as the sender said
    media_type = models.CharField(max_length=100)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.sha256


class Attachment(models.Model):
    """A file of a record. One that is taken off stays here with who did so and when: nothing is deleted."""

    subject_type = models.CharField(max_length=80)
    subject_id = models.BigIntegerField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="attachments")
    name = models.CharField(_("file name"), max_length=200)
    position = models.PositiveIntegerField(default=1)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "position"], name="attachment_by_subject")
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(removed_at__isnull=True, removed_by__isnull=True)
                | models.Q(removed_at__isnull=False, removed_by__isnull=False),
                name="attachment_removed_by_someone",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def url(self) -> str:
        """Where it is downloaded."""
        return reverse("files:download", args=[self.pk])

    @property
    def size(self) -> int:
        """In bytes."""
        return self.file.size

    @property
    def kind(self) -> Any:
        """What it is, in a word: PDF, Word, Excel…"""
        return next((kind.label for kind in KINDS if kind.media_type == self.file.media_type), "")
