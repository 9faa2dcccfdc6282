# SPDX-License-Identifier: EUPL-1.2
"""Screens of outgoing documents: the list and the record."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents import permissions, queries
from vanphong.documents.filters import OutgoingFilters
from vanphong.documents.forms.incoming import NO_SECRETS
from vanphong.documents.models import OutgoingDocument, Urgency
from vanphong.documents.states import OutgoingState
from vanphong.documents.views.moves import (
    CorrectOutgoing,
    Dispatch,
    EditDraft,
    Issue,
    Replace,
    VoidNumber,
    WithdrawDraft,
)
from vanphong.kernel.files.on_record import FilesOnRecord
from vanphong.kernel.listing import addresses, words_of
from vanphong.kernel.screens import ListScreen, RecordScreen
from vanphong.kernel.templatetags.vietnamese import day_writer
from vanphong.kernel.worktime import today

TONES = {OutgoingState.DISPATCHED: "done"}


class OutgoingList(ListScreen):
    """The outgoing register, with the drafts that wait for a number."""

    template_name = "documents/outgoing_list.html"
    filter_class = OutgoingFilters
    columns = {2: _("Dated on"), 4: _("Signer"), 5: _("Recipients"), 6: _("Standing of the document")}
    shown = (
        "number_and_symbol", "symbol", "dated_on", "type_code", "subject", "signer_post", "signer_name", "recipients",
        "state", "urgency",
    )  # fmt: skip
    sorts = {"day": (_("Dated on"), ("-dated_on", "-id"))}
    #: the ten columns of the statutory register, in its order (NĐ 30/2020, Phụ lục IV)
    export_columns = [
        (_("Number and symbol"), lambda document: document.number_and_symbol),
        (_("Date of the document"), lambda document: document.dated_on),
        (_("Type and subject"), lambda document: document.titled_subject),
        (_("Signer"), lambda document: document.signer),
        (_("Recipients"), lambda document: document.recipients),
        (_("Filed copy with"), lambda document: document.filed_copy_with),
        (_("Number of copies"), lambda document: document.copies),
        (_("Dispatched on"), lambda document: document.dispatched_on),
        (_("Receipt signed by"), lambda document: document.received_by),
        (_("Note in the register"), lambda document: document.entry_note),
    ]

    def visible(self) -> Any:
        return queries.outgoing_visible_to(self.request.user).defer("folded")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        address, written_day = addresses("documents:outgoing_record"), day_writer()
        states, urgencies = words_of(OutgoingState), words_of(Urgency)
        lines = [
            {
                "pk": document.pk, "url": address(document.pk), "number": document.shown_number, "dated_on": written_day(document.dated_on),
                "title": document.titled_subject, "signer": document.signer, "recipients": document.recipients,
                "tone": TONES.get(document.state, ""), "words": states[document.state],
                "urgency": urgencies[document.urgency] if document.urgency else "",
            }
            for document in context["page_obj"].rows
        ]  # fmt: skip
        officer = self.request.user
        return context | {
            "lines": lines,
            "may_register": permissions.may_draft(officer),
            "may_print": permissions.may_read_registers(officer),
        }


class OutgoingRecord(FilesOnRecord, RecordScreen):
    """One outgoing document."""

    template_name = "documents/outgoing_record.html"
    moves = (Issue, Dispatch, EditDraft, CorrectOutgoing, Replace, WithdrawDraft, VoidNumber)
    files_hint = NO_SECRETS
    may_attach = staticmethod(permissions.may_attach_outgoing)

    def visible(self) -> Any:
        return queries.outgoing_visible_to(self.request.user).select_related(
            "issuing_unit", "drafting_unit", "replaced_by", "reply_to", "registered_by__person"
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        officer, document = self.request.user, self.object
        document.tone, document.words = TONES.get(document.state, ""), document.get_state_display()
        seen = queries.outgoing_visible_to(officer)
        return super().get_context_data(**kwargs) | {
            "effect": effect_in_words(document),
            "newer": seen.filter(pk=document.replaced_by_id).first() if document.replaced_by_id else None,
            "older": seen.filter(replaced_by=document).order_by("dated_on", "id"),
            "answers": queries.incoming_visible_to(officer).filter(pk=document.reply_to_id).first(),
        }


def effect_in_words(document: OutgoingDocument) -> tuple[str, Any] | None:
    """How a normative document stands today: not yet, in effect, no longer; tone and words."""
    if not document.is_normative or document.effective_from is None or not document.number:
        return None
    day = today()
    if document.is_in_effect(day):
        return "done", _("in effect")
    return "", _("not yet in effect") if day < document.effective_from else _("no longer in effect")
