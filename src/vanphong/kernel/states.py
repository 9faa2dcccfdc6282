# SPDX-License-Identifier: EUPL-1.2
"""The one way to change a state: by a move that the room's table allows."""

from collections.abc import Mapping, Set

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import WrongState

#: move → (the states it starts from, the state it leads to)
Transitions = Mapping[str, tuple[Set[str], str]]


def next_state(transitions: Transitions, move: str, state: str) -> str:
    """The state after this move. Raises WrongState when the move does not start from here."""
    starts, leads_to = transitions[move]
    if state not in starts:
        raise WrongState(
            _(
                "This was already changed by someone else or cannot be done now. Reload the page to see where it stands."
            )
        )
    return leads_to


def can_move(transitions: Transitions, move: str, state: str) -> bool:
    """Whether the move starts from this state; screens use it to show the button."""
    return state in transitions[move][0]
