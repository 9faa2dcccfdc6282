# SPDX-License-Identifier: EUPL-1.2
"""Forms of the catalogue of procedures, of dossier codes, and of answers on satisfaction."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.forms import CleanCharField, DayField, OfficeForm
from vanphong.kernel.widgets import LongSelect
from vanphong.kernel.worktime import Limit, Unit
from vanphong.procedures.models.answers import Level, Scale
from vanphong.procedures.models.catalogue import SupplementPolicy


class LimitField(CleanCharField):
    """A time limit as an officer writes it."""

    def clean(self, value: Any) -> Limit | None:  # type: ignore[override]
        text = super().clean(value)
        if not text:
            return None
        try:
            return Limit.parse(text)
        except Refused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, Limit):
            return value
        return "trong ngày" if value.unit == Unit.WITHIN_THE_DAY else value.words

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class ProcedureFactsForm(OfficeForm):
    """What a version of a procedure fixes."""

    name = CleanCharField(label=_("Name"), widget=forms.Textarea(attrs={"rows": 2}))
    field = CleanCharField(
        label=_("Field"), max_length=200, help_text=_("As in the catalogue; a new one is made.")
    )
    level = CleanCharField(
        label=_("Level of authority"), required=False, max_length=100, help_text=_("Like “Cấp tỉnh, Cấp xã”.")
    )
    decision = CleanCharField(label=_("Publishing decision"), required=False, max_length=100)
    limit = LimitField(
        label=_("Time limit"),
        required=False,
        help_text=_(
            "Like “10 ngày làm việc”, “30 ngày”, “4 giờ làm việc” or “trong ngày”; empty where none is published."
        ),
    )
    supplement_policy = forms.ChoiceField(
        label=_("When papers are missing"), choices=SupplementPolicy.choices
    )
    competent_unit: Any = forms.ModelChoiceField(
        label=_("Unit that resolves"),
        queryset=None,
        required=False,
        widget=LongSelect,
        empty_label=_("– chosen at the counter –"),
    )
    fee = CleanCharField(label=_("Fee"), required=False, max_length=300)
    components = CleanCharField(
        label=_("Papers of the dossier"), required=False, lines=True, rows=6, help_text=_("One on each line.")
    )
    audience = CleanCharField(label=_("Who applies"), required=False, max_length=400)
    authority = CleanCharField(label=_("Competent body, as published"), required=False)
    kind = CleanCharField(label=_("Kind of procedure"), required=False, max_length=100)

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["competent_unit"].queryset = units  # type: ignore[attr-defined]


class AddProcedureForm(ProcedureFactsForm):
    """A new procedure."""

    code = CleanCharField(label=_("Code"), help_text=_("Like 1.000005."))
    valid_from = DayField(
        label=_("In force from"), required=False, help_text=_("Empty: it was in force before.")
    )
    field_order = ("code", "name", "field", "level", "decision", "limit")


class ChangeProcedureForm(ProcedureFactsForm):
    """A new version."""

    valid_from = DayField(
        label=_("In force from"),
        help_text=_("Dossiers received before this day keep the version they began under."),
    )
    field_order = ("valid_from", "name", "field", "level", "decision", "limit")


class EndProcedureForm(OfficeForm):
    """The end of a procedure."""

    ended_on = DayField(label=_("Last day on which dossiers are received"))
    decision = CleanCharField(label=_("Decision"), max_length=100)


class CodeRuleForm(OfficeForm):
    """How dossier codes are built."""

    pattern = CleanCharField(
        label=_("Pattern"),
        max_length=60,
        help_text=_(
            "{unit} stands for the code of the unit, {yyMMdd} for year, month and day of receipt, {serial:4} for the serial number in 4 digits."
        ),
    )
    valid_from = DayField(label=_("In force from"))


class UnitCodeForm(OfficeForm):
    """The code of a unit."""

    unit: Any = forms.ModelChoiceField(
        label=_("Unit"), queryset=None, widget=LongSelect, empty_label=_("– choose –")
    )
    code = CleanCharField(
        label=_("Code of the unit"), max_length=25, help_text=_("Like 000.00.16.H37 or H37.16.")
    )

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]


class AnswerForm(OfficeForm):
    """One answer on satisfaction."""

    scale = forms.TypedChoiceField(label=_("Scale"), choices=Scale.choices, coerce=int, initial=Scale.FIVE)
    level = forms.ChoiceField(label=_("Answer"), choices=Level.choices, widget=forms.RadioSelect)
    answered_on = DayField(label=_("Answered on"))
    dossier_code = CleanCharField(
        label=_("Dossier code"),
        required=False,
        help_text=_("Where it is known; one answer for each dossier."),
    )
    unit: Any = forms.ModelChoiceField(
        label=_("Unit assessed"),
        queryset=None,
        required=False,
        widget=LongSelect,
        empty_label=_("– follows from the dossier –"),
    )

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
