# SPDX-License-Identifier: EUPL-1.2
"""A figure and the list that opens behind it never disagree: for every figure, both periods, each scope and reader."""

from urllib.parse import parse_qs, urlsplit

import pytest

from vanphong.kernel.indicators import Indicator, Ratio, Scope, indicators
from vanphong.kernel.listing import scope_named
from vanphong.organisation.queries.scopes import scope_of_unit
from vanphong.reviews.outline import CODES, SECTIONS
from vanphong.reviews.queries import Figures, figures_of
from vanphong.reviews.rooms import opened_by
from vanphong.reviews.tests.conftest import H1

COUNTED = [item.code for item in indicators if isinstance(item, Indicator)]


def rows_in(client, url: str) -> int:
    """How many records the list behind an address says it has."""
    return client.get(url).context["page_obj"].total


def counted(figures: Figures) -> dict[str, int]:
    """How many records stand behind each figure."""
    return {code: figures.rows(code) for code in COUNTED}


@pytest.mark.parametrize("period", [H1, H1.last_year()], ids=str)
def test_the_chief_finds_the_very_records_of_each_indicator(registers, chief_minh, signed_in, period):
    figures, client = Figures(period), signed_in(chief_minh)

    assert {code: rows_in(client, figures.url(code)) for code in COUNTED} == counted(figures)


@pytest.mark.parametrize("unit", ["finance", "general_division"])
def test_the_records_of_a_unit_are_those_its_figure_counts(registers, chief_minh, request, signed_in, unit):
    figures = Figures(H1, scope_of_unit(request.getfixturevalue(unit)))
    client = signed_in(chief_minh)

    assert {code: rows_in(client, figures.url(code)) for code in COUNTED} == counted(figures)


def test_the_page_links_each_figure_to_as_many_records_as_it_says(review, chief_minh, signed_in):
    figures, client = Figures(H1), signed_in(chief_minh)

    shown = client.get(review.get_absolute_url()).context["paper"].figures

    assert {code: figure.value for code, figure in shown.items()} == {
        code: figures.value(code) for code in CODES
    }
    assert {code: rows_in(client, figure.url) for code, figure in shown.items()} == {
        code: figures.rows(code) for code in CODES
    }


@pytest.mark.parametrize("who", ["reader_an", "health_reader", "specialist_tuan", "clerk_lan"])
def test_whoever_sees_fewer_records_is_told_how_many_are_left_out(registers, request, signed_in, who):
    reader = request.getfixturevalue(who)
    figures, client = Figures(H1, opens=opened_by(reader)), signed_in(reader)
    open_to_reader = [code for code in COUNTED if figures.url(code)]

    pages = {code: client.get(figures.url(code)).context for code in open_to_reader}

    assert {code: page["page_obj"].total + page["drill"].beyond for code, page in pages.items()} == {
        code: figures.rows(code) for code in open_to_reader
    }
    assert open_to_reader


def test_a_list_that_is_closed_to_the_reader_is_not_linked(review, clerk_lan, signed_in):
    page = signed_in(clerk_lan).get(review.get_absolute_url())

    figures = page.context["paper"].figures
    assert figures["procedures.received"].url == ""
    assert signed_in(clerk_lan).get(figures["documents.outgoing_issued"].url).status_code == 200
    assert "indicator=procedures" not in page.content.decode()


def test_what_is_left_out_is_said_on_the_list(registers, specialist_tuan, signed_in):
    url = Figures(H1).url("documents.incoming_registered")

    page = signed_in(specialist_tuan).get(url).content.decode()

    assert "Số liệu còn gồm 1 hồ sơ khác ngoài phạm vi được xem." in page


def test_the_small_registers_give_every_figure_something_to_count(registers):
    """Else the tests above could pass for the wrong reason."""
    now, before = Figures(H1), Figures(H1.last_year())

    idle = [code for code in CODES if not now.value(code) and not before.value(code)]
    assert idle == ["assignments.government_open_overdue"]


def test_a_smaller_scope_never_exceeds_the_larger(registers, finance):
    scope = scope_of_unit(finance)

    assert [code for code in COUNTED if indicators[code].value(H1, scope) > indicators[code].value(H1)] == []


def test_every_indicator_says_what_it_counts_and_why():
    assert [
        item.code
        for item in indicators
        if not all(str(text).strip() for text in (item.label, item.definition, item.basis))
    ] == []


@pytest.mark.django_db
def test_an_empty_house_has_zeros_and_no_rates():
    figures = figures_of(H1)

    assert {figure.printed for figure in figures.values() if figure.is_ratio} == {"–"}
    assert {figure.printed for figure in figures.values() if not figure.is_ratio} == {"0"}


def test_no_sentence_speaks_of_a_figure_that_the_review_does_not_show():
    assert {code for section in SECTIONS.values() for code in section.spoken} <= set(CODES)


def test_the_address_of_a_list_names_figure_period_and_scope(finance):
    url = Figures(H1, Scope(frozenset({finance.pk}), f"unit-{finance.pk}")).url("documents.outgoing_issued")

    query = parse_qs(urlsplit(url).query)
    assert query["indicator"] == ["documents.outgoing_issued"]
    assert query["period"] == ["2024-H1"]
    assert scope_named(query["scope"][0]).unit_ids == frozenset({finance.pk})


@pytest.mark.parametrize("code", [item.code for item in indicators if isinstance(item, Ratio)])
def test_a_share_opens_the_whole_that_it_is_a_share_of(code):
    figures = Figures(H1)

    assert figures.url(code) == figures.url(indicators[code].whole)
