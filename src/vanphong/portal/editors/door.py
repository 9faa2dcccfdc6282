# SPDX-License-Identifier: EUPL-1.2
"""The door to the editors' admin: only for officers with a portal role, and only to the rooms that the house uses."""

import re
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import DataError
from django.db.models import ProtectedError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import Document

from vanphong.portal.actions import LeakFound, note_leak
from vanphong.portal.models import Editor, Picture
from vanphong.portal.permissions import may_enter_admin
from vanphong.portal.queries.library import is_shown

ADMIN = "/portal/admin/"
#: parts of Wagtail's admin whose work the house does itself (accounts, workflows, reports by groups), or that are tests of Wagtail's
SHUT = re.compile(
    ADMIN + r"((login|password_reset|workflows|reports|collections|locales|failwhale|test404)/"
    r"|bulk/(portal/picture|wagtaildocs/document)/delete/"
    r"|pages/(workflow/|\d+/(workflow_history|convert_alias|privacy|lock|unlock|copy|delete|revisions/\d+/unschedule)/))"
)
#: where Wagtail's menu and ways lead to work of the house: the own account, signing out; and from a report of theirs to the pages
ELSEWHERE = {
    ADMIN + "account/": "my_account",
    ADMIN + "logout/": "sign_out",
    ADMIN + "reports/page-types-usage/": "wagtailadmin_explore_root",
}
#: what Wagtail's templates say without asking any catalogue: as it stands there, and in the JSON of a dialogue
UNASKED = (('value="Search"', _("Search")), ('aria-label="Actions"', _("Actions")))
IN_USE = _(
    "An item shows this picture or leads to this file, so it was not deleted. Take it out of the item first."
)
#: where one picture or one file is deleted
DELETES = re.compile(ADMIN + r"(images|documents)/(?:multiple/)?(\d{1,18})/delete/\Z")
#: what is no part of a word that is searched for
SIGNS = re.compile(r"[^\w\s./-]")
#: Wagtail's own screens have scripts and styles in the page; the public side and the house keep the strict policy
LOOSER = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-ancestors": ["'self'"],
}


class EditorsDoor:
    """Lets officers of the portal in as editors; everyone else is told that this is not theirs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(ADMIN):
            return self.get_response(request)
        if (
            SHUT.match(request.path) and request.path not in ELSEWHERE
        ):  # also to who has not signed in: the house has one door
            raise Http404
        if request.user.is_authenticated:
            if not may_enter_admin(request.user):
                raise PermissionDenied
            if request.path in ELSEWHERE:
                # 307: signing out stays the pressing of a button
                return HttpResponseRedirect(reverse(ELSEWHERE[request.path]), status=307)
            request.user = Editor.of(request.user)
            search_for_words(request)
        response = self.get_response(request)
        if not response.streaming and response.get("Content-Type", "").startswith(
            ("text/html", "application/json")
        ):
            response.content = said_in_our_words(response.content)
        response._csp_replace = LOOSER  # type: ignore[attr-defined]
        response.headers.setdefault("X-Frame-Options", "SAMEORIGIN")
        return response

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        """What a public page shows is not deleted, whoever asks for it."""
        deletes = request.method == "POST" and deletes_what_is_shown(request.path)
        return in_use(request) if deletes and request.user.is_authenticated else None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A way out without a form to say it in (many pages at once): the leak guard speaks in the editor of the page it stopped."""
        if not request.path.startswith(ADMIN):
            return None
        # a number in the address that no record can bear
        if isinstance(exception, (OverflowError, DataError)):
            raise Http404 from exception
        if isinstance(exception, ProtectedError):
            return in_use(request)
        if not isinstance(exception, LeakFound):
            return None
        if not exception.is_noted:
            note_leak(subject=exception.subject, findings=exception.findings, by=request.user)
        page: Any = exception.subject
        messages.error(request, f"{page.get_admin_display_title()}: {exception}")
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))


def deletes_what_is_shown(path: str) -> bool:
    """Whether a picture or a file would be deleted that a public page shows."""
    found = DELETES.match(path)
    if found is None:
        return False
    kind: Any = Picture if found[1] == "images" else Document
    record = kind.objects.filter(pk=found[2]).first()
    return record is not None and is_shown(record)


def in_use(request: HttpRequest) -> HttpResponse:
    """It is not deleted, and why."""
    messages.error(request, IN_USE)
    return HttpResponseRedirect(reverse("wagtailadmin_home"))


def search_for_words(request: HttpRequest) -> None:
    """Let Wagtail's search have words alone: SQLite takes signs between them for its own language, and stops."""
    words = request.GET.get("q", "")
    if SIGNS.search(words):
        asked = request.GET.copy()
        asked["q"] = " ".join(SIGNS.sub(" ", words).split())
        request.GET = asked  # type: ignore[assignment]


def said_in_our_words(page: bytes) -> bytes:
    """A page of Wagtail's with the words that it never has translated."""
    for theirs, ours in UNASKED:
        name, word = theirs.split('"')[:2]
        for quote in ('"', r"\""):
            page = page.replace(
                f"{name}{quote}{word}{quote}".encode(), f"{name}{quote}{ours}{quote}".encode()
            )
    return page
