# SPDX-License-Identifier: EUPL-1.2
"""What stands in a loaded example, as JSON: run as a program by conftest.py on the example's own database."""

import json
import os
import sys
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vanphong.config.settings")
django.setup()

from vanphong.assignments.models import Assignment  # noqa: E402
from vanphong.citizens.models import ReceptionSession, Visit, Visitor  # noqa: E402
from vanphong.demo.cast import CAST, password_of  # noqa: E402
from vanphong.documents.models import IncomingDocument, OutgoingDocument  # noqa: E402
from vanphong.documents.queries.ledger import incoming_gaps, ledger_of, series_in_use  # noqa: E402
from vanphong.kernel.work import work_queues  # noqa: E402
from vanphong.kernel.worktime import ZONE, current_calendar, today  # noqa: E402
from vanphong.organisation.models import Officer  # noqa: E402
from vanphong.portal.models import PublishedDocument  # noqa: E402
from vanphong.procedures.models import Dossier  # noqa: E402


def seen() -> dict[str, Any]:
    """Everything that the tests ask about."""
    officers = {member.role.value: Officer.objects.get(username=member.username) for member in CAST}
    return {
        "queues": {role: waiting_for(officer) for role, officer in officers.items()},
        "signs in": [member.role.value for member in CAST if can_sign_in(member.username)],
        "missing numbers": missing_numbers(),
        "outgoing": rows(OutgoingDocument, "number_and_symbol", "subject", "recipients", "dated_on", "signer_name", "state"),
        "incoming": rows(IncomingDocument, "symbol", "subject", "sender", "arrived_on", "state", "forwarded_on"),
        "published": list(PublishedDocument.objects.values_list("document__subject", flat=True)),
        "assignments": rows(Assignment, "source_symbol", "content", "due_on", "assigned_on", "state"),
        "visits": rows(Visit, "number", "summary", "kind", "received_on", "handled_by"),
        "visitors": sorted(set(Visitor.objects.values_list("full_name", flat=True))),
        "open sessions": [str(day) for day in ReceptionSession.objects.filter(state="open").values_list("held_on", flat=True)],
        "received": received(),
        "today": str(today()),
        "is working day": current_calendar().is_working(today()),
    }  # fmt: skip


def waiting_for(officer: Officer) -> dict[str, int]:
    """How much waits in each queue that the officer's first screen shows."""
    return {queue.code: queue.rows(officer, today()).count() for queue in work_queues if queue.shown(officer)}


def can_sign_in(username: str) -> bool:
    """Whether the account takes the password that script/demo prints."""
    return Officer.objects.get(username=username).check_password(password_of(username))


def missing_numbers() -> list[str]:
    """Each series with a number that nothing bears."""
    years = sorted(set(OutgoingDocument.objects.values_list("year", flat=True)) - {None})
    lacking = [f"incoming {year}" for year in years if incoming_gaps(year)]
    for year in years:
        for row in series_in_use(year):
            ledger = ledger_of(row.series, year)
            if ledger is None or ledger.missing:
                lacking.append(f"{row.series} {year}")
    return lacking


def rows(model: Any, *columns: str) -> list[dict[str, Any]]:
    """Every record by these columns."""
    return [
        {name: str(value) if value is not None else None for name, value in row.items()}
        for row in model.objects.order_by("pk").values(*columns)
    ]


def received() -> list[str]:
    """Weekday and time at which dossiers were received."""
    moments = Dossier.objects.filter(received_at__isnull=False).values_list("received_at", flat=True)
    return sorted({f"{moment.astimezone(ZONE):%H:%M}" for moment in moments})


if __name__ == "__main__":
    sys.stdout.write(json.dumps(seen(), ensure_ascii=False))
