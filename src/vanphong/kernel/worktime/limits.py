# SPDX-License-Identifier: EUPL-1.2
"""Time limits: an amount and a unit, as a procedure or a law fixes them."""

import re
import unicodedata
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from vanphong.kernel.actions import Refused


class Unit(models.TextChoices):
    """What a limit counts."""

    WORKING_DAYS = "wd", gettext_lazy("working days")
    CALENDAR_DAYS = "d", gettext_lazy("calendar days")
    WORKING_HOURS = "wh", gettext_lazy("working hours")
    WITHIN_THE_DAY = "day", gettext_lazy("within the day")
    WEEKS = "w", gettext_lazy("weeks")
    MONTHS = "m", gettext_lazy("months")
    YEARS = "y", gettext_lazy("years")


MOST = {"wd": 2000, "d": 3660, "wh": 8000, "day": 1, "w": 520, "m": 120, "y": 10}
WRITTEN = re.compile(r"([0-9]{0,9})([.,]5)?\s*([^\W\d_][^\d_]*)")
#: as officers write them
SPOKEN = {
    "ngày làm việc": "wd",
    "ngày": "d",
    "giờ làm việc": "wh",
    "giờ": "wh",
    "trong ngày": "day",
    "tuần": "w",
    "tháng": "m",
    "năm": "y",
}
HOURS_A_DAY = 8


@dataclass(frozen=True)
class Limit:
    """So many working days, calendar days, working hours, weeks, months, years, or within the day."""

    amount: int
    unit: str = Unit.WORKING_DAYS

    def __post_init__(self) -> None:
        if self.unit not in MOST:
            raise Refused(
                _("“%(unit)s” is not a unit of time. Use wd, d, wh, day, w, m or y.") % {"unit": self.unit},
                field="limit",
            )
        if self.unit == "day" and self.amount != 1:
            raise Refused(
                _("“Within the day” takes no number. Write “day”, or “3d” for three days."), field="limit"
            )
        if self.amount < 1:
            raise Refused(_("A time limit is at least 1. Enter a greater number."), field="limit")
        if self.amount > MOST[self.unit]:
            raise Refused(
                _("A time limit is at most %(most)s. Enter a smaller number.")
                % {"most": Limit(MOST[self.unit], self.unit).words},
                field="limit",
            )

    @classmethod
    def parse(cls, text: str) -> "Limit":
        """Read "3wd", "10d", "8wh", "day", "0.5wd" (four working hours), or "3 ngày làm việc"."""
        plain = " ".join(unicodedata.normalize("NFC", text).split()).lower()
        found = WRITTEN.fullmatch(plain) if len(plain) < 60 else None
        unit = found and SPOKEN.get(found[3], found[3] if found[3] in MOST else None)
        amount, half = (found[1], found[2]) if found else ("", None)
        if not unit or (not amount and unit != "day") or (half and unit != "wd"):
            raise Refused(
                _("“%(text)s” is not a time limit. Write for example 3 ngày làm việc, 10 ngày or 1 tháng.")
                % {"text": text[:40]},
                field="limit",
            )
        if half:
            return cls(int(amount) * HOURS_A_DAY + HOURS_A_DAY // 2, Unit.WORKING_HOURS)
        return cls(int(amount or 1), Unit(unit).value)

    def __str__(self) -> str:
        return "day" if self.unit == "day" else f"{self.amount}{self.unit}"

    @property
    def words(self) -> str:
        """The limit as an officer says it."""
        count = {"amount": self.amount}
        match self.unit:
            case "wd":
                return ngettext("%(amount)d working day", "%(amount)d working days", self.amount) % count
            case "d":
                return ngettext("%(amount)d day", "%(amount)d days", self.amount) % count
            case "wh":
                return ngettext("%(amount)d working hour", "%(amount)d working hours", self.amount) % count
            case "w":
                return ngettext("%(amount)d week", "%(amount)d weeks", self.amount) % count
            case "m":
                return ngettext("%(amount)d month", "%(amount)d months", self.amount) % count
            case "y":
                return ngettext("%(amount)d year", "%(amount)d years", self.amount) % count
        return str(Unit(self.unit).label)
