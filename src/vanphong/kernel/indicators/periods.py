# SPDX-License-Identifier: EUPL-1.2
"""Periods of reports, with the cut-off of Nghị định 09/2019/NĐ-CP or the calendar's, or explicit days."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vanphong.kernel.vietnamese import format_date

PATTERN = re.compile(
    r"(?P<year>(19|20)\d\d)(?:-(?:(?P<kind>H|Q|M)(?P<part>\d{1,2})|(?P<nine>9M)))?", re.ASCII
)
EXPLICIT = re.compile(r"(?P<start>\d{4}-\d\d-\d\d)\.\.(?P<end>\d{4}-\d\d-\d\d)", re.ASCII)
MONTHS_OF = {"H": 6, "Q": 3, "M": 1}
EARLIEST, LATEST = 1900, 2099
RULES = ("statutory", "calendar")
ROMAN = ("", "I", "II", "III", "IV")
#: of what was typed, a refusal repeats no more
REPEATED = 40


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
        typed, text = text.strip()[:REPEATED], text.strip().upper()
        explicit = EXPLICIT.fullmatch(text)
        if explicit:
            return cls.between(parsed_day(explicit["start"]), parsed_day(explicit["end"]))
        found = PATTERN.fullmatch(text)
        first, last = months_of(found) if found is not None else (0, 0)
        if found is None or rule not in RULES or not 1 <= first <= last <= 12:
            raise ValueError(
                _(
                    "“%(text)s” is not a period. Write for example 2024-H1, 2024-Q2, 2024-M06, 2024-9M, 2024 or "
                    "2024-01-01..2024-06-30."
                )
                % {"text": typed}
            )
        return cls.of_months(code_of(found), int(found["year"]), first, last, rule)

    @classmethod
    def of_months(cls, code: str, year: int, first: int, last: int, rule: str) -> "Period":
        """From one month of a year to another, by the rule of cut-off."""
        if rule == "calendar":
            end = date(year, 12, 31) if last == 12 else date(year, last + 1, 1) - timedelta(days=1)
            return cls(code, date(year, first, 1), end, rule)
        start = date(year - 1, 12, 15) if first == 1 else date(year, first - 1, 15)
        return cls(code, start, date(year, last, 14), rule)

    @classmethod
    def between(cls, start: date, end: date) -> "Period":
        """Explicit days, as a report of its own rule gives them."""
        return cls(f"{start.isoformat()}..{end.isoformat()}", start, end, "explicit")

    @property
    def label(self) -> str:
        """The period in words, without its days."""
        found = PATTERN.fullmatch(self.code)
        if found is None:
            return _("%(start)s to %(end)s") % {"start": in_figures(self.start), "end": in_figures(self.end)}
        part = int(found["part"] or 0)
        words: dict[str, Any] = {"year": found["year"], "part": part}
        if found["nine"]:
            return _("the first 9 months of %(year)s") % words
        if found["kind"] == "H":
            first, second = _("the first 6 months of %(year)s"), _("the last 6 months of %(year)s")
            return (first if part == 1 else second) % words
        if found["kind"] == "Q":
            return _("quarter %(part)s of %(year)s") % {**words, "part": ROMAN[part]}
        if found["kind"] == "M":
            return _("month %(part)s of %(year)s") % words
        return _("year %(year)s") % words

    @property
    def days(self) -> str:
        """Its first and last day as a report prints them."""
        return f"{in_figures(self.start)} – {in_figures(self.end)}"

    def __str__(self) -> str:
        return self.label

    def last_year(self) -> "Period":
        """The same period of the year before (cùng kỳ năm trước)."""
        found = PATTERN.fullmatch(self.code)
        if found is not None:
            year = int(found["year"]) - 1
            return Period.of_months(f"{year}{self.code[4:]}", year, *months_of(found), self.rule)
        return Period.between(year_before(self.start), year_before(self.end))

    def until(self, day: date) -> "Period":
        """The same beginning, cut at an earlier day."""
        return replace(self, end=min(self.end, day))


def code_of(found: re.Match[str]) -> str:
    """The one way to write a period: 2024-M06 also where 2024-M6 was typed."""
    if not found["kind"]:
        return found[0]
    part = int(found["part"])
    return (
        f"{found['year']}-{found['kind']}{part:02}"
        if found["kind"] == "M"
        else f"{found['year']}-{found['kind']}{part}"
    )


def months_of(found: re.Match[str]) -> tuple[int, int]:
    """The first and the last month that a code names; (0, 0) where it names none."""
    if found["nine"]:
        return 1, 9
    if not found["kind"]:
        return 1, 12
    length, part = MONTHS_OF[found["kind"]], int(found["part"])
    return (part - 1) * length + 1, part * length


def parsed_day(text: str) -> date:
    """A day of an explicit period, in a year of which there may be records."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not EARLIEST <= day.year <= LATEST:
        raise ValueError(
            _("“%(text)s” is not a day of the calendar. Check day, month and year.") % {"text": text}
        )
    return day


def in_figures(day: date) -> str:
    """A day as a report prints it: 15/12/2023."""
    return format_date(day, language=(get_language() or "vi")[:2])


def year_before(day: date) -> date:
    """The same day a year earlier; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
