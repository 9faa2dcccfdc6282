# SPDX-License-Identifier: EUPL-1.2
"""At the counter: a dossier comes in, its result goes out, and the applicant says what it was like."""

import pytest
from hand import Hand

pytestmark = pytest.mark.browser


def test_a_dossier_from_reception_to_the_hand_over_and_the_answer(visit):
    counter = Hand(visit("counter_officer"))
    counter.press("Quầy một cửa", ".rail").press("Tiếp nhận hồ sơ").press("1.000101")
    counter.type("Cá nhân, tổ chức nộp", "Vi Thị Hoa").type("Số điện thoại", "0912 345 678")
    before = counter.clicks
    counter.press("Tiếp nhận", "main form.form")
    if counter.refusals():
        counter.choose("Cơ quan giải quyết", "Sở Xây dựng").press("Tiếp nhận", "main form.form")
    assert counter.clicks - before <= 4
    dossier, code = counter.page.url, counter.heading().split()[0]
    assert "Cách tính ngày hẹn trả" in counter.reads()

    director = Hand(visit("centre_director"))
    director.page.goto(dossier)
    director.press("Có kết quả", "main .actions").press("Có kết quả", "main form.form")

    counter.press("Quầy một cửa", ".rail").type("Mã hồ sơ, số điện thoại, số giấy tờ hoặc tên", code).press(
        "Tìm"
    )
    at_the_counter = counter.clicks
    counter.press("Trả kết quả", "main")
    assert counter.clicks - at_the_counter <= 2

    counter.press("Quầy một cửa", ".rail").press("Ghi phiếu đánh giá").type("Mã hồ sơ", code).tick(
        "rất hài lòng"
    )
    counter.press("Ghi phiếu đánh giá", "main form.form")
    assert counter.heading() == "Mức độ hài lòng"
    assert code not in counter.reads("table")
