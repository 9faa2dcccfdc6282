# SPDX-License-Identifier: EUPL-1.2
"""The calendar of a year as text, one line a day or a run of days, to be read, pasted and corrected.

20/01/2023 – 24/01/2023; nghỉ lễ; Tết Nguyên đán; Thông báo 5034/TB-LĐTBXH
29/04/2024; hoán đổi 04/05/2024; ; Thông báo 1570/TB-BLĐTBXH
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.vietnamese import clean, fold, parse_date
from vanphong.kernel.worktime.calendar import ONE_DAY, DayRow

#: the first of each is written, all are read
WORDS: dict[str, Callable[[], list[str]]] = {
    "holiday": lambda: [_("holiday"), "nghỉ lễ", "nghỉ tết", "lễ", "holiday"],
    "compensation": lambda: [_("in lieu"), "nghỉ bù", "compensation", "in lieu"],
    "swap": lambda: [_("swap"), "hoán đổi", "swap"],
    "swapped_off": lambda: [_("off by swap"), "nghỉ hoán đổi", "swapped_off", "off by swap"],
    "swapped_work": lambda: [_("work by swap"), "làm bù", "swapped_work", "work by swap"],
}
#: en dash, em dash, "đến", or a hyphen between spaces
RUN = re.compile(r"\s*[–—]\s*|\s+-\s+|\s+đến\s+|\s+to\s+")
SHORT = re.compile(r"\d{1,2}[/.-]\d{1,2}")
LONGEST_RUN = 20
MOST_LINES = 120


def write_rows(rows: list[DayRow]) -> str:
    """The rows as lines; days in a row that say the same share one, and so do the halves of a swap."""
    lines: list[str] = []
    by_day = {row.date: row for row in rows}
    done: set[date] = set()
    for row in sorted(rows, key=lambda row: row.date):
        if row.date in done:
            continue
        half = by_day.get(row.swapped_with) if row.swapped_with else None
        if half is not None:
            done |= {row.date, half.date}
            off, worked = (row, half) if row.kind == "swapped_off" else (half, row)
            lines.append(line(shown(off.date), f"{WORDS['swap']()[0]} {shown(worked.date)}", row))
            continue
        last = row.date
        while (follows := by_day.get(last + ONE_DAY)) and same(row, follows):
            last += ONE_DAY
            done.add(last)
        days = shown(row.date) if last == row.date else f"{shown(row.date)} – {shown(last)}"
        lines.append(line(days, WORDS[row.kind]()[0], row))
    return "\n".join(lines)


def line(days: str, kind: str, row: DayRow) -> str:
    """One line."""
    return "; ".join([days, kind, row.note, row.decision]).rstrip("; ")


def same(row: DayRow, other: DayRow) -> bool:
    """Whether two days say the same."""
    facts = (row.kind, row.note, row.decision)
    return (
        facts == (other.kind, other.note, other.decision) and not row.swapped_with and not other.swapped_with
    )


def shown(day: date) -> str:
    """A day as it is typed."""
    return f"{day:%d/%m/%Y}"


def read_rows(text: str, year: int) -> list[DayRow]:
    """The rows of the lines; a line that cannot be read is refused by its number."""
    lines = [(number, written) for number, written in enumerate(text.splitlines(), 1) if clean(written)]
    if len(lines) > MOST_LINES:
        raise Refused(
            _("These are more than %(most)d lines. Enter one year.") % {"most": MOST_LINES}, field="rows"
        )
    rows: list[DayRow] = []
    for number, written in lines:
        try:
            rows += read_line(written, year)
        except (ValueError, Refused) as error:
            raise Refused(
                _("Line %(number)d: %(problem)s") % {"number": number, "problem": str(error)}, field="rows"
            ) from error
    return rows


def read_line(written: str, year: int) -> list[DayRow]:
    """The rows of one line."""
    parts = [clean(part) for part in re.split(r"[;\t|]", written)]
    while len(parts) > 4 and not parts[-1]:
        parts.pop()
    if len(parts) < 2 or len(parts) > 4:
        raise Refused(_("Write the day, the kind, the name and the decision, with semicolons between them."))
    days, kind, note, decision = [*parts, "", ""][:4]
    if len(note) > 200 or len(decision) > 200:
        raise Refused(_("A name or decision has at most 200 characters. Shorten it."))
    folded = fold(kind)
    for code, words in WORDS.items():
        if code == "swap":
            other = next((kind[len(word) :] for word in words() if folded.startswith(fold(word) + " ")), None)
            if other is not None and re.search(r"\d", other):
                off, worked = read_day(days, year), read_day(other, year)
                return [
                    DayRow(off, "swapped_off", note, decision, worked),
                    DayRow(worked, "swapped_work", note, decision, off),
                ]
        elif folded in {fold(word) for word in words()}:
            return [DayRow(day, code, note, decision) for day in read_run(days, year)]
    raise Refused(
        _("“%(kind)s” is not a kind of day. Write “%(holiday)s”, “%(lieu)s” or “%(swap)s dd/mm/yyyy”.")
        % {"kind": kind[:40], "holiday": _("holiday"), "lieu": _("in lieu"), "swap": _("swap")}
    )


def read_run(text: str, year: int) -> list[date]:
    """A day, or the days from one to another."""
    ends = [read_day(part, year) for part in RUN.split(text.strip())]
    first, last = ends[0], ends[-1]
    if len(ends) > 2 or last < first or (last - first).days >= LONGEST_RUN:
        raise Refused(
            _("“%(text)s” is not a run of at most %(most)d days. Write dd/mm/yyyy – dd/mm/yyyy.")
            % {"text": text[:40], "most": LONGEST_RUN}
        )
    return [date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1)]


def read_day(text: str, year: int) -> date:
    """A day; without a year it is one of the year in hand."""
    plain: Any = text.strip()
    return parse_date(
        f"{plain}/{year}".replace("-", "/").replace(".", "/") if SHORT.fullmatch(plain) else plain
    )
