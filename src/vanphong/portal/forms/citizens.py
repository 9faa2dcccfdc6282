# SPDX-License-Identifier: EUPL-1.2
"""What everyone may fill in on the portal without an account."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.forms import CleanCharField, OfficeForm
from vanphong.kernel.vietnamese import normalise_phone
from vanphong.portal.models import Usefulness

LONGEST_QUESTION = 3000


def plain_input(**attrs: str) -> forms.TextInput:
    """A line that a browser neither fills in nor keeps."""
    return forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"} | attrs)


class FollowDossierForm(OfficeForm):
    """The code that stands on the slip, and the end of the phone number that was given with it."""

    code = CleanCharField(
        label=_("Dossier code"),
        max_length=60,
        widget=plain_input(),
        help_text=_("As it stands on the slip, in capitals or not."),
    )
    digits = CleanCharField(
        label=_("Last 4 digits of the phone number"),
        max_length=4,
        widget=plain_input(inputmode="numeric"),
        validators=[RegexValidator(r"^[0-9]{4}\Z", _("Write the last 4 digits of the phone number."))],
        help_text=_("Of the number that was given with the dossier."),
    )


class AskForm(OfficeForm):
    """A question or report. The field without a label is for machines that fill in everything."""

    subject = CleanCharField(label=_("What it is about"), max_length=150)
    text = CleanCharField(label=_("Your question or report"), max_length=LONGEST_QUESTION, lines=True, rows=8)
    name = CleanCharField(
        label=_("Your full name"), max_length=100, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    phone = CleanCharField(
        label=_("Phone"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        required=False,
        error_messages={"invalid": _("This is not an address of e-mail. Write it like ten@example.vn.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    may_be_shown = forms.BooleanField(
        label=_("The words of my question may stand on the portal, without my name and contact"),
        required=False,
    )
    website = forms.CharField(required=False, widget=plain_input(tabindex="-1"))

    def clean_phone(self) -> str:
        """The number in its ten or eleven digits."""
        typed = self.cleaned_data["phone"]
        try:
            return normalise_phone(typed) if typed else ""
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        """One way to reach the asker; nothing in the field that nobody sees."""
        data = super().clean() or self.cleaned_data
        if data.get("website"):
            raise ValidationError(
                _("A field that nobody sees was filled in by a program. Turn it off and send again.")
            )
        if not self.errors and not (data.get("phone") or data.get("email")):
            self.add_error(
                "phone",
                _("Leave a phone number or an e-mail address, so that the Office can reach you."),
            )
        return data


class AnswerCodeForm(OfficeForm):
    """The code that the asker was given."""

    code = CleanCharField(
        label=_("Code of the question"),
        max_length=30,
        widget=plain_input(),
        help_text=_("You were given it when you sent the question, like 7KQM-3XTB-PW9D."),
    )


class RatingForm(OfficeForm):
    """Was this page useful?"""

    choice = forms.ChoiceField(
        label=_("Was this page useful?"), choices=Usefulness.choices, widget=forms.RadioSelect
    )
