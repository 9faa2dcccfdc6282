# SPDX-License-Identifier: EUPL-1.2
"""Was this page useful? The question, and the thanks for an answer."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from vanphong.portal import queries
from vanphong.portal.forms.citizens import RatingForm
from vanphong.portal.models import PageRating, Usefulness
from vanphong.portal.rateable import rated_at
from vanphong.portal.views.public import around
from vanphong.portal.views.throttle import comes_too_often, slow_down

#: how deep in the tree the first page of the province's site stands
HOME = 2


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def rate(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether a page was useful: pages link here, so that they hold no form and can be kept in the cache."""
    page = queries.pages_for_sitemap().filter(pk=pk).first()
    if page is None:
        raise Http404
    crumbs = [] if page.depth == HOME else [(page.title, page.get_url(request))]
    context = around(request, crumbs) | {"rated": page.title, "rated_url": page.get_url(request)}
    return rating(request, context, lambda choice: PageRating.add(page, choice))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def rate_address(request: HttpRequest) -> HttpResponse:
    """The same for a document, a procedure or a service, named by its address."""
    rated = rated_at(request.GET.get("page", ""))
    if rated is None:
        raise Http404
    context = around(request, [(rated.title, rated.url)]) | {"rated": rated.title, "rated_url": rated.url}
    return rating(request, context, lambda choice: PageRating.add(None, choice, rated.address))


def rating(request: HttpRequest, context: dict[str, Any], add: Callable[[str], None]) -> HttpResponse:
    """The three answers, and the thanks for one."""
    chosen = request.GET.get("choice")
    form = RatingForm(request.POST or None, initial={"choice": chosen if chosen in Usefulness.values else ""})
    if request.method != "POST":
        return render(request, "portal/public/rate.html", context | {"form": form})
    if not form.is_valid():
        return render(request, "portal/public/rate.html", context | {"form": form}, status=422)
    if comes_too_often("rating", request):
        return slow_down(request, context, "rating")
    add(form.cleaned_data["choice"])
    return render(request, "portal/public/rate.html", context | {"thanks": True})
