# SPDX-License-Identifier: EUPL-1.2
"""What the lead unit does: accept, report, return, ask for more time."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vanphong.assignments import actions
from vanphong.assignments.models import Assignment, Extension, ProgressReport
from vanphong.kernel.actions import Refused
from vanphong.kernel.files import attachments_of
from vanphong.kernel.models import JournalEntry

TODAY = date(2024, 6, 14)


def test_the_lead_unit_accepts(given, focal_nga, last_event):
    assignment = given()

    actions.accept_assignment(assignment=assignment, by=focal_nga)

    assignment.refresh_from_db()
    assert (assignment.state, assignment.accepted_on) == ("accepted", TODAY)
    assert last_event(assignment) == ("assignments.accepted", {"on": "2024-06-14"})


@pytest.mark.parametrize(
    ("on", "says"), [(date(2024, 6, 15), "tương lai"), (date(2024, 6, 2), "không được trước 03/06/2024")]
)
def test_it_is_accepted_on_a_day_between_its_giving_and_today(given, focal_nga, on, says):
    with pytest.raises(Refused, match=says) as refusal:
        actions.accept_assignment(assignment=given(), on=on, by=focal_nga)

    assert refusal.value.field == "on"
    assert Assignment.objects.get().state == "assigned"


def test_a_report_on_progress_carries_its_files(in_state, focal_nga, finance):
    file = SimpleUploadedFile("tien-do.txt", "Đã xong một nửa".encode())

    report = actions.report_progress(
        assignment=in_state("accepted"), text="Đã xong một nửa", files=[file], by=focal_nga
    )

    assert (report.on, report.unit, report.is_final) == (TODAY, finance, False)
    assert [attachment.name for attachment in attachments_of(report)] == ["tien-do.txt"]
    assert (
        JournalEntry.objects.filter(event="assignments.progress_reported").get().facts["text"]
        == "Đã xong một nửa"
    )


def test_a_report_that_says_nothing_is_refused(in_state, focal_nga):
    with pytest.raises(Refused, match="ghi tiến độ") as refusal:
        actions.report_progress(assignment=in_state("accepted"), text="\n ", by=focal_nga)

    assert refusal.value.field == "text"
    assert not ProgressReport.objects.exists()


def test_the_lead_unit_reports_completion_with_the_number_of_a_document(given, focal_nga):
    assignment = given()

    report = actions.report_completion(
        assignment=assignment, done_on=date(2024, 6, 12), product_symbol="123/BC-STC", by=focal_nga
    )

    assignment.refresh_from_db()
    assert (assignment.state, assignment.completed_on) == ("reported", None)
    assert (report.is_final, report.done_on, report.product_symbol) == (True, date(2024, 6, 12), "123/BC-STC")


def test_a_completion_needs_evidence(given, focal_nga):
    with pytest.raises(Refused, match="số, ký hiệu văn bản báo cáo kết quả") as refusal:
        actions.report_completion(assignment=given(), done_on=TODAY, by=focal_nga)

    assert refusal.value.field == "product_symbol"
    assert Assignment.objects.get().state == "assigned"


@pytest.mark.parametrize("done_on", [date(2024, 6, 2), date(2024, 6, 15)])
def test_it_is_done_between_its_giving_and_today(given, focal_nga, done_on):
    with pytest.raises(Refused) as refusal:
        actions.report_completion(assignment=given(), done_on=done_on, product="Xong", by=focal_nga)

    assert refusal.value.field == "done_on"


@pytest.mark.parametrize(("on", "late"), [(date(2024, 6, 5), False), (date(2024, 6, 6), True)])
def test_a_return_after_two_working_days_is_marked(given, focal_nga, last_event, on, late):
    assignment = given()

    actions.return_assignment(assignment=assignment, reason="Thuộc Sở Y tế", on=on, by=focal_nga)

    assert last_event(assignment)[1]["late"] is late
    assert Assignment.objects.get().return_reason == "Thuộc Sở Y tế"


def test_a_return_says_why(given, focal_nga):
    with pytest.raises(Refused, match="lý do") as refusal:
        actions.return_assignment(assignment=given(), reason="", by=focal_nga)

    assert refusal.value.field == "reason"


def test_more_time_is_asked_for_before_the_due_date(in_state, focal_nga):
    extension = actions.request_extension(
        assignment=in_state("accepted"), due_on=date(2024, 7, 5), reason="Chờ số liệu của huyện", by=focal_nga
    )

    assert (extension.old_due_on, extension.asked_due_on) == (date(2024, 6, 20), date(2024, 7, 5))
    assert extension.is_pending
    assert not extension.is_late
    assert Assignment.objects.get().due_on == date(2024, 6, 20)


def test_asked_for_when_it_is_overdue_it_is_marked_as_late(in_state, focal_nga):
    extension = actions.request_extension(
        assignment=in_state("accepted", due_on=date(2024, 6, 13)),
        due_on=date(2024, 7, 5),
        reason="Chờ",
        by=focal_nga,
    )

    assert extension.is_late


@pytest.mark.parametrize("due_on", [date(2024, 6, 19), date(2024, 6, 20), date(9999, 1, 1)])
def test_the_day_asked_for_lies_after_the_due_date(in_state, focal_nga, due_on):
    with pytest.raises(Refused, match="phải sau ngày 20/06/2024") as refusal:
        actions.request_extension(assignment=in_state("accepted"), due_on=due_on, reason="Chờ", by=focal_nga)

    assert refusal.value.field == "due_on"


def test_without_a_due_date_there_is_nothing_to_extend(in_state, focal_nga):
    with pytest.raises(Refused, match="không có thời hạn"):
        actions.request_extension(
            assignment=in_state("accepted", due_on=None), due_on=date(2024, 7, 5), reason="Chờ", by=focal_nga
        )


def test_one_request_waits_at_a_time(in_state, focal_nga):
    assignment = in_state("accepted")
    actions.request_extension(assignment=assignment, due_on=date(2024, 7, 5), reason="Chờ", by=focal_nga)

    with pytest.raises(Refused, match="đang chờ quyết định"):
        actions.request_extension(assignment=assignment, due_on=date(2024, 7, 6), reason="Chờ", by=focal_nga)

    assert Extension.objects.count() == 1
