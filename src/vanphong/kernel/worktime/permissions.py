# SPDX-License-Identifier: EUPL-1.2
"""Who may change the working calendar. Anyone signed in may read it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.permissions import Capability

CAPABILITIES = [
    Capability("worktime.change_calendar", _("Change the working calendar"), roles=("administrator",)),
]


def may_change_calendar(officer: Any) -> bool:
    """Whether this officer keeps the calendar."""
    return officer.can_for_all("worktime.change_calendar")
