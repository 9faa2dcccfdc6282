# SPDX-License-Identifier: EUPL-1.2
"""The journal as a list to read: the organisation's part for administrators, all of it for inspectors."""

from django.db.models import QuerySet

from vanphong.kernel.models import JournalEntry
from vanphong.organisation import permissions
from vanphong.organisation.models import Officer


def journal_visible_to(officer: Officer) -> QuerySet[JournalEntry]:
    """The entries that this officer may read."""
    entries = JournalEntry.objects.select_related("by", "by__person", "on_behalf_of", "on_behalf_of__person")
    if permissions.may_read_whole_journal(officer):
        return entries
    if officer.can("organisation.journal") and officer.units_with("organisation.journal") is None:
        # an administrator sees no content: nothing of other rooms is among these.
        # A range of names and not LIKE: SQLite uses its index for the one and not for the other
        return entries.filter(subject_type__gte="organisation.", subject_type__lt="organisation/")
    return entries.none()
