# SPDX-License-Identifier: EUPL-1.2
"""For citizens: days of reception, the catalogue of procedures, a dossier by its code, the share in time."""

import logging
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from vanphong.kernel.listing import current_query
from vanphong.kernel.paging import Paged
from vanphong.kernel.vietnamese import fold
from vanphong.kernel.worktime import current_calendar, today
from vanphong.portal import queries
from vanphong.portal.filters.services import ServiceFilters
from vanphong.portal.forms.citizens import FollowDossierForm
from vanphong.portal.structured_services import government_service, reception_event
from vanphong.portal.views.public import around
from vanphong.portal.views.throttle import comes_too_often, is_too_often, slow_down

PER_PAGE = 20
RULE = "Luật Tiếp công dân 42/2013/QH13"
#: tells how often dossiers are looked up, and never which or by whom
log = logging.getLogger("vanphong.portal.services")


def services_around(request: HttpRequest, *crumbs: tuple[str, Any]) -> dict[str, Any]:
    """The masthead, and the way through the page of services."""
    return around(request, [(_("Services for citizens"), reverse("cong:services")), *crumbs])


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """What citizens can do here."""
    return render(request, "portal/public/services.html", around(request))


@require_safe
def receptions(request: HttpRequest) -> HttpResponse:
    """When leaders receive citizens, and the rule that always holds."""
    day = today()
    days, calendar = list(queries.receptions_ahead(day)), current_calendar()
    next_day = day if calendar.is_working(day) else calendar.next_working(day)
    context = {
        "days": days,
        "hours": calendar.working_hours(next_day),
        "basis": RULE,
        "structured": [reception_event(one, request.build_absolute_uri(request.path)) for one in days],
    }
    return render(request, "portal/public/receptions.html", services_around(request) | context)


@require_safe
def procedures(request: HttpRequest) -> HttpResponse:
    """The catalogue of procedures in force."""
    day = today()
    narrowed = ServiceFilters(request.GET, queryset=queries.procedures_shown(day), request=request)
    page = Paged(narrowed.qs, request.GET.get("page"), PER_PAGE, counted=bool(request.GET.get("count")))
    versions = queries.versions_in_force(page.rows, day)
    rows = [{"procedure": row, "version": versions.get(row.pk)} for row in page.rows]
    context = {"form": narrowed.form, "page_obj": page, "rows": rows, "query": current_query(request)}
    return render(request, "portal/public/procedures.html", services_around(request) | context)


@require_safe
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """One procedure: what to bring, what it costs, how long it takes, and the way of a dossier."""
    found = queries.procedure_with_code(code)
    if found is None:
        raise Http404
    day = today()
    version = queries.versions_in_force([found], day).get(found.pk)
    crumbs = [(_("Administrative procedures"), reverse("cong:procedures"))]
    context = {
        "procedure": found,
        "version": version,
        "ended": found.ended_on is not None and found.ended_on < day,
        "structured": government_service(found, version, request.build_absolute_uri()),
    }
    return render(request, "portal/public/procedure.html", services_around(request, *crumbs) | context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def dossier(request: HttpRequest) -> HttpResponse:
    """Follow a dossier without an account. A wrong code and wrong digits have the same answer."""
    context, form = services_around(request), FollowDossierForm(request.POST or None)
    if request.method != "POST":
        return render(request, "portal/public/dossier.html", context | {"form": form})
    if comes_too_often("dossier", request):
        log.warning("look-up of a dossier: too many from one address")
        return slow_down(request, context, "dossier")
    if not form.is_valid():
        return render(request, "portal/public/dossier.html", context | {"form": form}, status=422)
    code, digits = form.cleaned_data["code"], form.cleaned_data["digits"]
    if is_too_often("dossier_code", "".join(fold(code).split())):
        log.warning("look-up of a dossier: too many for one code")
        return slow_down(request, context, "dossier_code")
    found = queries.followed_dossier(code, digits, today())
    log.info("look-up of a dossier: %s", "found" if found else "not found")
    context |= {"form": form, "dossier": found, "asked": True}
    return render(request, "portal/public/dossier.html", context, status=200 if found else 404)


@require_safe
def in_time(request: HttpRequest) -> HttpResponse:
    """The share of dossiers resolved early or on time, and how it is counted."""
    day = today()
    context = {"shares": queries.shares_in_time(day), "method": queries.method_of_share(), "day": day}
    return render(request, "portal/public/in_time.html", services_around(request) | context)
