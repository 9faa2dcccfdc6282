# SPDX-License-Identifier: EUPL-1.2
"""The figures of reception equal the length of their lists."""

from datetime import date

import pytest
from django.urls import reverse

from vanphong.citizens.actions import open_session, register_visit
from vanphong.citizens.actions.visits import Came
from vanphong.kernel.indicators import Period, disagreements, indicators

pytestmark = pytest.mark.django_db
H1 = Period.parse("2024-H1")


def test_a_leaders_visits_and_people_count(complaint, denunciation):
    assert indicators["citizens.leader_visits"].value(H1) == 2
    assert indicators["citizens.leader_people"].value(H1) == 8
    assert indicators["citizens.leader_sessions"].value(H1) == 1
    assert indicators["citizens.leader_crowds"].value(H1) == 1
    assert indicators["citizens.denunciations"].value(H1) == 1


def test_daily_reception_counts_apart(reception_hue, office, complaint):
    day = open_session(
        held_on=date(2024, 3, 18), reception="regular", unit=office, received_by="BTCD", by=reception_hue
    )
    register_visit(
        session=day, came=Came("Lý A"), kind="feedback", summary="Về đường", people=3, by=reception_hue
    )

    assert indicators["citizens.leader_visits"].value(H1) == 1
    assert indicators["citizens.regular_people"].value(H1) == 3


def test_the_summaries_follow_a_correction(complaint, reception_hue):
    from vanphong.citizens.actions import correct_visit

    correct_visit(visit=complaint, people=2, reason="Đếm lại", by=reception_hue)

    assert indicators["citizens.leader_people"].value(H1) == 2
    assert indicators["citizens.leader_crowds"].value(H1) == 0
    assert disagreements() == []


def test_the_figure_opens_its_rows(signed_in, chief_minh, complaint, denunciation):
    address = reverse("citizens:visits") + "?indicator=citizens.leader_people&period=2024-H1"

    page = signed_in(chief_minh).get(address)

    assert {row.pk for row in page.context["object_list"]} == {complaint.pk, denunciation.pk}


@pytest.mark.parametrize(
    "query", ["indicator=citizens.none&period=2024-H1", "indicator=citizens.leader_visits&period=x"]
)
def test_a_figure_that_does_not_exist_is_not_found(signed_in, chief_minh, query):
    assert signed_in(chief_minh).get(f"{reverse('citizens:visits')}?{query}").status_code == 404
