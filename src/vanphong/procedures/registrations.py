# SPDX-License-Identifier: EUPL-1.2
"""What the one-stop centre adds to the house's registries."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.files import FileOwner, file_owners
from vanphong.kernel.indicators import indicators
from vanphong.kernel.journal import event_types
from vanphong.kernel.menu import MenuEntry, menu_entries
from vanphong.kernel.permissions import capabilities
from vanphong.kernel.search import Searchable, searchables
from vanphong.kernel.work import work_queues
from vanphong.kernel.worktime import OpenDeadlines, open_deadlines
from vanphong.procedures import actions, permissions, queries
from vanphong.procedures.events import EVENTS
from vanphong.procedures.indicators import INDICATORS
from vanphong.procedures.models import Dossier, Procedure
from vanphong.procedures.work import WORK_QUEUES


def register() -> None:
    """Called once, when the house starts."""
    event_types.register_all(EVENTS)
    capabilities.register_all(permissions.CAPABILITIES)
    indicators.register_all(INDICATORS)
    work_queues.register_all(WORK_QUEUES)
    menu_entries.register_all(
        [
            MenuEntry(
                "procedures.counter", "work", _("One-stop counter"), "procedures:counter",
                shown=permissions.may_read, order=50,
            ),
            MenuEntry(
                "procedures.dossiers", "work", _("Dossiers"), "procedures:dossiers", shown=permissions.may_read, order=51
            ),
            MenuEntry(
                "procedures.answers", "review", _("Satisfaction"), "procedures:answers",
                shown=permissions.may_read_answers, order=50,
            ),
            MenuEntry("procedures.catalogue", "office", _("Administrative procedures"), "procedures:procedures", order=50),
        ]
    )  # fmt: skip
    searchables.register_all(
        [
            Searchable(
                "procedures.dossiers", _("Dossiers"), Dossier, queries.dossiers_visible_to, "procedures:dossiers",
                shown=permissions.may_read,
            ),
            Searchable(
                "procedures.catalogue", _("Administrative procedures"), Procedure, lambda officer: queries.catalogue(),
                "procedures:procedures",
            ),
        ]
    )  # fmt: skip
    open_deadlines.register(
        OpenDeadlines("procedures", _("Open dossiers"), queries.moved_by, actions.recompute_due)
    )
    # papers of applicants: for those who handle the dossier, and their names may say who it is about
    file_owners.register(
        FileOwner("procedures.dossier", queries.handled_by, permissions.may_attach, names_in_journal=False)
    )
