# SPDX-License-Identifier: EUPL-1.2
"""Text as it is stored and as it is looked for."""

import time
import unicodedata
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanphong.kernel.vietnamese import clean, detect_legacy, fold, fold_marked, fold_spelling, has_marks, nfc

LETTERS = "aAăâbcdđĐÐeêgohiknơôpqrstuưvxyÀảãáạỂộỳ05 /-.,:\n\t\xa0\u200b\u00ad\ufeffАВсо"
MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u031b"
typed = st.text(st.one_of(st.sampled_from(LETTERS + MARKS), st.characters()), max_size=40)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (unicodedata.normalize("NFD", "Quyết định về đường sắt"), "Quyết định về đường sắt"),
        ("ê\u0301", "ế"),  # Windows-1258: half composed
        ("e\u0301\u0302", "ế"),  # the tone typed before the hat
        ("ẹ\u0302 ơ\u0300 o\u0300\u031b", "ệ ờ ờ"),
        ("a\u0340 a\u0341", "à á"),
        ("ÐOÀN Ɖồng ðoàn", "ĐOÀN Đồng đoàn"),
        ("05/СТ-UВND", "05/CT-UBND"),  # Cyrillic СТ and В
        ("СТ", "CT"),
        ("Sở Υ tế", "Sở Y tế"),  # Greek Υ
        ("Bộ\xa0Tài\u202fchính\u3000và", "Bộ Tài chính và"),
        ("Lạng\u200bSơn", "Lạng Sơn"),
        ("\ufeffLạng \u00adSơn\u200d", "Lạng Sơn"),
        ("QĐ\u2011UBND", "QĐ-UBND"),
        ("a\x00b\x07c\ud800d", "abcd"),
        ("một\u2028hai\r\nba", "một\nhai\r\nba"),
        ("\u202eđảo\u202c", "đảo"),
        (None, ""),
        (5, "5"),
        (5.0, "5"),
        (96.7, "96.7"),
        ("", ""),
    ],
)
def test_text_is_kept_composed_and_repaired(text, kept):
    assert nfc(text) == kept


@pytest.mark.parametrize(
    "text", ["Đoàn Сергей Иванов", "Владимир", "góc α và Ω", "北京", "Đề án – giai đoạn 2", "5 µm, 30 °C"]
)
def test_true_words_of_other_scripts_stay(text):
    assert nfc(text) == text


def test_bytes_of_an_old_font_are_left_for_the_officer_to_decide_on():
    typed_in_tcvn3 = "UBND tØnh, Tr\xad\xeang §oµn"

    assert nfc(typed_in_tcvn3) == typed_in_tcvn3
    assert detect_legacy(nfc(typed_in_tcvn3)).converted == "UBND tỉnh, Trường Đoàn"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  Tờ\xa0trình về việc\n thông quan ", "Tờ trình về việc thông quan"),
        ("\t\n\u200b", ""),
        (None, ""),
        ("a\x00 \x00b", "a b"),
    ],
)
def test_a_line_has_single_spaces_and_none_at_its_ends(text, line):
    assert clean(text) == line


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Quyết định", "quyet dinh"),
        ("TỔ CHỨC", "to chuc"),
        ("Đường sắt", "duong sat"),
        (unicodedata.normalize("NFD", "Ủy ban Nhân dân"), "uy ban nhan dan"),
        ("05/QĐ-UBND", "5 qd ubnd"),
        ("5/qd-ubnd", "5 qd ubnd"),
        ("12/UBND-VP", "12 ubnd vp"),
        ("019/2024/QĐ-UBND", "19 2024 qd ubnd"),
        ("000", "0"),
        ("7a 07a", "7a 07a"),
        ("Hòa  Hoà; (HOÀ)", "hoa hoa hoa"),
        ("ÐOÀN Ɖồng", "doan dong"),
        ("05/СТ-UBND", "5 ct ubnd"),
        ("diện tích 30 m²", "dien tich 30 m2"),
        ("ﬁle số １２", "file so 12"),
        ("Lạng\u200bSơn S\u00adơn", "lang son son"),
        ("9.115", "9 115"),
        ('\'; DROP TABLE "x" -- %_*', "drop table x"),
        (None, ""),
        (5.0, "5"),
        ("…/-", ""),
    ],
)
def test_a_text_is_looked_for_without_marks_capitals_or_signs(text, key):
    assert fold(text) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [("05/QĐ-UBND", "5 qđ ubnd"), ("HOÀ Bình", "hòa bình"), ("thuỷ lợi", "thủy lợi"), ("quý", "quý")],
)
def test_a_marked_key_keeps_the_marks_in_the_official_place(text, key):
    assert fold_marked(text) == key


@pytest.mark.parametrize(
    ("text", "marked"), [("đất", True), ("Dat dai", False), ("05/QD", False), ("quyết", True), (None, False)]
)
def test_a_query_is_known_by_its_marks(text, marked):
    assert has_marks(text) is marked


@pytest.mark.parametrize(
    ("one", "other"), [("Lý Thường Kiệt", "Lí Thường Kiệt"), ("kỹ thuật", "kĩ thuật"), ("Mỹ", "Mĩ")]
)
def test_i_and_y_are_one_in_search_alone(one, other):
    assert fold_spelling(one) == fold_spelling(other)
    assert fold(one) != fold(other)


@pytest.mark.parametrize(("one", "other"), [("Thụy", "Thúi"), ("quý", "qui"), ("tay", "tai"), ("ý", "í")])
def test_i_and_y_stay_apart_where_they_are_other_words(one, other):
    assert fold_spelling(one) != fold_spelling(other)


@settings(max_examples=500, deadline=None)
@given(typed)
def test_repairing_twice_changes_nothing_more(text):
    assert nfc(nfc(text)) == nfc(text)
    assert clean(clean(text)) == clean(text)


@settings(max_examples=500, deadline=None)
@given(typed)
def test_folding_is_the_same_again_and_after_repair(text):
    assert fold(fold(text)) == fold(text)
    assert fold(nfc(text)) == fold(text)
    assert fold_marked(fold_marked(text)) == fold_marked(text)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("aăâeêioôơuưyđbcnghtÀảãáạỂộỳỹỷ -/0"), max_size=30))
def test_composed_and_decomposed_text_are_one(text):
    apart = unicodedata.normalize("NFD", text)

    assert nfc(apart) == nfc(text)
    assert fold(apart) == fold(text)


@settings(max_examples=300, deadline=None)
@given(typed)
def test_a_key_can_be_stored_and_asked_for_anywhere(text):
    key = fold(text)

    key.encode()
    assert all(word.isalnum() for word in key.split())
    assert key == " ".join(key.split())


def test_every_letter_of_unicode_folds_to_what_folds_to_itself():
    codes = chain(range(0x3400), range(0xA000, 0xAC00), range(0xF900, 0x12000), range(0x1D000, 0x20000))
    everything = [chr(code) for code in codes]

    wrong = [letter for letter in everything if fold(fold(letter)) != fold(letter)]

    assert wrong == []


def test_a_very_long_text_is_folded():
    assert fold("Ủy ban/" * 200_000) == "uy ban " * 199_999 + "uy ban"


def test_fifty_thousand_subjects_fold_in_two_seconds():
    subject = unicodedata.normalize(
        "NFD", "  Quyết\xa0định về việc phê duyệt giải ngân vốn đầu tư công năm 2024 "
    )
    subjects = [f"{subject} {number:05d}/QĐ-UBND" for number in range(50_000)]
    started = time.process_time()

    keys = [fold(text) for text in subjects]

    assert time.process_time() - started < 2
    assert len(set(keys)) == 50_000
