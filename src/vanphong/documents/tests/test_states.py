# SPDX-License-Identifier: EUPL-1.2
"""Every state × every move: success exactly where the tables say so."""

from datetime import date

import pytest

from vanphong.documents import actions
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.documents.states import (
    INCOMING_TRANSITIONS,
    OUTGOING_TRANSITIONS,
    STAYS,
    IncomingState,
    OutgoingState,
)
from vanphong.kernel.actions import WrongState
from vanphong.kernel.journal import entries_of


@pytest.fixture
def incoming_in(arrive, clerk_lan, general_division):
    """An incoming document that has come into a state by the room's own actions."""

    def make(state: str) -> IncomingDocument:
        document = arrive()
        moves = {
            "registered": lambda: document,
            "forwarded": lambda: actions.forward_incoming(
                document=document, to=general_division, by=clerk_lan
            ),
            "finished": lambda: actions.finish_incoming(document=document, by=clerk_lan),
            "voided": lambda: actions.void_arrival_number(document=document, reason="Nhầm", by=clerk_lan),
        }
        return moves[state]()

    return make


@pytest.fixture
def outgoing_in(hand_in, clerk_lan):
    """An outgoing document that has come into a state by the room's own actions."""

    def make(state: str) -> OutgoingDocument:
        if state == "draft":
            return hand_in()
        if state == "withdrawn":
            return actions.withdraw_draft(document=hand_in(), reason="Không trình nữa", by=clerk_lan)
        issued = hand_in(issue=True)
        if state == "dispatched":
            return actions.dispatch_document(document=issued, recipients="Sở Y tế", by=clerk_lan)
        return (
            actions.void_number(document=issued, reason="Nhầm số", by=clerk_lan)
            if state == "voided"
            else issued
        )

    return make


INCOMING_MOVES = {
    "forward": lambda document, by, unit: actions.forward_incoming(document=document, to=unit, by=by),
    "finish": lambda document, by, unit: actions.finish_incoming(document=document, by=by),
    "correct": lambda document, by, unit: actions.correct_incoming(document=document, by=by, note="Bổ sung"),
    "void": lambda document, by, unit: actions.void_arrival_number(document=document, reason="Nhầm", by=by),
}

OUTGOING_MOVES = {
    "edit": lambda document, by, newer: actions.edit_draft(document=document, by=by, note="Bổ sung"),
    "withdraw": lambda document, by, newer: actions.withdraw_draft(document=document, reason="Thôi", by=by),
    "issue": lambda document, by, newer: actions.issue_document(document=document, by=by),
    "dispatch": lambda document, by, newer: actions.dispatch_document(
        document=document, recipients="Sở Y tế", by=by
    ),
    "void": lambda document, by, newer: actions.void_number(document=document, reason="Nhầm", by=by),
    "correct": lambda document, by, newer: actions.correct_outgoing(document=document, by=by, note="Bổ sung"),
    "replace": lambda document, by, newer: actions.replace_document(
        document=document, replaced_by=newer, by=by
    ),
}


def test_every_move_has_its_action():
    assert set(INCOMING_MOVES) == set(INCOMING_TRANSITIONS)
    assert set(OUTGOING_MOVES) == set(OUTGOING_TRANSITIONS)


@pytest.mark.parametrize("state", IncomingState.values)
@pytest.mark.parametrize("move", INCOMING_TRANSITIONS)
def test_an_incoming_document_moves_as_its_table_says(incoming_in, clerk_lan, general_division, state, move):
    document = incoming_in(state)
    starts, leads_to = INCOMING_TRANSITIONS[move]
    entries = entries_of(document).count()

    if state in starts:
        moved = INCOMING_MOVES[move](document, clerk_lan, general_division)
        assert IncomingDocument.objects.get(pk=document.pk).state == moved.state == (leads_to or state)
        assert entries_of(document).count() == entries + 1
    else:
        with pytest.raises(WrongState):
            INCOMING_MOVES[move](document, clerk_lan, general_division)
        assert IncomingDocument.objects.get(pk=document.pk).state == state
        assert entries_of(document).count() == entries


@pytest.mark.parametrize("state", OutgoingState.values)
@pytest.mark.parametrize("move", OUTGOING_TRANSITIONS)
def test_an_outgoing_document_moves_as_its_table_says(outgoing_in, issue, clerk_lan, state, move):
    document, newer = outgoing_in(state), issue()
    starts, leads_to = OUTGOING_TRANSITIONS[move]
    entries = entries_of(document).count()

    if state in starts:
        moved = OUTGOING_MOVES[move](document, clerk_lan, newer)
        assert OutgoingDocument.objects.get(pk=document.pk).state == moved.state == (leads_to or state)
        assert entries_of(document).count() == entries + 1
    else:
        with pytest.raises(WrongState):
            OUTGOING_MOVES[move](document, clerk_lan, newer)
        assert OutgoingDocument.objects.get(pk=document.pk).state == state
        assert entries_of(document).count() == entries


def test_a_move_that_stays_leads_nowhere():
    assert {move for move, (_starts, to) in OUTGOING_TRANSITIONS.items() if to == STAYS} == {
        "edit",
        "correct",
        "replace",
    }


@pytest.mark.parametrize("state", ["nowhere", ""])
def test_the_database_knows_no_other_state(arrive, issue, state):
    from django.db import IntegrityError, transaction

    for document in (arrive(), issue()):
        with pytest.raises(IntegrityError), transaction.atomic():
            type(document).objects.filter(pk=document.pk).update(state=state)


def test_the_database_wants_a_number_for_what_is_issued(hand_in):
    from django.db import IntegrityError, transaction

    document = hand_in(dated_on=date(2024, 6, 3))

    with pytest.raises(IntegrityError), transaction.atomic():
        OutgoingDocument.objects.filter(pk=document.pk).update(state="issued")
