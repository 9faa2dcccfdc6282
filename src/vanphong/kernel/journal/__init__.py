# SPDX-License-Identifier: EUPL-1.2
"""The journal: what happened in the office, by whom, with which facts. Written inside each action, never changed.

Actions take `record`; screens take `entries_of`; the administrator takes `verify` and `export_lines`.
"""

from vanphong.kernel.journal.chain import export_lines, verify
from vanphong.kernel.journal.events import EventType, event_types
from vanphong.kernel.journal.guard import lay_triggers
from vanphong.kernel.journal.reading import entries_of, entries_of_type
from vanphong.kernel.journal.recording import record, record_many

__all__ = [
    "EventType",
    "entries_of",
    "entries_of_type",
    "event_types",
    "export_lines",
    "lay_triggers",
    "record",
    "record_many",
    "verify",
]
