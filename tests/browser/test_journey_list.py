# SPDX-License-Identifier: EUPL-1.2
"""Looking something up: filters that show and come off one by one, the way back, the columns, and the sheet of what is filtered."""

import re

import openpyxl
import pytest
from hand import Hand

pytestmark = pytest.mark.browser


def test_a_list_is_filtered_left_and_found_again_as_it_was(visit):
    hand = Hand(visit("inspector"))
    hand.press("Văn bản đi", ".rail")
    hand.type("Từ hoặc số cần tìm", "quy hoach").type("Năm", "2024").press("Lọc")
    hand.page.locator(".chips").wait_for()
    rows = hand.page.locator("tbody tr").count()
    assert rows > 3
    assert [
        chip.split(":")[0] for chip in hand.page.locator(".chips b").locator("xpath=..").all_inner_texts()
    ] == [
        "Từ hoặc số cần tìm",
        "Năm",
    ]

    hand.page.locator("tbody tr a.open").first.click()
    hand.press("Văn bản đi", ".crumbs")
    assert hand.field("Năm").input_value() == "2024"
    assert hand.page.locator("tbody tr").count() == rows

    hand.page.locator(".chips a", has_text="Năm").click()
    assert hand.field("Từ hoặc số cần tìm").input_value() == "quy hoach"
    hand.press("Văn bản đi", ".rail")
    assert hand.page.locator(".chips").count() == 0


def test_the_sheet_holds_what_is_filtered(visit, tmp_path):
    hand = Hand(visit("inspector"))
    hand.press("Văn bản đi", ".rail").type("Từ hoặc số cần tìm", "phòng cháy").type("Năm", "2024").press(
        "Lọc"
    )
    hand.page.locator(".chips").wait_for()
    hand.page.locator(
        ".pages p", has_text=re.compile(r"trong [\d.]+\s*$")
    ).wait_for()  # it comes after the page
    total = int(re.search(r"(\d[\d.]*)\s*$", hand.reads(".pages p")).group(1).replace(".", ""))

    with hand.page.expect_download() as sheet:
        hand.page.get_by_role("link", name="Xuất Excel").click()
    sheet.value.save_as(tmp_path / "so.xlsx")

    assert openpyxl.load_workbook(tmp_path / "so.xlsx").active.max_row == total + 1


@pytest.mark.parametrize("javascript", [True, False])
def test_columns_left_out_stay_out(visit, javascript):
    hand = Hand(visit("inspector", java_script_enabled=javascript))
    hand.press("Văn bản đi", ".rail")

    hand.page.locator(".columns summary").click()
    hand.page.get_by_label("Nơi nhận").uncheck()
    hand.press("Hiển thị các cột này").press("Việc của tôi", ".rail").press("Văn bản đi", ".rail")

    assert not hand.page.locator("th", has_text="Nơi nhận").is_visible()
    assert hand.page.locator("th", has_text="Người ký").is_visible()
