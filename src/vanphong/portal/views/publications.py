# SPDX-License-Identifier: EUPL-1.2
"""Directive documents at the desk: the list, one publication, and how a document of the register gets there."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ActionScreen, ListScreen, RecordScreen
from vanphong.kernel.worktime import today
from vanphong.portal import actions, permissions, queries
from vanphong.portal.filters.documents import PublicationFilters
from vanphong.portal.forms import desk as forms
from vanphong.portal.guarding import leaks_of_files, leaks_of_publication, leaks_of_words
from vanphong.portal.models import PublishedDocument
from vanphong.portal.states import DIRECTIVE_TRANSITIONS


class PublicationList(ListScreen):
    """What is and was on the portal."""

    template_name = "portal/desk/directive_list.html"
    filter_class = PublicationFilters
    columns = {3: _("Dated on"), 4: _("Published on"), 5: _("Standing")}
    sorts = {
        "day": (_("Dated on"), ("-dated_on", "-pk")),
        "published": (_("Published on"), ("-published_on", "-pk")),
    }
    export_columns = [
        (_("Number and symbol"), lambda row: row.document.number_and_symbol),
        (_("Date of the document"), lambda row: row.dated_on),
        (_("Type and subject"), lambda row: row.document.titled_subject),
        (_("Signer"), lambda row: row.document.signer),
        (_("Field of administration"), lambda row: str(row.field or "")),
        (_("Published on"), lambda row: row.published_on),
        (_("Standing"), lambda row: str(row.standing(today())[1])),
    ]

    def visible(self) -> QuerySet[PublishedDocument]:
        if not permissions.may_read(self.request.user):
            raise PermissionDenied
        return queries.publications_visible_to(self.request.user).defer("folded")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context, day = super().get_context_data(**kwargs), today()
        for row in context["page_obj"].rows:
            row.tone, row.words = row.standing(day)
        return context


class PublishDocument(ActionScreen):
    """From the page of the register onto the portal: choose the files, answer for it, done."""

    template_name = "portal/desk/publish_document.html"
    form_class = forms.PublishDocumentForm
    url_name = "portal:publish_document"
    label = _("Publish on the portal")
    is_open = staticmethod(permissions.may_publish_document)

    def visible(self) -> Any:
        return queries.publishable_for(self.request.user)

    def get_form_kwargs(self) -> dict[str, Any]:
        files = queries.files_of_register(self.record)
        self.looked_through = leaks_of_files(files)
        found = [finding for _file, findings in self.looked_through for finding in findings]
        found += leaks_of_words(self.record)
        cleanable = any(finding.cleanable for finding in found)
        return super().get_form_kwargs() | {"files": files, "asked": bool(found), "cleanable": cleanable}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {
            "looked_through": [one for one in self.looked_through if one[1]],
            "findings": leaks_of_words(self.record),
        }

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> PublishedDocument:
        return actions.publish_document(document=record, by=officer, **data)


class PublicationAction(ActionScreen):
    """An action on a publication that the officer sees."""

    template_name = "portal/desk/act.html"
    transitions = DIRECTIVE_TRANSITIONS
    is_open = staticmethod(permissions.may_withdraw_document)
    #: the action, which takes the publication, the officer and what the form asks
    deed: ClassVar[Callable[..., PublishedDocument]]

    def visible(self) -> QuerySet[PublishedDocument]:
        return queries.publications_visible_to(self.request.user)

    def perform(self, officer: Any, record: PublishedDocument, data: dict[str, Any]) -> PublishedDocument:
        return self.deed(publication=record, by=officer, **data)


class WithdrawDocument(PublicationAction):
    """Take a document off the portal."""

    form_class = forms.NoteForm
    url_name, label, move, danger = "portal:withdraw_document", _("Take off the portal"), "withdraw", True
    warning = _("Readers will see the note in place of the files. The address stays.")
    deed = staticmethod(actions.withdraw_document)


class RestoreDocument(PublicationAction):
    """Put it back."""

    form_class = forms.GuardedForm
    url_name, label, move = "portal:restore_document", _("Put back on the portal"), "restore"
    deed = staticmethod(actions.restore_document)

    def get_form_kwargs(self) -> dict[str, Any]:
        self.findings = leaks_of_publication(self.record)
        return super().get_form_kwargs() | {"asked": bool(self.findings)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"findings": self.findings}


class PublicationRecord(RecordScreen):
    """One publication."""

    template_name = "portal/desk/directive_record.html"
    moves = (WithdrawDocument, RestoreDocument)

    def visible(self) -> QuerySet[PublishedDocument]:
        return queries.publications_visible_to(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.object.tone, self.object.words = self.object.standing(today())
        return super().get_context_data(**kwargs) | {"files": list(self.object.files.select_related("file"))}
