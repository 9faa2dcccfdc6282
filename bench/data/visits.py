# SPDX-License-Identifier: EUPL-1.2
"""The reception of citizens over ten years: the leader once a month, the Board every second day."""

from collections.abc import Iterator
from random import Random

from bench.data.days import Days
from bench.data.loading import load
from bench.data.people import Office
from bench.data.words import Writer
from vanphong.citizens.models import ReceptionSession, Visit, Visitor

SESSIONS = ("id", "held_on", "reception", "unit_id", "received_by", "state")
VISITS = (
    "id", "session_id", "received_on", "reception", "unit_id", "number", "year", "kind", "summary", "people", "is_repeat",
    "registered_by_id", "registered_at", "folded",
)  # fmt: skip
KINDS = ("complaint", "complaint", "denunciation", "proposal", "proposal", "feedback", "wish")


def load_visits(office: Office, days: Days, random: Random) -> None:
    """Fill the register of receptions."""
    sessions = []
    for place in range(0, days.today + 1, 2):
        form = "scheduled" if place % 21 < 2 else "delegated" if place % 63 == 20 else "regular"
        sessions.append(
            (len(sessions) + 1, days.texts[place], form, office.province.pk, "Chủ tịch UBND tỉnh", "closed")
        )
    load(ReceptionSession, SESSIONS, sessions)
    visits = list(of_sessions(office, sessions, random))
    load(Visit, VISITS, visits)
    names = Writer(random).names
    load(
        Visitor,
        ("id", "visit_id", "full_name"),
        ((key, key, names[key % len(names)][0]) for key in range(1, len(visits) + 1)),
    )


def of_sessions(office: Office, sessions: list[tuple], random: Random) -> Iterator[tuple]:
    """The visits of each session."""
    writer, numbers, key = Writer(random), {}, 0
    for session, day, form, unit, _by, _state in sessions:
        for _ in range(12 if form == "scheduled" else 1 + int(random.random() * 4)):
            key, year = key + 1, int(day[:4])
            numbers[year] = numbers.get(year, 0) + 1
            summary, folded = writer.subject(year)
            people = 6 if random.random() < 0.03 else 1 + int(random.random() * 2)
            yield (
                key, session, day, form, unit, numbers[year], year, writer.pick(KINDS), summary, people, int(random.random() < 0.3),
                office.clerk, f"{day} 04:00:00", f"{numbers[year]} {folded}",
            )  # fmt: skip
