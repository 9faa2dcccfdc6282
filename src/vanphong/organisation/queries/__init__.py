# SPDX-License-Identifier: EUPL-1.2
"""Everything that reads units, people, accounts and signing authorities."""

from vanphong.organisation.queries.authority import (
    authorities_on,
    authorities_visible_to,
    may_sign_for,
    signing_lines,
)
from vanphong.organisation.queries.journal import journal_visible_to
from vanphong.organisation.queries.naming import UnitFinder, find_unit
from vanphong.organisation.queries.officers import (
    grants_of,
    is_last_administrator,
    officers_visible_to,
    officers_with,
    system_officer,
)
from vanphong.organisation.queries.people import (
    appointments_of,
    heads_on,
    holders_on,
    people_in,
    people_page,
    people_visible_to,
    posts_of,
)
from vanphong.organisation.queries.reach import Units, of_units
from vanphong.organisation.queries.scopes import scope_of_code, scope_of_unit
from vanphong.organisation.queries.units import (
    TreeRow,
    names_on,
    predecessors_of,
    successors_of,
    unit_name_on,
    units_on,
    units_tree,
    units_visible_to,
)

__all__ = [
    "TreeRow",
    "UnitFinder",
    "Units",
    "appointments_of",
    "authorities_on",
    "authorities_visible_to",
    "find_unit",
    "grants_of",
    "heads_on",
    "holders_on",
    "is_last_administrator",
    "journal_visible_to",
    "may_sign_for",
    "names_on",
    "of_units",
    "officers_visible_to",
    "officers_with",
    "people_in",
    "people_page",
    "people_visible_to",
    "posts_of",
    "predecessors_of",
    "scope_of_code",
    "scope_of_unit",
    "signing_lines",
    "successors_of",
    "system_officer",
    "unit_name_on",
    "units_on",
    "units_tree",
    "units_visible_to",
]
