# SPDX-License-Identifier: EUPL-1.2
"""What machines are told of documents, days of reception and procedures; and what readers say of these."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from vanphong.kernel.worktime import today
from vanphong.portal import actions
from vanphong.portal.models import PageRating

pytestmark = pytest.mark.django_db


@pytest.fixture
def reception(sites, editor_linh):
    return actions.announce_reception(
        held_on=today() + timedelta(days=9), hours="7h30 - 11h30, 13h30 - 17h00", received_by="Chủ tịch UBND tỉnh",
        place="Trụ sở Tiếp công dân tỉnh", by=editor_linh,
    )  # fmt: skip


def test_a_day_of_reception_is_an_event_with_its_hours_place_and_body(reception, machine_facts):
    facts = machine_facts(reverse("cong:receptions"))

    day = reception.held_on.isoformat()
    assert (facts["@type"], facts["startDate"], facts["endDate"]) == (
        "Event",
        f"{day}T07:30:00+07:00",
        f"{day}T17:00:00+07:00",
    )
    assert facts["location"]["address"]["streetAddress"] == "Trụ sở Tiếp công dân tỉnh"
    assert facts["organizer"]["name"] == str(reception.unit)
    assert facts["eventStatus"].endswith("EventScheduled")
    assert facts["url"].endswith(f"#reception-{reception.pk}")


def test_called_off_it_says_so(reception, editor_linh, machine_facts):
    actions.cancel_reception(reception=reception, note="Dời sang tuần sau", by=editor_linh)

    facts = machine_facts(reverse("cong:receptions"))
    assert facts["eventStatus"].endswith("EventCancelled")
    assert facts["description"] == "Dời sang tuần sau"


def test_hours_that_name_no_time_leave_the_day(reception, machine_facts):
    type(reception).objects.update(hours="Cả ngày")

    assert machine_facts(reverse("cong:receptions"))["startDate"] == reception.held_on.isoformat()


def test_a_document_tells_who_passed_it_and_from_when_it_holds(publication, machine_facts):
    facts = machine_facts(publication.public_url)

    assert facts["legislationPassedBy"] == facts["publisher"]
    assert facts["datePublished"] == publication.published_on.isoformat()
    assert facts["inLanguage"] == "vi"
    assert facts["headline"] == publication.document.subject


@pytest.mark.parametrize("language", ["", "en/"])
def test_documents_and_services_ask_whether_they_were_useful_in_both_languages_together(
    publication, client, language
):
    address = f"/cong/{language}van-ban/{publication.slug}/"
    link = re.search(r'href="([^"]*choice=useful)"', client.get(address).content.decode())[1].replace(
        "&amp;", "&"
    )

    assert "checked" in client.get(link).content.decode()
    thanks = client.post(link, {"choice": "useful"}).content.decode()

    assert f'href="{address}"' in thanks
    assert list(PageRating.objects.values_list("address", "choice", "number")) == [
        (f"van-ban/{publication.slug}/", "useful", 1)
    ]


@pytest.mark.parametrize(
    "page",
    [
        "",
        "/portal/",
        "/cong/van-ban/khong-co/",
        "/cong/tim-kiem/",
        "https://example.org/",
        "/cong/" + "x" * 300,
    ],
)
def test_what_is_not_there_or_not_asked_about_cannot_be_rated(sites, client, page):
    assert client.get(reverse("cong:rate_address"), {"page": page}).status_code == 404


def test_the_desk_sees_what_readers_say_of_a_document(publication, board_quyen, signed_in, client):
    PageRating.add(None, "not", f"van-ban/{publication.slug}/")

    page = signed_in(board_quyen).get(reverse("portal:ratings")).content.decode()

    assert publication.document.number_and_symbol in page
