# SPDX-License-Identifier: EUPL-1.2
"""The forms of reviews."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.forms import CleanCharField, DayField, OfficeForm
from vanphong.kernel.indicators import Period
from vanphong.kernel.worktime import today
from vanphong.reviews.models import LONGEST_PARAGRAPH, Review


def month_named(month: int) -> str:
    """Tháng 6."""
    return gettext("Month %(month)s") % {"month": month}


KINDS: list[tuple[str, Any]] = [
    ("H1", _("First 6 months")),
    ("H2", _("Last 6 months")),
    ("9M", _("First 9 months")),
    ("Y", _("Whole year")),
    ("Q1", _("Quarter I")),
    ("Q2", _("Quarter II")),
    ("Q3", _("Quarter III")),
    ("Q4", _("Quarter IV")),
    *((f"M{month:02}", lazy(month_named, str)(month)) for month in range(1, 13)),
    ("days", _("From day to day")),
]
RULES = [
    ("statutory", _("15th to 14th (Nghị định 09/2019/NĐ-CP)")),
    ("calendar", _("Whole months of the calendar")),
]


def as_chosen(review: Review) -> dict[str, str]:
    """What was chosen in the form for this review."""
    chosen = {"year": str(review.end.year), "rule": review.rule, "scope": review.scope_code}
    if review.kind == "other":
        days = {"start": f"{review.start:%d/%m/%Y}", "end": f"{review.end:%d/%m/%Y}"}
        return chosen | days | {"kind": "days", "rule": ""}
    return chosen | {"kind": "Y" if review.kind == "year" else review.kind}


class PeriodForm(OfficeForm):
    """Which period a review is for."""

    year = forms.IntegerField(label=_("Year"), min_value=1990, max_value=2099)
    kind = forms.ChoiceField(label=_("Period"), choices=KINDS, initial="H1")
    rule = forms.ChoiceField(
        label=_("Data cut-off"), choices=RULES, initial="statutory", required=False,
        help_text=_("The first 6 months of 2024 run from 15/12/2023 to 14/06/2024 by the decree."),
    )  # fmt: skip
    start = DayField(label=_("From"), required=False, help_text=_("Only for a period from day to day."))
    end = DayField(label=_("To"), required=False)
    scope = forms.ChoiceField(
        label=_("Whose records"), required=False,
        help_text=_("A unit's review counts what it and the units below it handle."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        scopes = kwargs.pop("scopes")
        super().__init__(*args, **kwargs)
        self.fields["scope"].choices = scopes  # type: ignore[attr-defined]
        self.fields["year"].initial = today().year

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors:
            return data
        if data["kind"] != "days":
            code = f"{data['year']}" + ("" if data["kind"] == "Y" else f"-{data['kind']}")
            data["period"] = Period.parse(code, data["rule"] or "statutory")
            return data
        for name in ("start", "end"):
            if not data.get(name):
                self.add_error(name, _("Give this day: the period runs from day to day."))
        if not self.errors:
            if data["end"] < data["start"]:
                self.add_error(
                    "end", _("The period ends before it begins. Put this day on or after the first.")
                )
            else:
                data["period"] = Period.between(data["start"], data["end"])
        return data


class ParagraphForm(OfficeForm):
    """A paragraph in the officer's own words."""

    text = CleanCharField(label=_("Text"), max_length=LONGEST_PARAGRAPH, lines=True, rows=12)
    #: the mark of the wording that the officer began from
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=60)


class SealForm(OfficeForm):
    """Sealing is confirmed once."""

    sure = forms.BooleanField(
        label=_("I have read the figures; freeze them"),
        error_messages={"required": _("Tick the box to confirm: a sealed review can no longer be changed.")},
    )
