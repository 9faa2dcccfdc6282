# SPDX-License-Identifier: EUPL-1.2
"""Every state and every move: success exactly where the table says so."""

import pytest

from vanphong.kernel.actions import WrongState
from vanphong.kernel.states import next_state
from vanphong.portal.states import (
    DIRECTIVE_TRANSITIONS,
    NEWS_TRANSITIONS,
    QUESTION_TRANSITIONS,
    DirectiveState,
    NewsState,
    QuestionState,
)

TABLES = (
    (NEWS_TRANSITIONS, NewsState), (DIRECTIVE_TRANSITIONS, DirectiveState), (QUESTION_TRANSITIONS, QuestionState),
)  # fmt: skip
PAIRS = [(table, move, state) for table, states in TABLES for move in table for state in states.values]
#: the ways on which the public sees a text, and from where they start
TO_THE_PUBLIC = {"publish": {"approval"}, "go_out": {"scheduled"}, "force": {"draft", "editing", "approval"}}


@pytest.mark.parametrize(("table", "move", "state"), PAIRS)
def test_a_move_starts_only_where_the_table_says(table, move, state):
    starts, leads_to = table[move]
    if state in starts:
        assert next_state(table, move, state) == leads_to
    else:
        with pytest.raises(WrongState):
            next_state(table, move, state)


def test_nothing_becomes_public_but_by_approval_its_time_or_force():
    found = {
        move: set(map(str, starts)) for move, (starts, to) in NEWS_TRANSITIONS.items() if to == "published"
    }

    assert found == TO_THE_PUBLIC
