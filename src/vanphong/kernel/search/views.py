# SPDX-License-Identifier: EUPL-1.2
"""One box for everything: the newest hits of each kind of record that the officer may see."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from vanphong.kernel.search.matching import matching
from vanphong.kernel.search.sources import searchables
from vanphong.kernel.vietnamese import clean

SHOWN = 8
LONGEST = 200


@login_required
def search(request: HttpRequest) -> HttpResponse:
    """Hits by kind of record; each kind leads to its own list with the same words."""
    text = clean(request.GET.get("q", ""))[:LONGEST]
    kinds: list[dict[str, Any]] = []
    for source in searchables if text else ():
        if not source.shown(request.user):
            continue
        found = list(matching(source.visible(request.user), text).order_by("-pk")[: SHOWN + 1])
        if found:
            kinds.append(
                {
                    "label": source.label,
                    "rows": found[:SHOWN],
                    "more": len(found) > SHOWN,
                    "url": f"{reverse(source.listing)}?{urlencode({'q': text})}",
                }
            )
    return render(request, "search/results.html", {"text": text, "kinds": kinds})
