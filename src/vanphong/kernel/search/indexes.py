# SPDX-License-Identifier: EUPL-1.2
"""The databases' own word indexes over folded text: FTS5 on SQLite, GIN on PostgreSQL. The database keeps them itself."""

from django.db import connection

from vanphong.kernel.search.sources import searchables

SQLITE = """
CREATE VIRTUAL TABLE {table}_words USING fts5({column}, content='{table}', content_rowid='id', tokenize='ascii');
"""
SQLITE_TRIGGERS = """
CREATE TRIGGER IF NOT EXISTS {table}_words_in AFTER INSERT ON {table} BEGIN
  INSERT INTO {table}_words (rowid, {column}) VALUES (NEW.id, NEW.{column}); END;
CREATE TRIGGER IF NOT EXISTS {table}_words_out AFTER DELETE ON {table} BEGIN
  INSERT INTO {table}_words ({table}_words, rowid, {column}) VALUES ('delete', OLD.id, OLD.{column}); END;
CREATE TRIGGER IF NOT EXISTS {table}_words_new AFTER UPDATE OF {column} ON {table}
WHEN OLD.{column} IS NOT NEW.{column} BEGIN
  INSERT INTO {table}_words ({table}_words, rowid, {column}) VALUES ('delete', OLD.id, OLD.{column});
  INSERT INTO {table}_words (rowid, {column}) VALUES (NEW.id, NEW.{column}); END;
"""
# the words are kept beside the text: read in the order of a list, each row would be cut into words anew
POSTGRESQL = """
ALTER TABLE {table} ADD COLUMN IF NOT EXISTS {column}_words tsvector
    GENERATED ALWAYS AS (to_tsvector('simple', {column})) STORED;
CREATE INDEX IF NOT EXISTS {table}_words ON {table} USING gin ({column}_words) WITH (fastupdate = on)
"""


def lay_indexes() -> None:
    """Lay the index of every searchable table; what stands stays."""
    tables = set(connection.introspection.table_names(include_views=True))
    with connection.cursor() as cursor:
        for source in searchables:
            names = {"table": source.model._meta.db_table, "column": source.column}
            if connection.vendor != "sqlite":
                cursor.execute(POSTGRESQL.format(**names))
                continue
            if f"{names['table']}_words" not in tables:
                cursor.execute(SQLITE.format(**names))
                cursor.execute("INSERT INTO {table}_words ({table}_words) VALUES ('rebuild')".format(**names))
            for statement in SQLITE_TRIGGERS.format(**names).split("END;\n"):
                if statement.strip():
                    cursor.execute(statement.rstrip("; \n").removesuffix(" END") + "; END")
