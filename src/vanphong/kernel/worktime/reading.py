# SPDX-License-Identifier: EUPL-1.2
"""Reading the start of a limit as people write it: 26/04/2024 14:00, 2024-04-26T14:00, or the day alone."""

import re
from datetime import date, datetime

from vanphong.kernel.actions import Refused
from vanphong.kernel.vietnamese import parse_moment

CLOCK = re.compile(r"\d ?(:|h|giờ)|\dT\d", re.IGNORECASE)


def read_start(text: str) -> datetime | date:
    """A moment where an hour is written, else a day; what cannot be read is refused."""
    try:
        moment = parse_moment(text)
    except ValueError as error:
        raise Refused(str(error), field="start") from error
    return moment if CLOCK.search(text) else moment.date()
