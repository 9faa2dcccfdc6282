# SPDX-License-Identifier: EUPL-1.2
"""The forms of the desk's reports: between which days, and how long is too long."""

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.forms import CountField, DayField, OfficeForm, OneField
from vanphong.kernel.worktime import today
from vanphong.portal.models import SectionPage

#: without news for so many days a section is told of, unless the reader says otherwise
USUAL_SILENCE = 30
HALF_A_YEAR = timedelta(days=182)


class DaysForm(OfficeForm):
    """From one day to another."""

    ids = "filter_%s"
    nothing: Any = _("All")
    start = DayField(label=_("Published from"), required=False)
    end = DayField(label=_("Published to"), required=False)

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The days that were given; what cannot be read narrows nothing."""
        given = getattr(self, "cleaned_data", {})
        return given.get("start"), given.get("end")


class RoyaltyForm(DaysForm):
    """Whose items are counted."""

    section = OneField(
        label=_("Section"), queryset=SectionPage.objects.none(), required=False, empty_label=_("All")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"].queryset = SectionPage.objects.order_by("path")


class QualityForm(DaysForm):
    """What counts as silence, and which publications are looked at."""

    silent = CountField(
        label=_("Sections without news for days"), required=False, min_value=1, max_value=3650
    )

    @property
    def silence(self) -> int:
        """After how many days a section is told of."""
        return getattr(self, "cleaned_data", {}).get("silent") or USUAL_SILENCE


def this_month() -> dict[str, str]:
    """The days from the first of this month."""
    day = today()
    return {"start": f"{day.replace(day=1):%d/%m/%Y}", "end": f"{day:%d/%m/%Y}"}


def last_half_year() -> dict[str, str]:
    """The half-year up to today."""
    day = today()
    return {"start": f"{day - HALF_A_YEAR:%d/%m/%Y}", "end": f"{day:%d/%m/%Y}", "silent": str(USUAL_SILENCE)}
