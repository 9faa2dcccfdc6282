# SPDX-License-Identifier: EUPL-1.2
"""Screens of incoming documents."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vanphong.documents import actions, forms, permissions, queries
from vanphong.documents.checks import PossibleDuplicate
from vanphong.documents.filters import IncomingFilters
from vanphong.documents.forms.incoming import NO_SECRETS
from vanphong.documents.models import IncomingDocument, Urgency
from vanphong.documents.states import INCOMING_TRANSITIONS
from vanphong.kernel.files.on_record import FilesOnRecord
from vanphong.kernel.listing import addresses, words_of
from vanphong.kernel.screens import ActionScreen, ListScreen, RecordScreen
from vanphong.kernel.templatetags.vietnamese import day_writer
from vanphong.kernel.worktime import current_calendar, today
from vanphong.organisation.models import Unit


class IncomingList(ListScreen):
    """The incoming register."""

    template_name = "documents/incoming_list.html"
    filter_class = IncomingFilters
    columns = {
        2: _("Arrived on"),
        4: _("Author of the document"),
        5: _("Number and symbol"),
        6: _("Received by unit or person"),
        7: _("Standing of the document"),
    }
    shown = (
        "arrival_number", "year", "arrived_on", "subject", "sender", "symbol", "dated_on", "receiver", "due_on",
        "finished_on", "state", "urgency",
    )  # fmt: skip
    sorts = {"day": (_("Arrived on"), ("-arrived_on", "-id"))}
    #: the ten columns of the statutory register, in its order (NĐ 30/2020, Phụ lục IV)
    export_columns = [
        (_("Arrived on"), lambda document: document.arrived_on),
        (_("Arrival number"), lambda document: document.arrival_number),
        (_("Author of the document"), lambda document: document.sender),
        (_("Number and symbol"), lambda document: document.symbol),
        (_("Date of the document"), lambda document: document.dated_on),
        (_("Type and subject"), lambda document: document.titled_subject),
        (_("Unit or person receiving"), lambda document: document.receiver),
        (_("Forwarded on"), lambda document: document.forwarded_on),
        (_("Receipt signed by"), lambda document: document.received_by),
        (_("Note in the register"), lambda document: document.entry_note),
    ]

    def visible(self) -> Any:
        return queries.incoming_visible_to(self.request.user).defer("folded", "direction", "outcome")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        day, calendar, address = today(), current_calendar(), addresses("documents:incoming_record")
        lines, written_day, urgencies = [], day_writer(), words_of(Urgency)
        for document in context["page_obj"].rows:
            tone, words = document.standing(day, calendar)
            lines.append({
                "pk": document.pk, "url": address(document.pk), "number": document.number, "arrived_on": written_day(document.arrived_on),
                "subject": document.subject, "sender": document.sender, "symbol": document.symbol, "dated_on": written_day(document.dated_on),
                "receiver": document.receiver, "tone": tone, "words": words,
                "urgency": urgencies[document.urgency] if document.urgency else "",
            })  # fmt: skip
        officer = self.request.user
        return context | {
            "lines": lines,
            "may_register": permissions.may_register_incoming(officer),
            "may_print": permissions.may_read_registers(officer),
        }


class IncomingMove(ActionScreen):
    """What the moves of an incoming document share."""

    template_name = "documents/move.html"
    transitions: ClassVar[Any] = INCOMING_TRANSITIONS

    def visible(self) -> Any:
        return queries.incoming_visible_to(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"units": ()}


class RegisterIncoming(IncomingMove):
    """Enter a document that arrived."""

    template_name = "documents/incoming_form.html"
    form_class = forms.RegisterIncomingForm
    label = _("Register an incoming document")
    transitions = None
    makes_new = True
    is_open = staticmethod(permissions.may_register_incoming)
    duplicates: Any = ()

    def perform(self, officer: Any, record: None, data: dict[str, Any]) -> IncomingDocument:
        try:
            return actions.register_incoming(by=officer, **data)
        except PossibleDuplicate as refusal:
            self.duplicates = refusal.existing
            raise

    def form_invalid(self, form: Any) -> Any:
        if self.duplicates:
            form.offer_despite_duplicate()
        return super().form_invalid(form)

    def said(self, done: IncomingDocument) -> str:
        return _("Registered under the arrival number %(number)s.") % {"number": done.number}

    def after(self, done: IncomingDocument) -> str:
        """With "register and next" the empty form comes again: a clerk has dozens to enter."""
        return self.request.path if "next" in self.request.POST else done.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        names = Unit.objects.filter(valid_to__isnull=True).values_list("name", flat=True)
        return super().get_context_data(**kwargs) | {"units": names, "duplicates": self.duplicates}


class Forward(IncomingMove):
    form_class = forms.ForwardForm
    label = _("Forward the document")
    url_name = "documents:forward"
    move = "forward"
    is_open = staticmethod(permissions.may_forward)

    def get_initial(self) -> dict[str, Any]:
        return {
            "to": self.record.handled_by_id,
            "due_on": self.record.due_on,
            "direction": self.record.direction,
            "forwarded_on": today(),
        }

    def perform(self, officer: Any, record: IncomingDocument, data: dict[str, Any]) -> IncomingDocument:
        return actions.forward_incoming(document=record, by=officer, **data)


class Finish(IncomingMove):
    form_class = forms.FinishForm
    label = _("Close the handling")
    url_name = "documents:finish"
    move = "finish"
    is_open = staticmethod(permissions.may_finish)

    def perform(self, officer: Any, record: IncomingDocument, data: dict[str, Any]) -> IncomingDocument:
        return actions.finish_incoming(document=record, by=officer, **data)


class CorrectIncoming(IncomingMove):
    template_name = "documents/incoming_form.html"
    form_class = forms.CorrectIncomingForm
    label = _("Correct the entry")
    url_name = "documents:correct_incoming"
    move = "correct"
    is_open = staticmethod(permissions.may_correct_incoming)

    def get_initial(self) -> dict[str, Any]:
        return {name: getattr(self.record, name) for name in self.form_class.base_fields}

    def perform(self, officer: Any, record: IncomingDocument, data: dict[str, Any]) -> IncomingDocument:
        return actions.correct_incoming(document=record, by=officer, **data)


class VoidArrival(IncomingMove):
    form_class = forms.ReasonForm
    label = pgettext_lazy("number", "Void the arrival number")
    url_name = "documents:void_arrival"
    move = "void"
    danger = True
    is_open = staticmethod(permissions.may_void_arrival)
    warning = _(
        "The number stays in the register with your reason and is not given again. This cannot be undone."
    )

    def perform(self, officer: Any, record: IncomingDocument, data: dict[str, Any]) -> IncomingDocument:
        return actions.void_arrival_number(document=record, by=officer, reason=data["reason"])


class IncomingRecord(FilesOnRecord, RecordScreen):
    """One incoming document."""

    template_name = "documents/incoming_record.html"
    moves = (Forward, Finish, CorrectIncoming, VoidArrival)
    files_hint = NO_SECRETS
    may_attach = staticmethod(permissions.may_attach_incoming)

    def visible(self) -> Any:
        return queries.incoming_visible_to(self.request.user).select_related(
            "handled_by", "registered_by__person"
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        officer, document = self.request.user, self.object
        document.tone, document.words = document.standing(today())
        return super().get_context_data(**kwargs) | {
            "replies": queries.outgoing_visible_to(officer)
            .filter(reply_to=document)
            .order_by("dated_on", "id"),
            "may_answer": document.is_open and permissions.may_draft(officer),
        }
