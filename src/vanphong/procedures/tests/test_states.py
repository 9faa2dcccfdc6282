# SPDX-License-Identifier: EUPL-1.2
"""Every state × every move: it succeeds exactly where the table says so."""

from datetime import date

import pytest

from vanphong.kernel.actions import WrongState
from vanphong.kernel.models import JournalEntry
from vanphong.procedures import actions
from vanphong.procedures.models import Dossier
from vanphong.procedures.states import PORTAL_STATUS, TRANSITIONS, State

MOVES = {
    "request_supplement": lambda d, by: actions.request_supplement(dossier=d, reason="Thiếu đơn", by=by),
    "take_supplement": lambda d, by: actions.take_supplement(dossier=d, by=by),
    "reappoint": lambda d, by: actions.reappoint(
        dossier=d, reappointed_to=date(2024, 7, 15), reason="Chờ ý kiến", by=by
    ),
    "resolve": lambda d, by: actions.resolve_dossier(dossier=d, by=by),
    "hand_over": lambda d, by: actions.hand_over_result(dossier=d, by=by),
    "refuse": lambda d, by: actions.refuse_dossier(dossier=d, reason="Không đủ điều kiện", by=by),
    "withdraw": lambda d, by: actions.withdraw_dossier(dossier=d, reason="Theo nguyện vọng", by=by),
    "stop": lambda d, by: actions.stop_dossier(dossier=d, reason="Quá hạn bổ sung", by=by),
}
#: how a dossier gets into each state
WAY = {
    State.PROCESSING: (),
    State.WAITING: ("request_supplement",),
    State.RESOLVED: ("resolve",),
    State.HANDED_OVER: ("resolve", "hand_over"),
    State.REFUSED: ("refuse",),
    State.WITHDRAWN: ("withdraw",),
    State.STOPPED: ("stop",),
}
LEGAL = [(state, move) for move, (starts, _to) in TRANSITIONS.items() for state in sorted(starts)]
ILLEGAL = [
    (state, move) for state in State for move, (starts, _to) in TRANSITIONS.items() if state not in starts
]


@pytest.fixture
def in_state(dossier, director_thu):
    """A dossier brought into a state by the room's own actions."""

    def bring(state: str) -> Dossier:
        for move in WAY[State(state)]:
            MOVES[move](dossier, director_thu)
        dossier.refresh_from_db()
        assert dossier.state == state
        return dossier

    return bring


@pytest.mark.parametrize(("state", "move"), LEGAL)
def test_a_move_of_the_table_is_done_and_written_down(in_state, director_thu, state, move):
    dossier = in_state(state)
    before = JournalEntry.objects.count()

    moved = MOVES[move](dossier, director_thu)

    assert moved.state == TRANSITIONS[move][1]
    assert JournalEntry.objects.count() == before + 1


@pytest.mark.parametrize(("state", "move"), ILLEGAL)
def test_any_other_move_is_refused_and_leaves_nothing(in_state, director_thu, state, move):
    dossier = in_state(state)
    before = (Dossier.objects.values().get(), JournalEntry.objects.count(), dossier.supplements.count())

    with pytest.raises(WrongState):
        MOVES[move](dossier, director_thu)

    assert (
        Dossier.objects.values().get(),
        JournalEntry.objects.count(),
        dossier.supplements.count(),
    ) == before


def test_every_move_of_the_table_is_tried():
    assert set(MOVES) == set(TRANSITIONS)


def test_every_state_has_its_status_on_the_national_portal():
    assert sorted(PORTAL_STATUS[state] for state in State) == [3, 4, 5, 7, 8, 9, 10]
