# SPDX-License-Identifier: EUPL-1.2
"""The clerk registers what has arrived: few clicks, nothing typed is lost, nothing is entered twice."""

import pytest
from hand import Hand

pytestmark = pytest.mark.browser
SUBJECT = "V/v lấy ý kiến dự thảo Quy chế phối hợp quản lý cửa khẩu"


@pytest.fixture
def scan(tmp_path):
    made = tmp_path / "ban-quet.pdf"
    made.write_bytes(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n")
    return made


def test_a_letter_is_registered_from_the_first_screen_within_five_clicks(visit, scan):
    hand = Hand(visit("clerk"))

    hand.press("Văn bản đến", ".rail").press("Đăng ký văn bản đến")
    hand.type("Tác giả", "Bộ Công Thương").type("Số, ký hiệu", "4127/BCT-XNK").type(
        "Trích yếu nội dung", SUBJECT
    )
    hand.attach("Tệp đính kèm", scan).press("Đăng ký", "main")

    assert hand.clicks <= 5
    assert hand.heading().startswith("Văn bản đến số ")
    assert "ban-quet.pdf" in hand.reads()
    assert "Đăng ký với số đến" in hand.reads("ol.journal")


def test_a_refused_form_keeps_what_was_typed_and_the_file_and_leads_to_the_error(visit, scan):
    hand = Hand(visit("clerk"))
    hand.press("Văn bản đến", ".rail").press("Đăng ký văn bản đến")

    hand.type("Tác giả", "Bộ Y tế").type("Ngày tháng văn bản", "31/02/2024").attach("Tệp đính kèm", scan)
    hand.press("Đăng ký", "main")

    assert set(hand.refusals()) == {"Ngày tháng văn bản", "Trích yếu nội dung"}
    assert hand.field("Tác giả").input_value() == "Bộ Y tế"
    assert hand.field("Ngày tháng văn bản").input_value() == "31/02/2024"
    assert "ban-quet.pdf" in hand.reads("form.form")
    hand.page.locator("#wrongs a", has_text="Trích yếu nội dung").click()
    assert hand.page.evaluate("document.activeElement.name") == "subject"


def test_the_same_letter_again_is_named_before_it_is_entered(visit):
    hand = Hand(visit("clerk"))

    for _time in range(2):
        hand.press("Văn bản đến", ".rail").press("Đăng ký văn bản đến")
        hand.type("Tác giả", "Bộ Nội vụ").type("Số, ký hiệu", "55/BNV-TCBC").type(
            "Trích yếu nội dung", SUBJECT
        )
        hand.type("Ngày tháng văn bản", "10/06/2024").press("Đăng ký", "main")

    assert "Có thể đã đăng ký" in hand.reads("form.form .warn")
    assert hand.page.locator("form.form .warn a").count() >= 1
    assert hand.field("Trích yếu nội dung").input_value() == SUBJECT
