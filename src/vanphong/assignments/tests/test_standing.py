# SPDX-License-Identifier: EUPL-1.2
"""How an assignment stands on a day: the edges of each rule, and the two forms of the rule against each other."""

from datetime import date, timedelta

import pytest

from vanphong.assignments import actions, queries
from vanphong.assignments.models import Assignment, Standing

DUE = date(2024, 6, 10)
QUERYSETS = {
    Standing.DONE_ON_TIME: "done_on_time",
    Standing.DONE_LATE: "done_late",
    Standing.DONE_WITHOUT_DUE: "done_without_due",
    Standing.OPEN_IN_TIME: "open_in_time",
    Standing.OPEN_OVERDUE: "open_overdue",
    Standing.OPEN_WITHOUT_DUE: "open_without_due",
    Standing.CANCELLED: "cancelled",
}


def standings_of(assignment: Assignment, day: date) -> list[Standing]:
    """Every queryset in which it is found on that day."""
    return [
        standing
        for standing, name in QUERYSETS.items()
        if getattr(Assignment.objects.all(), name)(day).filter(pk=assignment.pk).exists()
    ]


def complete(assignment, by, on):
    return actions.complete_assignment(assignment=assignment, completed_on=on, product_symbol="1/BC", by=by)


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2024, 6, 3), [Standing.OPEN_IN_TIME]),
        (date(2024, 6, 10), [Standing.OPEN_IN_TIME]),
        (date(2024, 6, 11), [Standing.OPEN_OVERDUE]),
        (date(2024, 6, 2), []),
    ],
    ids=["given that day", "due that day", "a day later", "not given yet"],
)
def test_an_open_one_is_in_time_until_the_end_of_its_due_day(given, day, standing):
    assignment = given(due_on=DUE)

    assert standings_of(assignment, day) == standing


@pytest.mark.parametrize(
    ("completed_on", "standing"),
    [
        (date(2024, 6, 3), Standing.DONE_ON_TIME),
        (DUE, Standing.DONE_ON_TIME),
        (date(2024, 6, 11), Standing.DONE_LATE),
    ],
    ids=["the day it was given", "on the due day", "a day late"],
)
def test_a_completed_one_is_judged_by_its_day_of_completion(given, clerk_lan, completed_on, standing):
    assignment = complete(given(due_on=DUE), clerk_lan, completed_on)

    assert standings_of(assignment, date(2024, 6, 14)) == [standing]


def test_one_completed_later_is_open_before(given, clerk_lan):
    assignment = complete(given(due_on=DUE), clerk_lan, date(2024, 6, 13))

    assert standings_of(assignment, date(2024, 6, 10)) == [Standing.OPEN_IN_TIME]
    assert standings_of(assignment, date(2024, 6, 12)) == [Standing.OPEN_OVERDUE]
    assert standings_of(assignment, date(2024, 6, 13)) == [Standing.DONE_LATE]


def test_one_cancelled_later_is_open_before(given, clerk_lan):
    assignment = given(due_on=DUE)

    actions.cancel_assignment(
        assignment=assignment, reason="Không cần nữa", on=date(2024, 6, 13), by=clerk_lan
    )

    assert standings_of(assignment, date(2024, 6, 12)) == [Standing.OPEN_OVERDUE]
    assert standings_of(assignment, date(2024, 6, 13)) == [Standing.CANCELLED]


def test_a_returned_one_still_has_to_be_done(given, focal_nga):
    assignment = given(due_on=DUE)

    actions.return_assignment(
        assignment=assignment, reason="Thuộc Sở Y tế", on=date(2024, 6, 4), by=focal_nga
    )

    assert standings_of(assignment, date(2024, 6, 5)) == [Standing.OPEN_IN_TIME]
    assert standings_of(assignment, date(2024, 6, 11)) == [Standing.OPEN_OVERDUE]


def test_without_a_due_date_it_is_never_late(given, clerk_lan):
    open_one = given(due_on=None)
    done = complete(given(due_on=None, content="Việc khác"), clerk_lan, date(2024, 6, 13))

    assert standings_of(open_one, date(2024, 6, 14)) == [Standing.OPEN_WITHOUT_DUE]
    assert standings_of(done, date(2024, 6, 14)) == [Standing.DONE_WITHOUT_DUE]


