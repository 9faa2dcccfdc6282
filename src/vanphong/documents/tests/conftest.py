# SPDX-License-Identifier: EUPL-1.2
"""The room's own arrangements: a day that does not move, and documents made by the room's actions."""

from datetime import UTC, date, datetime

import pytest

from vanphong.documents import actions
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.kernel.journal import entries_of

TODAY = date(2024, 6, 12)


@pytest.fixture(autouse=True)
def _the_day_is_fixed(monkeypatch):
    """It is Wednesday 12 June 2024, ten o'clock in Lạng Sơn."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2024, 6, 12, 3, tzinfo=UTC))


@pytest.fixture
def arrive(clerk_lan):
    """Register an incoming document: arrive(symbol="12/STC-NS")."""

    def make(**facts) -> IncomingDocument:
        usual = {
            "arrived_on": TODAY,
            "sender": "Sở Tài chính",
            "subject": "Báo cáo thu ngân sách tháng 5",
            "by": clerk_lan,
        }
        return actions.register_incoming(**{**usual, **facts})

    return make


@pytest.fixture
def hand_in(clerk_lan, province, general_division):
    """Hand in a draft: hand_in(type_code="CV")."""

    def make(**facts) -> OutgoingDocument:
        usual = {
            "type_code": "QĐ",
            "issuing_unit": province,
            "drafting_unit": general_division,
            "by": clerk_lan,
        }
        return actions.register_outgoing(**{**usual, "subject": "Phê duyệt kế hoạch năm 2024", **facts})

    return make


@pytest.fixture
def issue(hand_in):
    """Register and issue at once: issue(dated_on=date(2024, 6, 3))."""
    return lambda **facts: hand_in(issue=True, **facts)


def last_entry(record) -> tuple[str, dict]:
    """The newest event of a record's journal, and its facts."""
    entry = entries_of(record)[0]
    return entry.event, entry.facts
