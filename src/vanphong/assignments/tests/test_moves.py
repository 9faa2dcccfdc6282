# SPDX-License-Identifier: EUPL-1.2
"""Every move from every state: it goes exactly where the table says, else nothing is left behind."""

from datetime import date

import pytest

from vanphong import conftest as cast
from vanphong.assignments import actions
from vanphong.assignments.models import Assignment, Extension
from vanphong.assignments.states import STAYING_TRANSITIONS, STAYS, TRANSITIONS, AssignmentState
from vanphong.kernel.actions import Refused, WrongState
from vanphong.kernel.models import JournalEntry

TODAY = date(2024, 6, 14)


def ask_for_more(assignment):
    """A request that waits, whatever the state: some moves are about one."""
    Extension.objects.create(
        assignment=assignment,
        reason="Chờ",
        requested_on=TODAY,
        asked_due_on=date(2024, 7, 30),
        old_due_on=assignment.due_on,
    )


@pytest.fixture
def moves(clerk_lan, focal_nga, health, facts):
    """How each move is made by who may make it."""
    return {
        "accept": lambda a: actions.accept_assignment(assignment=a, by=focal_nga),
        "report_completion": lambda a: actions.report_completion(
            assignment=a, done_on=TODAY, product="Xong", by=focal_nga
        ),
        "send_back": lambda a: actions.send_back_report(assignment=a, reason="Thiếu phụ lục", by=clerk_lan),
        "complete": lambda a: actions.complete_assignment(
            assignment=a, completed_on=TODAY, product="Xong", by=clerk_lan
        ),
        "return": lambda a: actions.return_assignment(
            assignment=a, reason="Không thuộc chức năng", by=focal_nga
        ),
        "reassign": lambda a: actions.reassign_assignment(
            assignment=a, lead_unit=health, reason="Đúng việc", by=clerk_lan
        ),
        "cancel": lambda a: actions.cancel_assignment(assignment=a, reason="Không cần nữa", by=clerk_lan),
        "reopen": lambda a: actions.reopen_assignment(assignment=a, reason="Xác nhận nhầm", by=clerk_lan),
        "report_progress": lambda a: actions.report_progress(assignment=a, text="Được một nửa", by=focal_nga),
        "request_extension": lambda a: actions.request_extension(
            assignment=a, due_on=date(2024, 7, 30), reason="Chờ số liệu", by=focal_nga
        ),
        "extend": lambda a: actions.extend_assignment(
            assignment=a, due_on=date(2024, 7, 30), reason="Chờ số liệu", by=clerk_lan
        ),
        "refuse_extension": lambda a: actions.refuse_extension(assignment=a, reason="Việc gấp", by=clerk_lan),
        "correct": lambda a: actions.correct_assignment(
            assignment=a, facts=facts(content="Báo cáo khác"), reason="Gõ nhầm", by=clerk_lan
        ),
    }


CASES = [
    (state, move, leads_to)
    for move, (starts, leads_to) in {**TRANSITIONS, **STAYING_TRANSITIONS}.items()
    for state in AssignmentState.values
]
ALLOWED = [case for case in CASES if case[0] in {**TRANSITIONS, **STAYING_TRANSITIONS}[case[1]][0]]
FORBIDDEN = [case for case in CASES if case not in ALLOWED]


@pytest.mark.parametrize(("state", "move", "leads_to"), ALLOWED)
def test_the_move_goes_where_the_table_says(in_state, moves, state, move, leads_to):
    assignment = in_state(state)
    if move == "refuse_extension":
        ask_for_more(assignment)
    entries = JournalEntry.objects.count()

    moves[move](assignment)

    assert Assignment.objects.get().state == (state if leads_to == STAYS else leads_to)
    assert JournalEntry.objects.count() == entries + 1


@pytest.mark.parametrize(("state", "move", "leads_to"), FORBIDDEN)
def test_the_move_is_refused_and_leaves_nothing_behind(in_state, moves, state, move, leads_to):
    assignment = in_state(state)
    before = Assignment.objects.values().get()
    entries = JournalEntry.objects.count()

    with pytest.raises(WrongState):
        moves[move](assignment)

    assert Assignment.objects.values().get() == before
    assert JournalEntry.objects.count() == entries


OFFICES = {"send_back", "complete", "reassign", "cancel", "reopen", "extend", "refuse_extension", "correct"}


