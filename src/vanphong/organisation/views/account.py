# SPDX-License-Identifier: EUPL-1.2
"""The officer's own account: who one is here, and what one may do."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from vanphong.kernel.permissions import capabilities
from vanphong.kernel.worktime import today
from vanphong.organisation import queries


@login_required
def my_account(request: HttpRequest) -> HttpResponse:
    """My roles, what each allows, my posts and the authorities with which I sign."""
    officer: Any = request.user
    day = today()
    allowed = {
        role: [c.label for c in capabilities if role in c.roles] for role, _unit in officer.grants_today
    }
    rows = [
        {"grant": grant, "allowed": allowed.get(grant.role, [])}
        for grant in queries.grants_of(officer)
        if grant.holds_on(day)
    ]
    posts = queries.appointments_of(officer.person) if officer.person else []
    signs = queries.authorities_on(day).filter(to_person=officer.person) if officer.person else []
    context = {"rows": rows, "posts": [row for row in posts if row.holds_on(day)], "signs": signs}
    return render(request, "organisation/my_account.html", context)
