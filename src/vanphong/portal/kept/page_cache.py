# SPDX-License-Identifier: EUPL-1.2
"""Published pages, sections and lists out of a cache that is right: each answer belongs to one generation of the public side.

It stands before sessions and accounts: a reader without a session gets a kept page after one small query. Whoever has a
session gets pages made anew, and nothing that was made for a session is ever kept. A news item that was kept before others
went out is not made anew for that: it is shown that nothing of it has changed (texts.py), which costs a twentieth.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags

from vanphong.kernel.preferences import contrast_of, size_of
from vanphong.kernel.worktime import today
from vanphong.portal.kept.prepared import generation_of
from vanphong.portal.kept.texts import digest_of_text
from vanphong.portal.models import NewsPage, PublicGeneration
from vanphong.portal.models.generation import Generation

PUBLIC = "/cong/"
#: what is kept: pages of the tree, the list of documents, each document, the feeds
KEPT = frozenset(
    f"cong:{name}" for name in (
        "home", "directives", "directive", "news_feed", "news_atom", "directive_feed"
    )
) | {"wagtail_serve"}  # fmt: skip
#: a made-up query must not drive kept pages out: only the first pages of lists are kept
PAGE = re.compile(r"(?:page=[1-9]\d{0,2})?", re.ASCII)
LONGEST_PATH = 400


#: pages of documents do not change with news
OF_DOCUMENTS = frozenset({"cong:directives", "cong:directive", "cong:directive_feed"})


@dataclass(frozen=True)
class KeptPage:
    """An answer as it is kept, and until when it holds: while its part of the public side has this token."""

    content: bytes
    headers: tuple[tuple[str, str], ...]
    part: str
    token: str
    #: of a news item: what stood around it, its page, and a digest of all that it was made of
    frame: str = ""
    text: int | None = None
    digest: str = ""

    def answer(self) -> HttpResponse:
        """The same answer again."""
        return HttpResponse(self.content, headers=dict(self.headers))


class PublicPageCache:
    """Answers readers from what was kept, and keeps what was made for them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PUBLIC) or request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            return for_a_session(request, self.get_response(request))
        key, generation = key_of(request), generation_of(request)
        kept = kept_now(key, generation) if key and generation else None
        if kept is not None:
            return unchanged_or(kept.answer(), request)
        response = self.get_response(request)
        if not is_for_everyone(request, response):
            return response
        response["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        # browsers keep a page, and ask each time whether it still holds: a correction is seen at once
        patch_cache_control(response, no_cache=True)
        if key and generation:
            caches["pages"].set(key, keep(request, response, generation))
        return unchanged_or(response, request)


def kept_now(key: str, generation: Generation) -> KeptPage | None:
    """What was kept under this key, if it still holds."""
    kept: KeptPage | None = caches["pages"].get(key)
    if kept is None or kept.token == getattr(generation, kept.part):
        return kept
    if kept.text is None or kept.frame != generation.frame or digest_of_text(kept.text) != kept.digest:
        return None
    kept = replace(kept, token=generation.whole)
    caches["pages"].set(key, kept)
    return kept


def keep(request: HttpRequest, response: Any, generation: Generation) -> KeptPage:
    """The answer, with what it depends on."""
    match: Any = request.resolver_match
    part = "documents" if match.view_name in OF_DOCUMENTS else "whole"
    kept = KeptPage(response.content, tuple(response.items()), part, getattr(generation, part))
    page = (getattr(response, "context_data", None) or {}).get("page")
    if not isinstance(page, NewsPage):
        return kept
    digest = digest_of_text(page.pk)
    # read after the page was made: it is of the same state only if nothing has changed meanwhile
    if PublicGeneration.asked() != generation:
        return kept
    return replace(kept, frame=generation.frame, text=page.pk, digest=digest)


def key_of(request: HttpRequest) -> str | None:
    """By what an answer differs; None for addresses that are not kept. The language stands in the address."""
    query = request.META.get("QUERY_STRING", "")
    if request.method != "GET" or len(request.path) > LONGEST_PATH or not PAGE.fullmatch(query):
        return None
    try:
        host = request.get_host()
    except DisallowedHost:
        return None  # refused further on
    parts = (
        str(request.scheme), host, request.path, query, size_of(request), contrast_of(request), today().isoformat(),
    )  # fmt: skip
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def is_for_everyone(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether an answer is a public page and the same for every reader."""
    match: Any = request.resolver_match
    is_page = match is not None and match.view_name in KEPT and response.status_code == 200
    return is_page and not response.streaming and not response.cookies and "Set-Cookie" not in response


def for_a_session(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """What is made for somebody with a session stays with that browser."""
    match: Any = request.resolver_match
    if match is not None and match.view_name in KEPT:
        patch_cache_control(response, private=True, no_cache=True)
    return response


def unchanged_or(response: HttpResponse, request: HttpRequest) -> HttpResponse:
    """A short “unchanged” where the browser has this very page already, else the page."""
    known = parse_etags(request.headers.get("If-None-Match", ""))
    if response["ETag"] not in known and f"W/{response['ETag']}" not in known and known != ["*"]:
        return response
    short = HttpResponseNotModified()
    for name in ("ETag", "Cache-Control", "Vary", "Content-Language"):
        if name in response:
            short[name] = response[name]
    return short
