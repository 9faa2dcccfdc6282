# SPDX-License-Identifier: EUPL-1.2
"""What the leak guard found in a file, kept by the file's own hash: nobody waits twice, and no action scans in its turn to write."""

from collections.abc import Iterable
from typing import Any

from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import turn_to_write
from vanphong.kernel.files.models import StoredFile
from vanphong.portal.leaks import Finding, rules_now


class FileLook(models.Model):
    """A file that was looked through under one set of rules; new rules look anew. It holds masked findings only."""

    sha256 = models.CharField(max_length=64, unique=True)
    #: the rules under which it was looked through
    rules = models.CharField(max_length=16)
    findings = models.JSONField(default=list)
    #: whether a cleaned copy was asked for; it is none where nothing can be taken out safely
    is_tried = models.BooleanField(default=False)
    copy = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    #: what the editor called it, where it was refused at the library's door
    name = models.CharField(_("file name"), max_length=200, blank=True)

    def __str__(self) -> str:
        return self.name or self.sha256[:12]

    def get_absolute_url(self) -> str:
        return reverse("portal:looked_through", args=[self.pk])

    @property
    def found(self) -> list[Finding]:
        """The findings again."""
        return [Finding.of_facts(facts) for facts in self.findings]

    @classmethod
    def of(cls, sha256: str) -> "FileLook | None":
        """What is kept of this content under the rules of now."""
        return cls.objects.select_related("copy").filter(sha256=sha256, rules=rules_now()).first()

    @classmethod
    def keep(cls, sha256: str, findings: Iterable[Finding], **facts: Any) -> "FileLook":
        """Keep what was found. It is no act of the office: what is decided on it is, and that stands in the journal."""
        kept = {"rules": rules_now(), "findings": [finding.facts() for finding in findings], **facts}
        with turn_to_write(), transaction.atomic():
            return cls.objects.update_or_create(sha256=sha256, defaults=kept)[0]

    @classmethod
    def keep_copy(cls, kept: Any) -> StoredFile:
        """The row of a cleaned copy, whose bytes lie in the store beside the original."""
        facts = {"size": kept.size, "media_type": kept.media_type, "created_at": timezone.now()}
        with turn_to_write(), transaction.atomic():
            return StoredFile.objects.get_or_create(sha256=kept.sha256, defaults=facts)[0]
