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
