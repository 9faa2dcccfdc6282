# SPDX-License-Identifier: EUPL-1.2
"""News with a picture goes its whole way between two people and is taken back; a document and a sealed review go onto the portal."""

import re

import pytest
from faults import violations
from hand import Hand
from PIL import Image
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
TITLE, LEAD = "Khánh thành cầu Kỳ Cùng", "Sáng nay, UBND tỉnh tổ chức lễ khánh thành cầu Kỳ Cùng."


@pytest.fixture
def picture(tmp_path):
    """A picture as a camera gives one."""
    file = tmp_path / "le-khanh-thanh.png"
    Image.new("RGB", (900, 600), (120, 160, 90)).save(file)
    return file


def add(hand, kind):
    """Add a part to the text, after the others."""
    hand.page.locator("[data-streamfield-stream-container] button.c-sf-add-button").last.click()
    hand.page.get_by_role("option", name=kind, exact=True).click()
    hand.clicks += 2


def write(hand, picture):
    """The text of the item: a paragraph, and a picture that is told in words."""
    page = hand.page
    add(hand, "Đoạn văn")
    page.locator(".public-DraftEditor-content").last.click()
    page.keyboard.type("Cầu dài 120 mét, nối hai bờ sông Kỳ Cùng.")
    add(hand, "Ảnh")
    page.get_by_role("button", name="Chọn ảnh").last.click()
    page.locator(".modal").get_by_role("tab", name="Tải lên").click()
    page.locator(".modal input[type=file]").set_input_files(str(picture))
    expect(page.locator(".modal").get_by_label("Tiêu đề").last).to_have_value(picture.stem)
    page.locator(".modal form:has(input[type=file]) [type=submit]").click()
    page.locator(".modal").wait_for(state="hidden")
    page.locator("input[name$='-value-alt']").last.fill("Đại biểu cắt băng khánh thành cầu")
    page.get_by_role("button", name="Lưu bản nháp").click()
    hand.clicks += 5
    page.get_by_text("Đã lưu trang").first.wait_for()


def step(hand, words):
    """A step of the record, and its button."""
    return hand.press(words, "main .actions").press(words, "main form.form")


def test_two_people_bring_an_item_to_the_public_correct_it_and_take_it_back(visit, picture):
    editor = Hand(visit("editor"))
    editor.press("Tin, bài", ".rail").press("Viết tin, bài mới")
    editor.choose("Chuyên mục", "Tin tức - Sự kiện").type("Tiêu đề", TITLE).type("Sapô", LEAD)
    editor.press("Viết tin, bài mới", "main form.form")
    write(editor, picture)
    editor.page.goto("/portal/?state=draft")
    editor.open(TITLE)
    step(editor, "Gửi biên tập")
    step(editor, "Chuyển duyệt")
    assert editor.clicks <= 22
    assert not editor.page.get_by_role("link", name="Duyệt và đăng").count()

    board = Hand(visit("editorial_board"))
    board.page.goto("/")
    board.open(TITLE)
    step(board, "Duyệt và đăng")
    assert board.clicks <= 3
    reader = Hand(visit(None))
    reader.page.goto("/cong/")
    reader.press("Tin tức - Sự kiện", ".sections").press(TITLE, "main")
    assert reader.heading() == TITLE
    assert reader.page.get_by_role("img", name="Đại biểu cắt băng khánh thành cầu").count() == 1
    assert violations(reader.page) == []
    correct(editor, board, reader)
    take_back(board, reader)


def correct(editor, board, reader):
    """The editor mends the published text, the board puts the correction out, a reader sees it with its note."""
    editor.page.reload()
    editor.press("Sửa nội dung", "main .actions")
    editor.page.locator("textarea[name=lead]").fill(LEAD.replace("Sáng nay", "Chiều nay"))
    editor.page.get_by_role("button", name="Lưu bản nháp").click()
    editor.page.get_by_text("Đã lưu trang").first.wait_for()
    board.page.reload()
    board.press("Đăng đính chính", "main .actions").type(
        "Thông báo với bạn đọc", "Buổi lễ tổ chức vào buổi chiều."
    )
    board.press("Đăng đính chính", "main form.form")
    reader.page.reload()
    assert "Chiều nay" in reader.reads()
    assert "Buổi lễ tổ chức vào buổi chiều." in reader.reads()


def take_back(board, reader):
    """The board withdraws the item: its address stays, says so, and shows nothing of it."""
    board.press("Hạ bài", "main .actions").type("Thông báo với bạn đọc", "Tin đang được kiểm tra lại.")
    board.press("Hạ bài", "main form.form")
    answer = reader.page.reload()
    assert answer.status == 410
    assert "Tin đang được kiểm tra lại." in reader.reads()
    assert "120 mét" not in reader.reads()
    assert violations(reader.page) == []


def test_a_document_of_the_register_is_on_the_portal_after_three_clicks(visit):
    clerk = Hand(visit("clerk"))
    clerk.page.goto("/documents/outgoing/?state=issued")
    for row in range(12):
        clerk.page.locator("main table.list a.open").nth(row).click()
        if clerk.page.locator("main .actions").get_by_role("link", name="Công bố lên Cổng").count():
            break
        clerk.page.go_back()
    number = re.findall(r"\d+/\S+", clerk.heading())[0]
    clerk.clicks = 0

    clerk.press("Công bố lên Cổng", "main .actions")
    clerk.tick("Văn bản không mật, không lưu hành nội bộ và không nêu thông tin cá nhân không cần thiết")
    clerk.press("Công bố lên Cổng", "main form.form")

    assert clerk.clicks <= 3
    reader = Hand(visit(None))
    reader.page.goto("/cong/")
    reader.press("Văn bản chỉ đạo điều hành", ".sections").type("Từ hoặc số cần tìm", number)
    reader.page.locator("main").get_by_role("button", name=re.compile("Lọc|Tìm")).first.click()
    reader.page.wait_for_load_state()
    assert violations(reader.page) == []
    reader.page.locator("main table.list a", has_text=number).first.click()
    reader.page.wait_for_load_state()
    assert number in reader.heading()
    assert violations(reader.page) == []


def test_a_sealed_review_is_a_draft_in_one_step_and_its_figures_open_their_rows(visit):
    chief = Hand(visit("chief_of_office"))
    chief.press("Báo cáo sơ kết, tổng kết", ".rail").open("6 tháng đầu năm 2024")
    chief.press("Chốt số liệu", "main .actions").tick("Tôi đã xem số liệu và đồng ý chốt")
    chief.press("Chốt số liệu", "main form.form")

    editor = Hand(visit("editor"))
    editor.press("Tin, bài", ".rail").press("Bài từ báo cáo đã chốt")
    editor.field("Báo cáo đã chốt").select_option(index=1)
    assert violations(editor.page) == []
    editor.press("Viết bài từ báo cáo đã chốt", "main form.form")
    assert "sơ kết công tác 6 tháng đầu năm 2024" in editor.heading()
    assert violations(editor.page) == []
    address = editor.page.url
    step(editor, "Gửi biên tập")
    assert "Toàn cảnh hội nghị" in editor.reads()

    chief.page.goto(address)
    figure = chief.page.locator("main .prose a.figure[href*='documents.outgoing_issued']").first
    told = figure.inner_text()
    figure.click()
    chief.page.wait_for_load_state()
    assert told in chief.reads()
