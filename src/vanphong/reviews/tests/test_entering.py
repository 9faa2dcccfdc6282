# SPDX-License-Identifier: EUPL-1.2
"""Who finds the screens of a review, and what is not found."""

import pytest
from django.urls import reverse

from vanphong.organisation.queries.scopes import scope_of_unit
from vanphong.reviews import actions
from vanphong.reviews.tests.conftest import H1, address, html

SCREENS = [
    ("review",), ("differences",), ("seal",), ("paragraph", "advice"), ("download", "2024-h1", "json"),
]  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen[0])
def test_a_review_that_an_officer_may_not_see_is_not_found(
    registers, chief_minh, finance, health_reader, signed_in, screen
):
    name, *more = screen
    review = actions.open_review(period=H1, scope=scope_of_unit(finance), by=chief_minh)
    actions.seal_review(review=review, by=chief_minh)

    assert signed_in(health_reader).get(address(name, review, *more)).status_code == 404


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen[0])
def test_whoever_reads_no_reviews_finds_none(review, counter_binh, signed_in, screen):
    name, *more = screen

    assert signed_in(counter_binh).get(address(name, review, *more)).status_code == 404


def test_the_list_is_closed_to_whoever_reads_no_reviews(db, counter_binh, signed_in):
    assert signed_in(counter_binh).get(reverse("reviews:reviews")).status_code == 403


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen[0])
def test_nobody_enters_without_signing_in(review, client, screen):
    name, *more = screen

    answer = client.get(address(name, review, *more))

    assert answer.status_code == 302
    assert answer["Location"].startswith(f"{reverse('sign_in')}?next=")


def test_a_reader_gets_no_buttons_and_may_not_write(review, reader_an, signed_in):
    client = signed_in(reader_an)

    assert "/paragraphs/" not in html(client.get(review.get_absolute_url()))
    assert client.get(address("paragraph", review, "advice")).status_code == 403
    assert client.post(address("restore", review, "advice")).status_code in (302, 403)
    assert client.get(address("seal", review)).status_code == 403


@pytest.mark.parametrize("name", ["paragraph", "restore"])
def test_a_part_that_the_outline_does_not_have_is_not_found(review, chief_minh, signed_in, name):
    assert signed_in(chief_minh).post(address(name, review, "results")).status_code == 404
