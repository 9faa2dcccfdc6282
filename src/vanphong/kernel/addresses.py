# SPDX-License-Identifier: EUPL-1.2
"""Where a request comes from, also behind proxies of our own: what is counted by address must not count all as one."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address that the outermost of our own proxies saw. What a client writes in front of it is not believed."""
    here = str(request.META.get("REMOTE_ADDR") or "")
    if not settings.PROXIES:
        return here
    passed_on = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    return (passed_on[-settings.PROXIES] if len(passed_on) >= settings.PROXIES else "") or here
