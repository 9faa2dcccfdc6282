# SPDX-License-Identifier: EUPL-1.2
"""The report on the quality of the portal's information."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from vanphong.kernel.listing import current_query
from vanphong.kernel.worktime import today
from vanphong.portal import permissions, queries
from vanphong.portal.forms.reports import QualityForm, last_half_year


@login_required
@require_safe
def quality(request: HttpRequest) -> HttpResponse:
    """What is broken, silent, out of date or late; without days given, of the last half-year."""
    if not permissions.may_read(request.user):
        raise PermissionDenied
    form = QualityForm(request.GET or last_half_year())
    form.is_valid()
    start, end = form.days
    findings = queries.quality_of(request.user, today(), start, end, form.silence)
    context = {
        "form": form,
        "query": current_query(request),
        "findings": findings,
        "questions": queries.response_times(start, end),
        "questions_url": questions_url(form) if permissions.may_read_questions(request.user) else "",
    }
    return render(request, "portal/desk/quality.html", context)


def questions_url(form: QualityForm) -> str:
    """The list of the questions that were counted, for those who may know who asks."""
    start, end = form.days
    chosen = {"start": start, "end": end}
    query = urlencode({name: f"{day:%d/%m/%Y}" for name, day in chosen.items() if day})
    return f"{reverse('portal:questions')}?{query}"
