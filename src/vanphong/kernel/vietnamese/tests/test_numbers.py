# SPDX-License-Identifier: EUPL-1.2
"""Numbers as they are written, typed and read aloud."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanphong.kernel.vietnamese import (
    NO_DATA,
    format_money,
    format_number,
    format_percent,
    money_in_words,
    number_in_words,
    parse_number,
    prose_count,
    roman,
)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (9115, "9.115"),
        (1270, "1.270"),
        (113, "113"),
        (0, "0"),
        (-1234, "-1.234"),
        (Decimal("1234567.89"), "1.234.567,89"),
        (1234567.89, "1.234.567,89"),
        (96.7, "96,7"),
        (96.0, "96"),
        (10**30, "1" + ".000" * 10),
        (None, NO_DATA),
        ("", NO_DATA),
        (float("nan"), NO_DATA),
        (float("inf"), NO_DATA),
        ("abc", NO_DATA),
        (Decimal("1E+999999"), NO_DATA),
    ],
)
def test_a_number_is_written_in_vietnamese_signs(number, written):
    assert format_number(number) == written


@pytest.mark.parametrize(
    ("number", "decimals", "written"),
    [
        (1 / 3, 2, "0,33"),
        (2.5, 0, "3"),
        (0.125, 2, "0,13"),
        (5, 1, "5,0"),
        (-0.04, 1, "0,0"),
        (1.005, 2, "1,01"),
    ],
)
def test_a_number_is_rounded_as_in_accounts(number, decimals, written):
    assert format_number(number, decimals) == written


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (96.7, "96,7%"),
        (Decimal("98.5"), "98,5%"),
        (200 / 3, "66,7%"),
        (100, "100%"),
        (0, "0%"),
        (99.0, "99%"),
        (99.96, "99,96%"),  # nearly all is not all
        (99.99999, "99,9999%"),
        (0.004, "0,004%"),
        (0.000001, "0%"),
        (112.35, "112,4%"),
        (-3.21, "-3,2%"),
        (None, NO_DATA),
    ],
)
def test_a_share_is_written_without_a_space_and_never_rounded_to_all(share, written):
    assert format_percent(share) == written


def test_english_has_its_own_signs():
    assert format_number(9115.5, language="en") == "9,115.5"
    assert format_percent(96.7, language="en") == "96.7%"
    assert prose_count(6, language="en") == "6"
    assert prose_count(9115, language="en") == "9,115"


@pytest.mark.parametrize(
    ("count", "written"),
    [
        (6, "06"),
        (1, "01"),
        (9, "09"),
        (10, "10"),
        (90, "90"),
        (9115, "9.115"),
        (0, "0"),
        (Decimal(5), "05"),
        (None, NO_DATA),
    ],
)
def test_a_count_in_prose_has_a_leading_zero_below_ten(count, written):
    assert prose_count(count) == written


def test_money_is_written_with_its_unit():
    assert format_money(2_340_000) == "2.340.000 đồng"
    assert format_money(None) == NO_DATA


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("9.115", 9115),
        ("1.234.567,89", Decimal("1234567.89")),
        ("96,7", Decimal("96.7")),
        ("96.7", Decimal("96.7")),
        (" 05 ", 5),
        ("9 115", 9115),
        ("9\xa0115", 9115),
        ("-12", -12),
        (7, 7),
        (7.0, 7),
        (7.5, Decimal("7.5")),
        ("1.000", 1000),
    ],
)
def test_a_typed_number_is_read(typed, number):
    assert parse_number(typed) == number


@pytest.mark.parametrize(
    "typed",
    ["", None, "abc", "1,234,567", "1.23.456", "12.3456.7", "1e5", "--1", True, "5 người", float("nan")],
)
def test_what_is_no_number_is_refused_with_a_sentence(typed):
    with pytest.raises(ValueError, match=r"không phải là số\. Hãy ghi"):
        parse_number(typed)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_what_is_written_can_be_read_again(number):
    assert parse_number(format_number(number)) == number
    assert parse_number(format_number(number, 2)) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (111, "một trăm mười một"),
        (1_001, "một nghìn không trăm linh một"),
        (9_115, "chín nghìn một trăm mười lăm"),
        (1_234_000, "một triệu hai trăm ba mươi tư nghìn"),
        (1_000_000_000, "một tỷ"),
        (1_000_000_005, "một tỷ không trăm linh năm"),
        (2_000_000_000_000, "hai nghìn tỷ"),
        (-5, "âm năm"),
    ],
)
def test_a_number_is_read_aloud(number, words):
    assert number_in_words(number) == words


def test_an_amount_is_read_aloud_for_a_receipt():
    assert money_in_words(2_340_000) == "Hai triệu ba trăm bốn mươi nghìn đồng"


def test_a_number_beyond_reading_is_refused():
    with pytest.raises(ValueError, match="eighteen"):
        number_in_words(10**18)


@given(st.integers(1, 10**15))
def test_no_two_numbers_are_read_alike(number):
    assert number_in_words(number) != number_in_words(number + 1)
    assert "  " not in number_in_words(number)


@pytest.mark.parametrize(
    ("number", "figure"),
    [
        (1, "I"),
        (2, "II"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (40, "XL"),
        (1994, "MCMXCIV"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_headings_are_numbered_in_roman_figures(number, figure):
    assert roman(number) == figure


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_there_is_no_roman_figure_outside_their_range(number):
    with pytest.raises(ValueError, match="3999"):
        roman(number)
