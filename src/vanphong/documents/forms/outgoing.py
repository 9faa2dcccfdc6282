# SPDX-License-Identifier: EUPL-1.2
"""Forms for outgoing documents."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vanphong.documents import queries
from vanphong.documents.checks import LONGEST_TEXT
from vanphong.documents.forms.incoming import NO_SECRETS, count_field, urgency_field
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.documents.types import OUTGOING_TYPES, UNCODED
from vanphong.kernel.files import FilesField
from vanphong.kernel.forms import CleanCharField, CountField, DayField, OfficeForm
from vanphong.kernel.worktime import today

#: the types that most documents have stand first
FREQUENT = ("CV", "QĐ", "TB", "KH", "BC", "TTr", "GM", "CT")
TYPE_CHOICES = [
    ("", _("choose")),
    *((code, OUTGOING_TYPES[code]) for code in FREQUENT),
    *((code, name) for code, name in OUTGOING_TYPES.items() if code not in FREQUENT),
]


class OutgoingFacts(OfficeForm):
    """What the register says of the document."""

    subject = CleanCharField(label=_("Subject of the document"), max_length=LONGEST_TEXT, lines=True, rows=3)
    urgency = urgency_field()
    signer_post = CleanCharField(
        label=_("Authority and post of the signer"), max_length=200, required=False,
        help_text=_("As above the signature, like: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH."),
    )  # fmt: skip
    signer_name = CleanCharField(label=_("Signer"), max_length=200, required=False)
    recipients = CleanCharField(
        label=_("Recipients"), max_length=LONGEST_TEXT, required=False, lines=True, rows=3
    )
    filed_copy_with = CleanCharField(label=_("Filed copy with"), max_length=200, required=False)
    copies = count_field(_("Number of copies"))
    pages = count_field(_("Number of pages"))
    note = CleanCharField(
        label=_("Note in the register"), max_length=LONGEST_TEXT, required=False, lines=True, rows=2
    )


class DraftForm(OutgoingFacts):
    """A document that has no number yet."""

    type_code = forms.ChoiceField(label=_("Document type"), choices=TYPE_CHOICES)
    issuing_unit = forms.ModelChoiceField(label=_("Issuing body"), queryset=queries.issuing_bodies())
    drafting_unit = forms.ModelChoiceField(
        label=_("Drafting unit"), required=False, queryset=queries.handling_units(), empty_label=_("none")
    )
    drafter_part = CleanCharField(
        label=_("Unit or field in the symbol"), max_length=20, required=False,
        help_text=_("For official letters, like KT in 12/UBND-KT. Empty: the drafting unit's abbreviation."),
    )  # fmt: skip
    dated_on = DayField(label=_("Date of the document"), initial=today)
    is_normative = forms.BooleanField(label=_("Legal normative document"), required=False)
    shortened_procedure = forms.BooleanField(label=_("Made by the shortened procedure"), required=False)
    effective_from = DayField(
        label=_("In effect from"), required=False, help_text=_("For legal normative documents.")
    )
    reply_to = CleanCharField(
        label=_("Answers the incoming document"),
        max_length=20,
        required=False,
        help_text=_("Its arrival number and year, like 125/2024."),
    )
    files: Any = FilesField(help_text=NO_SECRETS)

    field_order = (
        "type_code", "issuing_unit", "drafting_unit", "drafter_part", "subject", "recipients", "signer_post", "signer_name",
        "dated_on", "urgency", "is_normative", "effective_from", "shortened_procedure", "reply_to", "copies", "pages",
        "filed_copy_with", "note", "files",
    )  # fmt: skip

    def __init__(self, *args: Any, officer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.officer = officer
        units = officer.units_with("documents.draft")
        if units is not None:
            field = self.fields["drafting_unit"]
            field.queryset = field.queryset.filter(pk__in=units)
            field.required, field.empty_label = True, None

    def clean_reply_to(self) -> IncomingDocument | None:
        """The incoming document of that arrival number, if the officer may see it."""
        typed = self.cleaned_data["reply_to"]
        if not typed:
            return None
        found = re.fullmatch(r"(\d{1,7})\s*/\s*(\d{4})", typed, re.ASCII)
        seen = queries.incoming_visible_to(self.officer)
        document = seen.filter(arrival_number=int(found[1]), year=int(found[2])).first() if found else None
        if document is None:
            raise forms.ValidationError(_("No incoming document has this number. Write it like 125/2024."))
        return document


class EditDraftForm(DraftForm):
    """The same without files: these are attached on the record."""

    files = None


class IssueForm(OfficeForm):
    """Under which date."""

    dated_on = DayField(label=_("Date of the document"), initial=today)
    effective_from = DayField(label=_("In effect from"), required=False)

    def __init__(self, *args: Any, document: OutgoingDocument, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not document.is_normative:
            del self.fields["effective_from"]


class DispatchForm(OfficeForm):
    """When, to whom, in how many copies."""

    recipients = CleanCharField(
        label=_("Recipients"), max_length=LONGEST_TEXT, required=False, lines=True, rows=3
    )
    copies = count_field(_("Number of copies"))
    dispatched_on = DayField(label=_("Dispatched on"), initial=today)
    received_by = CleanCharField(label=_("Receipt signed by"), max_length=200, required=False)


class ReasonForm(OfficeForm):
    """Why; the reason stays in the register."""

    reason = CleanCharField(label=_("Reason in the register"), max_length=LONGEST_TEXT, lines=True, rows=3)


class CorrectOutgoingForm(OutgoingFacts):
    """The register's entry, to be put right. What an official letter cannot have is left out."""

    received_by = CleanCharField(label=_("Receipt signed by"), max_length=200, required=False)
    effective_from = DayField(label=_("In effect from"), required=False)
    effective_to = DayField(label=_("In effect to"), required=False)
    shortened_procedure = forms.BooleanField(label=_("Made by the shortened procedure"), required=False)

    def __init__(self, *args: Any, document: OutgoingDocument, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not document.is_normative:
            del self.fields["shortened_procedure"]
        if document.type_code in UNCODED:
            del self.fields["effective_from"], self.fields["effective_to"]


class ReplaceForm(OfficeForm):
    """Which document takes its place."""

    replaced_by = CleanCharField(
        label=_("Replaced by"),
        max_length=90,
        help_text=_("Number and symbol, like 19/2024/QĐ-UBND or 125/QĐ-UBND."),
    )
    year = CountField(label=_("Year of that document"), min_value=1900, max_value=2100)
    effective_to = DayField(
        label=_("Last day of effect"),
        required=False,
        help_text=_("Empty: the day before the new document takes effect."),
    )

    def __init__(self, *args: Any, officer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.officer = officer

    def clean(self) -> dict[str, Any]:
        """Find the document among those the officer may see."""
        data = super().clean() or self.cleaned_data
        year = data.pop("year", None)
        if data.get("replaced_by") and year is not None:
            found = queries.outgoing_named(
                queries.outgoing_visible_to(self.officer), data["replaced_by"], year
            )
            if found is None:
                self.add_error(
                    "replaced_by",
                    _("No document of the register has this number in that year. Correct number or year."),
                )
            data["replaced_by"] = found
        return data
