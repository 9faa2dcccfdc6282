# SPDX-License-Identifier: EUPL-1.2
"""The lists of the house with each of their filters, and for each the condition that a bare view would be written with."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from bench.timing import QUICK
from vanphong.assignments.filters import AssignmentFilter
from vanphong.assignments.models import FOREVER, Assignment
from vanphong.assignments.queries import soon_until
from vanphong.documents.filters import IncomingFilters, OutgoingFilters
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Officer, Unit
from vanphong.procedures.filters import DossierFilter
from vanphong.procedures.models import Dossier, Procedure
from vanphong.procedures.queries import register_rows

#: up to so many choices of a filter are all measured; of more, the most usual, a middle one and the rarest
FEW = 1 if QUICK else 6
#: measured by the goal "search"
ELSEWHERE = {"q"}


@dataclass(frozen=True)
class Case:
    """A filter set in the address, and the rows that it must show."""

    query: str
    rows: QuerySet[Any]


@dataclass(frozen=True)
class ListOf:
    """One list as one officer sees it."""

    name: str
    address: str
    username: str
    row_id: str
    #: what the list shows of each row, as a plain template writes it
    columns: tuple[str, ...]
    #: the rows that this officer may see, with the columns that the house's own list reads
    rows: QuerySet[Any]
    order: tuple[str, ...]
    filter_class: type
    #: filter → {value in the address: condition}
    filters: dict[str, dict[Any, Q]]
    #: filter, or "filter=value" → another order in which the list shows it
    orders: dict[str, tuple[str, ...]] = field(default_factory=dict)
    not_offered: tuple[str, ...] = ()

    def cases(self) -> Iterator[Case]:
        """Without any filter, then each one alone."""
        yield Case("", self.rows.order_by(*self.order))
        for name, values in self.filters.items():
            for value, condition in values.items():
                order = self.orders.get(f"{name}={value}") or self.orders.get(name) or self.order
                yield Case(f"{name}={value}", self.rows.filter(condition).order_by(*order))

    def assert_every_filter(self) -> None:
        """No filter is forgotten."""
        missing = set(self.filter_class.base_filters) - set(self.filters) - ELSEWHERE - set(self.not_offered)
        assert not missing, f"{self.name}: not measured: {missing}"


def values_of(rows: QuerySet[Any], column: str) -> dict[Any, Q]:
    """The values of a column to measure, each with its condition."""
    counted = (
        rows.order_by()
        .exclude(**{f"{column}__isnull": True})
        .values_list(column)
        .annotate(n=Count("pk"))
        .order_by("-n", column)
    )
    values = [value for value, _number in counted]
    chosen = values if len(values) <= FEW else [values[0], values[len(values) // 2], values[-1]][:FEW]
    return {value: Q(**{column: value}) for value in chosen}


def days(column: str, since: str, until: str) -> dict[str, dict[Any, Q]]:
    """From and to a day in the middle of the years."""
    middle = date(today().year - 3, 6, 15)
    written = f"{middle:%d/%m/%Y}"
    return {
        since: {written: Q(**{f"{column}__gte": middle})},
        until: {written: Q(**{f"{column}__lte": middle})},
    }


def year_of(column: str) -> dict[Any, Q]:
    """One whole year."""
    year = today().year - 2
    return {year: Q(**{f"{column}__gte": date(year, 1, 1), f"{column}__lte": date(year, 12, 31)})}


def incoming(username: str, rows: QuerySet[Any]) -> ListOf:
    """The incoming register."""
    late = Q(state__in=["registered", "forwarded"], due_on__lt=today())
    return ListOf(
        name=f"incoming documents ({username})", address="/documents/incoming/", username=username, row_id="incoming",
        columns=("number", "arrived_on|date:'d/m/Y'", "subject", "sender", "symbol", "dated_on|date:'d/m/Y'", "receiver", "get_state_display"),
        rows=rows, order=("-arrived_on", "-id"), filter_class=IncomingFilters,
        filters={
            "year": year_of("arrived_on"), **days("arrived_on", "start", "end"), "state": values_of(rows, "state"),
            "late": {"yes": late}, "type": values_of(rows, "type_code"), "unit": values_of(rows, "handled_by"),
            "urgency": values_of(rows, "urgency"), "channel": values_of(rows, "channel"),
        },
    )  # fmt: skip


def outgoing(username: str, rows: QuerySet[Any]) -> ListOf:
    """The outgoing register."""
    day = date(today().year - 3, 6, 15)
    in_effect = Q(is_normative=True, effective_from__lte=day, state__in=["issued", "dispatched"]) & (
        Q(effective_to__isnull=True) | Q(effective_to__gte=day)
    )
    return ListOf(
        name=f"outgoing documents ({username})", address="/documents/outgoing/", username=username, row_id="outgoing",
        columns=("shown_number", "dated_on|date:'d/m/Y'", "titled_subject", "signer", "recipients", "get_state_display"),
        rows=rows, order=("-dated_on", "-id"), filter_class=OutgoingFilters,
        filters={
            "year": year_of("dated_on"), **days("dated_on", "start", "end"), "state": values_of(rows, "state"),
            "type": values_of(rows, "type_code"), "normative": {"yes": Q(is_normative=True), "no": Q(is_normative=False)},
            "valid_on": {f"{day:%d/%m/%Y}": in_effect}, "body": values_of(rows, "issuing_unit"),
            "unit": values_of(rows, "drafting_unit"), "urgency": values_of(rows, "urgency"),
        },
    )  # fmt: skip


def assignments(username: str, rows: QuerySet[Any]) -> ListOf:
    """The book of assignments."""
    now, due = today(), ("due_by", "id")
    is_open = Q(ended_on=FOREVER)
    standing = {
        "open": is_open,
        "open_in_time": is_open & Q(due_by__gte=now, due_by__lt=FOREVER),
        "due_soon": is_open & Q(due_by__gte=now, due_by__lte=soon_until(now)),
        "open_overdue": is_open & Q(due_by__lt=now),
        "open_without_due": is_open & Q(due_by=FOREVER),
        "done_on_time": Q(completed_on__lte=F("due_on")),
        "done_late": Q(completed_on__gt=F("due_on")),
        "done_without_due": Q(due_on__isnull=True, completed_on__isnull=False),
        "without_due": Q(due_on__isnull=True),
    }
    asked = Q(
        extensions__approved_on__isnull=True, extensions__refused_on__isnull=True, extensions__isnull=False
    )
    return ListOf(
        name=f"assignments ({username})", address="/assignments/", username=username, row_id="assignment",
        columns=("number", "content", "lead_unit.name", "assigned_on|date:'d/m/Y'", "due_on|date:'d/m/Y'", "get_state_display"),
        rows=rows, order=("-assigned_on", "-id"), filter_class=AssignmentFilter,
        filters={
            "standing": standing, "giver_kind": values_of(rows, "giver_kind"), "lead_unit": values_of(rows, "lead_unit"),
            **days("due_on", "due_from", "due_to"), "state": values_of(rows, "state"),
            "waiting": {"extension": is_open & asked, "sent_back": Q(state="accepted", sent_back_on__isnull=False)},
            "year": year_of("assigned_on"), "follower": values_of(rows, "follower"),
        },
        orders={f"standing={name}": due for name in standing if "open" in name or name == "due_soon"}
        | {"due_from": due, "due_to": due, "waiting": due},
        not_offered=("part",),
    )  # fmt: skip


def dossiers(username: str, rows: QuerySet[Any]) -> ListOf:
    """The register of dossiers."""
    now, due, result = today(), ("due_on", "id"), ("-resolved_on", "-id")
    running = Q(closed_on__isnull=True, state="processing")
    same_day = Q(resolved_on=F("due_on"))
    hours_kept = Q(resolved_at__isnull=True) | Q(due_at__isnull=True) | Q(resolved_at__lte=F("due_at"))
    standing = {
        "open": Q(closed_on__isnull=True), "overdue": running & Q(due_on__lt=now), "due_today": running & Q(due_on=now),
        "in_time": running & Q(due_on__gte=now), "to_hand_over": Q(state="resolved"), "resolved": Q(resolved_on__isnull=False),
        "early": Q(resolved_on__lt=F("due_on")), "on_time": same_day & hours_kept,
        "late": Q(resolved_on__gt=F("due_on")) | (same_day & Q(resolved_at__gt=F("due_at"))),
        **{state: Q(state=state) for state in ("waiting", "handed_over", "withdrawn", "refused", "stopped")},
    }  # fmt: skip
    usual, code = Procedure.objects.get(pk=1), rows.order_by("pk").values_list("code", flat=True)[100]
    phone = rows.order_by("pk").values_list("applicant_phone", flat=True)[100]
    return ListOf(
        name=f"dossiers ({username})", address="/procedures/dossiers/", username=username, row_id="dossier",
        columns=("code", "procedure_name", "applicant_name", "unit_name", "received_on|date:'d/m/Y'", "due_on|date:'d/m/Y'", "get_state_display"),
        rows=rows, order=("-received_on", "-id"), filter_class=DossierFilter,
        filters={
            "standing": standing, "unit": values_of(rows, "competent_unit"), "field": values_of(rows, "field"),
            "procedure": {usual.code: Q(procedure=usual)}, "channel": values_of(rows, "channel"),
            **days("received_on", "received_from", "received_to"), **days("due_on", "due_from", "due_to"),
            **days("resolved_on", "resolved_from", "resolved_to"),
            "code": {part: Q(code__startswith=part) for part in (code[:3], code[:14], code)}, "phone": {phone: Q(applicant_phone=phone)},
        },
        orders={"due_from": due, "due_to": due, "resolved_from": result, "resolved_to": result, "code": ("code",)}
        | {f"standing={name}": due for name in ("overdue", "due_today", "in_time")}
        | {f"standing={name}": result for name in ("resolved", "early", "on_time", "late")},
    )  # fmt: skip


def LISTS() -> Iterator[ListOf]:
    """Each list for who reads all of it, then for who reads the rows of one unit."""
    in_register = IncomingDocument.objects.defer("folded", "direction", "outcome")
    out_register = OutgoingDocument.objects.defer("folded")
    book, dossier_register = (
        Assignment.objects.select_related("lead_unit"),
        register_rows(Dossier.objects.all()),
    )
    yield incoming("chief", in_register)
    yield outgoing("chief", out_register)
    yield assignments("chief", book)
    yield dossiers("centre", dossier_register)
    division, department = unit_of("division"), unit_of("department")
    yield incoming("division", in_register.filter(handled_by=division))
    yield outgoing("division", out_register.filter(drafting_unit=division))
    helping = Assignment.cooperating_units.through.objects.filter(unit=department).values("assignment_id")
    yield assignments("department", book.filter(Q(lead_unit=department) | Q(pk__in=helping)))
    yield dossiers("department", dossier_register.filter(competent_unit=department))


def unit_of(username: str) -> Unit:
    """The unit of an account."""
    unit = Officer.objects.get(username=username).unit
    assert unit is not None
    return unit
