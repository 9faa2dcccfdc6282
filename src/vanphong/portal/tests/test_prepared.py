# SPDX-License-Identifier: EUPL-1.2
"""Menu and ways are prepared once a generation: pages made anew cost few queries, and a change is seen by the next reader."""

import pytest
from django.core.cache import caches
from django.test import RequestFactory
from django.urls import reverse
from wagtail.models import Page, Site

from vanphong.portal import actions, queries
from vanphong.portal.kept.prepared import MOST, Pieces
from vanphong.portal.models import SectionPage, SiteHome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_cache")]


def anew(client, address: str) -> str:
    caches["pages"].clear()
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def news(section, by, board, title: str):
    item = actions.start_news(section=section, title=title, lead=title, texts=[f"{title}."], by=by)
    actions.hand_in(item=item, by=by)
    return actions.publish_news(item=actions.pass_on(item=item, by=by), by=board)


def test_the_next_item_of_a_section_is_made_with_few_queries(
    section, editor_linh, board_quyen, client, django_assert_max_num_queries
):
    first, second = (
        news(section, editor_linh, board_quyen, title) for title in ("Họp báo quý một", "Ra quân trồng cây")
    )
    anew(client, first.page.get_url())

    # generation, page, two of its restrictions, other language, pictures; what it was made of, and whether it still is so
    with django_assert_max_num_queries(8):
        shown = anew(client, second.page.get_url())

    assert "Ra quân trồng cây." in shown
    assert section.title in shown


@pytest.mark.parametrize("home_first", [True, False])
def test_a_section_leads_back_to_its_home_whichever_was_opened_first(section, client, home_first):
    home = section.get_parent()
    way = f'<li><a href="{home.get_url()}">{home.title}</a></li>'
    opened = [home.get_url(), section.get_url()]
    pages = {address: anew(client, address) for address in (opened if home_first else opened[::-1])}

    assert way in pages[section.get_url()]
    assert way not in pages[home.get_url()]


def test_the_list_of_documents_is_made_with_four_queries(publication, client, django_assert_max_num_queries):
    anew(client, reverse("cong:directives"))

    with django_assert_max_num_queries(4):  # generation, bodies, fields, rows
        assert publication.document.number_and_symbol in anew(client, reverse("cong:directives"))


@pytest.mark.parametrize("who", ["a reader", "an officer"])
def test_a_section_that_is_renamed_is_seen_in_menu_and_way_at_once(
    who, published, section, editor_linh, signed_in, client
):
    reader = signed_in(editor_linh) if who == "an officer" else client
    address = published.page.get_url()
    assert section.title in anew(reader, address)

    section.title = "Thời sự trong tỉnh"
    section.save()

    shown = anew(reader, address)
    assert shown.count("Thời sự trong tỉnh") >= 2
    assert "Tin tức - Sự kiện" not in shown


def test_pages_side_by_side_in_two_sites_have_each_its_own_masthead(
    published, editor_linh, board_quyen, client
):
    of_office = news(
        SectionPage.objects.get(slug="tin-hoat-dong"), editor_linh, board_quyen, "Văn phòng họp giao ban"
    )
    province, office = (SiteHome.objects.get(slug=slug).title for slug in ("cong", "van-phong"))

    assert f"<b>{province}</b>" in anew(client, published.page.get_url())
    assert f"<b>{office}</b>" in anew(client, of_office.page.get_url())
    assert f"<b>{province}</b>" in anew(client, published.page.get_url())


def test_a_site_with_a_host_of_its_own_is_led_by_its_own_addresses(published, client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "vanphong.example.vn"]
    office = SiteHome.objects.get(slug="van-phong")
    anew(client, "/cong/")
    Site.objects.create(hostname="vanphong.example.vn", port=80, root_page=Page.objects.get(pk=office.pk))

    assert (
        f"<b>{office.title}</b>"
        in client.get("/cong/", headers={"Host": "vanphong.example.vn"}).content.decode()
    )
    assert f"<b>{office.title}</b>" not in anew(client, "/cong/")


def test_an_item_that_is_not_out_has_no_page(draft, client):
    assert client.get(draft.page.get_url()).status_code == 404


def test_made_up_hosts_do_not_fill_the_memory(sites):
    pieces = Pieces()
    for number in range(MOST + 50):
        request = RequestFactory().get("/cong/")
        request.get_host = lambda number=number: f"{number}.example.vn"
        assert pieces.get(request, ("menu",), lambda number=number: number) == number

    assert len(pieces.held[1]) <= MOST


def test_news_are_found_below_the_site_that_is_asked(published):
    request = RequestFactory().get("/cong/")

    assert queries.news_at(request, f"{published.section.slug}/{published.page.slug}/") == published.page
    assert queries.news_at(request, f"gioi-thieu/{published.page.slug}/") is None
    assert queries.news_at(request, "") is None
