# SPDX-License-Identifier: EUPL-1.2
"""The giving side's forms on the assignment itself."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from vanphong.assignments import actions, forms, permissions, queries
from vanphong.assignments.models import Assignment, GiverKind, giver_kind_of
from vanphong.assignments.views.act import Act
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.documents.queries import incoming_visible_to, outgoing_visible_to
from vanphong.kernel.screens import ActionScreen
from vanphong.kernel.vietnamese import official_number_key

#: facts that a second task cut from the same document shares with the first
SHARED = (
    "giver_kind", "giver", "source_symbol", "source_dated_on", "source_issuer", "follower", "incoming", "outgoing",
)  # fmt: skip


def of_twin(assignment: Assignment) -> dict[str, Any]:
    """What another task of the same document begins with."""
    return {name: getattr(assignment, name) for name in SHARED}


def of_incoming(document: IncomingDocument) -> dict[str, Any]:
    """What a task that an incoming document gives begins with."""
    return {
        "giver_kind": giver_kind_of(document.sender) or GiverKind.PROVINCE, "giver": document.sender,
        "source_symbol": document.symbol, "source_dated_on": document.dated_on, "source_issuer": document.sender,
        "incoming": document,
    }  # fmt: skip


def of_outgoing(document: OutgoingDocument) -> dict[str, Any]:
    """What a task that a document of the province gives begins with."""
    return {
        "giver_kind": GiverKind.PROVINCE, "source_symbol": document.number_and_symbol,
        "source_dated_on": document.dated_on, "source_issuer": str(document.issuing_unit or ""), "outgoing": document,
    }  # fmt: skip


def source_named(request: HttpRequest) -> dict[str, Any]:
    """What is known of the document that gives the task, if the address names one that the officer sees."""
    sources: tuple[tuple[str, Any, Any], ...] = (
        ("like", queries.assignments_visible_to, of_twin),
        ("incoming", incoming_visible_to, of_incoming),
        ("outgoing", outgoing_visible_to, of_outgoing),
    )
    for name, visible_to, begins_with in sources:
        key = request.GET.get(name, "")
        readable = key.isascii() and key.isdigit() and len(key) < 19
        found = visible_to(request.user).filter(pk=key).first() if readable else None
        if found is not None:
            return begins_with(found)
    return {}


def documents_of(source: dict[str, Any], typed_symbol: str) -> dict[str, Any]:
    """The documents to link: those that the task was begun from, unless another number was typed over theirs."""
    same = official_number_key(typed_symbol) == official_number_key(source.get("source_symbol", ""))
    return {name: source.get(name) if same else None for name in ("incoming", "outgoing")}


class Assign(ActionScreen):
    """Give an assignment; ?like=, ?incoming= or ?outgoing= fill in the document that it is cut from."""

    form_class = forms.AssignForm
    template_name = "assignments/assignment_assign.html"
    url_name = "assignments:assign"
    label = _("Give an assignment")
    makes_new = True
    is_open = staticmethod(permissions.may_assign)

    @cached_property
    def source(self) -> dict[str, Any]:
        """The document that it is cut from."""
        return source_named(self.request)

    def get_initial(self) -> dict[str, Any]:
        begun = {name: value for name, value in self.source.items() if name not in ("incoming", "outgoing")}
        return super().get_initial() | begun

    def perform(self, officer: Any, record: None, data: dict[str, Any]) -> Any:
        facts = forms.facts_from(data, **documents_of(self.source, data["source_symbol"]))
        return actions.assign_assignment(facts=facts, by=officer, files=data["files"])


class Correct(Act):
    """Put a wrong entry right."""

    form_class = forms.CorrectForm
    template_name = "assignments/assignment_assign.html"
    url_name = "assignments:correct"
    label = _("Correct the entry")
    move = "correct"
    is_open = staticmethod(permissions.may_correct)

    def get_initial(self) -> dict[str, Any]:
        record = self.record
        limit = record.counted_limit
        return {
            **of_twin(record), "content": record.content, "source_quote": record.source_quote,
            "expected_product": record.expected_product, "lead_unit": record.lead_unit_id,
            "cooperating_units": [unit.pk for unit in record.cooperating_units.all()], "assigned_on": record.assigned_on,
            "due_on": None if limit else record.due_on, "working_days": limit.amount if limit else None,
            "without_due": record.due_on is None, "recurring": record.recurring,
        }  # fmt: skip

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        facts = forms.facts_from(data, **documents_of(of_twin(record), data["source_symbol"]))
        return actions.correct_assignment(assignment=record, facts=facts, reason=data["reason"], by=officer)


class Reassign(Act):
    """Hand it to another unit."""

    form_class = forms.ReassignForm
    url_name = "assignments:reassign"
    label = _("Hand to another unit")
    move = "reassign"
    is_open = staticmethod(permissions.may_reassign)
    warning = _("The new unit has to accept it. The due date stays; extend it if the unit needs more time.")

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.reassign_assignment(assignment=record, by=officer, **data)


class Cancel(Act):
    """Take it back."""

    form_class = forms.ReasonOnForm
    url_name = "assignments:cancel"
    label = _("Cancel the assignment")
    move = "cancel"
    is_open = staticmethod(permissions.may_cancel)
    warning = _(
        "Nobody has to do it any more, and it no longer counts as open. It stays in the book with your reason."
    )
    danger = True

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.cancel_assignment(assignment=record, by=officer, **data)


class Reopen(Act):
    """Undo a completion or a cancellation."""

    form_class = forms.ReasonForm
    url_name = "assignments:reopen"
    label = _("Open again")
    move = "reopen"
    is_open = staticmethod(permissions.may_reopen)
    warning = _(
        "It counts as open again from the day it was given, also in the figures of periods that are over."
    )
    danger = True

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.reopen_assignment(assignment=record, by=officer, **data)
