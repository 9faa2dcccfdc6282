# SPDX-License-Identifier: EUPL-1.2
"""How a reader wants the pages: text size and contrast in two cookies, changed by links; the language in a third."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

SIZES = ("1", "2", "3", "4", "5")
CONTRASTS = ("normal", "high", "inverse")
DEFAULT_SIZE, DEFAULT_CONTRAST = "2", "normal"
SIZE_COOKIE, CONTRAST_COOKIE = "vanphong_size", "vanphong_contrast"
ONE_YEAR = 365 * 24 * 3600
STEPS = {"up": 1, "down": -1}


def size_of(request: HttpRequest) -> str:
    """The text size this reader chose; the usual one for a cookie that says nothing known."""
    chosen = request.COOKIES.get(SIZE_COOKIE, "")
    return chosen if chosen in SIZES else DEFAULT_SIZE


def contrast_of(request: HttpRequest) -> str:
    """The contrast this reader chose; the usual one for a cookie that says nothing known."""
    chosen = request.COOKIES.get(CONTRAST_COOKIE, "")
    return chosen if chosen in CONTRASTS else DEFAULT_CONTRAST


def stepped(scale: tuple[str, ...], now: str, move: str) -> str:
    """The neighbour of a step on its scale; the ends stay where they are."""
    place = scale.index(now) + STEPS[move]
    return scale[min(max(place, 0), len(scale) - 1)]


def way_back(request: HttpRequest) -> str:
    """The page the reader came from, if it is one of this house; else the first screen."""
    address = request.GET.get("next", "")
    own = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if own else "/"


@never_cache
@require_GET
def change_look(request: HttpRequest) -> HttpResponse:
    """Take one step in text size or contrast, remember it for a year and go back to the page."""
    response = HttpResponseRedirect(way_back(request))
    size, contrast = request.GET.get("size", ""), request.GET.get("contrast", "")
    if size in STEPS:
        remember(request, response, SIZE_COOKIE, stepped(SIZES, size_of(request), size))
    elif size == "reset":
        remember(request, response, SIZE_COOKIE, DEFAULT_SIZE)
    if contrast in STEPS:
        remember(request, response, CONTRAST_COOKIE, stepped(CONTRASTS, contrast_of(request), contrast))
    return response


def remember(request: HttpRequest, response: HttpResponse, cookie: str, value: str) -> None:
    """Keep a choice in the reader's browser."""
    response.set_cookie(
        cookie, value, max_age=ONE_YEAR, samesite="Lax", httponly=True, secure=request.is_secure()
    )


def look(request: HttpRequest) -> dict[str, Any]:
    """For every template: the reader's size and contrast, and the links that change them."""
    change = f"{reverse('look')}?{urlencode({'next': request.get_full_path()})}"
    return {
        "look": {
            "size": size_of(request),
            "contrast": contrast_of(request),
            "smaller": f"{change}&size=down",
            "usual": f"{change}&size=reset",
            "larger": f"{change}&size=up",
            "more_contrast": f"{change}&contrast=up",
            "less_contrast": f"{change}&contrast=down",
            "here": request.get_full_path(),
        }
    }


def language_of(request: HttpRequest) -> str:
    """The language of the address, where it has one; else what the reader chose, else Vietnamese."""
    for beginning, language in settings.LANGUAGE_OF_ADDRESSES.items():
        if request.path.startswith(beginning):
            return str(language)
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


class ChosenLanguage:
    """The language of the answer is known before anything looks at the address: an English Windows does not make an English office."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of(request)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = self.get_response(request)
        patch_vary_headers(response, ("Cookie",))
        response.headers.setdefault("Content-Language", translation.get_language() or language)
        return response
