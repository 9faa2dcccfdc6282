# SPDX-License-Identifier: EUPL-1.2
"""The screens of reception, as an officer meets them."""

from datetime import date

import pytest
from django.urls import reverse

from vanphong.citizens.actions import register_visit
from vanphong.citizens.actions.visits import Came
from vanphong.citizens.models import ReceptionSession, Visit

pytestmark = pytest.mark.django_db


def test_a_session_is_opened_in_the_browser(signed_in, reception_hue):
    answer = signed_in(reception_hue).post(
        reverse("citizens:open_session"),
        {"held_on": "15/03/2024", "reception": "scheduled", "received_by": "Chủ tịch UBND tỉnh"},
    )

    assert answer.status_code == 302
    assert ReceptionSession.objects.get().held_on == date(2024, 3, 15)


def test_a_visit_is_registered_in_the_browser(signed_in, reception_hue, session):
    signed_in(reception_hue).post(
        reverse("citizens:register_visit", args=[session.pk]),
        {
            "full_name": "Hà Văn Hòa",
            "kind": "complaint",
            "summary": "Về đất đai",
            "people": "12",
            "cases": "1",
        },
    )

    assert (Visit.objects.get().people, Visit.objects.get().visitor.full_name) == (12, "Hà Văn Hòa")


def test_what_was_typed_stays_when_something_is_missing(signed_in, reception_hue, session):
    answer = signed_in(reception_hue).post(
        reverse("citizens:register_visit", args=[session.pk]),
        {"full_name": "Hà Văn Hòa", "kind": "complaint", "summary": "", "people": "0", "cases": "1"},
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Hà Văn Hòa" in page
    assert not Visit.objects.exists()


def test_a_closed_session_offers_no_registering(signed_in, reception_hue, session):
    signed_in(reception_hue).post(reverse("citizens:close_session", args=[session.pk]))

    page = signed_in(reception_hue).get(session.get_absolute_url()).content.decode()

    assert "Ghi lượt tiếp" not in page
    assert "Mở lại kỳ tiếp" in page


def test_the_chief_is_offered_no_button(signed_in, chief_minh, session):
    page = signed_in(chief_minh).get(session.get_absolute_url()).content.decode()

    assert "Đóng kỳ tiếp" not in page
    assert signed_in(chief_minh).get(reverse("citizens:close_session", args=[session.pk])).status_code == 403


@pytest.mark.parametrize("name", ["citizens:sessions", "citizens:visits"])
def test_a_longer_list_asks_no_more_of_the_database(
    signed_in, reception_hue, session, complaint, name, django_assert_max_num_queries
):
    client = signed_in(reception_hue)
    for number in range(30):
        register_visit(
            session=session, came=Came(f"Người {number}"), kind="wish", summary="Về nhà ở", by=reception_hue
        )

    with django_assert_max_num_queries(10):
        client.get(reverse(name))


@pytest.mark.parametrize("value", ["abc", "31/02/2024", "'; DROP TABLE", "\x00", "9" * 400])
def test_a_filter_that_cannot_be_read_harms_nothing(signed_in, reception_hue, complaint, value):
    answer = signed_in(reception_hue).get(
        reverse("citizens:visits"), {"since": value, "q": value, "kind": value}
    )

    assert answer.status_code == 200
