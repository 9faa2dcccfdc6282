# SPDX-License-Identifier: EUPL-1.2
"""The screens of imports: send a book, see what would happen, confirm."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from vanphong.interop import actions
from vanphong.interop.books import BOOKS
from vanphong.interop.forms import SendForm
from vanphong.interop.models import ImportJob
from vanphong.kernel.actions import Refused

SHOWN = 500


@login_required
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
            form.add_error(None, refusal.message)
        else:
            return redirect(job)
    jobs = ImportJob.objects.filter(by=request.user)[:20]
    rows = [{"job": job, "label": BOOKS[job.book].label} for job in jobs if job.book in BOOKS]
    return render(
        request, "interop/imports.html", {"form": form, "rows": rows}, status=422 if form.errors else 200
    )


@login_required
@require_GET
def job(request: HttpRequest, pk: int) -> HttpResponse:
    """How far an import has come; while a worker has it the page asks again, with or without JavaScript."""
    found = get_object_or_404(ImportJob, pk=pk, by=request.user)
    part = "#progress" if request.headers.get("HX-Request") else ""
    context = {
        "job": found,
        "label": BOOKS[found.book].label,
        "refused": found.refused[:SHOWN],
        "more": max(0, len(found.refused) - SHOWN),
    }
    response = render(request, f"interop/job.html{part}", context)
    if found.is_running and not part:
        response["Refresh"] = "3"
    return response


@login_required
@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter what was checked."""
    found = get_object_or_404(ImportJob, pk=pk, by=request.user)
    try:
        actions.confirm_import(job=found, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(found)
