# SPDX-License-Identifier: EUPL-1.2
"""The example's current year, so that the first screens have something on them: a thin register up to yesterday."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from vanphong.assignments.actions.rows import AssignmentRow
from vanphong.citizens.actions import VisitRow
from vanphong.demo import papers, reception, services, tasks
from vanphong.demo.days import (
    in_working_days,
    some_days_after,
    spread,
    workday_from,
    workday_until,
    working_days,
    working_days_ago,
)
from vanphong.documents.actions.importing import ImportedIncoming, ImportedOutgoing
from vanphong.procedures.actions.rows import DossierRow

#: in how many working days back the dossiers were received
RECENT = 60


class TheseDays:
    """The rows of the current year, as they stand at the beginning of a day."""

    def __init__(self, today: date) -> None:
        self.today, self.yesterday = today, working_days_ago(today - timedelta(days=1), 0)
        first = date(today.year, 1, 1)
        days = len(working_days(first, self.yesterday)) if self.yesterday >= first else 0
        self.stretch = papers.Stretch(
            start=first, end=self.yesterday, seed=today.year, outgoing=min(420, 2 * days), incoming=min(560, 3 * days),
            normative=min(6, days // 30), voided=min(2, days // 30),
        )  # fmt: skip

    def outgoing(self, numbers: papers.Numbers) -> list[ImportedOutgoing]:
        """The outgoing register; what went out after today has not gone out yet."""
        if not self.stretch.outgoing:
            return []
        rows = papers.outgoing_rows(self.stretch, numbers)
        return [
            replace(row, dispatched_on=None) if row.dispatched_on and row.dispatched_on > self.today else row for row in rows
        ]  # fmt: skip

    def incoming(self, numbers: papers.Numbers) -> list[ImportedIncoming]:
        """The incoming register; what is not dealt with yet waits in its division."""
        if not self.stretch.incoming:
            return []
        rows = papers.incoming_rows(self.stretch, numbers)
        return [
            replace(row, finished_on=None, outcome="") if row.finished_on and row.finished_on >= self.today else row
            for row in rows
        ]  # fmt: skip

    def assignments(self, follower: Any) -> list[AssignmentRow]:
        """What was given in the last four months: most of it done, some overdue, some due in these days."""
        random = Random(self.today.toordinal())
        given = spread(
            random, working_days(self.today - timedelta(days=120), working_days_ago(self.today, 8)), 80
        )
        days = [working_days_ago(self.today, n) for n in (1, 2, 4, 9)] + [
            in_working_days(self.today, n) for n in (1, 2, 3)
        ]
        dues = (
            [None] * 50
            + days
            + [workday_from(some_days_after(random, self.today, 8, 60)) for _n in range(23)]
        )
        random.shuffle(dues)
        return [
            self.assignment(random, place, day, due, follower)
            for place, (day, due) in enumerate(zip(given, dues, strict=True))
        ]

    def assignment(
        self, random: Random, place: int, day: date, due: date | None, follower: Any
    ) -> AssignmentRow:
        """One assignment: open until its due date, or (none said) done."""
        lead_unit, content = tasks.matter(random, day)
        giver = random.choice((tasks.GOVERNMENT, tasks.PROVINCE, tasks.PROVINCE, tasks.PROVINCE))
        symbol, issuer = random.choice(tasks.SOURCES[giver])
        completed = None
        if due is None:
            completed = min(workday_from(some_days_after(random, day, 2, 30)), self.yesterday)
        return AssignmentRow(
            row=place + 1,
            giver=giver,
            assigned_on=day,
            content=content,
            lead_unit=lead_unit,
            due_on=due or workday_from(some_days_after(random, completed or day, -2, 15)),
            source_symbol=f"{random.randint(10, 990)}/{symbol}",
            source_dated_on=day,
            source_issuer=issuer,
            follower=follower if place % 3 == 0 else None,
            accepted_on=day,
            completed_on=completed,
            product_symbol=tasks.product_of(random, lead_unit) if completed else "",
        )

    def sessions(self) -> Iterator[list[VisitRow]]:
        """The Chairman's session of each month that is past."""
        random = Random(self.today.year)
        for month in range(1, self.today.month):
            day = workday_from(date(self.today.year, month, 15))
            yield [
                reception.visit(random, n, day, random.choice((1, 1, 1, 2, 6)))
                for n in range(random.randint(8, 14))
            ]

    def daily_visits(self) -> list[VisitRow]:
        """The visits of daily reception of the last months."""
        start = max(date(self.today.year, 1, 1), self.today - timedelta(days=90))
        if self.yesterday < start:
            return []
        return reception.daily_rows(self.today.year, start, self.yesterday, 45)

    def dossiers(self) -> list[DossierRow]:
        """The dossiers of the last months: done before they were due, or open in time; and a few that are late."""
        random = Random(self.today.toordinal() + 1)
        days = working_days(working_days_ago(self.today, RECENT), self.yesterday)
        rows, serial = [], 0
        for day in spread(random, days, 260):
            serial += 1
            row = services.finished_dossier(random, serial, day, serial, is_late=False)
            is_open = row.resolved_on is not None and row.resolved_on >= self.today
            rows.append(replace(row, resolved_on=None, handed_over_on=None) if is_open else row)
        for chosen, due, ready in self.special():
            serial += 1
            day = received_for(chosen, due)
            done = self.yesterday if ready else None
            rows.append(
                services.dossier_row(random, serial, day, 900 + serial, chosen, done, is_handed_over=False)
            )
        return rows

    def special(self) -> Iterator[tuple[int, date, bool]]:
        """Which procedure, due when, and whether the result is ready: overdue, due today, to be handed over."""
        for chosen, ago in ((0, 1), (2, 3), (4, 2), (11, 1)):
            yield chosen, working_days_ago(self.today, ago), False
        for chosen in (0, 1, 2, 3, 4, 11, 21):
            yield chosen, workday_until(self.today), False
        for chosen in (0, 3, 8, 16, 22, 30):
            yield chosen, workday_from(self.today), True


def received_for(chosen: int, due: date) -> date:
    """On which day something was received that is due on that day."""
    limit = services.PROCEDURES[chosen][2]
    days = working_days(due - timedelta(days=2 * limit + 30), due)
    return next(day for day in reversed(days) if services.due_of(day, limit) <= due)
