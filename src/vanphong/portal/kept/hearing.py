# SPDX-License-Identifier: EUPL-1.2
"""How a process hears that the public side has changed.

SQLite is asked each time, which costs nothing. PostgreSQL tells the connections that listen to it, at the commit that changed
something; what it has told lies at this end already and is looked at without a question, which would take as long as the page.
"""

from typing import Any
from weakref import WeakKeyDictionary

from django.db import connection

from vanphong.kernel.settled import rows_of

CHANNEL = "vanphong_public"
#: connection → what it was answered since it last heard of a change
_known: WeakKeyDictionary[Any, dict[str, list[tuple[Any, ...]]]] = WeakKeyDictionary()


def rows_until_told(statement: str) -> list[tuple[Any, ...]]:
    """The rows of a statement without values; on PostgreSQL from memory until this connection hears of a change."""
    standing = connection.connection
    if connection.vendor != "postgresql" or standing is None or connection.in_atomic_block:
        return rows_of(statement)
    from psycopg import Error  # there where PostgreSQL is

    try:
        answers = heard(standing)
    except Error:  # the connection is gone: the usual way opens another
        connection.close()
        return rows_of(statement)
    if statement not in answers:
        answers[statement] = rows_of(statement)
    return answers[statement]


def heard(standing: Any) -> dict[str, list[tuple[Any, ...]]]:
    """What is known over this connection and still holds. It listens before it asks: no change falls between."""
    answers = _known.get(standing)
    if answers is None:
        answers = _known[standing] = {}
        standing.add_notify_handler(lambda told: answers.clear())
        standing.execute(f"LISTEN {CHANNEL}")
        return answers
    standing.pgconn.consume_input()
    standing.pgconn.consume_input()  # a server that goes first says so and then shuts: this look meets that
    while standing.pgconn.notifies() is not None:
        answers.clear()
    return answers
