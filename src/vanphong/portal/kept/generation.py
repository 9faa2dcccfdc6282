# SPDX-License-Identifier: EUPL-1.2
"""Triggers that give the public side a new generation, in the very transaction that changes something readers see.

Not the actions call for it: texts are saved by the editors' admin too, and the register of documents does not know the portal.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection
from wagtail.documents.models import Document
from wagtail.models import Page, Site

from vanphong.documents.models import OutgoingDocument
from vanphong.organisation.models import Unit
from vanphong.portal.kept.hearing import CHANNEL
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
from vanphong.portal.models.generation import DOCUMENTS, FRAME, WHOLE

#: every change of their rows is seen by readers; those of the first on pages of news and in lists of them alone
OF_NEWS: tuple[Any, ...] = (NewsItem, NewsPage)
OF_DOCUMENTS: tuple[Any, ...] = (PublishedDocument, PublishedFile)
OF_THE_FRAME: tuple[Any, ...] = (PlainPage, SectionPage, SiteHome, Field, Picture, Document, Site, Unit)
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
#: what changed → the tokens that are new after it
CHANGED = {"news": (WHOLE,), "documents": (WHOLE, DOCUMENTS), "frame": (WHOLE, FRAME, DOCUMENTS)}
NEXT = "UPDATE {table} SET token = {token} WHERE id IN ({keys});"
IS_NEWS = "EXISTS (SELECT 1 FROM django_content_type WHERE id = {kind} AND app_label = 'portal' AND model = 'newspage')"
FUNCTION = """
CREATE OR REPLACE FUNCTION portal_{what}_changed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN {following} NOTIFY {channel}; RETURN NULL; END $$
"""
PAGE_FUNCTION = """
CREATE OR REPLACE FUNCTION portal_page_changed() RETURNS trigger LANGUAGE plpgsql AS
$$ DECLARE kind integer := CASE TG_OP WHEN 'DELETE' THEN OLD.content_type_id ELSE NEW.content_type_id END; BEGIN
    IF {is_news} THEN {of_news} ELSE {of_frame} END IF;
    NOTIFY {channel}; RETURN NULL;
END $$
"""


@dataclass(frozen=True)
class Watch:
    """A trigger: on which rows, when, on what condition, and what of the public side has changed then."""

    table: str
    name: str
    event: str
    what: str
    condition: str = ""
    #: of pages of the tree, whether it is for those of news (SQLite; PostgreSQL's function tells them apart)
    is_news: bool | None = None


def lay_triggers() -> None:
    """Lay them; laid already, they are laid anew."""
    tables = set(connection.introspection.table_names())
    if PublicGeneration._meta.db_table not in tables:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for function in functions():
                cursor.execute(function)
        for watch in watched():
            if watch.table in tables:
                for statement in statements(watch):
                    cursor.execute(statement)


def watched() -> list[Watch]:
    """Everything whose change readers see."""
    differs = DIFFERS[connection.vendor]
    kinds = {"news": OF_NEWS, "documents": OF_DOCUMENTS, "frame": OF_THE_FRAME}
    watches = [
        Watch(model._meta.db_table, f"public_{model._meta.db_table}_{event.lower()}", event, what)
        for what, models in kinds.items()
        for model in models
        for event in ("INSERT", "UPDATE", "DELETE")
    ]
    changed = " OR ".join(differs.format(column) for column in OF_A_DOCUMENT)
    voided = "(OLD.state = 'voided') <> (NEW.state = 'voided')"
    condition = f"OLD.state <> 'draft' AND ({changed} OR {voided})"
    watches.append(
        Watch(OutgoingDocument._meta.db_table, "public_document", "UPDATE", "documents", condition)
    )
    return watches + list(watched_pages())


def watched_pages() -> Iterator[Watch]:
    """Pages of the tree: one of news stands in lists, any other around the texts."""
    page = Page._meta.db_table
    for event in ("INSERT", "DELETE", f"UPDATE OF {', '.join(OF_A_PAGE)}"):
        name = f"public_page_{event.split()[0].lower()}"
        if connection.vendor == "postgresql":
            yield Watch(page, name, event, "page")
        else:
            yield Watch(page, name, event, "frame", is_news=False)
            yield Watch(page, f"{name}_news", event, "news", is_news=True)


def following(what: str) -> str:
    """New tokens for what has changed."""
    keys = ", ".join(map(str, CHANGED[what]))
    return NEXT.format(table=PublicGeneration._meta.db_table, token=TOKENS[connection.vendor], keys=keys)


def functions() -> Iterator[str]:
    """PostgreSQL's: new tokens, and a word at the commit to every connection that listens."""
    for what in CHANGED:
        yield FUNCTION.format(what=what, following=following(what), channel=CHANNEL)
    of_news, of_frame = following("news"), following("frame")
    yield PAGE_FUNCTION.format(
        is_news=IS_NEWS.format(kind="kind"), of_news=of_news, of_frame=of_frame, channel=CHANNEL
    )


def statements(watch: Watch) -> list[str]:
    """The SQL of one trigger."""
    name, table, event = watch.name, watch.table, watch.event
    if connection.vendor == "sqlite":
        condition = watch.condition
        if watch.is_news is not None:
            kind = f"{'OLD' if event == 'DELETE' else 'NEW'}.content_type_id"
            condition = f"{'' if watch.is_news else 'NOT '}{IS_NEWS.format(kind=kind)}"
        when = f"WHEN {condition} " if condition else ""
        return [
            f"DROP TRIGGER IF EXISTS {name}",
            f"CREATE TRIGGER {name} AFTER {event} ON {table} {when}BEGIN {following(watch.what)} END",
        ]
    # a statement of a thousand rows makes one generation, not a thousand
    each = f"ROW WHEN ({watch.condition})" if watch.condition else "STATEMENT"
    each = "ROW" if watch.what == "page" else each
    return [
        f"DROP TRIGGER IF EXISTS {name} ON {table}",
        f"CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH {each} EXECUTE FUNCTION portal_{watch.what}_changed()",
    ]
