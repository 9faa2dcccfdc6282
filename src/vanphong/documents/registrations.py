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

ROOM = "documents"
KINDS = (
    ("incoming", _("Incoming documents"), IncomingDocument, queries.incoming_visible_to, permissions.may_attach_incoming),
    ("outgoing", _("Outgoing documents"), OutgoingDocument, queries.outgoing_visible_to, permissions.may_attach_outgoing),
)  # fmt: skip
MENU = (
    ("incoming", "work", _("Incoming documents"), permissions.may_read, 10),
    ("outgoing", "work", _("Outgoing documents"), permissions.may_read, 20),
    ("ledgers", "office", _("Number series"), permissions.may_read_registers, 40),
)


def register() -> None:
    """Called once, when the house starts."""
    event_types.register_all(EVENTS)
    capabilities.register_all(permissions.CAPABILITIES)
    indicators.register_all(INDICATORS)
    work_queues.register_all(QUEUES)
    for code, label, model, visible_to, may_attach in KINDS:
        name = f"{ROOM}.{code}"
        searchables.register(
            Searchable(name, label, model, visible_to, f"{ROOM}:{code}", shown=permissions.may_read)
        )
        file_owners.register(FileOwner(model._meta.label_lower, visible_to, may_attach))
    for code, group, label, shown, order in MENU:
        menu_entries.register(MenuEntry(f"{ROOM}.{code}", group, label, f"{ROOM}:{code}", shown, order))
