# SPDX-License-Identifier: EUPL-1.2
"""Periods of reports, with the cut-off of Nghị định 09/2019/NĐ-CP or the calendar's, or explicit days."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils.translation import gettext as _

PATTERN = re.compile(r"(?P<year>(19|20)\d\d)(?:-(?:(?P<kind>H|Q|M)(?P<part>\d{1,2})|(?P<nine>9M)))?")
EXPLICIT = re.compile(r"(?P<start>\d{4}-\d\d-\d\d)\.\.(?P<end>\d{4}-\d\d-\d\d)")
MONTHS_OF = {"H": 6, "Q": 3, "M": 1}
RULES = ("statutory", "calendar")
ROMAN = ("", "I", "II", "III", "IV")


@dataclass(frozen=True)
class Period:
    """From one day to another, both counted."""

    code: str
    start: date
    end: date
    rule: str = "statutory"

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(_("The period ends before it begins. Give the earlier day first."))

    @classmethod
    def parse(cls, text: str, rule: str = "statutory") -> "Period":
        """Read `2024`, `2024-H1`, `2024-9M`, `2024-Q2`, `2024-M06` or `2024-01-01..2024-06-30`.

        The statutory cut-off (Nghị định 09/2019/NĐ-CP, Điều 12) runs from the 15th of the month before to the 14th of
        the last month; the calendar rule counts whole months. Raises ValueError with a sentence for the officer.
        """
        text = text.strip().upper()
        explicit = EXPLICIT.fullmatch(text)
        if explicit:
            return cls.between(parsed_day(explicit["start"]), parsed_day(explicit["end"]))
        found = PATTERN.fullmatch(text)
        if found is None or rule not in RULES:
            raise ValueError(
                _(
                    "“%(text)s” is not a period. Write for example 2024-H1, 2024-Q2, 2024-M06, 2024-9M or 2024."
                )
                % {"text": text}
            )
        first, last = months_of(found)
        if not 1 <= first <= last <= 12:
            raise ValueError(
                _(
                    "“%(text)s” is not a period. Write for example 2024-H1, 2024-Q2, 2024-M06, 2024-9M or 2024."
                )
                % {"text": text}
            )
        year = int(found["year"])
        if rule == "calendar":
            end = date(year, 12, 31) if last == 12 else date(year, last + 1, 1) - timedelta(days=1)
            return cls(text, date(year, first, 1), end, rule)
        start = date(year - 1, 12, 15) if first == 1 else date(year, first - 1, 15)
        return cls(text, start, date(year, last, 14), rule)

    @classmethod
    def between(cls, start: date, end: date) -> "Period":
        """Explicit days, as a report of its own rule gives them."""
        return cls(f"{start.isoformat()}..{end.isoformat()}", start, end, "explicit")

    @property
    def label(self) -> str:
        """The period in words, without its days."""
        found = PATTERN.fullmatch(self.code)
        if found is None:
            return f"{self.start:%d/%m/%Y} – {self.end:%d/%m/%Y}"
        words = {"year": found["year"], "part": int(found["part"] or 0)}
        if found["nine"]:
            return _("the first 9 months of %(year)s") % words
        if found["kind"] == "H":
            first, second = _("the first 6 months of %(year)s"), _("the last 6 months of %(year)s")
            return (first if words["part"] == 1 else second) % words
        if found["kind"] == "Q":
            return _("quarter %(part)s of %(year)s") % {**words, "part": ROMAN[words["part"]]}
        if found["kind"] == "M":
            return _("month %(part)s of %(year)s") % words
        return _("year %(year)s") % words

    @property
    def days(self) -> str:
        """Its first and last day as a report prints them."""
        return f"{self.start:%d/%m/%Y} – {self.end:%d/%m/%Y}"

    def last_year(self) -> "Period":
        """The same period of the year before (cùng kỳ năm trước)."""
        found = PATTERN.fullmatch(self.code)
        if found is not None:
            year = str(int(found["year"]) - 1)
            return Period.parse(year + self.code[4:], self.rule)
        return Period.between(year_before(self.start), year_before(self.end))

    def until(self, day: date) -> "Period":
        """The same beginning, cut at an earlier day."""
        return replace(self, end=min(self.end, day))


def months_of(found: re.Match[str]) -> tuple[int, int]:
    """The first and the last month that a code names; (0, 0) where it names none."""
    if found["nine"]:
        return 1, 9
    if not found["kind"]:
        return 1, 12
    length, part = MONTHS_OF[found["kind"]], int(found["part"])
    return (part - 1) * length + 1, part * length


def parsed_day(text: str) -> date:
    """A day of an explicit period."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(
            _("“%(text)s” is not a day of the calendar. Check day, month and year.") % {"text": text}
        )


def year_before(day: date) -> date:
    """The same day a year earlier; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
