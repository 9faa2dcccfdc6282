# SPDX-License-Identifier: EUPL-1.2
"""What the public opens beside the pages: the list of directive documents, one of them, its files, and the search."""

import posixpath
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.defaults import page_not_found
from django.views.static import serve
from wagtail import views as page_views

from vanphong.kernel.files.sending import sent
from vanphong.kernel.listing import addresses, current_query
from vanphong.kernel.paging import Paged
from vanphong.kernel.search import matching
from vanphong.kernel.templatetags.vietnamese import day_writer
from vanphong.kernel.vietnamese import clean
from vanphong.kernel.worktime import today
from vanphong.portal import queries
from vanphong.portal.filters.documents import DirectiveFilters
from vanphong.portal.languages import BEGINNINGS, language_now
from vanphong.portal.models import Language
from vanphong.portal.permissions import may_enter_admin, may_read
from vanphong.portal.queries.directives import replaced_by
from vanphong.portal.queries.library import is_size_shown
from vanphong.portal.structured import legislation

PER_PAGE, HITS, LONGEST = 20, 10, 200
RENDITIONS = "images/"
#: seconds
KEPT_BY_BROWSERS = 600


def around(request: HttpRequest, crumbs: list[tuple[str, Any]] | None = None) -> dict[str, Any]:
    """The masthead and the menu of the site that is asked."""
    home = queries.home_for(request)
    return queries.surroundings(home, request, crumbs or [], below_home=True)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing stands at this address: told within the portal on the public side, as the office tells it elsewhere."""
    if not request.path.startswith(BEGINNINGS[Language.VIETNAMESE]):
        return page_not_found(request, exception)
    return render(request, "portal/public/not_found.html", around(request), status=404)


@require_safe
def page(request: HttpRequest, path: str) -> HttpResponse:
    """A page of the tree, by Wagtail's own view. News are found at once, not by one page on the way after the other."""
    news = queries.news_at(request, path)
    if news is not None:
        request._wagtail_route_for_request = news.route(request, [])  # type: ignore[attr-defined]  # where Wagtail keeps it
    answer: HttpResponse = page_views.serve(request, path)
    return answer


@require_safe
def directives(request: HttpRequest) -> HttpResponse:
    """The list of directive documents, with a filter for each of their fields."""
    asked = request.GET
    narrowed = DirectiveFilters(asked, queryset=queries.directives_listed(request), request=request)
    # words are looked up in an index of their own: SQLite sorts all hits, and sorting keys is cheaper than rows
    by_index = not asked.get("q") or connection.vendor == "postgresql"
    page = Paged(
        narrowed.qs, asked.get("page"), PER_PAGE, sorted_by_index=by_index, counted=bool(asked.get("count"))
    )
    context = {
        "form": narrowed.form, "page_obj": page, "rows": lines_of(page.rows), "query": current_query(request),
    }  # fmt: skip
    return render(request, "portal/public/directives.html", around(request) | context)


def lines_of(rows: list[Any]) -> list[dict[str, Any]]:
    """The rows of the list as it shows them."""
    address, written_day, day, lines = addresses("cong:directive"), day_writer(), today(), []
    for row in rows:
        tone, words = row.standing(day)
        lines.append({
            "pk": row.pk, "url": address(row.slug), "number": row.document.number_and_symbol, "dated_on": written_day(row.dated_on),
            "title": row.document.titled_subject, "signer": row.document.signer_name, "tone": tone, "words": str(words),
        })  # fmt: skip
    return lines


@require_safe
def directive(request: HttpRequest, slug: str) -> HttpResponse:
    """One document at its permanent address; taken off the portal it says so, and gives no file."""
    publication = get_object_or_404(queries.directives_with_address(), slug=slug)
    tone, said = publication.standing(today())
    gone = publication.state == "withdrawn" or publication.document.state == "voided"
    newer = publication.document.replaced_by
    context = {
        "publication": publication,
        "document": publication.document,
        "tone": tone,
        "words": said,
        "gone": gone,
        "files": [] if gone else list(publication.files.select_related("file")),
        "newer": newer,
        "newer_publication": queries.directives_shown().filter(document=newer).first() if newer else None,
        "older": replaced_by(publication.document),
        "structured": legislation(publication, request.build_absolute_uri(publication.public_url)),
    }
    crumbs = [(_("Directive documents"), reverse("cong:directives"))]
    return render(
        request,
        "portal/public/directive.html",
        around(request, crumbs) | context,
        status=410 if gone else 200,
    )


@require_safe
def file(request: HttpRequest, pk: int) -> FileResponse:
    """A file of a published document, to be saved."""
    published = get_object_or_404(queries.files_shown(), pk=pk)
    return sent(published.file, published.name, is_public=True)


@require_safe
def picture(request: HttpRequest, path: str) -> Any:
    """A picture in the size that a public page shows; sizes of drafts for the desk, originals for editors alone."""
    path = posixpath.normpath(path)  # images/../original_images is no rendition
    is_size = path.startswith(RENDITIONS)
    is_public = is_size and is_size_shown(path)
    if not is_public and not (
        has_session(request) and (may_read if is_size else may_enter_admin)(request.user)
    ):
        raise Http404
    try:
        response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    except OSError as error:  # no file system knows a name so long
        raise Http404 from error
    # a withdrawn picture is refused at once; who has it already asks again after this time
    patch_cache_control(response, max_age=KEPT_BY_BROWSERS, public=is_public, private=not is_public)
    return response


def has_session(request: HttpRequest) -> bool:
    """Whether somebody signed in asks; who comes without a session is not even looked for in any."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """News and documents that hold the words, with or without marks."""
    text = clean(request.GET.get("q", ""))[:LONGEST]
    context: dict[str, Any] = {"text": text, "news": [], "found": []}
    if text:
        context |= {
            "news": list(matching(queries.with_pictures(queries.news_shown(language_now())), text)[:HITS]),
            "found": list(matching(queries.directives_shown(), text)[:HITS]),
        }
    return render(request, "portal/public/search.html", around(request) | context)
