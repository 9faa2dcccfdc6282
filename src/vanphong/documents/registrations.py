# SPDX-License-Identifier: EUPL-1.2
"""What the room adds to the house's registries."""

from django.utils.translation import gettext_lazy as _

from vanphong.documents import permissions, queries
from vanphong.documents.events import EVENTS
from vanphong.documents.indicators import INDICATORS
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.documents.work import QUEUES
from vanphong.kernel.files import FileOwner, file_owners
from vanphong.kernel.indicators import indicators
from vanphong.kernel.journal import event_types
from vanphong.kernel.menu import MenuEntry, menu_entries
from vanphong.kernel.permissions import capabilities
from vanphong.kernel.search import Searchable, searchables
from vanphong.kernel.work import work_queues


def register() -> None:
    """Called once, when the house starts."""
    event_types.register_all(EVENTS)
    capabilities.register_all(permissions.CAPABILITIES)
    indicators.register_all(INDICATORS)
    work_queues.register_all(QUEUES)
    menu_entries.register_all(
        [
            MenuEntry(
                "documents.incoming",
                "work",
                _("Incoming documents"),
                "documents:incoming",
                permissions.may_read,
                order=10,
            ),
            MenuEntry(
                "documents.outgoing",
                "work",
                _("Outgoing documents"),
                "documents:outgoing",
                permissions.may_read,
                order=20,
            ),
            MenuEntry(
                "documents.ledgers",
                "office",
                _("Number series"),
                "documents:ledgers",
                permissions.may_read_registers,
                order=40,
            ),
        ]
    )
    searchables.register_all(
        [
            Searchable(
                "documents.incoming",
                _("Incoming documents"),
                IncomingDocument,
                queries.incoming_visible_to,
                "documents:incoming",
                shown=permissions.may_read,
            ),
            Searchable(
                "documents.outgoing",
                _("Outgoing documents"),
                OutgoingDocument,
                queries.outgoing_visible_to,
                "documents:outgoing",
                shown=permissions.may_read,
            ),
        ]
    )
    file_owners.register_all(
        [
            FileOwner(
                "documents.incomingdocument", queries.incoming_visible_to, permissions.may_attach_incoming
            ),
            FileOwner(
                "documents.outgoingdocument", queries.outgoing_visible_to, permissions.may_attach_outgoing
            ),
        ]
    )
