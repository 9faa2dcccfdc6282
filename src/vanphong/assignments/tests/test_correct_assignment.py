# SPDX-License-Identifier: EUPL-1.2
"""Correcting an entry of the book, and opening again what was closed by mistake."""

from datetime import date

import pytest

from vanphong.assignments import actions
from vanphong.assignments.models import Assignment, Extension
from vanphong.kernel.actions import Refused

TODAY = date(2024, 6, 14)


def correct(assignment, facts, by, **changes):
    return actions.correct_assignment(assignment=assignment, facts=facts(**changes), reason="Gõ nhầm", by=by)


def test_a_correction_is_journalled_with_what_stood_there(given, facts, clerk_lan, last_event):
    assignment = given()

    correct(assignment, facts, clerk_lan, due_on=date(2024, 6, 25), content="Báo cáo thu ngân sách")

    assignment.refresh_from_db()
    assert (assignment.due_on, assignment.original_due_on) == (date(2024, 6, 25), date(2024, 6, 25))
    event, told = last_event(assignment)
    assert event == "assignments.corrected"
    assert told["changed"]["due_on"] == ["2024-06-20", "2024-06-25"]
    assert told["fields"] == "nội dung, thời hạn hoàn thành"


def test_it_is_found_by_its_new_words(given, facts, clerk_lan):
    assignment = given()

    correct(assignment, facts, clerk_lan, content="Phòng chống cháy rừng")

    assert "chay rung" in Assignment.objects.get().folded


def test_nothing_to_correct_is_said(given, facts, clerk_lan):
    with pytest.raises(Refused, match="Chưa có nội dung nào thay đổi"):
        correct(given(), facts, clerk_lan)


def test_cooperating_units_alone_can_be_corrected(given, facts, clerk_lan, health):
    assignment = given()

    correct(assignment, facts, clerk_lan, cooperating_units=(health,))

    assert list(assignment.cooperating_units.all()) == [health]


def test_an_open_one_goes_to_another_unit_by_reassigning(given, facts, clerk_lan, health):
    with pytest.raises(Refused, match="Giao lại đơn vị khác") as refusal:
        correct(given(), facts, clerk_lan, lead_unit=health)

    assert refusal.value.field == "lead_unit"


def test_the_unit_of_a_completed_one_can_be_put_right(in_state, facts, clerk_lan, health):
    assignment = in_state("completed")

    correct(assignment, facts, clerk_lan, lead_unit=health)

    assert Assignment.objects.get().lead_unit == health


def test_it_cannot_have_been_given_after_it_was_accepted(given, facts, clerk_lan, focal_nga):
    assignment = given()
    actions.accept_assignment(assignment=assignment, on=date(2024, 6, 4), by=focal_nga)

    with pytest.raises(Refused, match="04/06/2024") as refusal:
        correct(assignment, facts, clerk_lan, assigned_on=date(2024, 6, 5))

    assert refusal.value.field == "assigned_on"


def test_the_day_of_an_extension_is_put_right_where_it_was_written(given, facts, clerk_lan):
    assignment = given()
    actions.extend_assignment(assignment=assignment, due_on=date(2024, 7, 10), reason="Chờ", by=clerk_lan)

    correct(assignment, facts, clerk_lan, due_on=date(2024, 7, 1))

    assignment.refresh_from_db()
    assert (assignment.original_due_on, assignment.due_on) == (date(2024, 6, 20), date(2024, 7, 1))
    assert Extension.objects.get().new_due_on == date(2024, 7, 1)


@pytest.mark.parametrize(
    "wrong", [{"due_on": None}, {"due_on": None, "limit": "5wd"}, {"due_on": date(2024, 6, 20)}]
)
def test_an_extended_one_keeps_a_day_after_the_former(given, facts, clerk_lan, wrong):
    assignment = given()
    actions.extend_assignment(assignment=assignment, due_on=date(2024, 7, 10), reason="Chờ", by=clerk_lan)

    with pytest.raises(Refused) as refusal:
        correct(assignment, facts, clerk_lan, **wrong)

    assert refusal.value.field == "due_on"
    assert Extension.objects.get().new_due_on == date(2024, 7, 10)


def test_other_facts_of_an_extended_one_with_a_limit_are_corrected(given, facts, clerk_lan):
    assignment = given(due_on=None, limit="10wd")
    actions.extend_assignment(assignment=assignment, due_on=date(2024, 7, 10), reason="Chờ", by=clerk_lan)

    correct(assignment, facts, clerk_lan, due_on=date(2024, 7, 10), content="Báo cáo thu ngân sách")

    assignment.refresh_from_db()
    assert (assignment.limit, assignment.due_on, assignment.content) == (
        "10wd",
        date(2024, 7, 10),
        "Báo cáo thu ngân sách",
    )


def test_a_reason_is_needed(given, facts, clerk_lan):
    assignment = given()

    with pytest.raises(Refused, match="lý do") as refusal:
        actions.correct_assignment(
            assignment=assignment, facts=facts(content="Khác"), reason="  ", by=clerk_lan
        )

    assert refusal.value.field == "reason"
    assert Assignment.objects.get().content == "Báo cáo giải ngân vốn đầu tư công"


def test_a_completion_by_mistake_is_undone(in_state, clerk_lan, last_event):
    assignment = in_state("completed")

    actions.reopen_assignment(assignment=assignment, reason="Nhầm văn bản", by=clerk_lan)

    assignment.refresh_from_db()
    assert (assignment.state, assignment.completed_on) == ("accepted", None)
    assert last_event(assignment)[1] == {
        "ended_on": "2024-06-14",
        "reason": "Nhầm văn bản",
        "was": "completed",
    }


def test_a_cancellation_by_mistake_is_undone(in_state, clerk_lan):
    assignment = in_state("cancelled")

    actions.reopen_assignment(assignment=assignment, reason="Vẫn phải làm", by=clerk_lan)

    assignment.refresh_from_db()
    assert (assignment.cancelled_on, assignment.cancel_reason) == (None, "")
    assert Assignment.objects.open(TODAY).exists()
