# SPDX-License-Identifier: EUPL-1.2
"""What a text gives away is found, and ordinary words of the office are let through."""

import json
import time

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as some

from vanphong.portal.leaks import ASKS, BLOCKS, scan_text


def kinds(text: str, about: str = "") -> set[str]:
    """The kinds of what is found in a text."""
    return {finding.kind for finding in scan_text(text, "body", about)}


@pytest.mark.parametrize(
    "text",
    [
        "TUYỆT MẬT",
        "  MẬT  ",
        "[TỐI MẬT]",
        "M Ậ T",
        "T Ố I  M Ậ T",
        "TỐI\u00a0MẬT",
        "T\u1ed0I M\u1ea0\u0302T",
        "Độ mật: Tối mật",
        "Báo cáo (Mật)",
        "Báo cáo quốc phòng. MẬT",
        "MẬT - Kế hoạch phòng thủ",
        "Số: 12/BC-UBND MẬT Lạng Sơn, ngày 05 tháng 02 năm 2024",
        "Bản này ghi TUYỆT MẬT ở góc trái",
        "TOI MAT",
        "TUYÖT MËT",
        "trang đầu\nTỐI MẬT\ntrang sau",
        "Tối mật",
    ],
)
def test_a_secrecy_mark_blocks(text):
    findings = scan_text(text, "body")

    assert [(finding.kind, finding.severity) for finding in findings] == [("secrecy_mark", BLOCKS)]


@pytest.mark.parametrize(
    "text",
    [
        "Bí mật thành công",
        "KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2024",
        "BAN HÀNH DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT, ĐỘ TỐI MẬT",
        "Danh mục bí mật nhà nước độ Tối mật được ban hành năm 2023",
        "Triển khai giải pháp BẢO MẬT hệ thống",
        "HỘI THI SẢN XUẤT MẬT ONG",
        "ĐẶT LẠI MẬT KHẨU",
        "MẬT ĐỘ DÂN SỐ",
        "Mật độ dân số; mật khẩu; nuôi ong lấy mật",
        "Họp lúc 14h (M. Hà chủ trì)",
        "THẬT THÀ, MẮT, MÁT, CẮT",
    ],
)
def test_words_that_speak_of_secrecy_are_no_mark(text):
    assert kinds(text) == set()


@pytest.mark.parametrize("text", ["KẾ HOẠCH TỐI MẬT NĂM 2024", "Mật"])
def test_words_of_a_mark_in_a_heading_or_by_themselves_are_asked_about(text):
    (finding,) = scan_text(text, "title")

    assert (finding.kind, finding.severity) == ("secrecy_word", ASKS)


@pytest.mark.parametrize(
    "text", ["Số 12/BC-CAT(M)", "05/QĐ-UBND (TM)", "12/2024/QĐ-UBND(TuM)", "12/BC-UBND[M]"]
)
def test_the_symbol_of_a_secret_document_blocks_and_is_not_repeated(text):
    (finding,) = scan_text(text, "body")

    assert (finding.kind, finding.severity) == ("secret_symbol", BLOCKS)
    assert "BC" not in finding.found
    assert "QĐ" not in finding.found


@pytest.mark.parametrize(
    "text", ["Số: 123/UBND-VP", "19/2024/QĐ-UBND", "Nghị định 30/2020/NĐ-CP", "12/UBND-VX (mới)"]
)
def test_an_ordinary_number_and_symbol_is_let_through(text):
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text", ["LƯU HÀNH NỘI BỘ", "Tài liệu lưu hành nội bộ", "Sổ tay (lưu hành nội bộ)", "XEM XONG TRẢ LẠI"]
)
def test_a_note_of_restricted_circulation_blocks(text):
    assert kinds(text) == {"internal_only"}


def test_a_sentence_about_such_notes_is_let_through():
    assert kinds("Quy định việc đóng dấu lưu hành nội bộ lên tài liệu của cơ quan") == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông A, số CCCD 020123456789", "020********789"),
        ("ông A có số 020099001234", "020********234"),
        ("Căn cước: 020 123 456 789", "020********789"),
        ("Số định danh cá nhân 0201.2345.6789", "020********789"),
        ("mã CCCD 999123456789", "999********789"),
        ("CMND 081234567", "********567"),
        ("CMND 081 234 567 do Công an cấp", "********567"),
        ("Hộ chiếu số B1234567", "********567"),
        ("TK 1020304050, CCCD 020123456789", "020********789"),
        ("Mã hồ sơ 12, ông A số 020099001234", "020********234"),
    ],
)
def test_the_number_of_an_identity_paper_blocks_and_is_masked(text, found):
    findings = scan_text(text, "body")

    assert [(f.kind, f.severity, f.found) for f in findings] == [("identity", BLOCKS, found)]


@pytest.mark.parametrize(
    "text",
    [
        "Dự toán 123.456.789.012 đồng",
        "Kinh phí: 020.123.456.789 đồng",
        "Tổng số 020123456789123",
        "Tài khoản 020123456789 tại Kho bạc Nhà nước",
        "Số tài khoản (STK): 020123456789",
        "Mã hồ sơ 000.00.12.H37-240709-0001",
        "Số 081234567 lượt truy cập",
        "Chuyến bay B1234567",
        "Mã số thuế 0912345678",
        "Ngày 09.07.2024 12:30, 05/02/2024, 2024-07-09",
        "Số 003123456789 (mã tỉnh không có)",
        "Đường dây nóng 19001080",
        "Tọa độ 21.853705, 106.761519",
    ],
)
def test_other_numbers_are_let_through(text):
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Điện thoại: 0912345678",
        "0912.345.678",
        "0912 345 678",
        "09 1234 5678",
        "0912 34 56 78",
        "+84 912 345 678",
        "(+84)912345678",
        "MST 0900123456, ĐT 0912345678",
        "0205.3812.605/0912345678",
    ],
)
def test_a_mobile_number_is_asked_about(text):
    (finding,) = scan_text(text, "body")

    assert (finding.kind, finding.severity, finding.found) == ("phone", ASKS, "********678")


