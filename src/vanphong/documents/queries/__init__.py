# SPDX-License-Identifier: EUPL-1.2
"""Everything that reads documents. Lists and look-ups start from `…_visible_to(officer)`."""

from vanphong.documents.queries.duplicates import duplicates_of
from vanphong.documents.queries.incoming import (
    incoming_register,
    incoming_registered,
    incoming_to_forward,
    incoming_visible_to,
    waiting_incoming,
)
from vanphong.documents.queries.ledger import Gap, Ledger, SeriesRow, ledger_of, series_in_use
from vanphong.documents.queries.outgoing import (
    drafts,
    in_effect_on,
    normative_issued,
    numbers_voided,
    outgoing_issued,
    outgoing_named,
    outgoing_register,
    outgoing_visible_to,
    to_dispatch,
)
from vanphong.documents.queries.units import (
    UnitNames,
    body_choices,
    handling_units,
    issuing_bodies,
    unit_choices,
)

__all__ = [
    "Gap",
    "Ledger",
    "SeriesRow",
    "UnitNames",
    "body_choices",
    "drafts",
    "duplicates_of",
    "handling_units",
    "in_effect_on",
    "incoming_register",
    "incoming_registered",
    "incoming_to_forward",
    "incoming_visible_to",
    "issuing_bodies",
    "ledger_of",
    "normative_issued",
    "numbers_voided",
    "outgoing_issued",
    "outgoing_named",
    "outgoing_register",
    "outgoing_visible_to",
    "series_in_use",
    "to_dispatch",
    "unit_choices",
    "waiting_incoming",
]
