# SPDX-License-Identifier: EUPL-1.2
"""Each register's page, unfiltered and by each filter that it offers, early and late pages, beside a bare view of the same rows."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import quote

from django.db import connection

from bench.bare import Bare, listing
from bench.goals.lists import LISTS, Case, ListOf
from bench.results import Result, milliseconds
from bench.serving import House
from bench.timing import QUICK, compare

LIMIT = 2.0
LATE = 400
ROWS = 50


def measure_registers() -> Iterator[Result]:
    """Every list; the table has the worst of each, the rest is detail."""
    bare = Bare()
    for register in islice(LISTS(), 4 if QUICK else None):
        register.assert_every_filter()
        cases = islice(register.cases(), 6 if QUICK else None)
        found = [result for case in cases for result in measured(register, case, bare)]
        worst = max(found, key=lambda result: result.value)
        plain = found[0]
        yield summary(register, "no filter, page 1", plain)
        yield summary(register, f"worst of {len(found)} pages ({worst.what.partition(': ')[2]})", worst)
        yield from found


def summary(register: ListOf, what: str, of: Result) -> Result:
    """A line of the table for one of the details."""
    return Result(
        of.goal, f"{register.name}: {what}", of.database, of.value, of.limit, of.unit, of.house, of.other
    )


def measured(register: ListOf, case: Case, bare: Bare) -> Iterator[Result]:
    """One filter: the first page, and page 400 where it exists."""
    house, rows = House(register.username), case.rows
    for page in (1, LATE):
        first = (page - 1) * ROWS
        keys = list(rows.values_list("pk", flat=True)[first : first + ROWS])
        if len(keys) < ROWS:  # the goal is about pages of fifty rows
            return
        address = f"{register.address}?{quote(case.query, safe='=&')}{'&' if case.query else ''}page={page}"
        assert_same_rows(house.get(address), register.row_id, keys, address)
        view = listing(rows, register.columns, page)
        sides = compare(lambda address=address: house.get(address), lambda view=view: bare.get(view))
        yield Result(
            "registers", f"{register.name}: {case.query or 'no filter'}, page {page}", connection.vendor,
            sides.ratio, LIMIT, "×", milliseconds(sides.house), milliseconds(sides.other), is_detail=True,
        )  # fmt: skip


def assert_same_rows(body: bytes, row_id: str, keys: list[int], address: str) -> None:
    """Both sides show the same records in the same order."""
    shown = [int(key) for key in re.findall(rf'<tr id="{row_id}-(\d+)"', body.decode())]
    assert shown == keys, f"{address} shows other rows than the bare view: {shown[:5]} … {keys[:5]}"
