# SPDX-License-Identifier: EUPL-1.2
"""A day of reception: a session is opened, a denunciation is heard, and who denounces stays with those who receive."""

import pytest
from hand import Hand

pytestmark = pytest.mark.browser
NAME = "Hoàng Thị Tố Nga"


def test_who_denounces_is_seen_by_the_reception_officer_alone(visit):
    hand = Hand(visit("reception_officer"))
    hand.press("Tiếp công dân", ".rail").press("Mở kỳ tiếp")
    hand.choose("Hình thức tiếp", "Tiếp thường xuyên").type("Người tiếp", "Ban Tiếp công dân tỉnh")
    hand.press("Mở kỳ tiếp", "main form.form")
    hand.press("Ghi lượt tiếp", "main .actions")
    hand.type("Họ và tên", NAME).choose("Loại đơn", "Tố cáo").press("Ghi lượt tiếp", "main form.form")
    assert set(hand.refusals()) == {"Nội dung (tóm tắt)"}
    assert hand.field("Họ và tên").input_value() == NAME
    hand.type("Nội dung (tóm tắt)", "Tố cáo vi phạm trong thu hồi đất").press(
        "Ghi lượt tiếp", "main form.form"
    )
    assert NAME not in hand.reads()
    hand.page.locator("section[aria-labelledby=visits] a.open").click()
    visit_page = hand.page.url

    assert NAME not in hand.reads()
    hand.press("Xem danh tính người tố cáo", "main .actions")
    assert "nhật ký" in hand.reads(".warn")
    hand.type("Lý do", "Xác minh nội dung tố cáo").press("Xem danh tính người tố cáo", "main form.form")
    assert NAME in hand.reads()

    chief = Hand(visit("chief_of_office"))
    chief.page.goto(visit_page)
    assert NAME not in chief.page.content()
    assert "Tố cáo" in chief.heading()
    assert not chief.page.get_by_role("link", name="Xem danh tính người tố cáo").count()
