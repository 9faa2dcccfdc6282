# SPDX-License-Identifier: EUPL-1.2
"""On PostgreSQL a process hears of a change of the public side without asking.

Other connections change the public side here: not beside the tests of the room, whose sites stand in a transaction.
"""

import time

import pytest
from django.db import connection

from vanphong.kernel import settled
from vanphong.portal.kept import hearing
from vanphong.portal.kept.hearing import heard

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite is asked each time"),
]


@pytest.fixture
def connect(db):
    """connect(): a connection of its own, as another process has one."""
    import psycopg

    parameters, opened = connection.get_connection_params(), []

    def another():
        names = ("dbname", "user", "password", "host", "port")
        opened.append(
            psycopg.connect(
                **{name: parameters[name] for name in names if parameters.get(name)}, autocommit=True
            )
        )
        return opened[-1]

    yield another
    for one in opened:
        one.close()


@pytest.fixture
def listener(connect):
    """A connection over which something was asked and answered."""
    standing = connect()
    heard(standing)["question"] = [("answer",)]
    return standing


@pytest.fixture
def elsewhere(connect):
    """Where the first page of the tree is called otherwise, and then again as before."""
    other = connect()
    title = other.execute("SELECT title FROM wagtailcore_page WHERE id = 1").fetchone()[0]
    yield other
    other.execute("UPDATE wagtailcore_page SET title = %s WHERE id = 1", [title])


def is_forgotten(standing) -> bool:
    """Whether the answer is forgotten within a second."""
    until = time.monotonic() + 1
    while heard(standing) and time.monotonic() < until:
        time.sleep(0.001)
    return not heard(standing)


def test_an_answer_holds_until_something_changes(listener, elsewhere):
    elsewhere.execute("SELECT 1")
    time.sleep(0.05)

    assert heard(listener) == {"question": [("answer",)]}


def test_a_change_elsewhere_is_heard_at_its_commit_and_not_before(listener, elsewhere):
    with elsewhere.transaction():
        elsewhere.execute("UPDATE wagtailcore_page SET title = 'Tin mới' WHERE id = 1")
        time.sleep(0.05)
        assert heard(listener)

    assert is_forgotten(listener)


def test_what_was_undone_is_not_told(listener, elsewhere):
    for statement in ("BEGIN", "UPDATE wagtailcore_page SET title = 'Tin mới' WHERE id = 1", "ROLLBACK"):
        elsewhere.execute(statement)
    time.sleep(0.05)

    assert heard(listener)


def test_an_own_change_is_heard_at_once(listener, elsewhere):
    listener.execute("UPDATE wagtailcore_page SET title = 'Tin của mình' WHERE id = 1")

    assert heard(listener) == {}


def test_a_connection_that_was_cut_says_so(listener, elsewhere):
    import psycopg

    elsewhere.execute("SELECT pg_terminate_backend(%s)", [listener.info.backend_pid])
    time.sleep(0.05)

    with pytest.raises(psycopg.Error):
        heard(listener)


@pytest.fixture
def own_connection(monkeypatch):
    """The connection of a server process: no test's transaction holds it."""
    own = connection.copy()
    for module in (hearing, settled):
        monkeypatch.setattr(module, "connection", own)
    yield own
    own.close()


def test_what_was_asked_is_answered_from_memory_and_after_a_cut_anew(own_connection):
    for _reader in range(3):
        assert hearing.rows_until_told("SELECT 1, 'một'") == [(1, "một")]
    assert heard(own_connection.connection) == {"SELECT 1, 'một'": [(1, "một")]}

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [own_connection.connection.info.backend_pid])
    time.sleep(0.05)

    assert hearing.rows_until_told("SELECT 2") == [(2,)]
