# SPDX-License-Identifier: EUPL-1.2
"""Statements that every reader asks are asked without ado, and survive a database that was started anew."""

import pytest
from django.db import DatabaseError, connection

from vanphong.kernel import settled

pytestmark = pytest.mark.django_db


@pytest.fixture
def own_connection(monkeypatch):
    """The connection of a server process: no test's transaction holds it."""
    own = connection.copy()
    monkeypatch.setattr(settled, "connection", own)
    yield own
    own.close()


def test_a_statement_is_answered_with_the_first_and_with_every_later_connection(own_connection):
    assert settled.rows_at_once("SELECT 1, 'một'") == [(1, "một")]
    assert settled.rows_at_once("SELECT 1, 'một'") == [(1, "một")]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no server that could go away")
def test_a_connection_that_the_server_has_closed_is_opened_anew(own_connection):
    settled.rows_at_once("SELECT 1")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [own_connection.connection.info.backend_pid])

    assert settled.rows_at_once("SELECT 2") == [(2,)]


def test_a_statement_that_is_wrong_says_so(own_connection):
    settled.rows_at_once("SELECT 1")

    with pytest.raises(DatabaseError):
        settled.rows_at_once("SELECT * FROM no_such_table")
