# SPDX-License-Identifier: EUPL-1.2
"""Readers say whether a page was useful, without a script, a cookie of theirs or a name."""

import pytest
from django.urls import reverse

from vanphong.portal import actions
from vanphong.portal.models import PageRating

pytestmark = pytest.mark.django_db


def address(item) -> str:
    return reverse("cong:rate", args=[item.page_id])


def counts() -> dict[str, int]:
    return dict(PageRating.objects.values_list("choice", "number"))


def test_a_page_asks_by_links_so_that_it_can_be_kept_in_the_cache(published, client):
    response = client.get(published.page.get_url())
    page = response.content.decode()

    assert "Trang này có hữu ích không?" in page
    for choice in ("useful", "partly", "not"):
        assert f'href="{address(published)}?choice={choice}"' in page
    assert "csrfmiddlewaretoken" not in page
    assert not response.cookies


def test_the_link_alone_counts_nothing_and_one_post_counts_one(published, client):
    assert "checked" in client.get(address(published), {"choice": "partly"}).content.decode()
    assert counts() == {}

    client.post(address(published), {"choice": "partly"})
    client.post(address(published), {"choice": "useful"})
    response = client.post(address(published), {"choice": "useful"})

    assert "Cảm ơn" in response.content.decode()
    assert counts() == {"partly": 1, "useful": 2}


@pytest.mark.parametrize("choice", ["", "very", "<script>", "useful' --", "\x00"])
def test_an_answer_that_does_not_exist_is_refused(published, client, choice):
    assert client.get(address(published), {"choice": choice}).status_code == 200
    assert client.post(address(published), {"choice": choice}).status_code == 422
    assert counts() == {}


def test_what_is_not_public_cannot_be_rated(waiting, client):
    assert client.get(address(waiting)).status_code == 404
    assert client.post(address(waiting), {"choice": "not"}).status_code == 404
    assert client.post(reverse("cong:rate", args=[999999]), {"choice": "not"}).status_code == 404


def test_a_withdrawn_item_asks_nothing(published, board_quyen, client):
    actions.withdraw_news(item=published, note="Sai nội dung", by=board_quyen)

    assert "Trang này có hữu ích không?" not in client.get(published.page.get_url()).content.decode()
    assert client.post(address(published), {"choice": "not"}).status_code == 404


def test_another_site_cannot_rate_in_a_readers_name(published, django_user_model):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)

    assert strict.post(address(published), {"choice": "useful"}).status_code == 403
    assert counts() == {}


def test_one_address_does_not_flood_the_count(published, client):
    answers = [client.post(address(published), {"choice": "not"}).status_code for _number in range(31)]

    assert answers == [200] * 30 + [429]
    assert counts() == {"not": 30}


def test_the_desk_sees_the_counts_and_others_do_not(published, board_quyen, stranger, client, signed_in):
    client.post(address(published), {"choice": "useful"})

    page = signed_in(board_quyen).get(reverse("portal:ratings")).content.decode()
    assert published.page.title in page

    assert signed_in(stranger).get(reverse("portal:ratings")).status_code == 403
