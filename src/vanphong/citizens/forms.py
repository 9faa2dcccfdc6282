# SPDX-License-Identifier: EUPL-1.2
"""The forms of reception."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vanphong.citizens.actions.visits import Came
from vanphong.citizens.models import Reception, VisitKind
from vanphong.kernel.forms import DASHES, CleanCharField, CountField, DayField, OfficeForm
from vanphong.kernel.worktime import today


class SessionForm(OfficeForm):
    """The facts of a session."""

    held_on = DayField(label=_("Day of the session"))
    reception = forms.ChoiceField(
        label=_("Form of reception"), choices=Reception.choices, initial=Reception.SCHEDULED
    )
    received_by = CleanCharField(
        label=_("Received by"), max_length=200, help_text=_("Post and name, e.g. Chủ tịch UBND tỉnh.")
    )  # fmt: skip
    place = CleanCharField(label=_("Place"), max_length=200, required=False)
    note = CleanCharField(label=_("Note"), max_length=500, required=False, lines=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["held_on"].initial = today


class CorrectSessionForm(SessionForm):
    """The facts of a session that is in the register."""

    conclusion = CleanCharField(label=_("Number of the notice of conclusions"), max_length=60, required=False)


class ReasonForm(OfficeForm):
    """A reason, which stays in the journal."""

    reason = CleanCharField(label=_("Reason"), max_length=500, lines=True)


class CloseForm(OfficeForm):
    """Closing needs nothing more than the button."""


class VisitForm(OfficeForm):
    """A visit, in the columns of the statutory register (form 03/TCD)."""

    full_name = CleanCharField(
        label=_("Full name"), max_length=200, help_text=_("Of a group: its representative.")
    )
    address = CleanCharField(label=_("Address"), max_length=300, required=False)
    identity = CleanCharField(label=_("Identity card or passport"), max_length=40, required=False)
    phone = CleanCharField(label=_("Phone"), max_length=20, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", DASHES), *VisitKind.choices])
    summary = CleanCharField(
        label=_("Content in short"), max_length=2000, lines=True,
        help_text=_("Do not write the name or address of a denouncer here: this text is seen by others."),
    )  # fmt: skip
    people = CountField(label=_("Number of people"), min_value=1, max_value=10_000, initial=1)
    cases = CountField(label=_("Number of cases"), min_value=1, max_value=1000, initial=1)
    is_repeat = forms.BooleanField(label=_("Was received before about this"), required=False)
    settled_by = CleanCharField(label=_("Body that settled it before"), max_length=200, required=False)
    is_competent = forms.BooleanField(label=_("Within our competence"), required=False)
    guided_to = CleanCharField(label=_("Guided to the competent body"), max_length=300, required=False)
    handled_by = CleanCharField(label=_("Body that handles it"), max_length=200, required=False)
    outcome = CleanCharField(label=_("Follow-up of the result"), max_length=500, required=False)
    note = CleanCharField(label=_("Note"), max_length=500, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors:
            data["came"] = Came(*(data.pop(name) for name in ("full_name", "address", "identity", "phone")))
        return data


class CorrectVisitForm(VisitForm):
    """A visit put right; of a denunciation who came is left as it is, for it is not shown here."""

    reason = CleanCharField(label=_("Reason for the correction"), max_length=500)

    def __init__(self, *args: Any, names_shown: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not names_shown:
            for name in ("full_name", "address", "identity", "phone"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        if "full_name" in self.fields:
            return super().clean()
        return self.cleaned_data | {"came": None}


class OutcomeForm(OfficeForm):
    """What became of a visit."""

    outcome = CleanCharField(label=_("Result"), max_length=500, lines=True)
