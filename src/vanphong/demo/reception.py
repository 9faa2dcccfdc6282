# SPDX-License-Identifier: EUPL-1.2
"""The reception of citizens in the example: the Chairman's monthly sessions, and the days of daily reception."""

from datetime import date
from random import Random

from vanphong.citizens.actions import VisitRow
from vanphong.citizens.actions.visits import Came
from vanphong.citizens.models import VisitKind
from vanphong.demo import words
from vanphong.demo.days import spread, working_days
from vanphong.demo.halves import Half
from vanphong.demo.papers import BODIES

KINDS = {
    VisitKind.COMPLAINT: 25, VisitKind.PROPOSAL: 25, VisitKind.FEEDBACK: 22, VisitKind.WISH: 18, VisitKind.DENUNCIATION: 10,
}  # fmt: skip


def session_days(half: Half) -> list[date]:
    """One working day a month, about the middle of it."""
    days = working_days(half.start, half.end)
    months = sorted({(day.year, day.month) for day in days})[-half.sessions :]
    chosen = [[day for day in days if (day.year, day.month) == month] for month in months]
    return [of_month[len(of_month) // 2] for of_month in chosen]


def leader_rows(half: Half) -> list[VisitRow]:
    """The visits to the Chairman: so many people in so many visits, a few of them crowds."""
    random = Random(half.seed + 3)
    sizes = [*half.crowds, *[1] * (half.visits - len(half.crowds))]
    for place in range(half.people - sum(sizes)):
        sizes[len(half.crowds) + place % (half.visits - len(half.crowds))] += 1
    random.shuffle(sizes)
    sessions = session_days(half)
    return [visit(random, place, sessions[place % len(sessions)], size) for place, size in enumerate(sizes)]


def daily_rows(half: Half) -> list[VisitRow]:
    """The visits on days of daily reception."""
    random = Random(half.seed + 4)
    days = spread(random, working_days(half.start, half.end), half.daily_visits)
    return [visit(random, place, day, random.choice((1, 1, 1, 2, 3))) for place, day in enumerate(days)]


def visit(random: Random, place: int, day: date, people: int) -> VisitRow:
    """One visit."""
    came = Came(
        words.person(random), words.address(random), words.citizen_number(random), words.phone(random)
    )
    return VisitRow(
        row=place + 1,
        received_on=day,
        came=came,
        kind=random.choices(list(KINDS), weights=list(KINDS.values()))[0],
        summary=random.choice(words.MATTERS),
        people=people,
        is_repeat=random.random() < 0.3,
        is_competent=random.random() < 0.4,
        handled_by=random.choice(BODIES),
        outcome=random.choice(("Đã trả lời", "Đang giải quyết", "Đã trả lời")),
    )
