# SPDX-License-Identifier: EUPL-1.2
"""The tables of moves on the rooms' pages say what the code says."""

import re
from importlib import import_module
from pathlib import Path

import pytest

PAGES = Path(__file__).resolve().parents[2] / "docs/rooms"
TABLES = [
    ("documents", "INCOMING_TRANSITIONS"),
    ("documents", "OUTGOING_TRANSITIONS"),
    ("assignments", "TRANSITIONS"),
    ("citizens", "TRANSITIONS"),
    ("procedures", "TRANSITIONS"),
    ("portal", "NEWS_TRANSITIONS"),
    ("portal", "DIRECTIVE_TRANSITIONS"),
    ("portal", "QUESTION_TRANSITIONS"),
]


def moves_on_page(room: str) -> set[tuple[str, frozenset[str], str]]:
    """Each line `move | from | to` of a page."""
    page = (PAGES / f"{room}.md").read_text(encoding="utf-8")
    lines = re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE)
    return {
        (move, frozenset(start.strip().split(", ")), end.strip().replace("–", ""))
        for move, start, end in lines
    }


@pytest.mark.parametrize(("room", "table"), TABLES)
def test_every_move_stands_on_the_page_of_its_room(room, table):
    moves = getattr(import_module(f"vanphong.{room}.states"), table)

    told = moves_on_page(room)

    assert {
        (move, frozenset(map(str, starts)), str(end)) for move, (starts, end) in moves.items()
    } - told == set()


@pytest.mark.parametrize("room", sorted({room for room, _table in TABLES}))
def test_no_page_tells_of_a_move_that_does_not_exist(room):
    tables = [
        getattr(import_module(f"vanphong.{room}.states"), table) for name, table in TABLES if name == room
    ]

    assert {move for move, _start, _end in moves_on_page(room)} <= {
        move for table in tables for move in table
    }
