# SPDX-License-Identifier: EUPL-1.2
"""Figures as they are printed: beside last year's, in tables and in sentences, in both languages."""

from decimal import Decimal

import pytest
from django.utils import translation

from vanphong.reviews.lines import Figure, in_prose, printed
from vanphong.reviews.queries import Figures, figures_of
from vanphong.reviews.tests.conftest import H1


def line(value, previous, is_ratio=False) -> Figure:
    """A line of a review with these figures."""
    return Figure("x.y", "Nhãn", "Định nghĩa", "Căn cứ", value, previous, is_ratio, "/")


@pytest.mark.parametrize(
    ("value", "previous", "shown"),
    [(9115, 8703, "+412"), (3, 10, "-7"), (5, 5, "0"), (11_380, 10_214, "+1.166"), (None, 3, "–")],
)
def test_counts_differ_by_a_number_with_its_sign(value, previous, shown):
    assert line(value, previous).printed_difference == shown


@pytest.mark.parametrize(
    ("value", "previous", "shown"),
    [
        ("95.13", "91.56", "+3,5 điểm\u00a0%"),  # 95,1 and 91,6 as printed
        ("96.70", "95.88", "+0,8 điểm\u00a0%"),
        ("50.00", "50.04", "0 điểm\u00a0%"),
        ("99.96", "100", "-0,04 điểm\u00a0%"),
        ("90.00", "92.50", "-2,5 điểm\u00a0%"),
    ],
)
def test_shares_differ_by_points_that_a_reader_can_check(value, previous, shown):
    assert line(Decimal(value), Decimal(previous), is_ratio=True).printed_difference == shown


def test_a_share_of_nothing_is_a_dash_and_has_no_difference():
    figure = line(None, Decimal("99.00"), is_ratio=True)

    assert (figure.printed, figure.printed_difference) == ("–", "–")


@pytest.mark.parametrize(
    ("value", "is_ratio", "said"),
    [
        (6, False, "06"),
        (19, False, "19"),
        (9115, False, "9.115"),
        (Decimal("96.70"), True, "96,7%"),
        (0, False, "0"),
    ],
)
def test_figures_in_a_sentence_are_written_as_in_a_report(value, is_ratio, said):
    assert in_prose(value, is_ratio) == said


def test_none_at_all_can_be_said_in_words():
    assert in_prose(0, False, nothing_in_words=True) == "không có"


def test_an_english_screen_has_english_signs():
    with translation.override("en"):
        shown = (printed(9115, False), printed(Decimal("96.70"), True), line(12_000, 1).printed_difference)

    assert shown == ("9,115", "96.7%", "+11,999")


def test_the_figures_of_the_registers(registers):
    found = {code: figure.printed for code, figure in figures_of(H1).items()}

    assert {
        code: found[code]
        for code in (
            "documents.normative_issued", "documents.outgoing_issued", "assignments.government_total",
            "assignments.government_completed", "assignments.government_open_in_time", "citizens.leader_sessions",
            "citizens.leader_visits", "citizens.leader_people", "procedures.in_time_rate", "procedures.very_satisfied_rate",
        )
    } == {
        "documents.normative_issued": "2", "documents.outgoing_issued": "6", "assignments.government_total": "4",
        "assignments.government_completed": "2", "assignments.government_open_in_time": "2", "citizens.leader_sessions": "2",
        "citizens.leader_visits": "5", "citizens.leader_people": "12", "procedures.in_time_rate": "66,7%",
        "procedures.very_satisfied_rate": "50%",
    }  # fmt: skip


def test_each_figure_stands_beside_the_same_period_last_year(registers):
    figure = figures_of(H1)["documents.outgoing_issued"]

    assert (figure.value, figure.previous, figure.printed_difference) == (6, 2, "+4")


def test_a_share_names_its_two_figures(registers):
    sources = figures_of(H1)["procedures.in_time_rate"].sources

    assert [source.printed for source in sources] == ["2", "3"]
    assert all("indicator=procedures." in source.url for source in sources)


def test_people_are_added_up_and_their_visits_are_the_rows(registers):
    figures = Figures(H1)

    assert (figures.value("citizens.leader_people"), figures.rows("citizens.leader_people")) == (12, 5)


def test_counting_all_figures_takes_few_questions(registers, django_assert_max_num_queries):
    with django_assert_max_num_queries(110):
        figures_of(H1)
