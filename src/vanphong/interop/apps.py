# SPDX-License-Identifier: EUPL-1.2
"""Other people's formats: the Office's own registers in Excel, in and out."""

from django.apps import AppConfig


class InteropConfig(AppConfig):
    """Registers the events and the menu entry of imports."""

    name = "vanphong.interop"

    def ready(self) -> None:
        from django.utils.translation import gettext_lazy as _

        from vanphong.interop.books import BOOKS
        from vanphong.interop.events import EVENTS
        from vanphong.kernel.journal import event_types
        from vanphong.kernel.menu import MenuEntry, menu_entries

        event_types.register_all(EVENTS)
        menu_entries.register(
            MenuEntry(
                "interop.import", "office", _("Import from Excel"), "interop:imports",
                shown=lambda officer: any(book.may_import(officer) for book in BOOKS), order=90,
            )
        )  # fmt: skip
