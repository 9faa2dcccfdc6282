# SPDX-License-Identifier: EUPL-1.2
"""The calendar as it is seeded, and a room with open deadlines of its own."""

from dataclasses import dataclass, field
from datetime import date, datetime

import pytest

from vanphong.kernel.worktime import Limit, MovedDeadline, OpenDeadlines, deadline, open_deadlines
from vanphong.kernel.worktime.seed import seed_calendar_in_memory


@pytest.fixture
def calendar():
    return seed_calendar_in_memory()


@dataclass
class Paper:
    """A record with a deadline."""

    name: str
    received_at: datetime
    limit: Limit
    due_on: date
    is_open: bool = True


@dataclass
class Room:
    """A room whose papers have deadlines, kept in memory."""

    papers: list[Paper] = field(default_factory=list)
    fails: bool = False

    def add(self, name: str, start: str, limit: str, is_open: bool = True) -> Paper:
        due = deadline(datetime.fromisoformat(start), Limit.parse(limit), calendar=seed_calendar_in_memory())
        self.papers.append(Paper(name, due.received_at, due.limit, due.due_on, is_open))
        return self.papers[-1]

    def new_dues(self, change):
        for paper in self.papers:
            due = deadline(paper.received_at, paper.limit, calendar=change.after)
            if paper.is_open and due.due_on != paper.due_on:
                yield paper, due

    def moved(self, change):
        for paper, due in self.new_dues(change):
            yield MovedDeadline(paper.name, "/paper/", paper.due_on, due.due_on)

    def recompute(self, *, change, by) -> int:
        if self.fails:
            raise RuntimeError("the room cannot move its deadlines")
        moved = list(self.new_dues(change))
        for paper, due in moved:
            paper.due_on = due.due_on
        return len(moved)


@pytest.fixture
def room(monkeypatch) -> Room:
    made = Room()
    source = OpenDeadlines("papers", "Giấy tờ đang mở", made.moved, made.recompute)
    monkeypatch.setattr(open_deadlines, "_items", {"papers": source})
    return made
