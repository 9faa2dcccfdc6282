# SPDX-License-Identifier: EUPL-1.2
"""The form with which a register is sent."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vanphong.interop.books import BOOKS
from vanphong.interop.books.workbook import Unreadable
from vanphong.kernel.forms import OfficeForm


class SendForm(OfficeForm):
    """Which register, and its file; what cannot be read is refused here, before a worker has it."""

    book = forms.ChoiceField(label=_("Register"))
    file = forms.FileField(
        label=_("Excel file (.xlsx)"),
        help_text=_(
            "Title rows, column numbers and totals are passed over. Nothing is entered before you confirm."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
        error_messages={
            "empty": _("The file is empty. Save the register in Excel again, then choose it again.")
        },
    )

    def __init__(self, *args: Any, officer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["book"].choices = [(book.code, book.label) for book in BOOKS if book.may_import(officer)]  # type: ignore[attr-defined]

    def clean_file(self) -> Any:
        upload = self.cleaned_data["file"]
        if upload.size > settings.UPLOAD_LIMIT:
            limit = settings.UPLOAD_LIMIT // (1024 * 1024)
            raise ValidationError(
                _("The file is larger than %(limit)s MB. Split the book and send each part.")
                % {"limit": limit}
            )
        book = self.cleaned_data.get("book")
        if book:
            try:
                BOOKS[book].check(upload.file)
            except Unreadable as fault:
                raise ValidationError(str(fault)) from fault
        upload.seek(0)
        return upload
