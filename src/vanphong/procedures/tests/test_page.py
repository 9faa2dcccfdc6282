# SPDX-License-Identifier: EUPL-1.2
"""The page of the room says what the table of moves says."""

import re
from pathlib import Path

from vanphong.procedures.states import PORTAL_STATUS, TRANSITIONS

PAGE = Path(__file__).resolve().parents[4] / "docs/rooms/procedures.md"


def test_the_page_has_every_move():
    rows = re.findall(
        r"^\| `(\w+)` \| ([\w, ]+) \| (\w+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )

    assert {move: (set(starts.split(", ")), to) for move, starts, to in rows} == {
        move: (set(starts), str(to)) for move, (starts, to) in TRANSITIONS.items()
    }


def test_the_page_has_every_status_of_the_portal():
    text = PAGE.read_text(encoding="utf-8")

    assert [
        state for state, status in PORTAL_STATUS.items() if f"{state.replace('_', ' ')} {status}" not in text
    ] == []
