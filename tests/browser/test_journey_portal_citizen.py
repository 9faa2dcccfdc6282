# SPDX-License-Identifier: EUPL-1.2
"""A citizen on the portal, without an account and without JavaScript: where a dossier is, a question and its answer, how pages look."""

import pytest
from faults import violations_of_copy
from hand import Hand

pytestmark = pytest.mark.browser
QUESTION = "Khi nào thì trả kết quả cấp đổi giấy phép?"


@pytest.fixture
def reader(visit):
    """Somebody who reads the portal with scripts turned off."""
    hand = Hand(visit(None, java_script_enabled=False))
    hand.page.goto("/cong/")
    return hand


def slip_of(visit):
    """The code of a dossier, the end of the telephone and the name given with it, as the one-stop counter has them."""
    counter = Hand(visit("counter_officer"))
    counter.press("Hồ sơ thủ tục hành chính", ".rail")
    counter.page.locator("main table.list a.open").first.click()
    fact = lambda name: counter.page.locator("dl.facts div", has_text=name).locator("dd").first.inner_text()  # noqa: E731
    return counter.heading().split()[0], fact("Số điện thoại")[-4:], fact("Cá nhân, tổ chức nộp")


def test_where_a_dossier_is_takes_three_clicks_and_names_nobody(visit, reader, browser):
    code, digits, name = slip_of(visit)

    reader.press("Dịch vụ cho người dân", ".sections").press("Tra cứu hồ sơ")
    reader.type("Mã hồ sơ", code).type("4 số cuối của số điện thoại", digits)
    reader.press("Tra cứu", "main form.form")

    assert code in reader.reads("#found")
    assert name not in reader.reads("body")
    assert reader.clicks <= 3
    assert code not in reader.page.url
    assert violations_of_copy(reader.page, browser) == []


def test_a_question_is_asked_answered_and_read(visit, reader, browser):
    reader.press("Dịch vụ cho người dân", ".sections").press("Gửi câu hỏi, phản ánh")
    reader.type("Tiêu đề câu hỏi", "Cấp đổi giấy phép").type("Nội dung câu hỏi, phản ánh", QUESTION)
    reader.type("Họ và tên", "Lường Thị Bích").press("Gửi", "main form.form")
    assert "Số điện thoại" in reader.refusals()
    reader.type("Số điện thoại", "0912 000 111").press("Gửi", "main form.form")
    code = reader.reads("#code").split(":")[1].strip()
    assert violations_of_copy(reader.page, browser) == []

    editor = Hand(visit("editor"))
    editor.press("Câu hỏi của người dân", ".rail").open("Cấp đổi giấy phép")
    editor.press("Giao xử lý", "main .actions").press("Giao xử lý", "main form.form")
    editor.press("Trả lời", "main .actions").type(
        "Nội dung trả lời", "Trong 5 ngày làm việc kể từ ngày nhận đủ hồ sơ."
    )
    editor.press("Trả lời", "main form.form")

    reader.press("Tra cứu trả lời").type("Mã câu hỏi", code.lower()).press("Tra cứu", "main form.form")
    assert "Trong 5 ngày làm việc" in reader.reads()
    assert violations_of_copy(reader.page, browser) == []


def test_text_size_and_contrast_are_kept_between_pages(reader, browser):
    usual = reader.page.locator("html").evaluate("html => parseFloat(getComputedStyle(html).fontSize)")
    reader.press("A+: chữ lớn hơn", ".look").press("Tăng tương phản", ".look")
    reader.press("Văn bản chỉ đạo điều hành", ".sections")

    html = reader.page.locator("html")
    assert html.evaluate("html => parseFloat(getComputedStyle(html).fontSize)") > usual
    assert html.get_attribute("data-size") == "3"
    assert html.get_attribute("data-contrast") == "high"
    assert violations_of_copy(reader.page, browser) == []
