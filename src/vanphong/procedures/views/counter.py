# SPDX-License-Identifier: EUPL-1.2
"""The counter clerk's first page: one box to find a dossier, and what today brings."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.paging import COUNTED
from vanphong.kernel.vietnamese import clean, format_number
from vanphong.kernel.worktime import current_calendar, today
from vanphong.procedures import permissions, queries
from vanphong.procedures.views.acting import HandOver

SHOWN = 20
LONGEST = 200
#: standing → its words on the tile, and whether it is red when there is one
TILES = {
    "overdue": (_("overdue"), True),
    "due_today": (_("due today"), False),
    "to_hand_over": (_("results to hand over"), False),
    "waiting": (_("waiting for papers"), False),
}


@login_required
def counter(request: HttpRequest) -> HttpResponse:
    """Find by code, telephone, identity number or words; one hit opens at once."""
    if not permissions.may_read(request.user):
        raise PermissionDenied
    officer, day = request.user, today()
    visible = queries.dossiers_visible_to(officer)
    text = clean(request.GET.get("q", ""))[:LONGEST]
    hits: list[Any] = []
    if text:
        found = queries.register_rows(queries.find(visible, text, officer))
        hits = list(found.order_by("-received_on", "-id")[: SHOWN + 1])
        if len(hits) == 1:
            return redirect(hits[0].get_absolute_url())
    calendar = current_calendar()
    for row in hits:
        row.standing = queries.standing_of(row, day, calendar)
        row.can_hand_over = HandOver.is_offered(officer, row)
    context = {
        "text": text,
        "hits": hits[:SHOWN],
        "all_url": f"{reverse('procedures:dossiers')}?{urlencode({'q': text})}" if len(hits) > SHOWN else "",
        "tiles": [tile(visible, standing, day) for standing in TILES],
        "day": day,
        "may_receive": permissions.may_receive(officer),
        "may_maintain": permissions.may_maintain(officer),
        "may_record_answers": permissions.may_record_answers(officer),
    }
    return render(request, "procedures/counter.html", context)


def tile(visible: Any, standing: str, day: Any) -> dict[str, Any]:
    """A counter and the list it counts, from one query; it counts no further than the list does."""
    label, red = TILES[standing]
    count = queries.of_standing(visible, standing, day).order_by()[: COUNTED + 1].count()
    return {
        "value": f"{format_number(COUNTED)}+" if count > COUNTED else format_number(count),
        "label": label,
        "url": f"{reverse('procedures:dossiers')}?standing={standing}",
        "standing": "late" if red and count else "",
    }
