# SPDX-License-Identifier: EUPL-1.2
"""What the kernel itself adds to the house's registries."""

from vanphong.kernel import indicators, journal, search
from vanphong.kernel.triggers import Guard, guards


def register() -> None:
    """Called once, when the house starts."""
    guards.register(Guard("journal", journal.lay_triggers))
    guards.register(Guard("search", search.lay_indexes))
    guards.register(Guard("day summaries", indicators.lay_summaries))
    from vanphong.kernel import files, work, worktime

    for room in (files, work, worktime):
        room.register()
