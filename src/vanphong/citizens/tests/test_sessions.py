# SPDX-License-Identifier: EUPL-1.2
"""Sessions: opened, corrected, closed, opened again."""

from datetime import date, timedelta

import pytest

from vanphong.citizens import actions
from vanphong.citizens.models import ReceptionSession
from vanphong.citizens.states import TRANSITIONS, SessionState
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.kernel.journal import entries_of
from vanphong.kernel.states import next_state
from vanphong.kernel.worktime import today

pytestmark = pytest.mark.django_db


def test_a_session_is_opened_and_written_in_the_journal(session, reception_hue):
    entry = entries_of(session).get()

    assert (entry.event, entry.by) == ("citizens.session_opened", reception_hue)


def test_only_who_receives_citizens_opens_a_session(chief_minh, office):
    with pytest.raises(NotAllowed):
        actions.open_session(
            held_on=date(2024, 3, 15), reception="regular", unit=office, received_by="BTCD", by=chief_minh
        )

    assert not ReceptionSession.objects.exists()


def test_the_same_session_is_not_opened_twice(session, reception_hue, office):
    with pytest.raises(Refused, match="đã có trong sổ"):
        actions.open_session(
            held_on=session.held_on,
            reception="scheduled",
            unit=office,
            received_by=session.received_by,
            by=reception_hue,
        )


def test_a_session_of_tomorrow_is_refused(reception_hue, office):
    with pytest.raises(Refused, match="chưa đến"):
        actions.open_session(
            held_on=today() + timedelta(days=1),
            reception="regular",
            unit=office,
            received_by="BTCD",
            by=reception_hue,
        )


def test_a_corrected_day_moves_the_visits_with_it(session, complaint, reception_hue):
    actions.correct_session(session=session, held_on=date(2024, 3, 14), by=reception_hue)

    complaint.refresh_from_db()
    assert complaint.received_on == date(2024, 3, 14)


def test_closing_counts_the_visits(session, complaint, denunciation, reception_hue):
    actions.close_session(session=session, by=reception_hue)

    assert entries_of(session).first().facts == {"people": 8, "visits": 2}


def test_a_closed_session_takes_no_visit(session, reception_hue):
    actions.close_session(session=session, by=reception_hue)

    with pytest.raises(WrongState):
        actions.register_visit(
            session=session, came=actions.visits.Came("An"), kind="feedback", summary="x", by=reception_hue
        )


def test_reopening_wants_a_reason(session, reception_hue):
    actions.close_session(session=session, by=reception_hue)

    with pytest.raises(Refused) as refusal:
        actions.reopen_session(session=session, reason=" ", by=reception_hue)

    assert refusal.value.field == "reason"


def test_a_reopened_session_takes_visits_again(session, reception_hue):
    actions.close_session(session=session, by=reception_hue)

    reopened = actions.reopen_session(session=session, reason="Ghi thiếu một lượt", by=reception_hue)

    assert reopened.state == SessionState.OPEN


@pytest.mark.parametrize("move", TRANSITIONS)
@pytest.mark.parametrize("state", SessionState.values)
def test_a_move_starts_exactly_where_the_table_says(move, state):
    starts, leads_to = TRANSITIONS[move]
    outcome = None

    try:
        outcome = next_state(TRANSITIONS, move, state)
    except WrongState:
        outcome = "refused"

    assert outcome == (leads_to if state in starts else "refused")


def test_the_journal_calls_kinds_and_fields_by_their_names(reception_hue, session):
    actions.correct_session(session=session, received_by="Phó Chủ tịch Thường trực", by=reception_hue)

    told = " ".join(entry.sentence for entry in entries_of(session)).lower()

    assert "người tiếp" in told
    assert "định kỳ" in told
    assert "received_by" not in told
    assert "scheduled" not in told
