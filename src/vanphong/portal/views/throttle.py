# SPDX-License-Identifier: EUPL-1.2
"""How often an address may ask for what could be guessed or flooded. Counted in the database, alike for all processes."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from vanphong.kernel.addresses import client_address
from vanphong.portal.models import Attempt
from vanphong.portal.models.attempts import subscriber_of

#: kind → how many, within how long
LIMITS: dict[str, tuple[int, timedelta]] = {
    "dossier": (30, timedelta(minutes=10)),
    # four digits have ten thousand values: of one code nobody tries more than these, from whatever addresses
    "dossier_code": (10, timedelta(hours=1)),
    "question": (5, timedelta(hours=1)),
    "answer": (30, timedelta(minutes=10)),
    "rating": (30, timedelta(hours=1)),
}


def is_too_often(kind: str, who: str) -> bool:
    """Count this attempt, and tell whether there were too many."""
    most, within = LIMITS[kind]
    return Attempt.count(kind, who, within) > most


def comes_too_often(kind: str, request: HttpRequest) -> bool:
    """The same for the address that asks."""
    return is_too_often(kind, subscriber_of(client_address(request)))


@never_cache
def slow_down(request: HttpRequest, context: dict[str, Any], kind: str) -> HttpResponse:
    """Tell whoever asks too often when to come back."""
    response = render(request, "portal/public/slow_down.html", context, status=429)
    response["Retry-After"] = str(int(LIMITS[kind][1].total_seconds()))
    return response
