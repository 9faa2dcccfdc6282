# SPDX-License-Identifier: EUPL-1.2
"""What can be done with an outgoing document, each on its own screen."""

from typing import Any, ClassVar

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from vanphong.documents import actions, forms, permissions, queries
from vanphong.documents.models import OutgoingDocument
from vanphong.documents.queries.ledger import next_number
from vanphong.documents.states import OUTGOING_TRANSITIONS
from vanphong.documents.types import drafter_part_of
from vanphong.kernel.screens import ActionScreen
from vanphong.kernel.vietnamese import format_official_number
from vanphong.kernel.worktime import today


class OutgoingMove(ActionScreen):
    """What the moves of an outgoing document share."""

    template_name = "documents/move.html"
    transitions: ClassVar[Any] = OUTGOING_TRANSITIONS

    def visible(self) -> Any:
        return queries.outgoing_visible_to(self.request.user)


class Draft(OutgoingMove):
    """Hand in a draft, or (for the clerk) issue at once."""

    template_name = "documents/draft_form.html"
    form_class = forms.DraftForm
    label = _("Register an outgoing document")
    transitions = None
    makes_new = True

    @staticmethod
    def is_open(officer: Any, record: None = None) -> bool:
        return permissions.may_draft(officer)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"officer": self.request.user}

    def get_initial(self) -> dict[str, Any]:
        officer: Any = self.request.user
        unit = officer.unit if officer.unit_id and permissions.may_draft(officer, officer.unit_id) else None
        initial = {
            "drafting_unit": unit,
            "filed_copy_with": f"VT, {unit.abbreviation}" if unit and unit.abbreviation else "VT",
        }
        return initial | {"reply_to": self.request.GET.get("reply_to", "")[:20], "dated_on": today()}

    def perform(self, officer: Any, record: None, data: dict[str, Any]) -> OutgoingDocument:
        return actions.register_outgoing(by=officer, issue="issue" in self.request.POST, **data)

    def said(self, done: OutgoingDocument) -> str:
        if done.number is None:
            return gettext("The draft is handed in and waits for its number.")
        return gettext("Issued under the number %(number)s.") % {"number": done.number_and_symbol}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        officer: Any = self.request.user
        return super().get_context_data(**kwargs) | {
            "may_issue": officer.can("documents.issue"),
            "save_label": _("Hand in the draft"),
        }


class EditDraft(OutgoingMove):
    template_name = "documents/draft_form.html"
    form_class = forms.EditDraftForm
    label = _("Change the draft")
    url_name = "documents:edit_draft"
    move = "edit"
    is_open = staticmethod(permissions.may_edit)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"officer": self.request.user}

    def get_initial(self) -> dict[str, Any]:
        document = self.record
        kept = {
            name: getattr(document, name) for name in self.form_class.base_fields if hasattr(document, name)
        }
        return kept | {
            "reply_to": document.reply_to.number if document.reply_to else "",
            "drafter_part": drafter_part_of(document.symbol, document.type_code),
        }

    def perform(self, officer: Any, record: OutgoingDocument, data: dict[str, Any]) -> OutgoingDocument:
        return actions.edit_draft(document=record, by=officer, **data)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"save_label": _("Save the changes")}


class Issue(OutgoingMove):
    """Give the draft its number: one press where nothing has to be changed."""

    template_name = "documents/issue.html"
    form_class = forms.IssueForm
    label = _("Give the number and issue")
    url_name = "documents:issue"
    move = "issue"
    is_open = staticmethod(permissions.may_issue)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"document": self.record}

    def get_initial(self) -> dict[str, Any]:
        return {"dated_on": today(), "effective_from": self.record.effective_from}

    def perform(self, officer: Any, record: OutgoingDocument, data: dict[str, Any]) -> OutgoingDocument:
        return actions.issue_document(document=record, by=officer, **data)

    def said(self, done: OutgoingDocument) -> str:
        return gettext("Issued under the number %(number)s.") % {"number": done.number_and_symbol}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        year = today().year
        number = next_number(self.record.series, year)
        borne = format_official_number(number, self.record.symbol, year if self.record.is_normative else None)
        return super().get_context_data(**kwargs) | {"next": borne}


class Dispatch(OutgoingMove):
    form_class = forms.DispatchForm
    label = _("Dispatch the document")
    url_name = "documents:dispatch"
    move = "dispatch"
    is_open = staticmethod(permissions.may_dispatch)

    def get_initial(self) -> dict[str, Any]:
        return {"recipients": self.record.recipients, "copies": self.record.copies, "dispatched_on": today()}

    def perform(self, officer: Any, record: OutgoingDocument, data: dict[str, Any]) -> OutgoingDocument:
        return actions.dispatch_document(document=record, by=officer, **data)


class CorrectOutgoing(OutgoingMove):
    form_class = forms.CorrectOutgoingForm
    label = _("Correct the entry")
    url_name = "documents:correct_outgoing"
    move = "correct"
    is_open = staticmethod(permissions.may_correct_outgoing)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"document": self.record}

    def get_initial(self) -> dict[str, Any]:
        return {name: getattr(self.record, name) for name in self.form_class.base_fields}

    def perform(self, officer: Any, record: OutgoingDocument, data: dict[str, Any]) -> OutgoingDocument:
        return actions.correct_outgoing(document=record, by=officer, **data)


class Replace(OutgoingMove):
    form_class = forms.ReplaceForm
    label = _("Replaced by another")
    url_name = "documents:replace"
    move = "replace"
    is_open = staticmethod(permissions.may_replace)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"officer": self.request.user}

    def get_initial(self) -> dict[str, Any]:
        return {"year": today().year}

    def perform(self, officer: Any, record: OutgoingDocument, data: dict[str, Any]) -> OutgoingDocument:
        return actions.replace_document(document=record, by=officer, **data)


class WithdrawDraft(OutgoingMove):
    form_class = forms.ReasonForm
    label = _("Withdraw the draft")
    url_name = "documents:withdraw"
    move = "withdraw"
    danger = True
    is_open = staticmethod(permissions.may_edit)
    warning = _("The draft stays with your reason, but it can no longer be issued. This cannot be undone.")

    def perform(self, officer: Any, record: OutgoingDocument, data: dict[str, Any]) -> OutgoingDocument:
        return actions.withdraw_draft(document=record, by=officer, reason=data["reason"])


class VoidNumber(OutgoingMove):
    form_class = forms.ReasonForm
    label = pgettext_lazy("number", "Void the number")
    url_name = "documents:void"
    move = "void"
    danger = True
    is_open = staticmethod(permissions.may_void)
    warning = _(
        "The number stays in the register with your reason and is not given again. This cannot be undone."
    )

    def perform(self, officer: Any, record: OutgoingDocument, data: dict[str, Any]) -> OutgoingDocument:
        return actions.void_number(document=record, by=officer, reason=data["reason"])
