# SPDX-License-Identifier: EUPL-1.2
"""Forms of the counter: receive, correct, ask for papers, hand over and so on."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.files import FilesField
from vanphong.kernel.forms import CleanCharField, CountField, DayField, MomentField, OfficeForm
from vanphong.kernel.widgets import LongSelect
from vanphong.procedures.models.dossiers import Channel, ReturnMethod


class ApplicantForm(OfficeForm):
    """Who applies, and how the result goes back."""

    applicant_name = CleanCharField(
        label=_("Applicant"), help_text=_("The person or organisation, as on the papers.")
    )
    applicant_phone = CleanCharField(label=_("Telephone"), required=False)
    applicant_id = CleanCharField(
        label=_("Identity number"), required=False, help_text=_("Citizen card, passport or tax code.")
    )
    applicant_address = CleanCharField(label=_("Address"), required=False)
    copies = CountField(label=_("Number of sets"), initial=1)
    return_method = forms.ChoiceField(
        label=_("The result is returned"), choices=ReturnMethod.choices, initial=ReturnMethod.DIRECT
    )
    note = CleanCharField(label=_("Note"), required=False)


class CorrectForm(ApplicantForm):
    """The same, for a dossier that stands."""


class ReceiveForm(ApplicantForm):
    """A dossier at the counter."""

    competent_unit: Any = forms.ModelChoiceField(
        label=_("Unit that resolves"), queryset=None, widget=LongSelect, empty_label=_("– choose –")
    )
    channel = forms.ChoiceField(
        label=_("Channel of reception"),
        choices=[choice for choice in Channel.choices if choice[0] != Channel.UNKNOWN],
        initial=Channel.DIRECT,
    )
    received_at = MomentField(
        label=_("Received at"),
        help_text=_("The limit is counted from here. Change it for a dossier entered later."),
    )
    due_on = DayField(
        label=_("Day of return"),
        help_text=_("The catalogue holds no time limit for this procedure: fix the day."),
    )
    code = CleanCharField(
        label=_("Dossier code"),
        required=False,
        help_text=_("Only where another system has given one; else it is made."),
    )
    files = FilesField(label=_("Scanned papers"))  # type: ignore[assignment]
    field_order = (
        "applicant_name",
        "applicant_phone",
        "applicant_id",
        "applicant_address",
        "competent_unit",
        "channel",
        "return_method",
        "copies",
        "received_at",
        "due_on",
    )

    def __init__(self, *args: Any, units: Any, computes_due: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["competent_unit"].queryset = units  # type: ignore[attr-defined]
        if computes_due:
            del self.fields["due_on"]


class MomentForm(OfficeForm):
    """A move that needs no more than when it happened; empty is now."""

    moment_name = ""
    moment_label: Any = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[self.moment_name] = MomentField(
            label=self.moment_label, required=False, help_text=_("Leave it empty for this moment.")
        )


class HandOverForm(MomentForm):
    """The result goes to the applicant."""

    moment_name, moment_label = "handed_over_at", _("Handed over at")


class ResolveForm(MomentForm):
    """The result is signed."""

    moment_name, moment_label = "resolved_at", _("Result signed at")

    result = CleanCharField(
        label=_("Result"), required=False, help_text=_("Number and date of the licence, decision or notice.")
    )
    files = FilesField(label=_("Scan of the result"))  # type: ignore[assignment]


class SupplementForm(MomentForm):
    """Which papers are missing."""

    moment_name, moment_label = "requested_at", _("Requested at")

    reason = CleanCharField(
        label=_("Papers to add or correct"),
        lines=True,
        help_text=_("All of them at once, and how to complete them: papers can be asked for once only."),
    )


class TakeSupplementForm(MomentForm):
    """The papers have come."""

    moment_name, moment_label = "answered_at", _("Papers complete at")

    due_on = DayField(label=_("New day of return"))

    def __init__(self, *args: Any, computes_due: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if computes_due:
            del self.fields["due_on"]


class ReappointForm(OfficeForm):
    """An apology and another day."""

    reappointed_to = DayField(label=_("New day of return"))
    reason = CleanCharField(label=_("Reason of the delay"), lines=True)


class EndForm(MomentForm):
    """Why it ends without a result."""

    moment_name, moment_label = "at", _("When")

    reason = CleanCharField(label=_("Reason"), lines=True)
