# SPDX-License-Identifier: EUPL-1.2
"""What of the one-stop centre waits for an officer: each counter is the size of the list that it opens."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.work import WorkQueue, WorkRow, absolute
from vanphong.procedures import queries
from vanphong.procedures.models import Dossier


def row_of(dossier: Dossier, day: date) -> WorkRow:
    """A dossier as the first screen shows it."""
    standing = queries.standing_of(dossier, day)
    subject = f"{dossier.procedure_name} — {dossier.applicant_name}"
    return WorkRow(
        dossier.code, subject, dossier.get_absolute_url(), dossier.due_on, standing.words, standing.tone
    )


def resolves(officer: Any) -> bool:
    """Whether dossiers are resolved by this officer."""
    return officer.can("procedures.process")


def serves(officer: Any) -> bool:
    """Whether this officer works at the counter."""
    return officer.can("procedures.receive")


def queue(
    standing: str, label: Any, shown: Any, order: tuple[str, ...], *, urgent: bool = False
) -> WorkQueue:
    """The dossiers of one standing; the address opens them in the same order."""

    def rows(officer: Any, day: date) -> Any:
        visible = queries.register_rows(queries.dossiers_visible_to(officer))
        return queries.of_standing(visible, standing, day).order_by(*order)

    return WorkQueue(
        f"procedures.{standing}", label, rows, row_of, absolute("procedures:dossiers", f"standing={standing}"),
        shown=shown, urgent=urgent,
    )  # fmt: skip


WORK_QUEUES = [
    queue("overdue", _("Dossiers overdue"), resolves, ("due_on", "id"), urgent=True),
    queue("due_today", _("Dossiers due today"), resolves, ("due_on", "id")),
    queue("to_hand_over", _("Results to hand over"), serves, ("received_on", "id")),
    queue(
        "waiting",
        _("Dossiers waiting for papers"),
        lambda officer: serves(officer) or resolves(officer),
        ("received_on", "id"),
    ),
]
