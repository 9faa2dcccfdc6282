# SPDX-License-Identifier: EUPL-1.2
"""A task: given by the Office, answered by the department, extended, and confirmed."""

import pytest
from hand import Hand

pytestmark = pytest.mark.browser
CONTENT = "Rà soát, tham mưu điều chỉnh dự toán chi thường xuyên quý III"


@pytest.fixture
def given(visit, request):
    """A task of the Department of Finance, as the Chief of Office has just given it."""
    hand = Hand(visit("chief_of_office"))
    hand.press("Nhiệm vụ", ".rail").press("Giao nhiệm vụ")
    hand.type("Văn bản giao: số, ký hiệu", "88/TB-VP").type("Nội dung", f"{CONTENT} ({request.node.name})")
    hand.choose("Đơn vị chủ trì", "Sở Tài chính").type("hoặc số ngày làm việc phải hoàn thành", "7")
    hand.press("Giao nhiệm vụ", "main form.form")
    assert hand.clicks <= 5
    return hand


def open_same(hand, chief):
    hand.page.goto(chief.page.url)
    return hand


def test_a_task_is_accepted_reported_extended_and_confirmed(visit, given):
    department = open_same(Hand(visit("focal_point")), given)
    department.press("Tiếp nhận", "main .actions")
    assert department.clicks == 1

    department.press("Báo cáo tiến độ", "main .actions").type("Nội dung báo cáo", "Đã lấy ý kiến các đơn vị")
    department.press("Báo cáo tiến độ", "main form.form")
    assert department.clicks == 3
    department.press("Đề nghị gia hạn", "main .actions").type("Lý do", "Chờ ý kiến Bộ Tài chính")
    department.press("Đề nghị gia hạn", "main form.form")
    assert set(department.refusals()) == {"Đề nghị gia hạn đến ngày"}
    assert department.field("Lý do").input_value() == "Chờ ý kiến Bộ Tài chính"
    department.type("Đề nghị gia hạn đến ngày", "31/12/2027").press("Đề nghị gia hạn", "main form.form")

    open_same(given, given).press("Gia hạn", "main .actions").press("Gia hạn", "main form.form")
    assert "31/12/2027" in given.reads(".facts")

    open_same(department, given).press("Báo cáo hoàn thành", "main .actions")
    department.type("Số, ký hiệu văn bản báo cáo kết quả", "123/BC-STC").press(
        "Báo cáo hoàn thành", "main form.form"
    )
    open_same(given, given).press("Xác nhận hoàn thành", "main .actions").press(
        "Xác nhận hoàn thành", "main form.form"
    )

    assert "123/BC-STC" in given.reads(".facts")
    told = given.reads("ol.journal >> nth=-1")
    assert "Đã lấy ý kiến" not in given.heading()
    assert told.index("hoàn thành") < len(told)


def test_a_task_that_is_not_ours_goes_back_with_its_reason(visit, given):
    department = open_same(Hand(visit("focal_point")), given)

    department.press("Trả lại", "main .actions")
    assert "giao đơn vị khác" in department.reads(".warn")
    department.type("Lý do", "Thuộc thẩm quyền Sở Kế hoạch và Đầu tư").press("Trả lại", "main form.form")

    open_same(given, given)
    assert "Thuộc thẩm quyền Sở Kế hoạch và Đầu tư" in given.reads(".warn")
    given.press("Hủy nhiệm vụ", "main .actions").type("Lý do", "Giao nhầm").press(
        "Hủy nhiệm vụ", "main form.form"
    )
    assert "Giao nhầm" in given.reads()
