# SPDX-License-Identifier: EUPL-1.2
"""Everything that writes in the reception of citizens."""

from vanphong.citizens.actions.importing import VisitRow, import_visits
from vanphong.citizens.actions.sessions import close_session, correct_session, open_session, reopen_session
from vanphong.citizens.actions.visits import correct_visit, follow_up_visit, look_at_denouncer, register_visit

__all__ = [
    "VisitRow",
    "close_session",
    "correct_session",
    "correct_visit",
    "follow_up_visit",
    "import_visits",
    "look_at_denouncer",
    "open_session",
    "register_visit",
    "reopen_session",
]
