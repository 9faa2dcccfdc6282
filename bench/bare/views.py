# SPDX-License-Identifier: EUPL-1.2
"""Bare Django views: one query, one plain table; no middleware, session, permission, menu or form."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.urls import path

from bench.bare.application import BareApplication
from bench.serving import answer

ROWS = 50
PAGE = """<!doctype html>
<html><head><title>{{{{ title }}}}</title></head><body><h1>{{{{ title }}}}</h1>
<table><thead><tr>{headings}</tr></thead>
<tbody>{{% for row in rows %}}<tr>{cells}</tr>
{{% endfor %}}</tbody></table></body></html>
"""
#: the view that is being measured: the URL map of the bare side knows one address
showing: dict[str, Callable[[HttpRequest], HttpResponse]] = {}
urlpatterns = [path("rows/", lambda request: showing["now"](request))]


class Bare:
    """A server of bare views."""

    def __init__(self) -> None:
        self.application = BareApplication(__name__)

    def get(self, view: Callable[[HttpRequest], HttpResponse]) -> bytes:
        """One page of this view."""
        showing["now"] = view
        return answer(self.application, "/rows/")


def listing(
    rows: QuerySet[Any], names: tuple[str, ...], page: int = 1, size: int = ROWS
) -> Callable[[HttpRequest], HttpResponse]:
    """A view of some rows; its table shows these properties of each, written out as a template has them."""
    first, cells = (page - 1) * size, "".join(f"<td>{{{{ row.{name} }}}}</td>" for name in names)
    headings = "".join(f"<th>{name.partition('|')[0]}</th>" for name in names)
    template = Engine().from_string(PAGE.format(headings=headings, cells=cells))

    def view(request: HttpRequest) -> HttpResponse:
        context = Context({"title": "Danh sách", "rows": rows[first : first + size]})
        return HttpResponse(template.render(context))

    return view
