# SPDX-License-Identifier: EUPL-1.2
"""Reading incoming documents."""

from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from vanphong.documents.models import IncomingDocument
from vanphong.documents.states import REGISTERED_STATES, IncomingState
from vanphong.organisation.queries import of_units


def incoming_visible_to(officer: Any) -> QuerySet[IncomingDocument]:
    """The incoming documents that this officer may see: all, or those that its units handle."""
    return of_units(IncomingDocument.objects.all(), officer.units_with("documents.read"), "handled_by")


def incoming_registered() -> QuerySet[IncomingDocument]:
    """What counts as registered: every arrival number that was not voided."""
    return IncomingDocument.objects.filter(state__in=REGISTERED_STATES)


def incoming_to_forward(officer: Any) -> QuerySet[IncomingDocument]:
    """What lies at the register without a unit, oldest first."""
    return incoming_visible_to(officer).filter(state=IncomingState.REGISTERED).order_by("arrived_on", "id")


def waiting_incoming(officer: Any) -> QuerySet[IncomingDocument]:
    """What the officer's units have to handle: by due day, then what has none."""
    waiting = incoming_visible_to(officer).filter(state=IncomingState.FORWARDED)
    return waiting.order_by(F("due_on").asc(nulls_last=True), "arrived_on", "id")


def incoming_register(first: date, last: date) -> QuerySet[IncomingDocument]:
    """The register between two days of arrival, in the order of its numbers; voided numbers stand in it too."""
    return IncomingDocument.objects.filter(arrived_on__gte=first, arrived_on__lte=last).order_by(
        "year", "arrival_number"
    )
