# SPDX-License-Identifier: EUPL-1.2
"""What a reader chose for a list: its columns stay left out, and the way back from a record leads to the list as it was left."""

from datetime import date

import pytest
from django.urls import reverse

from vanphong.documents import actions

LIST = "/documents/incoming/"


@pytest.fixture
def letter(clerk_lan, office):
    return actions.register_incoming(
        arrived_on=date(2024, 6, 3),
        sender="Sở Tài chính",
        symbol="12/STC-NS",
        subject="Về dự toán",
        by=clerk_lan,
    )


def test_a_column_left_out_stays_out_on_this_list_alone(signed_in, clerk_lan, letter):
    client = signed_in(clerk_lan)

    answer = client.get(
        reverse("columns"), {"list": LIST, "of": "2.4.5.6.7", "show": ["2", "4", "7"], "next": LIST}
    )

    assert (answer.status_code, answer.url) == (302, LIST)
    assert 'class="list hide-5 hide-6"' in client.get(LIST).text
    assert "hide-" not in client.get("/documents/outgoing/").text


def test_columns_of_no_list_are_not_kept(signed_in, clerk_lan):
    answer = signed_in(clerk_lan).get(
        reverse("columns"), {"list": "/nowhere/", "of": "2", "next": "https://elsewhere.example/"}
    )

    assert answer.url == "/"
    assert not answer.cookies


def test_the_way_back_from_a_record_leads_to_the_list_as_it_was_left(signed_in, clerk_lan, letter):
    client = signed_in(clerk_lan)
    client.get(LIST, {"q": "dự toán", "page": "1"})

    page = client.get(letter.get_absolute_url()).text

    assert 'href="/documents/incoming/?q=d%E1%BB%B1+to%C3%A1n&amp;page=1"' in page


def test_the_whole_list_forgets_the_filters_that_were_set(signed_in, clerk_lan, letter):
    client = signed_in(clerk_lan)
    client.get(LIST, {"q": "dự toán"})
    client.get(LIST)

    page = client.get(letter.get_absolute_url()).text

    assert '<li><a href="/documents/incoming/">Văn bản đến</a></li>' in page
