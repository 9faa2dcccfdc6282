# SPDX-License-Identifier: EUPL-1.2
"""Forms for incoming documents."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vanphong.documents import queries
from vanphong.documents.checks import LARGEST_COUNT, LONGEST_TEXT
from vanphong.documents.models import Channel, Urgency
from vanphong.documents.types import INCOMING_TYPES
from vanphong.kernel.files import FilesField
from vanphong.kernel.forms import CleanCharField, CountField, DayField, OfficeForm
from vanphong.kernel.worktime import today

#: the law's ban stands at every place where a document comes in (Luật Bảo vệ bí mật nhà nước)
NO_SECRETS = _("No document that bears a secrecy mark may be registered or attached here.")


def urgency_field() -> forms.TypedChoiceField:
    """How urgent it is."""
    return forms.TypedChoiceField(
        label=_("Urgency"), choices=Urgency.choices, coerce=int, initial=Urgency.NORMAL
    )


def count_field(label: Any) -> CountField:
    """How many copies or pages."""
    return CountField(label=label, required=False, min_value=0, max_value=LARGEST_COUNT)


def known_senders() -> forms.TextInput:
    """A text field that offers the names of units while one types; any other name may be typed."""
    return forms.TextInput(attrs={"list": "units", "autocomplete": "off"})


class IncomingFacts(OfficeForm):
    """What the register says of the document itself."""

    sender = CleanCharField(
        label=_("Author of the document"),
        max_length=300,
        widget=known_senders(),
        help_text=_("The body or person that sent it."),
    )
    symbol = CleanCharField(
        label=_("Number and symbol"),
        max_length=100,
        required=False,
        help_text=_("As the document bears them."),
    )
    dated_on = DayField(label=_("Date of the document"), required=False)
    type_code = forms.ChoiceField(
        label=_("Document type"),
        required=False,
        choices=[("", _("as the symbol says")), *INCOMING_TYPES.items()],
    )
    subject = CleanCharField(label=_("Subject of the document"), max_length=LONGEST_TEXT, lines=True, rows=3)
    urgency = urgency_field()
    channel = forms.ChoiceField(label=_("Channel"), choices=Channel.choices, initial=Channel.PAPER)
    signer = CleanCharField(label=_("Signer"), max_length=200, required=False)
    copies = count_field(_("Number of copies"))
    pages = count_field(_("Number of pages"))
    note = CleanCharField(
        label=_("Note in the register"), max_length=LONGEST_TEXT, required=False, lines=True, rows=2
    )


class RegisterIncomingForm(IncomingFacts):
    """An incoming document, and where it goes at once."""

    arrived_on = DayField(label=_("Arrived on"), initial=today)
    forward_to = forms.ModelChoiceField(
        label=_("Forward at once to"),
        required=False,
        queryset=queries.handling_units(),
        empty_label=_("nobody yet"),
    )
    receiver = CleanCharField(label=_("Person receiving"), max_length=300, required=False)
    due_on = DayField(
        label=_("Due on"), required=False, help_text=_("Where the document or the direction fixes a day.")
    )
    files: Any = FilesField(help_text=NO_SECRETS)
    despite_duplicate = forms.BooleanField(
        label=_("Register all the same"), required=False, widget=forms.HiddenInput()
    )

    field_order = (
        "arrived_on", "sender", "symbol", "dated_on", "type_code", "subject", "urgency", "channel", "forward_to", "receiver",
        "due_on", "signer", "copies", "pages", "note", "files", "despite_duplicate",
    )  # fmt: skip

    def clean_despite_duplicate(self) -> bool:
        """Ticked only where the box was shown, after a warning."""
        return self.data.get("despite_duplicate") == "on"

    def offer_despite_duplicate(self) -> None:
        """Show the box with which the clerk registers it all the same."""
        self.fields["despite_duplicate"].widget = forms.CheckboxInput()


class CorrectIncomingForm(IncomingFacts):
    """The same facts, to be put right."""

    receiver = CleanCharField(label=_("Unit or person receiving"), max_length=300, required=False)
    direction = CleanCharField(
        label=_("Words of direction"), max_length=LONGEST_TEXT, required=False, lines=True, rows=2
    )
    due_on = DayField(label=_("Due on"), required=False)
    received_by = CleanCharField(label=_("Receipt signed by"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["type_code"].required = True
        self.fields["type_code"].choices = list(INCOMING_TYPES.items())


class ForwardForm(OfficeForm):
    """To which unit, by when, with which words."""

    to = forms.ModelChoiceField(label=_("Handling unit"), queryset=queries.handling_units())
    receiver = CleanCharField(label=_("Person receiving"), max_length=300, required=False)
    direction = CleanCharField(
        label=_("Words of direction"), max_length=LONGEST_TEXT, required=False, lines=True, rows=3
    )
    due_on = DayField(label=_("Due on"), required=False)
    forwarded_on = DayField(label=_("Forwarded on"), initial=today)


class FinishForm(OfficeForm):
    """When it was dealt with, and how."""

    outcome = CleanCharField(
        label=_("Outcome of the handling"), max_length=LONGEST_TEXT, required=False, lines=True, rows=3,
        help_text=_("For example the number of the answer, or “for information”."),
    )  # fmt: skip
    finished_on = DayField(label=_("Handled on"), initial=today)
