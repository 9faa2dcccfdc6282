# SPDX-License-Identifier: EUPL-1.2
"""Links inside published texts that lead nowhere on this portal, and pictures that say nothing to who cannot see them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.urls import Resolver404, resolve
from lxml import html
from wagtail.documents.models import Document
from wagtail.models import Page, Site

from vanphong.portal.models import NewsPage, PlainPage
from vanphong.portal.queries.directives import directives_shown, files_shown
from vanphong.portal.queries.news import news_published

#: what texts with a link, or with a picture without words, hold as they are stored
WITH_LINK, WITHOUT_WORDS = "<a ", '"alt": ""'
PAGES_OF_TREE = "wagtail_serve"


@dataclass(frozen=True)
class Text:
    """A published text with what matters here."""

    page: Any
    #: where its links lead: ("page", "12"), ("document", "3") or ("path", "/cong/van-ban/…/")
    targets: tuple[tuple[str, str], ...]
    pictures_without_words: int


@dataclass
class Known:
    """What exists of all that the texts link to: asked once for all of them."""

    pages: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)

    def has(self, target: tuple[str, str]) -> bool:
        """Whether a link leads somewhere."""
        kind, value = target
        return value in {"page": self.pages, "document": self.documents, "path": self.paths}[kind]


def published_texts() -> list[Text]:
    """The texts of news and pages that hold a link or a picture without words; the others are not even fetched."""
    shown = NewsPage.objects.filter(live=True, pk__in=news_published().values("page"))
    return [text for rows in (shown, PlainPage.objects.live()) for text in texts_of(rows)]


def texts_of(rows: QuerySet[Any]) -> Iterator[Text]:
    """What matters of each."""
    stored = rows.annotate(stored=Cast("body", TextField()))
    stored = stored.filter(Q(stored__contains=WITH_LINK) | Q(stored__contains=WITHOUT_WORDS))
    for page in stored.only("pk", "title", "url_path").order_by("-pk"):
        parts = json.loads(page.stored)
        targets = tuple(dict.fromkeys(target for part in parts for target in targets_of(part)))
        silent = sum(
            part["type"] == "picture" and bool(part["value"].get("image")) and not part["value"].get("alt")
            for part in parts
        )
        if targets or silent:
            yield Text(page, targets, silent)


def targets_of(part: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Where the links of a paragraph lead, as far as they stay in this house."""
    if part["type"] != "paragraph" or WITH_LINK not in part["value"]:
        return
    for link in html.fragment_fromstring(part["value"], create_parent="div").iter("a"):
        kind, address = link.get("linktype"), urlsplit(link.get("href") or "")
        if kind in ("page", "document"):
            yield kind, str(link.get("id"))
        elif address.path.startswith("/") and (not address.netloc or address.hostname in own_hosts()):
            yield "path", address.path


def own_hosts() -> set[str]:
    """The names under which this house is reached."""
    return {host.strip("[]") for host in settings.ALLOWED_HOSTS}


def known_targets(texts: Iterable[Text]) -> Known:
    """Which of the places that are linked to are there and are public."""
    targets = {target for text in texts for target in text.targets}
    wanted: dict[str, set[str]] = {
        kind: {value for one, value in targets if one == kind} for kind in ("page", "document", "path")
    }
    public = Page.objects.live().exclude(pk__in=NewsPage.objects.filter(item__state="withdrawn").values("pk"))
    found = Known(
        pages=present(public, wanted["page"]), documents=present(Document.objects.all(), wanted["document"])
    )
    found.paths = paths_that_open(wanted["path"], public)
    return found


def present(rows: QuerySet[Any], keys: set[str]) -> set[str]:
    """The keys that are there."""
    numbers = [int(key) for key in keys if key.isdigit()]
    return {str(pk) for pk in rows.filter(pk__in=numbers).values_list("pk", flat=True)}


def paths_that_open(paths: set[str], public: QuerySet[Page]) -> set[str]:
    """Addresses of this house that open something: a page of the tree, a document, a file, or a screen."""
    tree, slugs, files, opening = {}, {}, {}, set()
    for path in paths:
        try:
            found = resolve(path)
        except Resolver404:
            continue
        if found.url_name == PAGES_OF_TREE:
            tree[path] = found.kwargs.get("path") or (found.args[0] if found.args else "")
        elif found.view_name == "cong:directive":
            slugs[path] = found.kwargs["slug"]
        elif found.view_name == "cong:file":
            files[path] = str(found.kwargs["pk"])
        else:
            opening.add(path)
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    root = site.root_page.url_path if site else "/"
    there = set(
        public.filter(url_path__in=[f"{root}{one}" for one in tree.values()]).values_list(
            "url_path", flat=True
        )
    )
    shown = set(directives_shown().filter(slug__in=slugs.values()).values_list("slug", flat=True))
    saved = present(files_shown(), set(files.values()))
    opening |= {path for path, rest in tree.items() if f"{root}{rest}" in there}
    opening |= {path for path, slug in slugs.items() if slug in shown}
    return opening | {path for path, pk in files.items() if pk in saved}
