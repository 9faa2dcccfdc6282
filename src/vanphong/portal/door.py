# SPDX-License-Identifier: EUPL-1.2
"""The door to the editors' admin: only for officers with a portal role, and only to the rooms that the house uses."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from vanphong.portal.models import Editor
from vanphong.portal.permissions import may_enter_admin

ADMIN = "/portal/admin/"
#: parts of Wagtail's admin whose work the house does itself: accounts, workflows, reports by groups
SHUT = tuple(
    ADMIN + part for part in ("account/", "login/", "logout/", "password_reset/", "workflows/", "reports/", "collections/", "locales/")
)  # fmt: skip
#: Wagtail's own screens have scripts and styles in the page; the public side and the house keep the strict policy
LOOSER = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-ancestors": ["'self'"],
}


class EditorsDoor:
    """Lets officers of the portal in as editors; everyone else is told that this is not theirs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(ADMIN):
            return self.get_response(request)
        if request.user.is_authenticated:
            if not may_enter_admin(request.user):
                raise PermissionDenied
            if request.path.startswith(SHUT):
                raise Http404
            request.user = Editor.of(request.user)
        response = self.get_response(request)
        response._csp_replace = LOOSER  # type: ignore[attr-defined]
        response.headers.setdefault("X-Frame-Options", "SAMEORIGIN")
        return response
