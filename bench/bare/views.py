# SPDX-License-Identifier: EUPL-1.2
"""Bare Django views: one query, one plain table; no middleware, session, permission, menu or form."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.test import override_settings
from django.urls import path

from bench.serving import answer

ROWS = 50
templates = Engine(dirs=[str(Path(__file__).parent)], autoescape=True)
#: the view that is being measured: the URL map of the bare side knows one address
showing: dict[str, Callable[[HttpRequest], HttpResponse]] = {}
urlpatterns = [path("rows/", lambda request: showing["now"](request))]


class Application(WSGIHandler):
    """Django's own application with this map of addresses and no middleware."""

    def get_response(self, request: HttpRequest) -> HttpResponse:
        request.urlconf = __name__
        return super().get_response(request)


class Bare:
    """A server of bare views."""

    def __init__(self) -> None:
        with override_settings(MIDDLEWARE=[]):
            self.application = Application()

    def get(self, view: Callable[[HttpRequest], HttpResponse]) -> bytes:
        """One page of this view."""
        showing["now"] = view
        return answer(self.application, "/rows/")


def listing(
    rows: QuerySet[Any], names: tuple[str, ...], page: int = 1
) -> Callable[[HttpRequest], HttpResponse]:
    """A view of fifty rows: records of the model, with the columns that the table shows."""
    first = (page - 1) * ROWS

    def view(request: HttpRequest) -> HttpResponse:
        shown = rows.only(*names)[first : first + ROWS]
        cells = ([getattr(row, name) for name in names] for row in shown)
        template = templates.get_template("rows.html")
        return HttpResponse(template.render(Context({"title": "Danh sách", "names": names, "rows": cells})))

    return view
