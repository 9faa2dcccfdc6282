# SPDX-License-Identifier: EUPL-1.2
"""The form of an assignment itself, for giving and for correcting it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vanphong.assignments import queries
from vanphong.assignments.actions import AssignmentFacts
from vanphong.assignments.models import GiverKind
from vanphong.kernel.files import FilesField
from vanphong.kernel.forms import CleanCharField, CountField, DayField, OfficeForm, SeveralField
from vanphong.kernel.worktime import today

#: fields of the form that are no facts as they stand
NO_FACTS = ("working_days", "without_due", "files", "reason", "cooperating_units")


class AssignForm(OfficeForm):
    """Who gives what to whom until when."""

    giver_kind = forms.ChoiceField(label=_("Given by"), choices=GiverKind.choices, initial=GiverKind.PROVINCE)
    giver = CleanCharField(
        label=_("Body or person that gives it"), required=False,
        help_text=_("Only if it is one of them, for example: Phó Chủ tịch Thường trực."),
    )  # fmt: skip
    source_symbol = CleanCharField(
        label=_("Source document: number and symbol"), required=False, help_text=_("For example 45/TB-UBND.")
    )
    source_dated_on = DayField(label=_("Source document: dated"), required=False)
    source_issuer = CleanCharField(label=_("Source document: issued by"), required=False)
    source_quote = CleanCharField(
        label=_("The instruction quoted"), lines=True, rows=3, required=False,
        help_text=_("The paragraph that gives the task, word for word, with its place."),
    )  # fmt: skip
    content = CleanCharField(label=_("Content"), lines=True, help_text=_("What has to be done."))
    expected_product = CleanCharField(
        label=_("Expected product"), required=False, help_text=_("For example: a report.")
    )
    lead_unit: Any = forms.ModelChoiceField(label=_("Lead unit"), queryset=None)
    cooperating_units: Any = SeveralField(
        label=_("Cooperating units"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    assigned_on = DayField(label=_("Assigned on"), initial=today)
    due_on = DayField(
        label=_("Due date"), required=False, help_text=_("A day that the source fixes; it stays as it is.")
    )
    working_days = CountField(
        label=_("or due within so many working days"), required=False, min_value=1, max_value=2000,
        help_text=_("Counted from the day it is given; the record shows each day counted or skipped."),
    )  # fmt: skip
    without_due = forms.BooleanField(label=_("No due date"), required=False)
    recurring = forms.BooleanField(label=_("Recurring task"), required=False)
    follower: Any = forms.ModelChoiceField(label=_("Officer following"), queryset=None, required=False)
    files: Any = FilesField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = list(self.units())
        self.fields["lead_unit"].queryset = queries.leading_units()
        self.fields["lead_unit"].choices = [("", self.nothing), *((unit.pk, unit.name) for unit in units)]
        self.fields["cooperating_units"].queryset = queries.leading_units()
        self.fields["cooperating_units"].choices = [(unit.pk, unit.name) for unit in units]
        self.fields["follower"].queryset = queries.followers(today())

    def units(self) -> Any:
        """The units to choose from."""
        return queries.leading_units(today())

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        said = [bool(data.get(name)) for name in ("due_on", "working_days", "without_due")]
        unread = {"due_on", "working_days"} & self.errors.keys()
        if not unread and sum(said) == 0:
            self.add_error(
                "due_on", _("Enter a due date, or a number of working days, or tick “No due date”.")
            )
        elif sum(said) > 1:
            self.add_error(
                "due_on", _("Leave one only: a due date, a number of working days, or “No due date”.")
            )
        return data


def facts_from(data: dict[str, Any], **others: Any) -> AssignmentFacts:
    """What was typed, as the action takes it."""
    kept = {name: value for name, value in data.items() if name not in NO_FACTS}
    days = data["working_days"]
    units = tuple(data["cooperating_units"])
    return AssignmentFacts(**kept, **others, cooperating_units=units, limit=f"{days}wd" if days else "")


class CorrectForm(AssignForm):
    """The same facts, and why they were wrong."""

    files = None
    reason = CleanCharField(label=_("What was wrong"), lines=True, rows=2)

    def units(self) -> Any:
        return queries.leading_units()
