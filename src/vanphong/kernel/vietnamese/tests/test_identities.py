# SPDX-License-Identifier: EUPL-1.2
"""Numbers of people and bodies: checked, tidied, masked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanphong.kernel.vietnamese import (
    citizen_facts,
    is_procedure_code,
    mask_identity,
    normalise_phone,
    normalise_tax_code,
    parse_identity,
)


@pytest.mark.parametrize(
    ("typed", "kind", "number"),
    [
        ("020088018162", "citizen", "020088018162"),
        (" 020 088 018 162 ", "citizen", "020088018162"),
        ("020.088.018.162", "citizen", "020088018162"),
        (20088018162, "citizen", "020088018162"),  # a cell takes the zero
        (20088018162.0, "citizen", "020088018162"),
        (1088018162, "citizen", "001088018162"),
        ("081234567", "old_card", "081234567"),
        (81234567, "old_card", "081234567"),
        ("c1234567", "passport", "C1234567"),
        ("B12345678", "passport", "B12345678"),
    ],
)
def test_an_identity_paper_is_known_by_its_number(typed, kind, number):
    paper = parse_identity(typed)

    assert (paper.kind, paper.number) == (kind, number)


@pytest.mark.parametrize(
    "typed",
    [
        "CMND mất",
        "",
        None,
        "12345",
        "120088018162",
        "02008801816",
        "0200880181622",
        "C123456",
        "CC1234567",
        "٠٢٠٠٨٨٠١٨١٦٢",
        True,
        "9" * 10_000,
    ],
)
def test_another_number_is_refused_without_repeating_it(typed):
    with pytest.raises(
        ValueError, match=r"^Đây không phải là số giấy tờ tùy thân\. Hãy ghi 12 chữ số"
    ) as refusal:
        parse_identity(typed)

    assert not typed or str(typed) not in str(refusal.value)


@pytest.mark.parametrize(
    ("number", "province", "is_female", "born"),
    [
        ("020088018162", "020", False, 1988),
        ("020160087546", "020", True, 1960),
        ("001205000001", "001", False, 2005),
        ("020310000001", "020", True, 2010),
    ],
)
def test_a_citizen_number_tells_province_sex_and_year(number, province, is_female, born):
    facts = citizen_facts(number)

    assert (facts.province_code, facts.is_female, facts.birth_year) == (province, is_female, born)


def test_only_a_citizen_number_tells_them():
    with pytest.raises(ValueError, match="12 chữ số"):
        citizen_facts("081234567")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0931622101", "0931622101"),
        ("+84 931 622 101", "0931622101"),
        ("84931622101", "0931622101"),
        ("0084931622101", "0931622101"),
        ("0931.622.101", "0931622101"),
        ("(0205) 381-2345", "02053812345"),
        ("+842053812345", "02053812345"),
        ("02438123456", "02438123456"),
        (931622101, "0931622101"),
    ],
)
def test_a_telephone_number_is_kept_from_its_zero(typed, number):
    assert normalise_phone(typed) == number


@pytest.mark.parametrize(
    "typed",
    ["", None, "12345", "0131622101", "09316221011", "0205381234", "+85 931622101", "không có", "0" * 10],
)
def test_another_telephone_number_is_refused(typed):
    with pytest.raises(ValueError, match=r"không phải là số điện thoại\. Hãy ghi 10 chữ số"):
        normalise_phone(typed)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("4900123456", "4900123456"),
        ("4900 123 456-001", "4900123456-001"),
        ("4900123456001", "4900123456-001"),
        ("020088018162", "020088018162"),
    ],
)
def test_a_tax_code_is_kept_in_its_form(typed, code):
    assert normalise_tax_code(typed) == code


@pytest.mark.parametrize("typed", ["", None, "123", "4900123456-01", "120088018162", "49001234567"])
def test_another_tax_code_is_refused(typed):
    with pytest.raises(ValueError, match=r"không phải là mã số thuế\. Hãy ghi 10 chữ số"):
        normalise_tax_code(typed)


@pytest.mark.parametrize(
    ("text", "is_code"),
    [
        ("1.000005", True),
        ("1.000005.000.00.00.H37", True),
        ("1.00005", False),
        ("1000005", False),
        ("", False),
        (None, False),
    ],
)
def test_a_procedure_code_is_known(text, is_code):
    assert is_procedure_code(text) is is_code


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("020088018123", "020********123"),
        ("081234567", "********567"),
        ("C1234567", "********567"),
        ("1234", "********"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_masked_number_shows_only_its_ends(number, shown):
    assert mask_identity(number) == shown


@given(st.from_regex(r"0[0-9]{11}", fullmatch=True))
def test_a_mask_never_shows_the_middle(number):
    assert number[3:9] not in mask_identity(number)
