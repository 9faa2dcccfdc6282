# SPDX-License-Identifier: EUPL-1.2
"""A fixed day, Friday 14 June 2024, and assignments on their way: each was brought there by actions."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from vanphong import conftest as cast
from vanphong.assignments import actions
from vanphong.assignments.models import Assignment
from vanphong.kernel.models import JournalEntry

TODAY = date(2024, 6, 14)
GIVEN = date(2024, 6, 3)


@pytest.fixture(autouse=True)
def on_14_june(set_day):
    """Nothing here depends on the real day."""
    set_day(TODAY)


@pytest.fixture
def set_day(monkeypatch):
    """Let it be ten in the morning of another day: set_day(date(2024, 6, 20))."""

    def set_to(day: date) -> None:
        moment = datetime(day.year, day.month, day.day, 3, tzinfo=UTC)
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return set_to


@pytest.fixture
def focal_mai(health):
    """The focal point of the Department of Health, who does not lead what Finance leads."""
    return cast.officer("mai", "Lộc Thị Mai", "focal_point", health, health)


@pytest.fixture
def facts(finance):
    """What is said of an assignment: facts(due_on=date(2024, 6, 20))."""

    def of(**changes: Any) -> actions.AssignmentFacts:
        usual = {
            "giver_kind": "province",
            "content": "Báo cáo giải ngân vốn đầu tư công",
            "lead_unit": finance,
            "assigned_on": GIVEN,
            "due_on": date(2024, 6, 20),
            "source_symbol": "45/TB-UBND",
        }
        return actions.AssignmentFacts(**(usual | changes))

    return of


@pytest.fixture
def given(facts, clerk_lan):
    """An assignment that the clerk has given: given(), given(due_on=None)."""

    def give(**changes: Any) -> Assignment:
        return actions.assign_assignment(facts=facts(**changes), by=clerk_lan)

    return give


@pytest.fixture
def in_state(given, clerk_lan, focal_nga):
    """An assignment in a state, brought there by actions: in_state("reported")."""

    def bring(state: str, **changes: Any) -> Assignment:
        assignment = given(**changes)
        if state in ("accepted", "reported"):
            actions.accept_assignment(assignment=assignment, by=focal_nga)
        if state == "reported":
            actions.report_completion(
                assignment=assignment, done_on=TODAY, product_symbol="9/BC-STC", by=focal_nga
            )
        if state == "completed":
            actions.complete_assignment(
                assignment=assignment, completed_on=TODAY, product_symbol="9/BC-STC", by=clerk_lan
            )
        if state == "returned":
            actions.return_assignment(assignment=assignment, reason="Thuộc Sở Y tế", by=focal_nga)
        if state == "cancelled":
            actions.cancel_assignment(assignment=assignment, reason="Giao nhầm", by=clerk_lan)
        return Assignment.objects.get(pk=assignment.pk)

    return bring


@pytest.fixture
def last_event():
    """The code and the facts of the last entry of a record's journal."""

    def of(subject: Any) -> tuple[str, dict[str, Any]]:
        entry = JournalEntry.objects.filter(
            subject_type=subject._meta.label_lower, subject_id=subject.pk
        ).latest("id")
        return entry.event, entry.facts

    return of
