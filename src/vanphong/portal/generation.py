# SPDX-License-Identifier: EUPL-1.2
"""Triggers that give the public side a new generation, in the very transaction that changes something readers see.

Not the actions call for it: texts are saved by the editors' admin too, and the register of documents does not know the portal.
"""

from typing import Any

from django.db import connection
from wagtail.documents.models import Document
from wagtail.models import Page, Site

from vanphong.documents.models import OutgoingDocument
from vanphong.organisation.models import Unit
from vanphong.portal.models import (
    Field,
    NewsItem,
    NewsPage,
    Picture,
    PlainPage,
    PublicGeneration,
    PublishedDocument,
    PublishedFile,
    SectionPage,
    SiteHome,
)

#: every change of their rows is seen by readers
SEEN: tuple[Any, ...] = (
    NewsItem, NewsPage, PlainPage, SectionPage, SiteHome, PublishedDocument, PublishedFile, Field, Picture, Document, Site, Unit,
)  # fmt: skip
#: of a page, what readers see of it: saving a draft leaves these alone
OF_A_PAGE = (
    "live", "title", "slug", "url_path", "path", "depth", "show_in_menus", "seo_title", "search_description", "last_published_at",
)  # fmt: skip
#: of an entry of the outgoing register, what the portal tells of it once it has its number
OF_A_DOCUMENT = (
    "number_and_symbol", "subject", "type_code", "dated_on", "signer_name", "signer_post", "effective_from", "effective_to",
    "replaced_by_id",
)  # fmt: skip
TOKENS = {
    "sqlite": "lower(hex(randomblob(16)))",
    "postgresql": "md5(random()::text || clock_timestamp()::text)",
}
#: "is another value, or was or is none"
DIFFERS = {"sqlite": "OLD.{0} IS NOT NEW.{0}", "postgresql": "OLD.{0} IS DISTINCT FROM NEW.{0}"}
NEXT = """INSERT INTO {table} (id, token) VALUES (1, {token}) ON CONFLICT (id) DO UPDATE SET token = excluded.token;"""
FUNCTION = """
CREATE OR REPLACE FUNCTION portal_next_generation() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN {next} RETURN NULL; END $$
"""


def lay_triggers() -> None:
    """Lay them; laid already, they are laid anew."""
    tables = set(connection.introspection.table_names())
    if PublicGeneration._meta.db_table not in tables:
        return
    following = NEXT.format(table=PublicGeneration._meta.db_table, token=TOKENS[connection.vendor])
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(FUNCTION.format(next=following))
        for table, name, event, condition in watched():
            if table in tables:
                for statement in statements(table, name, event, condition, following):
                    cursor.execute(statement)


def watched() -> list[tuple[str, str, str, str]]:
    """Each table with what of it counts: its name, the trigger's, the event, and a condition on the row (or none)."""
    differs = DIFFERS[connection.vendor]
    page, document = Page._meta.db_table, OutgoingDocument._meta.db_table
    changed = " OR ".join(differs.format(column) for column in OF_A_DOCUMENT)
    voided = "(OLD.state = 'voided') <> (NEW.state = 'voided')"
    events = ("INSERT", "UPDATE", "DELETE")
    rows = [
        (model._meta.db_table, f"public_{model._meta.db_table}_{event.lower()}", event, "")
        for model in SEEN
        for event in events
    ]
    rows += [(page, f"public_page_{event.lower()}", event, "") for event in ("INSERT", "DELETE")]
    rows.append((page, "public_page_update", f"UPDATE OF {', '.join(OF_A_PAGE)}", ""))
    rows.append((document, "public_document", "UPDATE", f"OLD.state <> 'draft' AND ({changed} OR {voided})"))
    return rows


def statements(table: str, name: str, event: str, condition: str, following: str) -> list[str]:
    """The SQL of one trigger."""
    if connection.vendor == "sqlite":
        when = f"WHEN {condition} " if condition else ""
        return [
            f"DROP TRIGGER IF EXISTS {name}",
            f"CREATE TRIGGER {name} AFTER {event} ON {table} {when}BEGIN {following} END",
        ]
    # a statement of a thousand rows makes one generation, not a thousand
    each = f"ROW WHEN ({condition})" if condition else "STATEMENT"
    return [
        f"DROP TRIGGER IF EXISTS {name} ON {table}",
        f"CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH {each} EXECUTE FUNCTION portal_next_generation()",
    ]
