# SPDX-License-Identifier: EUPL-1.2
"""The kernel's tables, each defined in the module that works with it."""

from vanphong.kernel.files.models import Attachment, StoredFile
from vanphong.kernel.indicators.models import DaySummary, SummaryDefinition
from vanphong.kernel.journal.models import JournalEntry, JournalLane
from vanphong.kernel.numbering import Register
from vanphong.kernel.worktime.models import CalendarDay, WorkingInterval

__all__ = [
    "Attachment",
    "CalendarDay",
    "DaySummary",
    "JournalEntry",
    "JournalLane",
    "Register",
    "StoredFile",
    "SummaryDefinition",
    "WorkingInterval",
]
