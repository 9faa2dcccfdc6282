# SPDX-License-Identifier: EUPL-1.2
"""Forms of what is done with an assignment: short, with today filled in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vanphong.assignments import queries
from vanphong.kernel.files import FilesField
from vanphong.kernel.forms import CleanCharField, DayField, OfficeForm
from vanphong.kernel.worktime import today


class AcceptForm(OfficeForm):
    """Nothing to fill in."""


class ReasonForm(OfficeForm):
    """Why."""

    reason = CleanCharField(label=_("Reason"), lines=True)


class ReasonOnForm(ReasonForm):
    """Why, and when."""

    on = DayField(label=_("On"), initial=today)


class ReassignForm(ReasonOnForm):
    """To which unit, why and when."""

    lead_unit: Any = forms.ModelChoiceField(label=_("Lead unit"), queryset=None)
    field_order = ["lead_unit", "reason", "on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lead_unit"].queryset = queries.leading_units(today())


class ReportProgressForm(OfficeForm):
    """How far it has come."""

    text = CleanCharField(
        label=_("Report"), lines=True, help_text=_("What was done, what is left, what is difficult.")
    )
    on = DayField(label=_("On"), initial=today)
    files = FilesField()


class CompleteForm(OfficeForm):
    """The evidence and the day."""

    product_symbol = CleanCharField(
        label=_("Number of the result document"), required=False, help_text=_("For example 123/BC-STC.")
    )
    product = CleanCharField(
        label=_("Product"), lines=True, rows=2, required=False,
        help_text=_("If there is no document: what was handed over."),
    )  # fmt: skip
    completed_on = DayField(
        label=_("Completed on"),
        help_text=_("The day of the result document; it decides whether it was on time."),
    )


class ReportCompletionForm(OfficeForm):
    """What the lead unit says it has done."""

    product_symbol = CleanCharField(
        label=_("Number of the result document"), required=False, help_text=_("For example 123/BC-STC.")
    )
    done_on = DayField(
        label=_("Completed on"), initial=today,
        help_text=_("The day of the result document; it decides whether it was on time."),
    )  # fmt: skip
    product = CleanCharField(
        label=_("Product"), lines=True, rows=2, required=False,
        help_text=_("If there is no document: what was handed over."),
    )  # fmt: skip
    text = CleanCharField(label=_("Remarks"), lines=True, rows=3, required=False)
    files = FilesField()


class RequestExtensionForm(OfficeForm):
    """Until when, and why."""

    due_on = DayField(label=_("Asked for until"))
    reason = CleanCharField(label=_("Reason"), lines=True)


class ExtendForm(OfficeForm):
    """The new due date; a waiting request gives day and reason."""

    due_on = DayField(label=_("New due date"))
    reason = CleanCharField(label=_("Reason"), lines=True)
    on = DayField(label=_("Decided on"), initial=today)
