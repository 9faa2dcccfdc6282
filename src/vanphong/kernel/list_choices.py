# SPDX-License-Identifier: EUPL-1.2
"""What a reader has chosen for a list, remembered by the browser: the columns shown, and the filters last set."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from vanphong.kernel.preferences import ONE_YEAR, way_back

#: a longer address is not worth carrying along with every request
LONGEST_QUERY = 600
#: the stylesheet knows how to leave out so many columns
MOST_COLUMNS = 12


def cookie_of(kind: str, path: str) -> str:
    """The name of the cookie that keeps a choice for the list at this address."""
    return f"vanphong_{kind}{path.rstrip('/').replace('/', '-')}"


def columns_of(request: HttpRequest, columns: Mapping[int, Any]) -> dict[str, Any]:
    """For the list's template: what may be left out, and the classes that leave out what was."""
    if not columns:
        return {}
    said = request.COOKIES.get(cookie_of("columns", request.path), "").split(".")
    hidden = {place for place in columns if str(place) in said}
    return {
        "columns": [
            {"place": place, "label": label, "shown": place not in hidden} for place, label in columns.items()
        ],
        "hidden_columns": "".join(f" hide-{place}" for place in sorted(hidden)),
        "list_path": request.path,
    }


@never_cache
@require_GET
def choose_columns(request: HttpRequest) -> HttpResponse:
    """Keep which columns of a list are shown, for a year, and go back to it."""
    path, back = request.GET.get("list", ""), HttpResponseRedirect(way_back(request))
    try:
        resolve(path)
    except Resolver404:
        return back
    offered, shown = request.GET.get("of", "").split("."), request.GET.getlist("show")
    hidden = [place for place in offered[:MOST_COLUMNS] if place.isdigit() and place not in shown]
    keep(request, back, cookie_of("columns", path), ".".join(hidden), ONE_YEAR)
    return back


def remember_list(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Keep the filters, order and page of a list until the browser closes: the way back from a record leads to them."""
    asked = request.GET.copy()
    asked.pop("count", None)
    name, query = cookie_of("list", request.path), asked.urlencode()
    if query and len(query) <= LONGEST_QUERY:
        keep(request, response, name, query)
    elif name in request.COOKIES:
        response.delete_cookie(name)
    return response


def list_as_left(request: HttpRequest, url: str) -> str:
    """The list at this address as the reader left it."""
    query = request.COOKIES.get(cookie_of("list", urlsplit(url).path), "")
    return f"{url}?{query}" if query and "?" not in url else url


def keep(request: HttpRequest, response: HttpResponse, name: str, value: str, age: int | None = None) -> None:
    """Keep a choice in the reader's browser; without an age until it is closed."""
    response.set_cookie(name, value, max_age=age, samesite="Lax", httponly=True, secure=request.is_secure())
