# SPDX-License-Identifier: EUPL-1.2
"""Numbers and symbols of documents: read, written, looked up."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanphong.kernel.vietnamese import (
    COPY_TYPES,
    DOCUMENT_TYPES,
    TYPES_WITHOUT_CODE,
    format_official_number,
    official_number_key,
    parse_official_number,
    type_code_of,
)


@pytest.mark.parametrize(
    ("typed", "number", "suffix", "year", "symbol", "kind", "type_code"),
    [
        ("05/QĐ-UBND", 5, "", None, "QĐ-UBND", "administrative", "QĐ"),
        ("1025/QĐ-UBND", 1025, "", None, "QĐ-UBND", "administrative", "QĐ"),
        ("245/TB-UBND", 245, "", None, "TB-UBND", "administrative", "TB"),
        ("31/BC-VP", 31, "", None, "BC-VP", "administrative", "BC"),
        ("01/TTr-UBND", 1, "", None, "TTr-UBND", "administrative", "TTr"),
        ("869/CĐ-TTg", 869, "", None, "CĐ-TTg", "administrative", "CĐ"),
        ("99/BC-BKKTCKĐĐ-LS", 99, "", None, "BC-BKKTCKĐĐ-LS", "administrative", "BC"),
        ("12a/GM-VP", 12, "a", None, "GM-VP", "administrative", "GM"),
        ("03/SY-VP", 3, "", None, "SY-VP", "administrative", "SY"),
        ("812/UBND-KT", 812, "", None, "UBND-KT", "letter", None),
        ("12/UBND-VX", 12, "", None, "UBND-VX", "letter", None),
        ("90/VP-TH", 90, "", None, "VP-TH", "letter", None),
        ("9/SLĐ-TVX", 9, "", None, "SLĐ-TVX", "letter", None),
        ("472/VPCP-KTTH", 472, "", None, "VPCP-KTTH", "letter", None),
        ("123/STC", 123, "", None, "STC", "letter", None),
        ("19/2024/QĐ-UBND", 19, "", 2024, "QĐ-UBND", "normative", "QĐ"),
        ("07/2024/NQ-HĐND", 7, "", 2024, "NQ-HĐND", "normative", "NQ"),
        ("30/2020/NĐ-CP", 30, "", 2020, "NĐ-CP", "normative", "NĐ"),
        ("01/2024/TT-TTCP", 1, "", 2024, "TT-TTCP", "normative", "TT"),
        ("64/2025/QH15", 64, "", 2025, "QH15", "normative", None),
        ("35/2023/UBTVQH15", 35, "", 2023, "UBTVQH15", "normative", None),
    ],
)
def test_a_number_and_symbol_is_told_apart(typed, number, suffix, year, symbol, kind, type_code):
    found = parse_official_number(typed)

    assert (found.number, found.suffix, found.year, found.symbol) == (number, suffix, year, symbol)
    assert (found.kind, found.type_code) == (kind, type_code)


@pytest.mark.parametrize(
    ("typed", "written", "type_code"),
    [
        ("5 / QĐ-UBND", "05/QĐ-UBND", "QĐ"),
        (" 005/QĐ – UBND\n", "05/QĐ-UBND", "QĐ"),
        ("05/QĐ\u2011UBND", "05/QĐ-UBND", "QĐ"),
        ("Số: 05/QD-UBND", "05/QD-UBND", "QĐ"),  # stored as typed, known for what it means
        ("05/qd-ubnd", "05/qd-ubnd", "QĐ"),
        (unicodedata.normalize("NFD", "05/QĐ-UBND"), "05/QĐ-UBND", "QĐ"),
        ("05/QÐ-UBND", "05/QĐ-UBND", "QĐ"),  # the Icelandic eth
        ("19/2024/ND-CP", "19/2024/ND-CP", "NĐ"),
        ("7/CTR-UBND", "07/CTR-UBND", "CTr"),
    ],
)
def test_what_people_type_is_understood_and_kept(typed, written, type_code):
    found = parse_official_number(typed)

    assert (str(found), found.type_code) == (written, type_code)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        None,
        "abc",
        "QĐ-UBND",
        "05",
        "05/",
        "/QĐ-UBND",
        "00/QĐ-UBND",
        "9/7",
        "15/12/2023",
        "5/7-2024",
        "05/QĐ UBND",
        "05/QĐ-UBND/KT",
        "1234567/QĐ-UBND",
        "05/QĐ-UBND; 06/QĐ-UBND",
        "'; --",
        "9" * 5000 + "/QĐ-UBND",
        "1/" + "A-" * 50_000,
    ],
)
def test_what_is_no_number_and_symbol_is_refused_with_a_sentence(typed):
    with pytest.raises(ValueError, match=r"không phải là số, ký hiệu văn bản\. Hãy ghi theo dạng 05/QĐ-UBND"):
        parse_official_number(typed)


@pytest.mark.parametrize(
    ("number", "symbol", "year", "written"),
    [
        (5, "QĐ-UBND", None, "05/QĐ-UBND"),
        (10, "QĐ-UBND", None, "10/QĐ-UBND"),
        (1025, "QĐ-UBND", None, "1025/QĐ-UBND"),
        (7, "NQ-HĐND", 2024, "07/2024/NQ-HĐND"),
        (19, "QĐ-UBND", 2024, "19/2024/QĐ-UBND"),
    ],
)
def test_a_number_is_written_as_printed(number, symbol, year, written):
    assert format_official_number(number, symbol, year) == written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("05/QĐ-UBND", "5/qd-ubnd"),
        ("05/QĐ-UBND", " 005 / QD – UBND "),
        ("05/QĐ-UBND", "Số: 05/QĐ-UBND"),
        ("30/2020/NĐ-CP", "30/2020/nd-cp"),
        ("12/TT.HĐND-VP", "12/TTHĐND-VP"),
        ("012a/GM-VP", "12A/GM-VP"),
    ],
)
def test_two_spellings_of_one_number_have_one_key(one, other):
    assert official_number_key(one) == official_number_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1/2024/QĐ-UBND", "12024/QĐ-UBND"),
        ("5/QĐ-UBND", "50/QĐ-UBND"),
        ("19/2024/QĐ-UBND", "19/QĐ-UBND"),
        ("5/QĐ-UBND", "5/QyĐ-UBND"),
    ],
)
def test_two_numbers_have_two_keys(one, other):
    assert official_number_key(one) != official_number_key(other)


@pytest.mark.parametrize("text", [None, "", 5, "không số", "x" * 100_000, "///---"])
def test_any_text_has_a_key(text):
    key = official_number_key(text)

    assert key.isascii()
    assert " " not in key


def test_the_decree_has_29_types_and_three_copies():
    assert len(DOCUMENT_TYPES) + len(TYPES_WITHOUT_CODE) == 29
    assert set(COPY_TYPES) == {"SY", "TrS", "SL"}
    assert (DOCUMENT_TYPES["HD"], DOCUMENT_TYPES["HĐ"]) == ("Hướng dẫn", "Hợp đồng")
    assert (DOCUMENT_TYPES["DA"], DOCUMENT_TYPES["ĐA"]) == ("Dự án", "Đề án")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("HD", "HD"),
        ("hd", "HD"),
        ("HĐ", "HĐ"),
        ("hđ", "HĐ"),
        ("DA", "DA"),
        ("ĐA", "ĐA"),
        ("TTR", "TTr"),
        ("QYD", "QyĐ"),
        ("CD", "CĐ"),
        ("UBND", None),
        ("VP", None),
        ("", None),
    ],
)
def test_a_typed_code_means_the_one_type_that_it_can(typed, code):
    assert type_code_of(typed) == code


symbols = st.sampled_from(["QĐ-UBND", "TTr-VP", "UBND-KGVX", "STC", "CĐ-TTg"])


@given(st.integers(1, 999_999), symbols, st.sampled_from(["", "a", "b"]))
def test_what_is_written_can_be_read_again(number, symbol, suffix):
    found = parse_official_number(format_official_number(number, symbol, suffix=suffix))

    assert (found.number, found.symbol, found.suffix, found.year) == (number, symbol, suffix, None)


@given(st.integers(1, 9999), st.integers(1945, 2099), st.sampled_from(["QĐ-UBND", "NQ-HĐND", "QH15"]))
def test_a_normative_number_can_be_read_again(number, year, symbol):
    found = parse_official_number(format_official_number(number, symbol, year))

    assert (found.number, found.symbol, found.year, found.kind) == (number, symbol, year, "normative")


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(text):
    assert official_number_key(official_number_key(text)) == official_number_key(text)