def test_extended_after_it_was_overdue_it_was_overdue_until_then(given, clerk_lan):
    assignment = given(due_on=DUE)

    actions.extend_assignment(
        assignment=assignment,
        due_on=date(2024, 6, 30),
        reason="Chờ số liệu",
        on=date(2024, 6, 13),
        by=clerk_lan,
    )

    assert standings_of(assignment, date(2024, 6, 10)) == [Standing.OPEN_IN_TIME]
    assert standings_of(assignment, date(2024, 6, 12)) == [Standing.OPEN_OVERDUE]
    assert standings_of(assignment, date(2024, 6, 13)) == [Standing.OPEN_IN_TIME]
    assert standings_of(assignment, date(2024, 7, 1)) == [Standing.OPEN_OVERDUE]


def test_the_due_date_in_force_is_found_among_several_extensions(given, clerk_lan):
    assignment = given(due_on=date(2024, 6, 5))
    for approved_on, due_on in ((4, 7), (6, 9), (6, 11), (12, 20)):
        actions.extend_assignment(
            assignment=assignment,
            due_on=date(2024, 6, due_on),
            reason="Chờ",
            on=date(2024, 6, approved_on),
            by=clerk_lan,
        )

    assignment.refresh_from_db()
    in_force = {day: assignment.due_on_day(date(2024, 6, day)).day for day in (3, 4, 5, 6, 11, 12)}

    assert in_force == {3: 5, 4: 7, 5: 7, 6: 11, 11: 11, 12: 20}
    assert assignment.original_due_on == date(2024, 6, 5)
    assert standings_of(assignment, date(2024, 6, 11)) == [Standing.OPEN_IN_TIME]


def test_a_first_due_date_given_later_counts_from_then(given, clerk_lan):
    assignment = given(due_on=None)

    actions.extend_assignment(
        assignment=assignment, due_on=date(2024, 6, 8), reason="Ấn định", on=date(2024, 6, 6), by=clerk_lan
    )

    assert standings_of(assignment, date(2024, 6, 5)) == [Standing.OPEN_WITHOUT_DUE]
    assert standings_of(assignment, date(2024, 6, 7)) == [Standing.OPEN_IN_TIME]
    assert standings_of(assignment, date(2024, 6, 9)) == [Standing.OPEN_OVERDUE]


@pytest.fixture
def varied(given, clerk_lan, focal_nga):
    """One assignment of every course that it can take."""
    for number, due_on in enumerate((None, date(2024, 6, 5), date(2024, 6, 14), date(2024, 6, 25))):
        for ending in ("open", "completed", "cancelled", "extended", "extended, completed", "returned"):
            assignment = given(due_on=due_on, content=f"Việc {number} {ending}")
            if "extended" in ending:
                actions.extend_assignment(
                    assignment=assignment,
                    due_on=date(2024, 7, 15),
                    reason="Chờ",
                    on=date(2024, 6, 11),
                    by=clerk_lan,
                )
            if "completed" in ending:
                complete(assignment, clerk_lan, date(2024, 6, 12))
            if ending == "cancelled":
                actions.cancel_assignment(
                    assignment=assignment, reason="Thôi", on=date(2024, 6, 7), by=clerk_lan
                )
            if ending == "returned":
                actions.return_assignment(assignment=assignment, reason="Nhầm", by=focal_nga)


DAYS = [date(2024, 6, 1) + timedelta(days=step) for step in range(50)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_rows_and_querysets_speak_by_one_rule(varied, day):
    said = {assignment.pk: assignment.standing_on(day) for assignment in Assignment.objects.all()}

    found = {
        pk: standing
        for standing, name in QUERYSETS.items()
        for pk in getattr(Assignment.objects.all(), name)(day).values_list("pk", flat=True)
    }

    assert len(said) == 24
    assert found == {pk: standing for pk, standing in said.items() if standing is not None}


def test_what_the_list_says_today_is_the_standing_on_this_day(varied):
    today = date(2024, 6, 14)
    law = (*Standing.values[:6],)

    listed = {name: set(queries.standing_today(Assignment.objects.all(), name, today)) for name in law}
    by_rule = {name: set(getattr(Assignment.objects.all(), name)(today)) for name in law}

    assert listed == by_rule
    assert all(listed.values())


def test_an_unknown_standing_is_nobody(varied):
    assert not queries.standing_today(Assignment.objects.all(), "'; DROP", date(2024, 6, 14)).exists()
