# SPDX-License-Identifier: EUPL-1.2
"""The review, opened for the first time, beside the same counts as plain SQL. Nothing is remembered between two openings."""

from collections.abc import Iterator
from datetime import date

from django.db import connection

from bench.plain_sql import PLAIN
from bench.results import Result, milliseconds
from bench.serving import House
from bench.timing import compare
from vanphong.kernel.indicators import Indicator, Period, indicators
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Officer
from vanphong.reviews.actions import open_review
from vanphong.reviews.outline import CODES


def measure_half_year() -> Iterator[Result]:
    """The first half of this year."""
    yield from opened(
        "half-year", "review of a half-year, first open", Period.parse(f"{today().year}-H1"), 1.5
    )


def measure_all_years() -> Iterator[Result]:
    """Every year that the office has."""
    every = Period.between(date(today().year - 11, 1, 1), date(today().year, 12, 31))
    limit = 0.1 if connection.vendor == "sqlite" else 1.5
    yield from opened("all-years", "review of all years", every, limit)


def opened(goal: str, what: str, period: Period, limit: float) -> Iterator[Result]:
    """The whole page, with each figure beside the same period of the year before."""
    assert_equal_figures(period)
    review = open_review(period=period, by=Officer.objects.get(username="chief"))
    house, address = House("chief"), review.get_absolute_url()
    sides = compare(lambda: house.get(address), lambda: (counted(period), counted(period.last_year())))
    yield Result(
        goal,
        what,
        connection.vendor,
        sides.ratio,
        limit,
        "×",
        milliseconds(sides.house),
        milliseconds(sides.other),
    )


def counted(period: Period) -> dict[str, int]:
    """Each figure that the review counts, by its plain statement."""
    days, figures = {"start": period.start.isoformat(), "end": period.end.isoformat()}, {}
    with connection.cursor() as cursor:
        for code, statement in PLAIN.items():
            cursor.execute(statement, days)
            figures[code] = cursor.fetchone()[0]
    return figures


def assert_equal_figures(period: Period) -> None:
    """Both sides count the same, in this period and in the one before; nothing of the outline is left out."""
    needed = set()
    for code in CODES:
        item = indicators[code]
        needed |= {code} if isinstance(item, Indicator) else {item.part, item.whole}
    assert needed == set(PLAIN), f"the review and plain SQL count different things: {needed ^ set(PLAIN)}"
    for one in (period, period.last_year()):
        plain = counted(one)
        differing = {code: (indicators[code].value(one), plain[code]) for code in PLAIN}
        differing = {code: pair for code, pair in differing.items() if pair[0] != pair[1]}
        assert not differing, f"{one.code}: the review and plain SQL disagree: {differing}"
