# SPDX-License-Identifier: EUPL-1.2
"""Reading outgoing documents."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from vanphong.documents.models import OutgoingDocument
from vanphong.documents.queries.units import UnitNames
from vanphong.documents.states import ISSUED_STATES, NUMBERED_STATES, OutgoingState
from vanphong.documents.types import numbering_read
from vanphong.kernel.vietnamese import parse_official_number
from vanphong.organisation.queries import of_units


def outgoing_visible_to(officer: Any) -> QuerySet[OutgoingDocument]:
    """The outgoing documents that this officer may see: all, or those that its units drafted."""
    return of_units(OutgoingDocument.objects.all(), officer.units_with("documents.read"), "drafting_unit")


def outgoing_issued() -> QuerySet[OutgoingDocument]:
    """What counts as issued: it bears a number that was not voided."""
    return OutgoingDocument.objects.filter(state__in=ISSUED_STATES)


def normative_issued() -> QuerySet[OutgoingDocument]:
    """Issued legal normative documents. (A bare boolean condition would keep SQLite from its index.)"""
    return outgoing_issued().filter(is_normative__in=[True])


def numbers_voided() -> QuerySet[OutgoingDocument]:
    """Outgoing numbers that were given and voided."""
    return OutgoingDocument.objects.filter(state=OutgoingState.VOIDED)


def drafts(officer: Any) -> QuerySet[OutgoingDocument]:
    """Drafts that wait for a number, oldest first."""
    return outgoing_visible_to(officer).filter(state=OutgoingState.DRAFT).order_by("dated_on", "id")


def to_dispatch(officer: Any) -> QuerySet[OutgoingDocument]:
    """Issued and still in the house, oldest first."""
    return outgoing_visible_to(officer).filter(state=OutgoingState.ISSUED).order_by("dated_on", "id")


def in_effect_on(day: date) -> Q:
    """The condition that a normative document binds on that day."""
    ended = Q(effective_to__isnull=False) & Q(effective_to__lt=day)
    return Q(is_normative__in=[True]) & Q(effective_from__lte=day) & Q(state__in=ISSUED_STATES) & ~ended


def outgoing_register(first: date, last: date, series: str = "") -> QuerySet[OutgoingDocument]:
    """The register between two days, or one series of it, in the order of its numbers; voided ones stand in it too."""
    rows = OutgoingDocument.objects.filter(dated_on__gte=first, dated_on__lte=last, state__in=NUMBERED_STATES)
    if series:
        return rows.filter(series=series).order_by("year", "number", "number_suffix")
    return rows.order_by("dated_on", "id")


def outgoing_named(rows: QuerySet[OutgoingDocument], text: str, year: int) -> OutgoingDocument | None:
    """The document of that number and symbol among these rows; `year` counts where the number does not bear one."""
    try:
        number = parse_official_number(text)
    except ValueError:
        return None
    _type_code, numbering = numbering_read(number, UnitNames().written)
    same = rows.filter(
        series=numbering.series, year=number.year or year, number=number.number, number_suffix=number.suffix
    )
    return same.first()
