# SPDX-License-Identifier: EUPL-1.2
"""The working days of ten years, and how much falls on each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

YEARS = 10


@dataclass(frozen=True)
class Days:
    """Working days (Monday to Friday) as ISO texts: the years until today, and a quarter after it for what is due later."""

    texts: tuple[str, ...]
    #: the place of today, or of the last working day before it
    today: int

    @classmethod
    def until(cls, today: date) -> "Days":
        """The days around the day on which the records are made."""
        first = today.replace(year=today.year - YEARS, day=1)
        all_days = [first + timedelta(days=n) for n in range((today - first).days + 120)]
        working = [day for day in all_days if day.weekday() < 5]
        return cls(tuple(day.isoformat() for day in working), sum(day <= today for day in working) - 1)

    def spread(self, number: int) -> Iterator[tuple[int, str, int]]:
        """So many records over the days until today: the place of the day, the day, and its running number in the day."""
        days = self.today + 1
        for place in range(days):
            day = self.texts[place]
            for serial in range(number * (place + 1) // days - number * place // days):
                yield place, day, serial
