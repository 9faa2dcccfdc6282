# SPDX-License-Identifier: EUPL-1.2
"""What is asked on the calendar's screens."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.forms import CleanCharField, DayField, OfficeForm
from vanphong.kernel.worktime.calendar import Calendar, DayRow, HoursRow
from vanphong.kernel.worktime.limits import Limit
from vanphong.kernel.worktime.models import DayKind
from vanphong.kernel.worktime.reading import read_start
from vanphong.kernel.worktime.year_text import read_rows

ISO_WEEKDAYS = [(str(number + 1), name) for number, name in WEEKDAYS.items()]


class ExplainForm(OfficeForm):
    """A moment and a limit, whose deadline is asked."""

    start = forms.CharField(
        label=_("Received at"),
        max_length=60,
        help_text=_("A day and an hour, 26/04/2024 14:00, or the day alone."),
    )
    limit = forms.CharField(
        label=_("Time limit"),
        max_length=40,
        help_text=_(
            "For example 3 ngày làm việc, 10 ngày, 8 giờ làm việc, trong ngày or 1 tháng; short 3wd, 10d, 8wh, day, 1m."
        ),
    )

    def clean_start(self) -> datetime | date:
        return understood(read_start, self.cleaned_data["start"])

    def clean_limit(self) -> Limit:
        return understood(Limit.parse, self.cleaned_data["limit"])


class GoToDayForm(OfficeForm):
    """A day to be opened."""

    day = DayField(label=_("Day"))


class DayForm(OfficeForm):
    """What is particular about a day."""

    kind = forms.ChoiceField(label=_("Kind of day"), choices=DayKind.choices, widget=forms.RadioSelect)
    swapped_with = DayField(
        label=_("Swapped with"),
        required=False,
        help_text=_("Only for a swap: the other day. It is written at the same time."),
    )
    note = CleanCharField(
        label=_("Name of the day"),
        required=False,
        max_length=200,
        help_text=_("For example Giỗ Tổ Hùng Vương."),
    )
    decision = CleanCharField(
        label=_("By decision"),
        required=False,
        max_length=200,
        help_text=_("The law, notice or letter that says so, with its number."),
    )

    def row(self, day: date) -> DayRow:
        """The row that was asked for."""
        data = self.cleaned_data
        return DayRow(day, data["kind"], data["note"], data["decision"], data["swapped_with"])


class YearForm(OfficeForm):
    """The whole calendar of a year, one line a day or a run of days."""

    rows = forms.CharField(
        label=_("Days off and swaps of the year"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 20, "spellcheck": "false"}),
        help_text=_(
            "One line each: day; kind; name; decision. A run of days: 20/01 – 24/01. Kinds: “holiday”, “in lieu”, "
            "“swap dd/mm/yyyy” with the day worked instead. Lines that you delete become ordinary days."
        ),
    )

    def __init__(self, *args: Any, year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.year = year

    def clean_rows(self) -> list[DayRow]:
        return understood(lambda text: read_rows(text, self.year), self.cleaned_data["rows"])


class HoursForm(OfficeForm):
    """The office's hours from a day on."""

    valid_from = DayField(label=_("Valid from"), help_text=_("Earlier days keep the hours they had."))
    weekdays = forms.MultipleChoiceField(
        label=_("Working days"),
        choices=ISO_WEEKDAYS,
        widget=forms.CheckboxSelectMultiple,
        initial=list("12345"),
    )
    morning_opens = forms.TimeField(label=_("Morning, opens"))
    morning_closes = forms.TimeField(label=_("Morning, closes"))
    afternoon_opens = forms.TimeField(label=_("Afternoon, opens"), required=False)
    afternoon_closes = forms.TimeField(label=_("Afternoon, closes"), required=False)
    extra_weekdays = forms.MultipleChoiceField(
        label=_("Also open on"),
        choices=ISO_WEEKDAYS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Days on which the one-stop centre receives dossiers, but which no deadline counts."),
    )
    extra_opens = forms.TimeField(label=_("There, opens"), required=False)
    extra_closes = forms.TimeField(label=_("There, closes"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.TimeField):
                field.widget = forms.TimeInput(
                    attrs={"placeholder": "07:30", "autocomplete": "off"}, format="%H:%M"
                )
                field.input_formats = ["%H:%M", "%Hh%M", "%H.%M", "%Hh"]
                field.error_messages["invalid"] = _("Write an hour, like 07:30.")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for stretch in ("morning", "afternoon", "extra"):
            opens, closes = data.get(f"{stretch}_opens"), data.get(f"{stretch}_closes")
            if stretch != "morning" and bool(opens) != bool(closes):
                missing = f"{stretch}_closes" if opens else f"{stretch}_opens"
                if missing not in self.errors:
                    self.add_error(missing, _("Enter both hours, or neither."))
            elif opens and closes and opens >= closes:
                self.add_error(f"{stretch}_closes", _("Enter an hour after the opening."))
        noon, again = data.get("morning_closes"), data.get("afternoon_opens")
        if noon and again and again < noon:
            self.add_error("afternoon_opens", _("Enter an hour after the morning's end."))
        if bool(data.get("extra_weekdays")) != bool(data.get("extra_opens")):
            self.add_error("extra_opens", _("Choose the weekdays and their hours, or neither."))
        if set(data.get("extra_weekdays", ())) & set(data.get("weekdays", ())):
            self.add_error("extra_weekdays", _("A working day is open already. Choose other weekdays."))
        return data

    def hours(self) -> list[HoursRow]:
        """The rows that were asked for."""
        data = self.cleaned_data
        stretches = [
            (data["weekdays"], data["morning_opens"], data["morning_closes"], True),
            (data["weekdays"], data["afternoon_opens"], data["afternoon_closes"], True),
            (data["extra_weekdays"], data["extra_opens"], data["extra_closes"], False),
        ]
        return [
            HoursRow(frozenset(map(int, weekdays)), opens, closes, data["valid_from"], None, counted)
            for weekdays, opens, closes, counted in stretches
            if weekdays and opens and closes
        ]


def hours_as_typed(calendar: Calendar, day: date) -> dict[str, Any]:
    """The hours in force on a day, as the form shows them."""
    typed: dict[str, Any] = {}
    for row in calendar.hours:
        if row.holds_on(day):
            weekdays = [str(number) for number in sorted(row.weekdays)]
            stretch = "extra" if not row.counted else "afternoon" if "morning_opens" in typed else "morning"
            typed["weekdays" if row.counted else "extra_weekdays"] = weekdays
            typed |= {f"{stretch}_opens": row.opens_at, f"{stretch}_closes": row.closes_at}
    return typed


def understood(read: Any, text: str) -> Any:
    """What was read; a refusal becomes an error of the field."""
    try:
        return read(text)
    except Refused as refusal:
        raise ValidationError(refusal.message) from refusal