@pytest.mark.parametrize(
    "text",
    ["Điện thoại: 0205.3812.605", "ĐT: (0205) 3 812 605", "Đường dây nóng: 0912.345.678", "Tổng đài 1022"],
)
def test_telephones_of_the_office_and_hotlines_are_let_through(text):
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Bà Hoàng Thị B, sinh năm 1970, trú tại số nhà 12, đường Trần Hưng Đạo",
        "ông Nguyễn Văn A, thôn Nà Pàn, xã Hồng Phong",
        "Nguyễn Văn Bình (SN 1980), tổ 5, khối 3",
        "NGUYỄN VĂN BÌNH - hiện ở tại bản Khòn Lèng",
        "Lộc Thị Hoa, địa chỉ: số 15 đường Lê Lợi",
    ],
)
def test_a_person_with_an_address_is_asked_about_and_masked(text):
    findings = scan_text(text, "body")

    assert {(finding.kind, finding.severity) for finding in findings} == {("address", ASKS)}
    assert not any(word in findings[0].found for word in ("Hoàng", "Văn", "Bình", "Hoa", "12", "Nà"))


@pytest.mark.parametrize(
    "text",
    [
        "Số 1, đường Hùng Vương, thành phố Lạng Sơn",
        "đường Trần Hưng Đạo, tổ 5, phường Vĩnh Trại",
        "Trường THPT Chu Văn An, số 55 đường Tổ Sơn",
        "Nhà văn hóa thôn Nà Pàn, xã Hồng Phong",
        "Đồng chí Hồ Tiến Thiệu kiểm tra công tác tại thôn Nà Pàn",
        "phường Hoàng Văn Thụ, khối 3",
    ],
)
def test_streets_named_after_persons_and_places_of_work_are_let_through(text):
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Người tố cáo: ông Nguyễn Văn A",
        "người tố cáo là bà Lộc Thị Hoa",
        "Đơn tố cáo đề ngày 02/5/2024 của bà Lộc Thị Hoa",
        "Bà Lộc Thị Hoa (xã Hồng Phong) có đơn tố cáo ông Trần Văn C",
        "ông Nguyễn Văn A tố cáo Chủ tịch UBND xã",
        "NGƯỜI TỐ CÁO: BÀ LỘC THỊ HOA",
    ],
)
def test_the_name_of_a_denouncer_blocks_and_is_masked(text):
    findings = scan_text(text, "body")

    assert [(finding.kind, finding.severity) for finding in findings] == [("denouncer", BLOCKS)]
    assert "oa" not in findings[0].found.lower()
    assert "Văn" not in findings[0].found


@pytest.mark.parametrize(
    "text",
    [
        "Luật Tố cáo năm 2018: người tố cáo phải ghi rõ họ tên, địa chỉ",
        "Ông Hồ Tiến Thiệu, Chủ tịch UBND tỉnh, kết luận nội dung tố cáo",
        "Ông Nguyễn Văn A bị tố cáo",
        "Thanh tra tỉnh giải quyết 05 đơn tố cáo",
        "Giữ bí mật thông tin của người tố cáo theo quy định",
    ],
)
def test_sentences_about_denunciations_are_let_through(text):
    assert kinds(text) == set()


def test_the_heading_of_a_column_tells_what_a_number_is():
    assert kinds("020123456789", about="Số tài khoản") == set()
    assert kinds("999123456789", about="Số CCCD") == {"identity"}


def test_numbers_that_follow_each_other_in_a_row_are_all_found():
    row = "1 Lộc Thị Hoa 020199012345 0912345678 12 020199054321"

    assert [finding.found for finding in scan_text(row, "body")] == [
        "020********345",
        "020********321",
        "********678",
    ]


def test_a_finding_names_the_field_and_the_paragraph():
    (finding,) = scan_text("Kết quả\n\nCCCD 020123456789", "Nội dung")

    with translation.override("en"):
        assert str(finding.place) == "field “Nội dung”, paragraph 3"
    with translation.override("vi"):
        assert str(finding.place) == "trường “Nội dung”, đoạn 3"


def test_what_the_journal_holds_repeats_nothing():
    text = "Người tố cáo: bà Lộc Thị Hoa, CCCD 020199012345, trú tại thôn Nà Pàn, ĐT 0912345678"

    held = json.dumps([finding.facts() for finding in scan_text(text, "body")], ensure_ascii=False)

    assert [word for word in ("Lộc", "Hoa", "199012", "Nà", "912345") if word in held] == []
    assert '"denouncer"' in held
    assert '"identity"' in held


def test_many_findings_of_a_kind_are_cut_to_what_can_be_read():
    text = "\n".join(f"CCCD 0201990{number:05}" for number in range(500))

    assert len(scan_text(text, "body")) == 50


@given(some.text())
def test_any_text_is_read(text):
    assert isinstance(scan_text(text, "body"), list)


@pytest.mark.parametrize(
    "text",
    ["MẬT " * 5000, "ông " * 5000, "Nguyễn Văn " * 4000, "ông A có đơn " * 1500 + "tố cáo", "thôn A " * 3000],
    ids=lambda text: text[:12],
)
def test_a_text_made_to_waste_time_wastes_none(text):
    began = time.process_time()

    scan_text(text, "body")

    assert time.process_time() - began < 1


def test_a_mark_in_a_very_long_line_is_found():
    assert "identity" in kinds("x " * 30_000 + "CCCD 020123456789" + " y" * 30_000)
