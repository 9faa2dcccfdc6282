# SPDX-License-Identifier: EUPL-1.2
"""What the giving side decides: done or not, more time or not, another unit, no more."""

from datetime import date

import pytest

from vanphong.assignments import actions
from vanphong.assignments.models import Assignment, Extension
from vanphong.kernel.actions import Refused

TODAY = date(2024, 6, 14)


def test_the_day_of_the_document_counts_not_of_the_confirmation(in_state, clerk_lan, last_event):
    assignment = in_state("reported")

    actions.complete_assignment(
        assignment=assignment, completed_on=date(2024, 6, 12), product_symbol="123/BC-STC", by=clerk_lan
    )

    assignment.refresh_from_db()
    assert (assignment.state, assignment.completed_on) == ("completed", date(2024, 6, 12))
    assert "123 bc stc" in assignment.folded
    assert last_event(assignment)[0] == "assignments.completed"


@pytest.mark.parametrize(
    ("completed_on", "says"),
    [(date(2024, 6, 2), "không được trước 03/06/2024"), (date(2024, 6, 15), "tương lai")],
)
def test_it_is_completed_between_its_giving_and_today(given, clerk_lan, completed_on, says):
    with pytest.raises(Refused, match=r"03/06/2024|tương lai") as refusal:
        actions.complete_assignment(
            assignment=given(), completed_on=completed_on, product="Xong", by=clerk_lan
        )

    assert refusal.value.field == "completed_on"
    assert Assignment.objects.get().state == "assigned"


def test_a_completion_needs_a_document_or_a_product(given, clerk_lan):
    with pytest.raises(Refused) as refusal:
        actions.complete_assignment(assignment=given(), completed_on=TODAY, product=" ", by=clerk_lan)

    assert refusal.value.field == "product_symbol"


def test_a_report_sent_back_shows_why_until_the_next_report(in_state, clerk_lan, focal_nga):
    assignment = in_state("reported")

    actions.send_back_report(assignment=assignment, reason="Thiếu phụ lục 2", by=clerk_lan)
    shown = Assignment.objects.get()
    actions.report_completion(assignment=assignment, done_on=TODAY, product="Đủ phụ lục", by=focal_nga)

    assert (shown.state, shown.sent_back_on, shown.sent_back_reason) == ("accepted", TODAY, "Thiếu phụ lục 2")
    assert Assignment.objects.get().sent_back_reason == ""


def test_a_request_is_approved_for_another_day_than_asked(in_state, clerk_lan, focal_nga, last_event):
    assignment = in_state("accepted")
    actions.request_extension(
        assignment=assignment, due_on=date(2024, 7, 30), reason="Chờ số liệu", by=focal_nga
    )

    actions.extend_assignment(assignment=assignment, due_on=date(2024, 7, 10), by=clerk_lan)

    extension = Extension.objects.get()
    assert (extension.asked_due_on, extension.new_due_on, extension.reason) == (
        date(2024, 7, 30), date(2024, 7, 10), "Chờ số liệu",
    )  # fmt: skip
    assert (extension.approved_on, extension.approved_by) == (TODAY, clerk_lan)
    assignment.refresh_from_db()
    assert (assignment.due_on, assignment.original_due_on) == (date(2024, 7, 10), date(2024, 6, 20))
    assert last_event(assignment)[0] == "assignments.extended"


def test_the_giver_extends_unasked_with_a_reason(given, clerk_lan):
    assignment = given()

    with pytest.raises(Refused, match="lý do"):
        actions.extend_assignment(assignment=assignment, due_on=date(2024, 7, 10), by=clerk_lan)
    extension = actions.extend_assignment(
        assignment=assignment, due_on=date(2024, 7, 10), reason="Chủ tịch đồng ý", by=clerk_lan
    )

    assert (extension.requested_on, extension.is_late) == (None, False)


def test_an_extension_after_the_due_date_is_marked_as_late(given, clerk_lan):
    extension = actions.extend_assignment(
        assignment=given(due_on=date(2024, 6, 13)), due_on=date(2024, 7, 10), reason="Bão lũ", by=clerk_lan
    )

    assert extension.is_late


