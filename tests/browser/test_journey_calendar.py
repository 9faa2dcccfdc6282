# SPDX-License-Identifier: EUPL-1.2
"""The administrator changes the calendar: what would move is shown first, and only then it moves."""

import pytest
from hand import Hand

pytestmark = pytest.mark.browser


def test_a_day_off_is_entered_after_a_look_at_what_moves(visit):
    hand = Hand(visit("administrator"))
    hand.press("Lịch làm việc, ngày nghỉ", ".rail")
    hand.type("Ngày", "25/11/2027").press("Mở ngày")
    hand.type("Tên ngày", "Nghỉ theo công điện").type("Theo văn bản", "Công điện 01/CĐ-UBND")

    hand.press("Xem trước thay đổi")

    assert hand.heading() == "Xem trước thay đổi"
    assert "25/11/2027" in hand.reads("table")
    assert "thời hạn" in hand.reads(".sub")
    hand.press("Sửa tiếp" if hand.page.get_by_role("button", name="Sửa tiếp").count() else "Quay lại sửa")
    assert hand.field("Tên ngày").input_value() == "Nghỉ theo công điện"
    hand.press("Xem trước thay đổi").press("Ghi vào lịch")

    assert hand.clicks <= 7
    assert "Nghỉ theo công điện" in hand.reads()
