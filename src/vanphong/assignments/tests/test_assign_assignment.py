# SPDX-License-Identifier: EUPL-1.2
"""Giving an assignment."""

from datetime import date

import pytest

from vanphong.assignments import actions
from vanphong.assignments.models import Assignment
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.models import JournalEntry


def test_the_clerk_gives_an_assignment(facts, clerk_lan, finance, health, last_event):
    assignment = actions.assign_assignment(facts=facts(cooperating_units=(health,)), by=clerk_lan)

    assignment.refresh_from_db()
    assert (assignment.state, assignment.lead_unit, assignment.due_on) == (
        "assigned",
        finance,
        date(2024, 6, 20),
    )
    assert (assignment.original_due_on, assignment.handed_on) == (date(2024, 6, 20), date(2024, 6, 3))
    assert list(assignment.cooperating_units.all()) == [health]
    assert assignment.giver == "UBND tỉnh, Chủ tịch, các Phó Chủ tịch"
    event, told = last_event(assignment)
    assert event == "assignments.assigned"
    assert (told["lead_unit"], told["due_on"], told["source"]) == ("Sở Tài chính", "2024-06-20", "45/TB-UBND")


@pytest.mark.parametrize("who", ["focal_nga", "reception_hue", "admin_son", "stranger"])
def test_others_do_not_give_assignments(request, facts, who):
    with pytest.raises(NotAllowed):
        actions.assign_assignment(facts=facts(), by=request.getfixturevalue(who))

    assert not Assignment.objects.exists()
    assert not JournalEntry.objects.exists()


def test_a_limit_in_working_days_is_counted_by_the_calendar(facts, clerk_lan):
    # the vector of DOMAIN 10.4: 29, 30 April and 1 May are off, Saturday 4 May works
    assignment = actions.assign_assignment(
        facts=facts(assigned_on=date(2024, 4, 26), due_on=None, limit="3 ngày làm việc"), by=clerk_lan
    )

    assert (assignment.due_on, assignment.limit) == (date(2024, 5, 4), "3wd")
    assert assignment.counted_limit.words == "3 ngày làm việc"


def test_a_typed_day_stays_a_typed_day(facts, clerk_lan):
    assignment = actions.assign_assignment(facts=facts(due_on=date(2024, 6, 16)), by=clerk_lan)

    assert (assignment.due_on, assignment.limit) == (date(2024, 6, 16), "")  # a Sunday


def test_an_assignment_may_have_no_due_date(facts, clerk_lan):
    assignment = actions.assign_assignment(facts=facts(due_on=None), by=clerk_lan)

    assert (assignment.due_on, assignment.original_due_on) == (None, None)


@pytest.mark.parametrize(
    ("wrong", "field", "says"),
    [
        ({"content": " \n "}, "content", "ghi nội dung"),
        ({"content": "x" * 10_001}, "content", "quá dài"),
        ({"source_symbol": "1" * 101}, "source_symbol", "quá dài"),
        ({"giver_kind": "parliament"}, "giver_kind", "chọn cấp giao"),
        ({"assigned_on": date(2024, 6, 15)}, "assigned_on", "kiểm tra lại năm"),
        ({"assigned_on": date(1924, 6, 3)}, "assigned_on", "kiểm tra lại năm"),
        ({"due_on": date(2024, 6, 2)}, "due_on", "trước ngày giao"),
        ({"due_on": date(9999, 12, 31)}, "due_on", "quá xa"),
        ({"limit": "5wd"}, "due_on", "không nhập cả hai"),
        ({"due_on": None, "limit": "sớm"}, "limit", "không phải"),
        ({"source_dated_on": date(2024, 6, 4)}, "source_dated_on", "sau ngày giao"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_field(facts, clerk_lan, wrong, field, says):
    with pytest.raises(Refused, match=says) as refusal:
        actions.assign_assignment(facts=facts(**wrong), by=clerk_lan)

    assert refusal.value.field == field
    assert not Assignment.objects.exists()


def test_the_lead_unit_does_not_also_cooperate(facts, finance, clerk_lan):
    with pytest.raises(Refused, match="không đồng thời") as refusal:
        actions.assign_assignment(facts=facts(cooperating_units=(finance,)), by=clerk_lan)

    assert refusal.value.field == "cooperating_units"


def test_a_unit_that_does_not_exist_any_more_is_given_nothing(facts, finance, clerk_lan):
    finance.valid_to = date(2024, 6, 2)
    finance.save()

    with pytest.raises(Refused, match="không tồn tại") as refusal:
        actions.assign_assignment(facts=facts(), by=clerk_lan)

    assert refusal.value.field == "lead_unit"


def test_the_same_task_is_not_entered_twice(given, facts, clerk_lan):
    given()

    with pytest.raises(Refused, match="đã có trong sổ"):
        actions.assign_assignment(facts=facts(source_symbol=" 45 / tb-ubnd"), by=clerk_lan)

    assert Assignment.objects.count() == 1


def test_another_task_of_the_same_document_is_entered(given, facts, clerk_lan):
    given()

    actions.assign_assignment(facts=facts(content="Báo cáo thu ngân sách"), by=clerk_lan)

    assert Assignment.objects.count() == 2


def test_a_cancelled_task_may_be_given_again(in_state, facts, clerk_lan):
    in_state("cancelled")

    actions.assign_assignment(facts=facts(), by=clerk_lan)

    assert Assignment.objects.count() == 2


def test_strange_letters_are_put_right(facts, clerk_lan):
    assignment = actions.assign_assignment(
        facts=facts(content="Ba\u0301o\u00a0ca\u0301o \x00 <script>alert(1)</script>"), by=clerk_lan
    )

    assert assignment.content == "Báo cáo <script>alert(1)</script>"


def test_nothing_is_left_when_a_file_is_refused(facts, clerk_lan):
    from django.core.files.uploadedfile import SimpleUploadedFile

    program = SimpleUploadedFile("virus.exe", b"MZ\x90\x00")

    with pytest.raises(Refused):
        actions.assign_assignment(facts=facts(), by=clerk_lan, files=[program])

    assert not Assignment.objects.exists()


def test_a_unit_that_no_number_can_name_is_refused_at_its_field(signed_in, clerk_lan, finance):
    client = signed_in(clerk_lan)

    answer = client.post("/assignments/new/", {"lead_unit": finance.pk, "cooperating_units": ["9" * 23]})

    assert answer.status_code == 422
    assert "Mục này không có" in answer.content.decode()
