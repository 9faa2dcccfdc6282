# SPDX-License-Identifier: EUPL-1.2
"""A document goes out: drafted, issued under the next number, its number taken back; all of it without JavaScript too."""

import re

import pytest
from hand import Hand

pytestmark = pytest.mark.browser


def draft(hand, subject):
    hand.press("Văn bản đi", ".rail").press("Đăng ký văn bản đi")
    hand.choose("Tên loại", "Thông báo").choose("Cơ quan ban hành", "Văn phòng UBND tỉnh")
    hand.type("Trích yếu nội dung", subject).type("Nơi nhận", "Như trên; Lưu: VT, TH")
    hand.press("Trình dự thảo")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_draft_is_issued_under_the_next_number_and_the_number_taken_back(visit, javascript):
    subject = f"Kết luận giao ban tháng {6 if javascript else 7}"
    specialist = Hand(visit("specialist", java_script_enabled=javascript))
    draft(specialist, subject)
    assert "chờ cấp số" in specialist.reads()

    clerk = Hand(visit("clerk", java_script_enabled=javascript))
    clerk.open(subject)
    clerk.press("Cấp số, ban hành", "main .actions")
    clerk.press("Cấp số, ban hành", "main form.form")

    number = re.search(r"\d+/TB-\S+", clerk.heading())
    assert number, clerk.heading()
    assert clerk.clicks <= 3

    clerk.press("Hủy số", "main .actions")
    assert "sổ" in clerk.reads(".warn")
    clerk.press("Hủy số", "main form.form")
    assert set(clerk.refusals()) == {"Lý do"}
    clerk.type("Lý do", "Ban hành nhầm mẫu").press("Hủy số", "main form.form")

    assert number.group() in clerk.heading()
    assert "Ban hành nhầm mẫu" in clerk.reads()
