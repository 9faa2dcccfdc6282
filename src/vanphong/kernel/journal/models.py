# SPDX-License-Identifier: EUPL-1.2
"""Journal entries and the lanes in which they are chained."""

import json
from typing import Any

from django.conf import settings
from django.db import models


class JournalLane(models.Model):
    """One chain of entries. An action writes in whichever lane is free, so that actions never queue for the chain."""

    position = models.BigIntegerField(default=0)
    head = models.CharField(max_length=64, default="", blank=True)

    def __str__(self) -> str:
        return f"lane {self.pk}, {self.position} entries"


class JournalEntry(models.Model):
    """One event, chained to the entry before it in its lane."""

    lane = models.ForeignKey(JournalLane, on_delete=models.PROTECT, related_name="+")
    position = models.BigIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    #: the username at that moment, so that the export speaks for itself
    by_name = models.CharField(max_length=150)
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    event = models.CharField(max_length=80)
    subject_type = models.CharField(max_length=80)
    subject_id = models.BigIntegerField(null=True)
    #: canonical JSON, kept as text so that what was hashed is what is stored
    facts_json = models.TextField(default="{}")
    previous = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["lane", "position"], name="journal_one_entry_a_place")]
        indexes = [models.Index(fields=["subject_type", "subject_id", "id"], name="journal_by_subject")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by_name} {self.event}"

    @property
    def facts(self) -> dict[str, Any]:
        """What is known about the event."""
        return json.loads(self.facts_json)

    @property
    def sentence(self) -> str:
        """The entry in the officer's language."""
        from vanphong.kernel.journal.events import event_types

        return event_types[self.event].tell({"by": self.by_name, **self.facts})