@pytest.mark.parametrize("due_on", [date(2024, 6, 20), date(2024, 6, 1), date(2200, 1, 1)])
def test_an_extension_goes_forward(given, clerk_lan, due_on):
    with pytest.raises(Refused, match="phải sau ngày 20/06/2024") as refusal:
        actions.extend_assignment(assignment=given(), due_on=due_on, reason="Chờ", by=clerk_lan)

    assert refusal.value.field == "due_on"
    assert not Extension.objects.exists()


def test_extensions_are_approved_in_order(given, clerk_lan):
    assignment = given()
    actions.extend_assignment(
        assignment=assignment, due_on=date(2024, 7, 1), reason="Chờ", on=date(2024, 6, 10), by=clerk_lan
    )

    with pytest.raises(Refused, match="không được trước 10/06/2024") as refusal:
        actions.extend_assignment(
            assignment=assignment, due_on=date(2024, 7, 9), reason="Chờ", on=date(2024, 6, 9), by=clerk_lan
        )

    assert refusal.value.field == "on"


def test_a_refused_request_leaves_the_due_date(in_state, clerk_lan, focal_nga, last_event):
    assignment = in_state("accepted")
    actions.request_extension(assignment=assignment, due_on=date(2024, 7, 30), reason="Chờ", by=focal_nga)

    actions.refuse_extension(assignment=assignment, reason="Việc gấp", by=clerk_lan)

    extension = Extension.objects.get()
    assert (extension.refused_on, extension.refusal, extension.is_pending) == (TODAY, "Việc gấp", False)
    assert Assignment.objects.get().due_on == date(2024, 6, 20)
    assert last_event(assignment)[0] == "assignments.extension_refused"


def test_without_a_request_there_is_nothing_to_refuse(in_state, clerk_lan):
    with pytest.raises(Refused, match="Không có đề nghị"):
        actions.refuse_extension(assignment=in_state("accepted"), reason="Gấp", by=clerk_lan)


def test_a_returned_one_is_handed_to_another_unit(in_state, clerk_lan, health, focal_mai):
    assignment = in_state("returned", cooperating_units=(health,))

    actions.reassign_assignment(
        assignment=assignment, lead_unit=health, reason="Đúng chức năng", by=clerk_lan
    )

    assignment.refresh_from_db()
    assert (assignment.state, assignment.lead_unit, assignment.handed_on) == ("assigned", health, TODAY)
    assert (assignment.assigned_on, assignment.due_on) == (date(2024, 6, 3), date(2024, 6, 20))
    assert (assignment.returned_on, assignment.return_reason) == (None, "")
    assert not assignment.cooperating_units.exists()
    actions.accept_assignment(assignment=assignment, by=focal_mai)


def test_a_returned_one_may_go_back_to_the_same_unit(in_state, clerk_lan, finance):
    assignment = in_state("returned")

    actions.reassign_assignment(
        assignment=assignment, lead_unit=finance, reason="Đúng chức năng", by=clerk_lan
    )

    assert Assignment.objects.get().state == "assigned"


def test_it_is_not_handed_to_the_unit_that_has_it(given, clerk_lan, finance):
    with pytest.raises(Refused, match="đang chủ trì") as refusal:
        actions.reassign_assignment(assignment=given(), lead_unit=finance, reason="Nhầm", by=clerk_lan)

    assert refusal.value.field == "lead_unit"


def test_nor_to_a_unit_that_is_gone(given, clerk_lan, health):
    health.valid_to = date(2024, 6, 1)
    health.save()

    with pytest.raises(Refused, match="không tồn tại"):
        actions.reassign_assignment(assignment=given(), lead_unit=health, reason="Nhầm", by=clerk_lan)


def test_a_cancellation_says_why_and_when(given, clerk_lan, last_event):
    assignment = given()

    actions.cancel_assignment(
        assignment=assignment, reason="Trùng nhiệm vụ", on=date(2024, 6, 10), by=clerk_lan
    )

    assignment.refresh_from_db()
    assert (assignment.state, assignment.cancelled_on, assignment.cancel_reason) == (
        "cancelled", date(2024, 6, 10), "Trùng nhiệm vụ",
    )  # fmt: skip
    assert last_event(assignment)[0] == "assignments.cancelled"


def test_it_is_not_cancelled_before_it_was_given(given, clerk_lan):
    with pytest.raises(Refused) as refusal:
        actions.cancel_assignment(assignment=given(), reason="Trùng", on=date(2024, 6, 1), by=clerk_lan)

    assert refusal.value.field == "on"
    assert Assignment.objects.get().state == "assigned"
