# SPDX-License-Identifier: EUPL-1.2
"""Everything that reads dossiers, the catalogue and the answers."""

from vanphong.procedures.queries.answers import answers_visible_to, valid_answers, very_satisfied_answers
from vanphong.procedures.queries.catalogue import (
    catalogue,
    code_rules,
    receivable,
    unit_codes,
    versions_of,
    versions_on,
)
from vanphong.procedures.queries.choices import resolving_units
from vanphong.procedures.queries.deadlines import deadline_of, moved_by, pauses_of
from vanphong.procedures.queries.dossiers import (
    dossiers_visible_to,
    ended_on_request,
    handled_among,
    handled_by,
    handled_units,
    received,
    register_rows,
    resolved,
    shown_identity,
    shown_phone,
)
from vanphong.procedures.queries.finding import find, with_code
from vanphong.procedures.queries.standing import (
    OF_OPEN,
    OF_RESULTS,
    STANDINGS,
    Standing,
    carried_into,
    in_time_at,
    of_standing,
    overdue_at,
    pending_at,
    standing_of,
)

__all__ = [
    "OF_OPEN",
    "OF_RESULTS",
    "STANDINGS",
    "Standing",
    "answers_visible_to",
    "carried_into",
    "catalogue",
    "code_rules",
    "deadline_of",
    "dossiers_visible_to",
    "ended_on_request",
    "find",
    "handled_among",
    "handled_by",
    "handled_units",
    "in_time_at",
    "moved_by",
    "of_standing",
    "overdue_at",
    "pauses_of",
    "pending_at",
    "receivable",
    "received",
    "register_rows",
    "resolved",
    "resolving_units",
    "shown_identity",
    "shown_phone",
    "standing_of",
    "unit_codes",
    "valid_answers",
    "versions_of",
    "versions_on",
    "very_satisfied_answers",
    "with_code",
]
