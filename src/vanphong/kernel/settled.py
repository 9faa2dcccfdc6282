# SPDX-License-Identifier: EUPL-1.2
"""Small queries that every page asks: to put one together takes the ORM ten times as long as the database takes to answer."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet


class Settled:
    """A query whose words never change, put into SQL once: the ORM writes it, calling this asks it and gives the rows."""

    def __init__(self, make: Callable[[], QuerySet[Any, tuple[Any, ...]]]) -> None:
        self.make = make
        self.said: dict[str, tuple[str, Sequence[Any]]] = {}

    def __call__(self) -> list[tuple[Any, ...]]:
        if connection.vendor not in self.said:
            self.said[connection.vendor] = self.make().query.sql_with_params()
        return rows_of(*self.said[connection.vendor])


def rows_of(statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """The rows of a statement that is written out."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def rows_at_once(statement: str) -> list[tuple[Any, ...]]:
    """The rows of a statement without values that every reader asks: on PostgreSQL over the connection that stands.

    Whether it still stands is not asked first, which takes as long as the statement itself: one that is gone says so by an
    error, and the usual way opens another.
    """
    standing = connection.connection
    if connection.vendor != "postgresql" or standing is None or connection.in_atomic_block:
        return rows_of(statement)
    from psycopg import Error  # there where PostgreSQL is

    try:
        found: list[tuple[Any, ...]] = standing.execute(statement, prepare=True).fetchall()
    except Error:
        connection.close()
        return rows_of(statement)
    return found
