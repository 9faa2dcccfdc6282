# SPDX-License-Identifier: EUPL-1.2
"""Triggers that refuse to change or delete a journal entry, on both databases."""

from django.db import connection

SQLITE = """
CREATE TRIGGER IF NOT EXISTS journal_keeps_{verb} BEFORE {verb} ON kernel_journalentry
BEGIN SELECT RAISE(ABORT, 'journal entries are never changed'); END
"""

POSTGRESQL = """
CREATE OR REPLACE FUNCTION journal_refuses() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'journal entries are never changed'; END $$;
DROP TRIGGER IF EXISTS journal_keeps ON kernel_journalentry;
CREATE TRIGGER journal_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON kernel_journalentry
FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses();
"""


def lay_triggers() -> None:
    """Lay them; laid already, they stay."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for verb in ("UPDATE", "DELETE"):
                cursor.execute(SQLITE.format(verb=verb))
        else:
            cursor.execute(POSTGRESQL)
