# SPDX-License-Identifier: EUPL-1.2
"""Stands between signing in with a one-time password and everything else."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse


class OwnPasswordFirst:
    """Sends an officer whose password was set by someone else to choose an own one; only the door stays open."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        officer = request.user
        if not officer.is_authenticated or not getattr(officer, "must_change_password", False):
            return self.get_response(request)
        change = reverse("change_password")
        open_to_all = (
            change,
            reverse("sign_out"),
            reverse("look"),
            reverse("set_language"),
            reverse("healthz"),
        )
        if request.path in open_to_all or request.path.startswith("/static/"):
            return self.get_response(request)
        if request.headers.get("HX-Request"):
            answer = HttpResponse(status=204)
            answer["HX-Redirect"] = change
            return answer
        return HttpResponseRedirect(change)
