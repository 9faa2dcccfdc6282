# SPDX-License-Identifier: EUPL-1.2
"""The days off that the law gives a year, proposed to the administrator, who has the Government's notice."""

from datetime import date, timedelta

from vanphong.kernel.worktime.calendar import ONE_DAY, DayRow
from vanphong.kernel.worktime.lunar import gregorian
from vanphong.kernel.worktime.seed import (
    CULTURE,
    CULTURE_DAY,
    HUNG,
    IN_LIEU,
    LABOUR,
    LAW,
    NATIONAL,
    NEW_YEAR,
    TET,
    VICTORY,
)

SATURDAY = 5


def propose_year(year: int) -> list[DayRow]:
    """Holidays and days off in lieu. The Government chooses the swaps, and in the end Tết's days too."""
    holidays = {
        date(year, 1, 1): NEW_YEAR,
        **dict.fromkeys(tet(year), TET),
        gregorian(10, 3, year): HUNG,
        date(year, 4, 30): VICTORY,
        date(year, 5, 1): LABOUR,
        **dict.fromkeys(national_days(year), NATIONAL),
    }
    rows = [DayRow(day, "holiday", name, LAW) for day, name in holidays.items()]
    in_lieu: set[date] = set()
    for day in sorted(day for day in holidays if day.weekday() >= SATURDAY):
        off = day
        while off.weekday() >= SATURDAY or off in holidays or off in in_lieu:
            off += ONE_DAY
        in_lieu.add(off)
        rows.append(DayRow(off, "compensation", holidays[day], IN_LIEU))
    if year >= 2026:
        # A day off by its own resolution: the Labour Code's day in lieu does not reach it.
        rows.append(DayRow(date(year, 11, 24), "holiday", CULTURE_DAY, CULTURE))
    return sorted(rows, key=lambda row: row.date)


def tet(year: int) -> list[date]:
    """Five days: from the eve if none of them is a Saturday or Sunday, else from the day before it."""
    first = gregorian(1, 1, year)
    from_eve = [first + timedelta(days=step) for step in range(-1, 4)]
    if all(day.weekday() < SATURDAY for day in from_eve):
        return from_eve
    return [day - ONE_DAY for day in from_eve]


def national_days(year: int) -> list[date]:
    """2 September and the weekday beside it: the day before, unless the day after makes the longer break."""
    day = date(year, 9, 2)
    before, after = day - ONE_DAY, day + ONE_DAY
    thursday = 3
    return [day, after] if before.weekday() >= SATURDAY or day.weekday() == thursday else [before, day]
