# SPDX-License-Identifier: EUPL-1.2
"""The screens of imports: send a book, see what would happen, confirm, see what came of it."""

import json
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vanphong.interop import actions, queries
from vanphong.interop.books import BOOKS
from vanphong.interop.forms import SendForm
from vanphong.interop.models import ImportJob
from vanphong.kernel.actions import Refused
from vanphong.kernel.spreadsheets import workbook_response

SHOWN = 200


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: HttpRequest) -> HttpResponse:
    """Send a register, and the imports that this officer has sent before."""
    if not any(book.may_import(request.user) for book in BOOKS):
        raise PermissionDenied
    form = SendForm(request.POST or None, request.FILES or None, officer=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            job = actions.send_book(
                book=form.cleaned_data["book"], upload=form.cleaned_data["file"], by=request.user
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(job)
    rows = [
        {"job": job, "label": BOOKS[job.book].label} for job in queries.imports_sent_by(request.user)[:20]
    ]
    return render(
        request, "interop/imports.html", {"form": form, "rows": rows}, status=422 if form.errors else 200
    )


def own_job(request: HttpRequest, pk: int) -> ImportJob:
    """An import that this officer has sent; another's is not found."""
    found = get_object_or_404(queries.imports_sent_by(request.user), pk=pk)
    if not BOOKS[found.book].may_import(request.user):
        raise Http404
    return found


@login_required
@require_GET
def job(request: HttpRequest, pk: int) -> HttpResponse:
    """How far an import has come; while a worker has it the page asks again, with or without JavaScript."""
    found = own_job(request, pk)
    asks_again = found.is_running and not found.is_interrupted
    part = "#progress" if request.headers.get("HX-Request") else ""
    context: dict[str, Any] = {
        "job": found,
        "label": BOOKS[found.book].label,
        "asks_again": asks_again,
        "refused": found.refused[:SHOWN],
        "more": max(0, len(found.refused) - SHOWN),
        "preview": found.report.get("preview"),
        "passed_over": found.report.get("passed_over", []),
        "records": queries.records_of(found, request.user),
        "crumbs": [{"label": _("Import from Excel"), "url": queries.imports_url()}],
    }
    response = render(request, f"interop/job.html{part}", context)
    if asks_again and not part:
        response["Refresh"] = "3"
    return response


@login_required
@require_GET
def report(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The report as a spreadsheet of the refused lines, or as JSON."""
    found = own_job(request, pk)
    if not found.report:
        raise Http404
    if form == "json":
        facts = {name: value for name, value in found.report.items() if name != "preview"}
        response = HttpResponse(
            json.dumps(facts, ensure_ascii=False, indent=1), content_type="application/json"
        )
        response["Content-Disposition"] = f'attachment; filename="nhap-{found.pk}.json"'
        return response
    headings = [_("Row in the sheet"), _("Sheet"), _("Column"), _("Reason")]
    rows = [[line["row"], line["sheet"], line["column"], line["reason"]] for line in found.refused]
    return workbook_response(f"nhap-{found.pk}", headings, rows)


def move(verb: Callable[..., ImportJob]) -> Callable[..., HttpResponse]:
    """The view of a button that does this with an import and shows its page again."""

    @login_required
    @require_POST
    def do(request: HttpRequest, pk: int) -> HttpResponse:
        found = own_job(request, pk)
        try:
            verb(job=found, by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect(found)

    return do


confirm = move(actions.confirm_import)
convert = move(actions.convert_book)
resume = move(actions.resume_import)
give_up = move(actions.give_up_import)
