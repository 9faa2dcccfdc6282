# SPDX-License-Identifier: EUPL-1.2
"""The files on a record's page, and the form that adds more."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.files.actions import attach_file
from vanphong.kernel.files.fields import FilesField
from vanphong.kernel.files.queries import attachments_of
from vanphong.kernel.forms import OfficeForm


class FilesForm(OfficeForm):
    """One or more files."""

    files = FilesField(required=True)


class FilesOnRecord:
    """For a RecordScreen: shows the record's files, and takes more from those who may attach them."""

    #: what has to be heeded before a file is attached
    files_hint: Any = ""
    files_form: FilesForm | None = None

    @staticmethod
    def may_attach(officer: Any, record: Any, /) -> bool:
        """The room's permission to add files."""
        raise NotImplementedError

    @staticmethod
    def may_read_files(officer: Any, record: Any, /) -> bool:
        """Whoever sees the record reads its files, unless the room says otherwise."""
        return True

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()  # type: ignore[attr-defined]
        if not self.may_attach(request.user, self.object):
            raise PermissionDenied
        self.files_form = self.form_of_files(request.POST, request.FILES)
        if self.files_form.is_valid():
            try:
                for upload in self.files_form.cleaned_data["files"]:
                    attach_file(subject=self.object, upload=upload, by=request.user)
            except Refused as refusal:
                self.files_form.add_error("files", refusal.message)
            else:
                messages.success(request, _("The files are attached."))
                return redirect(self.object.get_absolute_url())
        return self.render_to_response(self.get_context_data(), status=422)  # type: ignore[attr-defined]

    def form_of_files(self, *given: Any) -> FilesForm:
        """The form, with the room's hint."""
        form = FilesForm(*given)
        form.fields["files"].help_text = self.files_hint or form.fields["files"].help_text
        return form

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        officer = self.request.user  # type: ignore[attr-defined]
        shown = self.may_read_files(officer, self.object)
        may = shown and self.may_attach(officer, self.object)
        return context | {
            "files": list(attachments_of(self.object)) if shown else None,
            "files_form": (self.files_form or self.form_of_files()) if may else None,
        }
