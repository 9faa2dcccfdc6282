# SPDX-License-Identifier: EUPL-1.2
"""The periodic review: figures from the registry, narrative, sealed snapshot, documents. Imports no other room."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """Registers events, capabilities and the menu entry of the reviews."""

    name = "vanphong.reviews"

    def ready(self) -> None:
        from django.utils.translation import gettext_lazy as _

        from vanphong.kernel.journal import event_types
        from vanphong.kernel.menu import MenuEntry, menu_entries
        from vanphong.kernel.permissions import capabilities
        from vanphong.reviews.events import EVENTS
        from vanphong.reviews.permissions import CAPABILITIES, may_read

        event_types.register_all(EVENTS)
        capabilities.register_all(CAPABILITIES)
        menu_entries.register(
            MenuEntry(
                "reviews.list", "review", _("Periodic reviews"), "reviews:reviews", shown=may_read, order=10
            )
        )
