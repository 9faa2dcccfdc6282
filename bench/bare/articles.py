# SPDX-License-Identifier: EUPL-1.2
"""Bare Wagtail: its own way from an address to a page of the tree, and a plain template that shows the same blocks."""

from types import MethodType

from django.http import HttpRequest, HttpResponse
from django.template.backends.django import DjangoTemplates
from django.urls import include, path
from django.views.decorators.cache import cache_page
from wagtail import urls as page_urls
from wagtail import views as page_views
from wagtail.documents import urls as file_urls
from wagtail.models import Page

from bench.bare.application import BareApplication
from bench.serving import answer

ARTICLE = """<!doctype html>{% load wagtailcore_tags %}
<html lang="vi"><head><meta charset="utf-8"><title>{{ page.title }}</title></head>
<body><article><h1>{{ page.title }}</h1><p>{{ page.lead }}</p>
{% include_block page.body %}
<p>{{ page.author_line }}</p></article></body></html>
"""
OPTIONS = {"context_processors": ["django.template.context_processors.request"]}
templates = DjangoTemplates({"NAME": "bare", "DIRS": [], "APP_DIRS": False, "OPTIONS": OPTIONS})
article = templates.from_string(ARTICLE)
#: the page whose bytes the cached view gives
kept: dict[str, bytes] = {}


def serve(request: HttpRequest, path: str = "") -> HttpResponse:
    """Wagtail's own view of a page that has nothing of the house: no menu, no way above, no facts for machines."""
    found = Page.route_for_request(request, path)
    if found is not None:
        page = found[0]
        page.serve, page.get_context = MethodType(Page.serve, page), MethodType(Page.get_context, page)
        page.get_template = lambda *args, **kwargs: article
    return page_views.serve(request, path)


@cache_page(3600)
def cached(request: HttpRequest) -> HttpResponse:
    """The same bytes out of Django's own cache of pages."""
    return HttpResponse(kept["now"])


#: Wagtail asks for its addresses by name, to write those of pages and files
urlpatterns = [
    path("kept/", cached),
    path(
        "cong/",
        include([path("tep/", include(file_urls)), path("<path:path>", serve), path("", include(page_urls))]),
    ),
]


class BareSite:
    """A server of bare Wagtail."""

    def __init__(self) -> None:
        self.application = BareApplication(__name__)

    def get(self, address: str) -> bytes:
        """One page."""
        return answer(self.application, address)
