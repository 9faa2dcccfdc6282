# SPDX-License-Identifier: EUPL-1.2
"""Moves start only where the table says."""

import pytest

from vanphong.kernel.actions import WrongState
from vanphong.kernel.states import can_move, next_state

DOOR = {"open": ({"shut"}, "open"), "shut": ({"open"}, "shut")}


def test_a_move_leads_to_its_state():
    assert next_state(DOOR, "open", "shut") == "open"


def test_a_move_from_another_state_is_refused():
    with pytest.raises(WrongState):
        next_state(DOOR, "open", "open")


@pytest.mark.parametrize(("move", "state", "possible"), [("open", "shut", True), ("shut", "shut", False)])
def test_the_button_is_shown_where_the_move_starts(move, state, possible):
    assert can_move(DOOR, move, state) is possible
