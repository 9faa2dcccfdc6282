# SPDX-License-Identifier: EUPL-1.2
"""What the room adds to the house's registries."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import event_types
from vanphong.kernel.listing import ScopeSource, scope_sources
from vanphong.kernel.menu import MenuEntry, menu_entries
from vanphong.kernel.permissions import capabilities
from vanphong.kernel.search import Searchable, searchables
from vanphong.kernel.seeding import Seeder, seeders
from vanphong.organisation import permissions, queries, seeding
from vanphong.organisation.events import EVENTS
from vanphong.organisation.models import Person, Unit

ROOM = "organisation"
MENU = (
    ("units", _("Units"), permissions.may_read),
    ("people", _("Staff"), permissions.may_read),
    ("authorities", _("Signing authorities"), permissions.may_read),
    ("officers", _("Accounts"), permissions.may_manage_accounts),
    ("journal", _("Journal"), permissions.may_read_journal),
)
FOUND = (
    ("units", _("Units"), Unit, queries.units_visible_to),
    ("people", _("Staff"), Person, queries.people_visible_to),
)


def register() -> None:
    """Called once, when the house starts."""
    event_types.register_all(EVENTS)
    capabilities.register_all(permissions.CAPABILITIES)
    scope_sources.register(ScopeSource("organisation.unit", queries.scope_of_code))
    seeders.register(Seeder("organisation.units", _("Units, posts and successions"), seeding.plant_units))
    for code, label, model, visible in FOUND:
        name = f"{ROOM}.{code}"
        searchables.register(
            Searchable(name, label, model, visible, f"{ROOM}:{code}", shown=permissions.may_read)
        )
    for place, (code, label, shown) in enumerate(MENU):
        menu_entries.register(
            MenuEntry(f"{ROOM}.{code}", "office", label, f"{ROOM}:{code}", shown, 810 + 10 * place)
        )
