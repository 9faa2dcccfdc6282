# SPDX-License-Identifier: EUPL-1.2
"""Putting millions of rows into a table: without its indexes and triggers, which are laid again afterwards."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any

from django.db import connection, models

BATCH = 20_000


def say(text: str) -> None:
    """A line of progress."""
    print(f"  {text}", file=sys.stderr, flush=True)


def load(model: type[models.Model], names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> int:
    """Insert rows of these columns; every other column takes the model's own default."""
    began, table = time.monotonic(), model._meta.db_table
    rest = [
        field
        for field in model._meta.local_concrete_fields
        if field.column not in names and not field.generated
    ]
    tail = tuple(default_of(field) for field in rest)
    columns = ", ".join(f'"{name}"' for name in (*names, *(field.column for field in rest)))
    whole = (row + tail for row in rows)
    copy = copied if connection.vendor == "postgresql" else inserted
    number = copy(table, columns, len(names) + len(tail), whole)
    say(f"{table}: {number:,} rows in {time.monotonic() - began:.0f} s")
    return number


def default_of(field: models.Field) -> Any:
    """What a column holds that nobody fills."""
    if field.null:
        return None
    return field.get_db_prep_save(field.get_default() if field.has_default() else "", connection)


def inserted(table: str, columns: str, width: int, rows: Iterator[tuple[Any, ...]]) -> int:
    """SQLite: many rows a statement."""
    statement, number = f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * width)})", 0
    connection.ensure_connection()
    raw = connection.connection
    raw.execute("BEGIN")
    while batch := list(islice(rows, BATCH)):
        raw.executemany(statement, batch)
        number += len(batch)
    raw.execute("COMMIT")
    return number


def copied(table: str, columns: str, width: int, rows: Iterator[tuple[Any, ...]]) -> int:
    """PostgreSQL: COPY."""
    number = 0
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as stream:
        for number, row in enumerate(rows, 1):  # noqa: B007
            stream.write_row(row)
    return number


@contextmanager
def bare_tables(loaded: list[type[models.Model]]) -> Iterator[None]:
    """Tables without indexes, triggers and foreign keys' checks while they are filled."""
    tables = [model._meta.db_table for model in loaded]
    with connection.cursor() as cursor:
        for setting in BEFORE[connection.vendor]:
            cursor.execute(setting)
        laid = list(chain.from_iterable(taken_off(cursor, table) for table in tables))
    yield
    began = time.monotonic()
    with connection.cursor() as cursor:
        for statement in laid:
            cursor.execute(statement)
        for statement in connection.ops.sequence_reset_sql(NoStyle(), loaded):
            cursor.execute(statement)
        for setting in AFTER[connection.vendor]:
            cursor.execute(setting)
    say(f"{len(laid)} indexes in {time.monotonic() - began:.0f} s")


def taken_off(cursor: Any, table: str) -> list[str]:
    """Drop the indexes (and on SQLite triggers and word index) of a table; the statements that lay the indexes again."""
    if connection.vendor == "postgresql":
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND indexname::regclass NOT IN "
            "(SELECT conindid FROM pg_constraint)",
            [table],
        )
        found = cursor.fetchall()
    else:
        for kind, name in in_schema(cursor, "type, name", f"type = 'trigger' AND tbl_name = '{table}'"):
            cursor.execute(f'DROP {kind} "{name}"')
        for (name,) in in_schema(cursor, "name", f"type = 'table' AND name = '{table}_words'"):
            cursor.execute(f"DROP TABLE {name}")
        found = in_schema(cursor, "name, sql", f"type = 'index' AND tbl_name = '{table}' AND sql IS NOT NULL")
    for name, _statement in found:
        cursor.execute(f'DROP INDEX "{name}"')
    return [statement for _name, statement in found]


def in_schema(cursor: Any, columns: str, condition: str) -> list[tuple[Any, ...]]:
    """What SQLite knows of its own tables."""
    cursor.execute(f"SELECT {columns} FROM sqlite_master WHERE {condition}")
    return cursor.fetchall()


class NoStyle:
    """Django's SQL without colours."""

    def __getattr__(self, name: str) -> Any:
        return str


BEFORE = {
    "sqlite": (
        "PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA cache_size=-1000000", "PRAGMA foreign_keys=OFF",
    ),
    "postgresql": ("SET session_replication_role = replica", "SET maintenance_work_mem = '512MB'"),
}  # fmt: skip
AFTER = {
    "sqlite": (
        "PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA cache_size=-65536", "PRAGMA foreign_keys=ON",
    ),
    "postgresql": ("SET session_replication_role = DEFAULT", "RESET maintenance_work_mem"),
}  # fmt: skip
