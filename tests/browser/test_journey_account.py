# SPDX-License-Identifier: EUPL-1.2
"""An account from its first password on; and how a reader wants the pages, remembered between pages and sign-ins."""

import re

import pytest
from hand import Hand

pytestmark = pytest.mark.browser


def sign_in(hand, username, password):
    hand.type("Tên đăng nhập", username).type("Mật khẩu", password).press("Đăng nhập")


def test_a_new_officer_chooses_an_own_password_before_anything_else(visit):
    administrator = Hand(visit("administrator"))
    administrator.press("Tài khoản", ".rail").press("Lập tài khoản").type("Tên đăng nhập", "nguoi.moi")
    administrator.press("Lập tài khoản", "main form.form")
    password = administrator.page.locator("#one-time-password").inner_text()

    newcomer = Hand(visit(None))
    newcomer.page.goto("/")
    sign_in(newcomer, "nguoi.moi", password)
    assert newcomer.heading() == "Đổi mật khẩu"
    newcomer.type("Mật khẩu hiện tại", password).type("Mật khẩu mới", "123").type(
        "Nhập lại mật khẩu mới", "123"
    )
    newcomer.press("Đổi mật khẩu", "main form")
    assert "Mật khẩu mới" in newcomer.refusals()
    newcomer.type("Mật khẩu hiện tại", password)
    newcomer.type("Mật khẩu mới", "rừng hồi xứ Lạng").type("Nhập lại mật khẩu mới", "rừng hồi xứ Lạng")
    newcomer.press("Đổi mật khẩu", "main form")

    newcomer.page.goto("/")
    assert newcomer.heading() == "Việc của tôi"


def test_wrong_passwords_lock_the_door_for_a_while_and_say_so(visit):
    hand = Hand(visit(None))
    hand.page.goto("/")

    for attempt in range(6):
        sign_in(hand, "ai.do", f"sai-{attempt}")

    assert re.search(r"\d+ phút", hand.reads("body"))


def test_text_size_and_contrast_are_remembered_on_other_pages_and_after_signing_out(visit, demo):
    hand = Hand(visit("archivist"))
    hand.page.get_by_role("link", name="A+: chữ lớn hơn").click()
    hand.page.get_by_role("link", name="Tăng tương phản").click()

    hand.press("Đơn vị", ".rail")
    assert (
        hand.page.get_attribute("html", "data-size"),
        hand.page.get_attribute("html", "data-contrast"),
    ) == ("3", "high")
    hand.page.locator(".account summary").click()
    hand.press("Đăng xuất")
    assert hand.page.get_attribute("html", "data-contrast") == "high"
    sign_in(hand, *demo.accounts["archivist"])

    assert (
        hand.page.get_attribute("html", "data-size"),
        hand.page.get_attribute("html", "data-contrast"),
    ) == ("3", "high")


def test_english_is_a_button_away_and_so_is_the_way_back(visit):
    hand = Hand(visit("report_reader"))

    hand.press("English")
    assert hand.heading() == "My work"
    hand.press("Units", ".rail")
    assert hand.heading() == "Units"
    hand.press("Tiếng Việt")

    assert hand.heading() == "Đơn vị"
