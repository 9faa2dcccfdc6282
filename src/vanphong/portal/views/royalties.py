# SPDX-License-Identifier: EUPL-1.2
"""The count for royalties: published items by author and kind, each count opening its items."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vanphong.kernel.listing import current_query
from vanphong.kernel.spreadsheets import workbook_response
from vanphong.portal import permissions, queries
from vanphong.portal.filters.news import NO_AUTHOR
from vanphong.portal.forms.reports import RoyaltyForm, this_month
from vanphong.portal.models import NewsKind


@login_required
@require_safe
def royalties(request: HttpRequest) -> HttpResponse:
    """The counts of a period; without days given, of this month."""
    if not permissions.may_read(request.user):
        raise PermissionDenied
    form = RoyaltyForm(request.GET if "start" in request.GET or "end" in request.GET else this_month())
    form.is_valid()
    start, end = form.days
    authors = queries.royalty_counts(request.user, start, end, form.cleaned_data.get("section"))
    if request.GET.get("export") == "xlsx":
        return exported(authors)
    chosen = {name: form.data.get(name, "") for name in ("start", "end", "section")}
    lines = [line(one.author or NO_AUTHOR, one.by_kind, one.total, chosen) for one in authors]
    totals = {kind: sum(one.by_kind[kind] for one in authors) for kind in NewsKind.values}
    context = {
        "form": form, "query": current_query(request) or urlencode({name: value for name, value in chosen.items() if value}),
        "kinds": NewsKind.labels, "lines": lines, "total": line("", totals, sum(totals.values()), chosen),
    }  # fmt: skip
    return render(request, "portal/desk/royalties.html", context)


def line(author: str, by_kind: dict[str, int], total: int, chosen: dict[str, str]) -> dict[str, Any]:
    """An author with each count and the list that opens it."""
    given = {name: value for name, value in chosen.items() if value} | {"counted": "yes"}
    if author:
        given["by"] = author

    def opened(number: int, label: Any, kind: str = "") -> dict[str, Any]:
        query = urlencode(given | ({"kind": kind} if kind else {}))
        return {
            "number": number,
            "label": label,
            "url": f"{reverse('portal:news')}?{query}" if number else "",
        }

    counts = [opened(number, NewsKind(kind).label, kind) for kind, number in by_kind.items()]
    return {"author": author, "counts": [*counts, opened(total, _("Together"))]}


def exported(authors: list[Any]) -> HttpResponse:
    """The same as a spreadsheet."""
    headings = [_("Author as printed"), *map(str, NewsKind.labels), _("Together")]
    rows = ([one.author or NO_AUTHOR, *one.by_kind.values(), one.total] for one in authors)
    return workbook_response("nhuan-but", headings, rows)
