# SPDX-License-Identifier: EUPL-1.2
"""Walks through the whole example province once, as each role, and keeps what was seen of each screen."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def walked(browser, untouched, shared):
    """The walk, done once for all tests that ask about it; workers who ask at the same time share the way."""
    from sharing import Board
    from walking import Walk

    return Walk(browser, untouched, Board(shared / "walk")).through_all_roles()


@pytest.fixture(scope="session")
def seen(walked):
    """Every screen that a menu, a list, a record or a form leads to: address name → what was seen."""
    return walked.seen
