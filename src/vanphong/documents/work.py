# SPDX-License-Identifier: EUPL-1.2
"""What waits for the clerk and for the handling units on "Việc của tôi"."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents import permissions, queries
from vanphong.documents.models import IncomingDocument, OutgoingDocument, Urgency
from vanphong.kernel.work import WorkQueue, WorkRow, absolute


def incoming_row(document: IncomingDocument, day: date) -> WorkRow:
    """An incoming document: urgent ones say so, those with a due day how they stand to it."""
    tone, words = document.standing(day)
    if document.urgency != Urgency.NORMAL and document.due_on is None:
        tone, words = "soon", str(document.get_urgency_display())
    return WorkRow(
        document.number, document.subject, document.get_absolute_url(), document.due_on, words, tone
    )


def outgoing_row(document: OutgoingDocument, day: date) -> WorkRow:
    """An outgoing document; one issued yesterday or earlier should have left the house (Điều 17)."""
    is_urgent = document.urgency != Urgency.NORMAL
    words = document.get_urgency_display() if is_urgent else document.get_state_display()
    return WorkRow(
        document.shown_number,
        document.subject,
        document.get_absolute_url(),
        None,
        str(words),
        "soon" if is_urgent else "neutral",
    )


def handles_for_units(officer: Any) -> bool:
    """Whether the officer handles what is forwarded to its own units (those who see all have no such list)."""
    return permissions.may_read(officer) and not permissions.may_read_registers(officer)


QUEUES = [
    WorkQueue(
        "documents.to_forward",
        _("Incoming documents not yet forwarded"),
        rows=lambda officer, day: queries.incoming_to_forward(officer).defer("folded"),
        row=incoming_row,
        url=absolute("documents:incoming", "state=registered&sort=-day"),
        shown=lambda officer: permissions.may_forward(officer) and permissions.may_read_registers(officer),
    ),
    WorkQueue(
        "documents.to_number",
        _("Drafts waiting for their number"),
        rows=lambda officer, day: queries.drafts(officer).defer("folded"),
        row=outgoing_row,
        url=absolute("documents:outgoing", "state=draft&sort=-day"),
        shown=lambda officer: officer.can("documents.issue") and permissions.may_read(officer),
    ),
    WorkQueue(
        "documents.to_dispatch",
        _("Issued documents not yet dispatched"),
        rows=lambda officer, day: queries.to_dispatch(officer).defer("folded"),
        row=outgoing_row,
        url=absolute("documents:outgoing", "state=issued&sort=-day"),
        shown=lambda officer: officer.can("documents.dispatch") and permissions.may_read(officer),
    ),
    WorkQueue(
        "documents.to_handle",
        _("Incoming documents that my unit handles"),
        rows=lambda officer, day: queries.waiting_incoming(officer).defer("folded"),
        row=incoming_row,
        url=absolute("documents:incoming", "state=forwarded&sort=due"),
        shown=handles_for_units,
    ),
]
