# SPDX-License-Identifier: EUPL-1.2
"""A mark of secrecy is seen however it is typed, and words that only speak of secrecy are none."""

import time
import unicodedata

import pytest

from vanphong.kernel.vietnamese.secrecy import INTERNAL, MARK, SYMBOL, WORD, is_marked_secret, marks_of


def kinds(line: str) -> list[str]:
    """The kinds of the marks of a line."""
    return [mark.kind for mark in marks_of(line)]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "text",
    [
        "MẬT", "TỐI MẬT", "TUYỆT MẬT", "Tối mật", "[ TUYỆT  MẬT ]", "M Ậ T", "T Ố I M Ậ T", "T U Y Ệ T  M Ậ T", "TỐI\u00a0MẬT",
        "TOI MAT", "Độ mật: Tuyệt mật", "Do mat: toi mat", "độ mật mật", "Báo cáo (mật)", "Dòng đầu\nTỐI MẬT\ndòng sau", "Mật",
        "KẾ HOẠCH TỐI MẬT NĂM 2024", "KẾ HOẠCH PHÒNG THỦ MẬT",
    ],
)  # fmt: skip
def test_the_registers_refuse_a_mark_however_it_is_typed(text, form):
    assert is_marked_secret(unicodedata.normalize(form, text))


@pytest.mark.parametrize(
    "text",
    [
        "Tăng cường bảo mật thông tin", "BẢO VỆ BÍ MẬT", "mật ong bạc hà", "MẬT ONG BẠC HÀ ĐỒNG VĂN", "Bí mật nhà nước", "mật độ dân số",
        "Phân loại độ mật của văn bản", "tốc độ 60 km/h (m)", "đơn giá 5 đồng/m (TM, DV)", "12/UBND-VX (mới)", "Toi mat ngu",
        "QUYẾT ĐỊNH BAN HÀNH DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT",
    ],
)  # fmt: skip
def test_the_registers_let_words_about_secrecy_in(text):
    assert not is_marked_secret(text)


@pytest.mark.parametrize(
    "text",
    ["12/BC-CAT(M)", "12/bc-cat (m)", "05/2024/QĐ-UBND(TuM)", "12-BC/TU(TM)", "Số:   /BC-UBND(M)", "7/KH-UBND (Mật)"],
)  # fmt: skip
def test_the_symbol_of_a_secret_series_is_seen_and_its_number_not_repeated(text):
    [mark] = [mark for mark in marks_of(text) if mark.kind == SYMBOL]

    assert mark.words.startswith("(")
    assert is_marked_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "LƯU HÀNH NỘI BỘ", "LUU HANH NOI BO", "L Ư U  H À N H  N Ộ I  B Ộ", "L Ư U H À N H N Ộ I B Ộ", "Tài liệu chỉ lưu hành nội bộ",
        "Luu hanh noi bo", "(Tài liệu lưu hành nội bộ)", "XEM XONG TRẢ LẠI", "Tài liệu thu hồi", "Chỉ người có tên mới được bóc bì",
    ],
)  # fmt: skip
def test_a_note_of_restricted_circulation_is_seen_and_is_no_state_secret(text):
    assert kinds(text) == [INTERNAL]
    assert not is_marked_secret(text)


@pytest.mark.parametrize(
    "text", ["Quy định về tài liệu lưu hành nội bộ của cơ quan", "Thu hồi đất", "Đoàn kết nội bộ", "Trả lại hồ sơ"]
)  # fmt: skip
def test_a_sentence_about_restricted_circulation_bears_no_note(text):
    assert kinds(text) == []


def test_words_in_a_heading_are_for_a_person_to_judge():
    assert kinds("KẾ HOẠCH TỐI MẬT NĂM 2024") == [WORD]
    assert kinds("Báo cáo TỐI MẬT về quốc phòng") == [MARK]


def test_a_line_made_to_slow_it_down_does_not():
    began = time.process_time()

    for line in (
        "1" * 20_000 + "(M",
        "/A" * 10_000 + "(M",
        "M Ậ " * 5_000,
        "(mật " * 4_000,
        "lưu hành " * 2_000 + "nội bộ",
    ):
        list(marks_of(line))

    assert time.process_time() - began < 1
