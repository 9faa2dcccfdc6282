# SPDX-License-Identifier: EUPL-1.2
"""The seeded calendar, and the proposal for a year to come."""

from datetime import date

import pytest

from vanphong.kernel.worktime import seed_calendar
from vanphong.kernel.worktime.lunar import gregorian
from vanphong.kernel.worktime.models import CalendarDay, CalendarStamp, WorkingInterval
from vanphong.kernel.worktime.proposal import propose_year
from vanphong.kernel.worktime.seed import seed_days

#: weekdays off, as published for civil servants
WEEKDAYS_OFF = {
    2023: "02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09",
    2024: "01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09",
    2025: "01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09",
    2026: "01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11",
}
SATURDAYS_WORKED = {2023: "", 2024: "04/05", 2025: "26/04", 2026: "10/01 22/08"}


def days_of(year: int) -> list[date]:
    return [
        date.fromordinal(day)
        for day in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
    ]


@pytest.mark.parametrize("year", WEEKDAYS_OFF)
def test_the_days_off_and_worked_are_the_published_ones(calendar, year):
    days = days_of(year)

    off = [f"{day:%d/%m}" for day in days if day.weekday() < 5 and not calendar.is_working(day)]
    worked = [f"{day:%d/%m}" for day in days if day.weekday() >= 5 and calendar.is_working(day)]

    assert " ".join(off) == WEEKDAYS_OFF[year]
    assert " ".join(worked) == SATURDAYS_WORKED[year]


def test_seeding_twice_adds_nothing_and_keeps_what_the_office_changed(db):
    seed_calendar()
    CalendarDay.objects.filter(date=date(2026, 11, 24)).delete()

    seed_calendar()

    assert CalendarDay.objects.count() == len(seed_days()) - 1
    assert WorkingInterval.objects.count() == 2
    assert CalendarStamp.objects.count() == 1


@pytest.mark.parametrize(
    ("year", "tet", "hung_kings"),
    [
        (2023, date(2023, 1, 22), date(2023, 4, 29)),
        (2024, date(2024, 2, 10), date(2024, 4, 18)),
        (2025, date(2025, 1, 29), date(2025, 4, 7)),
        (2026, date(2026, 2, 17), date(2026, 4, 26)),
        (2027, date(2027, 2, 6), date(2027, 4, 16)),
        (2028, date(2028, 1, 26), date(2028, 4, 4)),
        (2029, date(2029, 2, 13), date(2029, 4, 23)),
        (2030, date(2030, 2, 2), date(2030, 4, 12)),
        (2033, date(2033, 1, 31), date(2033, 4, 9)),
        (2034, date(2034, 2, 19), date(2034, 4, 28)),
    ],
)
def test_the_lunar_new_year_and_the_hung_kings_day(year, tet, hung_kings):
    assert gregorian(1, 1, year) == tet
    assert gregorian(10, 3, year) == hung_kings


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_the_proposal_for_a_past_year_is_what_the_government_decided_but_for_swaps(year):
    decided = [row for row in seed_days() if row.date.year == year and row.swapped_with is None]

    assert [(row.date, row.kind, row.note) for row in propose_year(year)] == [
        (row.date, row.kind, row.note) for row in decided
    ]


@pytest.mark.parametrize("year", range(2027, 2060))
def test_a_proposal_gives_each_holiday_on_a_weekend_a_working_day_in_lieu(year):
    rows = propose_year(year)
    made_up = [row for row in rows if row.kind == "compensation"]
    on_weekend = [row for row in rows if row.kind == "holiday" and row.date.weekday() >= 5]
    without = [row for row in on_weekend if row.date.month == 11]

    assert len({row.date for row in rows}) == len(rows)
    assert len(made_up) == len(on_weekend) - len(without)
    assert all(row.date.weekday() < 5 for row in made_up)
