# SPDX-License-Identifier: EUPL-1.2
"""What the reception of citizens adds to the house's registries."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from vanphong.citizens import permissions, queries
from vanphong.citizens.events import EVENTS
from vanphong.citizens.indicators import INDICATORS
from vanphong.citizens.models import Visit
from vanphong.kernel.files import FileOwner, file_owners
from vanphong.kernel.indicators import indicators
from vanphong.kernel.journal import event_types
from vanphong.kernel.menu import MenuEntry, menu_entries
from vanphong.kernel.permissions import capabilities
from vanphong.kernel.search import Searchable, searchables
from vanphong.kernel.work import WorkQueue, WorkRow, absolute, work_queues


def session_row(session: Any, day: Any) -> WorkRow:
    """A session left open."""
    visits = ngettext("%(count)s visit", "%(count)s visits", session.visit_count) % {
        "count": session.visit_count
    }
    return WorkRow(
        f"{session.held_on:%d/%m/%Y}", session.received_by, session.get_absolute_url(), None, visits
    )


def register() -> None:
    """Called once, when the house starts."""
    event_types.register_all(EVENTS)
    capabilities.register_all(permissions.CAPABILITIES)
    indicators.register_all(INDICATORS)
    file_owners.register(
        FileOwner(
            "citizens.visit", queries.visits_with_files_for, permissions.may_attach, names_in_journal=False
        )
    )
    for code, label, url_name, order in (
        ("citizens.sessions", _("Citizen reception"), "citizens:sessions", 40),
        ("citizens.visits", _("Reception register"), "citizens:visits", 41),
    ):
        menu_entries.register(
            MenuEntry(code, "work", label, url_name, shown=permissions.may_read, order=order)
        )
    searchables.register(
        Searchable(
            "citizens.visits", _("Visits of citizens"), Visit, queries.visits_visible_to, "citizens:visits",
            shown=permissions.may_read,
        )
    )  # fmt: skip
    work_queues.register(
        WorkQueue(
            "citizens.open_sessions", _("Sessions not closed yet"), lambda officer, day: queries.open_sessions(officer), session_row,
            absolute("citizens:sessions", "state=open"), shown=permissions.may_open_session,
        )
    )  # fmt: skip
