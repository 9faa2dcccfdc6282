# SPDX-License-Identifier: EUPL-1.2
"""The assignments of the example: those of the Government and those of the province, in the numbers of a half-year."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from vanphong.assignments.actions.rows import AssignmentRow
from vanphong.demo import words
from vanphong.demo.days import some_days_after, spread, working_days
from vanphong.demo.halves import Half
from vanphong.demo.papers import BODIES

GOVERNMENT, PROVINCE = "Chính phủ, Thủ tướng Chính phủ", "UBND tỉnh, Chủ tịch, các Phó Chủ tịch"
SOURCES = {
    GOVERNMENT: ("CĐ-TTg", "NQ-CP", "QĐ-TTg", "TB-VPCP", "VPCP-KTTH", "CT-TTg"),
    PROVINCE: ("TB-UBND", "UBND-KT", "UBND-TH", "KH-UBND", "QĐ-UBND"),
}
#: everything still open at the end of one half-year is done before the next begins, but for what that one carries over
BETWEEN = 150


@dataclass
class Fate:
    """How many assignments end in which way."""

    on_time: int
    late: int
    overdue: int


def assignment_rows(half: Half) -> list[AssignmentRow]:
    """All assignments that the review of this half-year counts."""
    random = Random(half.seed + 2)
    government = Fate(half.government_completed, 0, 0)
    province = Fate(half.province_on_time, half.province_late, half.province_overdue)
    rows = of_giver(random, half, GOVERNMENT, half.government_carried, half.government_given, government)
    rows += of_giver(random, half, PROVINCE, half.province_carried, half.province_given, province)
    return rows


def of_giver(
    random: Random, half: Half, giver: str, carried: int, given: int, fate: Fate
) -> list[AssignmentRow]:
    """The assignments of one giver: some carried over from before, the others given in the period."""
    before = working_days(half.start - timedelta(days=45), half.start - timedelta(days=1))
    days = working_days(half.start, half.end)
    early = days[: len(days) * 3 // 5]
    done = fate.on_time + fate.late + fate.overdue
    assigned = spread(random, before, carried)
    assigned += spread(random, early, done - carried) + spread(random, days, given + carried - done)
    ends = ["on time"] * fate.on_time + ["late"] * fate.late + ["overdue"] * fate.overdue
    ends += ["open"] * (carried + given - done)
    return [
        row(random, half, giver, place, day, end)
        for place, (day, end) in enumerate(zip(assigned, ends, strict=True))
    ]


def row(random: Random, half: Half, giver: str, place: int, day: date, end: str) -> AssignmentRow:
    """One assignment that ends in a given way by the last day of the half-year."""
    last = half.end
    due, completed = dates(random, max(day, half.start), day, end, last)
    if completed is None and half.year < 2024:
        completed = min(some_days_after(random, last, 10, BETWEEN), date(last.year, 12, 10))
    symbol = random.choice(SOURCES[giver])
    return AssignmentRow(
        row=place + 1,
        giver=giver,
        assigned_on=day,
        content=f"Tham mưu {random.choice(words.TOPICS)} {random.choice(words.PLACES)}",
        lead_unit=random.choice(BODIES),
        due_on=due,
        source_symbol=f"{random.randint(10, 990)}/{symbol}",
        source_dated_on=day,
        source_issuer=giver,
        completed_on=completed,
        product="Báo cáo kết quả thực hiện" if completed else "",
    )


def dates(random: Random, since: date, given: date, end: str, last: date) -> tuple[date, date | None]:
    """The due date and the day of completion of an assignment given on a day."""
    if end == "open":
        return some_days_after(random, last, 3, 120), None
    if end == "overdue":
        return some_days_after(random, since, 5, max(6, (last - since).days - 2)), None
    room = max(2, (last - since).days - 1)
    completed = since + timedelta(days=random.randint(1, room))
    if end == "on time":
        return some_days_after(random, completed, 0, 20), completed
    return max(given, completed - timedelta(days=random.randint(1, 12))), completed