@pytest.fixture
def acts(health, facts):
    """Each move with who makes it left open, on an assignment in a state from which it starts."""
    return {
        "accept": ("assigned", actions.accept_assignment, {}),
        "report_progress": ("accepted", actions.report_progress, {"text": "Được một nửa"}),
        "report_completion": ("accepted", actions.report_completion, {"done_on": TODAY, "product": "Xong"}),
        "return": ("assigned", actions.return_assignment, {"reason": "Không thuộc chức năng"}),
        "request_extension": (
            "accepted", actions.request_extension, {"due_on": date(2024, 7, 30), "reason": "Chờ số liệu"},
        ),
        "send_back": ("reported", actions.send_back_report, {"reason": "Thiếu"}),
        "complete": ("reported", actions.complete_assignment, {"completed_on": TODAY, "product": "Xong"}),
        "reassign": ("returned", actions.reassign_assignment, {"lead_unit": health, "reason": "Đúng việc"}),
        "cancel": ("accepted", actions.cancel_assignment, {"reason": "Thôi"}),
        "reopen": ("completed", actions.reopen_assignment, {"reason": "Nhầm"}),
        "extend": ("accepted", actions.extend_assignment, {"due_on": date(2024, 7, 30), "reason": "Chờ"}),
        "refuse_extension": ("accepted", actions.refuse_extension, {"reason": "Gấp"}),
        "correct": (
            "accepted", actions.correct_assignment, {"facts": facts(content="Báo cáo khác"), "reason": "Gõ nhầm"},
        ),
    }  # fmt: skip


MOVES = sorted({*TRANSITIONS, *STAYING_TRANSITIONS})


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("who", ["focal_mai", "reception_hue", "admin_son", "stranger"])
def test_who_has_nothing_to_do_with_it_is_refused(request, in_state, acts, move, who):
    state, act, facts = acts[move]
    assignment = in_state(state)
    ask_for_more(assignment)
    officer = request.getfixturevalue(who)
    before, entries = Assignment.objects.values().get(), JournalEntry.objects.count()

    with pytest.raises(Refused, match="không có quyền"):
        act(assignment=assignment, by=officer, **facts)

    assert Assignment.objects.values().get() == before
    assert JournalEntry.objects.count() == entries


@pytest.mark.parametrize("move", sorted(OFFICES))
def test_the_lead_unit_does_not_decide_for_the_giver(in_state, acts, focal_nga, move):
    state, act, facts = acts[move]
    assignment = in_state(state)
    ask_for_more(assignment)

    with pytest.raises(Refused, match="không có quyền"):
        act(assignment=assignment, by=focal_nga, **facts)


@pytest.mark.parametrize("move", ["accept", "report_completion", "return", "request_extension"])
def test_the_giver_does_not_answer_for_the_lead_unit(in_state, acts, clerk_lan, move):
    state, act, facts = acts[move]
    assignment = in_state(state)

    with pytest.raises(Refused, match="không có quyền"):
        act(assignment=assignment, by=clerk_lan, **facts)


@pytest.mark.parametrize("who", ["chief_minh", "specialist_tuan", "clerk_lan"])
def test_the_office_decides(request, in_state, who):
    officer, assignment = request.getfixturevalue(who), in_state("reported")

    actions.complete_assignment(assignment=assignment, completed_on=TODAY, product="Xong", by=officer)

    assert Assignment.objects.get().state == "completed"


@pytest.mark.parametrize("role", ["clerk", "specialist", "chief_of_office"])
def test_the_same_role_in_another_unit_decides_nothing_and_sees_what_its_unit_leads(
    signed_in, given, health, finance, role
):
    other = cast.officer("khac", "Đặng Minh Khác", role, health, health)
    theirs, own = given(), given(content="Báo cáo dịch bệnh", lead_unit=health)

    with pytest.raises(Refused, match="không có quyền"):
        actions.cancel_assignment(assignment=theirs, reason="Giao nhầm", by=other)

    client = signed_in(other)
    assert client.get(theirs.get_absolute_url()).status_code == 404
    assert client.get(own.get_absolute_url()).status_code == 200


def test_a_cooperating_unit_reports_on_progress_and_no_more(in_state, health, focal_mai):
    assignment = in_state("accepted", cooperating_units=(health,))

    report = actions.report_progress(assignment=assignment, text="Đã góp ý", by=focal_mai)

    assert report.unit == health
    with pytest.raises(Refused, match="không có quyền"):
        actions.report_completion(assignment=assignment, done_on=TODAY, product="Xong", by=focal_mai)
