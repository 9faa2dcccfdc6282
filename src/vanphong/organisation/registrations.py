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


def register() -> None:
    """Called once, when the house starts."""
    event_types.register_all(EVENTS)
    capabilities.register_all(permissions.CAPABILITIES)
    scope_sources.register(ScopeSource("organisation.unit", queries.scope_of_code))
    seeders.register(Seeder("organisation.units", _("Units, posts and successions"), seeding.plant_units))
    searchables.register(
        Searchable(
            "organisation.units",
            _("Units"),
            Unit,
            queries.units_visible_to,
            "organisation:units",
            shown=permissions.may_read,
        )
    )
    searchables.register(
        Searchable(
            "organisation.people",
            _("Staff"),
            Person,
            queries.people_visible_to,
            "organisation:people",
            shown=permissions.may_read,
        )
    )
    entry, read = MenuEntry, permissions.may_read
    menu_entries.register(entry("organisation.units", "office", _("Units"), "organisation:units", read, 810))
    menu_entries.register(
        entry("organisation.people", "office", _("Staff"), "organisation:people", read, 820)
    )
    menu_entries.register(
        entry(
            "organisation.authorities",
            "office",
            _("Signing authorities"),
            "organisation:authorities",
            read,
            830,
        )
    )
    menu_entries.register(
        entry(
            "organisation.officers",
            "office",
            _("Accounts"),
            "organisation:officers",
            permissions.may_manage_accounts,
            840,
        )
    )
    menu_entries.register(
        entry(
            "organisation.journal",
            "office",
            _("Journal"),
            "organisation:journal",
            permissions.may_read_journal,
            850,
        )
    )
