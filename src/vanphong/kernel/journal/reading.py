# SPDX-License-Identifier: EUPL-1.2
"""Reading the journal for a record's screen."""

from django.db import models

from vanphong.kernel.journal.models import JournalEntry


def entries_of(subject: models.Model) -> models.QuerySet[JournalEntry]:
    """What happened to this record, newest first."""
    return entries_of_type(subject._meta.label_lower).filter(subject_id=subject.pk)


def entries_of_type(subject_type: str) -> models.QuerySet[JournalEntry]:
    """What happened to records of one kind, newest first."""
    return (
        JournalEntry.objects.filter(subject_type=subject_type)
        .select_related("by", "by__person", "on_behalf_of", "on_behalf_of__person")
        .order_by("-id")
    )
