# SPDX-License-Identifier: EUPL-1.2
"""Periods of reports."""

from datetime import date

import pytest

from vanphong.kernel.indicators import Period


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("2024-H1", date(2023, 12, 15), date(2024, 6, 14)),
        ("2024-H2", date(2024, 6, 15), date(2024, 12, 14)),
        ("2024-9M", date(2023, 12, 15), date(2024, 9, 14)),
        ("2024", date(2023, 12, 15), date(2024, 12, 14)),
        ("2024-Q1", date(2023, 12, 15), date(2024, 3, 14)),
        ("2024-Q2", date(2024, 3, 15), date(2024, 6, 14)),
        ("2024-M01", date(2023, 12, 15), date(2024, 1, 14)),
        ("2024-M06", date(2024, 5, 15), date(2024, 6, 14)),
    ],
)
def test_the_decree_cuts_off_in_the_middle_of_the_month(code, start, end):
    period = Period.parse(code)

    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("2024-H1", date(2024, 1, 1), date(2024, 6, 30)),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024-M02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_the_calendar_counts_whole_months(code, start, end):
    period = Period.parse(code, "calendar")

    assert (period.start, period.end) == (start, end)


def test_a_report_may_give_its_own_days():
    period = Period.parse("2024-01-01..2024-06-30")

    assert (period.start, period.end) == (date(2024, 1, 1), date(2024, 6, 30))


def test_last_year_is_the_same_period_by_the_same_rule():
    assert Period.parse("2024-H1").last_year().start == date(2022, 12, 15)


def test_29_february_becomes_the_28th_a_year_earlier():
    assert Period.between(date(2024, 2, 29), date(2024, 3, 1)).last_year().start == date(2023, 2, 28)


@pytest.mark.parametrize(
    "text",
    ["", "2024-H3", "2024-Q5", "2024-M13", "2024-M00", "2024-H0", "24-H1", "2024H1", "abc", "2024-9", "2024-M6x",
     "2024-02-30..2024-03-01", "2024-06-30..2024-01-01", "٢٠٢٤", "2024-Q٢", "0001-01-01..0001-02-01", "2024-01-01..",
     "1899", "2100", "2024-01-01..2024-06-30..2024-07-01", "2024-H1\x00"],
)  # fmt: skip
def test_nonsense_is_refused_with_a_sentence(text):
    with pytest.raises(ValueError, match=r"\. "):
        Period.parse(text)


def test_a_refusal_names_every_form_and_repeats_only_the_beginning_of_what_was_typed():
    with pytest.raises(ValueError) as refusal:
        Period.parse("kỳ này " * 1000)

    sentence = str(refusal.value)
    assert len(sentence) < 300
    assert [
        form
        for form in ("2024-H1", "2024-Q2", "2024-M06", "2024-9M", "2024-01-01..2024-06-30")
        if form not in sentence
    ] == []


def test_an_unknown_rule_of_cut_off_is_refused():
    with pytest.raises(ValueError, match="2024-H1"):
        Period.parse("2024-H1", "lunar")


@pytest.mark.parametrize(
    ("typed", "code"), [("2024-m6", "2024-M06"), (" 2024-h1 ", "2024-H1"), ("2024-Q02", "2024-Q2")]
)
def test_a_period_has_one_code_however_it_is_typed(typed, code):
    assert Period.parse(typed).code == code


@pytest.mark.parametrize("code", ["1900-H1", "1900", "1900-01-01..1900-06-30"])
def test_even_the_first_year_has_one_before_it(code):
    period = Period.parse(code)

    assert period.last_year().end.year == period.end.year - 1


def test_a_period_of_its_own_days_says_them():
    assert str(Period.parse("2024-01-01..2024-06-30")) == "từ ngày 01/01/2024 đến ngày 30/06/2024"


def test_a_period_has_words():
    assert Period.parse("2024-H1").label == "6 tháng đầu năm 2024"
    assert Period.parse("2024-Q2").label == "quý II năm 2024"
