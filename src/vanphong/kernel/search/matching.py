# SPDX-License-Identifier: EUPL-1.2
"""From what an officer types to the records that hold it."""

from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from vanphong.kernel.search.sources import searchables
from vanphong.kernel.vietnamese import fold

MOST_WORDS = 12


def matching(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """The rows that hold every word typed, each as the beginning of a word, marks or no marks."""
    words = fold(text).split()[:MOST_WORDS]
    if not words:
        return rows.none() if text.strip() else rows
    return _searched(rows, words)


def _searched(rows: QuerySet[Any], words: list[str]) -> QuerySet[Any]:
    """The rows by the word index of their table."""
    table = rows.model._meta.db_table
    column = next(source.column for source in searchables if source.model is rows.model)
    if connection.vendor == "sqlite":
        found = RawSQL(  # noqa: S611 - the table is the model's own, what was typed is a parameter
            f"SELECT rowid FROM {table}_words WHERE {table}_words MATCH %s",
            [" ".join(f'"{w}"*' for w in words)],
        )
        return rows.filter(pk__in=found)
    query = " & ".join(f"{word}:*" for word in words)
    return rows.extra(  # noqa: S610 - as above
        where=[f"{table}.{column}_words @@ to_tsquery('simple', %s)"], params=[query]
    )
