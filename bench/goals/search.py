# SPDX-License-Identifier: EUPL-1.2
"""Search in the lists, one to three words, with marks and without, beside a bare query in a bare view."""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL

from bench.bare import Bare, listing
from bench.goals.lists import LISTS, ListOf
from bench.goals.registers import assert_same_rows
from bench.results import Result, milliseconds
from bench.serving import House
from bench.timing import QUICK, compare
from vanphong.kernel.search import matching

LIMIT = 1.5
ROWS = 50
#: with marks, without, and as a search for beginnings of words
WORDS = (
    ("đất", "dat"),
    ("OCOP", "ocop"),
    ("giải ngân", "giai ngan"),
    ("Mẫu Sơn", "mau son"),
    ("nông thôn mới", "nong thon moi"),
    ("Nông Đức Chỉnh", "nong duc chinh"),
    ("khoáng sản Tràng Định", "khoang san trang dinh"),
)[: 2 if QUICK else None]
#: list, words → digest of all hits: for comparing the two databases
hits: dict[str, str] = {}


def measure_search() -> Iterator[Result]:
    """Every list for who reads all of it; the table has the worst of each."""
    bare = Bare()
    for register in list(LISTS())[:4]:
        found = [result for words in WORDS for result in measured(register, *words, bare)]
        worst = max(found, key=lambda result: result.value)
        what = worst.what.partition(": ")[2]
        yield Result(
            "search", f"search in {register.name}: worst of {len(found)} ({what})", worst.database, worst.value, LIMIT, "×",
            worst.house, worst.other,
        )  # fmt: skip
        yield from found


def measured(register: ListOf, marked: str, unmarked: str, bare: Bare) -> Iterator[Result]:
    """One query in both spellings."""
    model = register.rows.model
    found = digest(matching(model.objects.all(), marked))
    assert found == digest(matching(model.objects.all(), unmarked)), (
        f"{marked!r} and {unmarked!r} find different records"
    )
    assert found == digest(plainly(model, unmarked)), f"{marked!r} finds other records than the bare query"
    hits[f"{register.name}: {unmarked}"] = found
    house, rows = House(register.username), plainly(model, unmarked, register.rows).order_by(*register.order)
    view, keys = listing(rows, register.columns), list(rows.values_list("pk", flat=True)[:ROWS])
    other = (lambda: bare.get(view)) if keys else nothing_found(register, rows, bare)
    for text in (marked, unmarked):
        address = f"{register.address}?{urlencode({'q': text})}"
        assert_same_rows(house.get(address), register.row_id, keys, address)
        sides = compare(lambda address=address: house.get(address), other)
        yield Result(
            "search", f"{register.name}: {text}, {found.partition(' ')[0]} hits", connection.vendor, sides.ratio, LIMIT, "×",
            milliseconds(sides.house), milliseconds(sides.other), is_detail=True,
        )  # fmt: skip


def nothing_found(register: ListOf, rows: QuerySet[Any], bare: Bare) -> Callable[[], object]:
    """The bare query and the bare view of the list's first page: two empty pages would compare what stands around them."""
    page = listing(register.rows.order_by(*register.order), register.columns)

    def both() -> None:
        list(rows[:ROWS])
        bare.get(page)

    return both


def plainly(model: type[Model], words: str, rows: QuerySet[Any] | None = None) -> QuerySet[Any]:
    """The rows that the database's own word index finds."""
    table, rows = model._meta.db_table, model._default_manager.all() if rows is None else rows
    if connection.vendor == "sqlite":
        query = " ".join(f'"{word}"*' for word in words.split())
        found = RawSQL(f"SELECT rowid FROM {table}_words WHERE {table}_words MATCH %s", [query])
        return rows.filter(pk__in=found)
    query = " & ".join(f"{word}:*" for word in words.split())
    return rows.extra(where=[f"{table}.folded_words @@ to_tsquery('simple', %s)"], params=[query])


def digest(rows: QuerySet[Any]) -> str:
    """How many hits there are, and which."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    return f"{len(keys)} {hashlib.sha256(repr(keys).encode()).hexdigest()[:16]}"
