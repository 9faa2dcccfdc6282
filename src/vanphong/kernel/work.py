# SPDX-License-Identifier: EUPL-1.2
""" "Việc của tôi": what waits for the officer, late first; each counter and its list come from the same query."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.menu import MenuEntry, menu_entries
from vanphong.kernel.registry import Registry
from vanphong.kernel.worktime import today

SHOWN = 10


@dataclass(frozen=True)
class WorkRow:
    """One thing that waits: what it is, where it opens, by when (None: no day), and its standing in words."""

    number: str
    subject: str
    url: str
    due_on: date | None = None
    standing: str = ""
    tone: str = "neutral"


@dataclass(frozen=True)
class WorkQueue:
    """A kind of work that waits. `rows` is the queryset behind both the counter and the list that `url` opens."""

    code: str
    label: Any
    rows: Callable[[Any, date], QuerySet[Any]]
    row: Callable[[Any, date], WorkRow]
    #: the list's address with its filter, e.g. "/assignments/?standing=overdue"
    url: Callable[[Any], str]
    shown: Callable[[Any], bool] = lambda officer: True
    urgent: bool = False


work_queues: Registry[WorkQueue] = Registry("work queues")


@login_required
def my_work(request: HttpRequest) -> HttpResponse:
    """The first screen."""
    officer, day = request.user, today()
    queues = []
    for queue in sorted(work_queues, key=lambda queue: not queue.urgent):
        if not queue.shown(officer):
            continue
        rows = queue.rows(officer, day)
        found = [queue.row(record, day) for record in rows[: SHOWN + 1]]
        count = rows.count() if len(found) > SHOWN else len(found)
        queues.append({"queue": queue, "rows": found[:SHOWN], "count": count, "url": queue.url(officer)})
    return render(
        request,
        "work/my_work.html",
        {"queues": queues, "day": day, "waiting": any(one["count"] for one in queues)},
    )


def register() -> None:
    """The first entry of the menu."""
    menu_entries.register(MenuEntry("work.mine", "", _("My work"), "my_work", order=-100))


def absolute(url_name: str, query: str = "") -> Callable[[Any], str]:
    """The address of a list with its filter, for a queue."""
    return lambda officer: reverse(url_name) + (f"?{query}" if query else "")
