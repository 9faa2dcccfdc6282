# SPDX-License-Identifier: EUPL-1.2
"""What everyone may open without an account, and what it must never show."""

import re
import xml.etree.ElementTree as tree

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.urls import reverse

from vanphong.portal import actions
from vanphong.portal.models import SectionPage, SiteHome

pytestmark = pytest.mark.django_db
KILOBYTES_100 = 100_000


@pytest.mark.parametrize(
    "address", ["/cong/", "/cong/van-phong/", "/cong/tin-tuc-su-kien/", "/cong/van-ban/", "/cong/tim-kiem/"]
)
def test_a_page_is_open_to_everyone(published, publication, client, address):
    response = client.get(address)
    page = response.content.decode()

    assert response.status_code == 200
    assert '<html lang="vi"' in page
    assert "A-" in page
    assert len(response.content) < KILOBYTES_100
    assert not re.search(
        r"<script(?![^>]*ld\+json)(?! src=\"/static/)|\sstyle=|https?://(?!testserver|schema\.org|www\.w3\.org)",
        page,
    )


def test_the_window_of_the_home_bears_its_name_once(sites, client):
    title = re.search(r"<title>(.*?)</title>", client.get("/cong/").content.decode())[1]

    assert title == "Cổng thông tin điện tử tỉnh Lạng Sơn"


@pytest.mark.parametrize(
    ("address", "says", "leads"),
    [
        ("/cong/khong-co/", "Không tìm thấy trang này", "/cong/dich-vu/"),
        ("/cong/en/nothing/", "This page was not found", "/cong/en/dich-vu/"),
    ],
)
def test_a_reader_who_finds_nothing_stays_on_the_portal(sites, client, address, says, leads):
    response = client.get(address)
    page = response.content.decode()

    assert response.status_code == 404
    assert f"<h1>{says}</h1>" in page
    assert f'href="{leads}"' in page.split("<main")[1]
    assert 'href="/"' not in page


def test_an_officer_who_finds_nothing_is_led_back_to_work(sites, client):
    assert "Về việc của tôi" in client.get("/documents/nothing/").content.decode()


def test_the_first_screen_stays_the_officers(sites, client):
    assert client.get("/")["Location"].startswith(reverse("sign_in"))


def test_a_news_page_says_what_it_is_to_machines(published, machine_facts, client):
    page = client.get(published.page.get_url()).content.decode()

    facts = machine_facts(published.page.get_url())
    assert facts["@type"] == "NewsArticle"
    assert facts["headline"] == published.page.title
    assert f'<meta property="og:title" content="{published.page.title}">' in page


def test_a_directive_document_says_what_it_is_to_machines(publication, machine_facts):
    facts = machine_facts(publication.public_url)

    assert facts["@type"] == "Legislation"
    assert facts["legislationIdentifier"] == publication.document.number_and_symbol


def test_machine_readable_facts_cannot_break_out_of_their_place(section, editor_linh, board_quyen, client):
    item = actions.start_news(
        section=section,
        title="</script><script>alert(1)</script>",
        lead="Tin.",
        texts=["Nội dung <b>."],
        by=editor_linh,
    )
    actions.hand_in(item=item, by=editor_linh)
    actions.pass_on(item=item, by=editor_linh)
    actions.publish_news(item=item, by=board_quyen)

    assert "<script>alert" not in client.get(item.page.get_url()).content.decode()


@pytest.mark.parametrize(
    "address", ["cong:news_feed", "cong:news_atom", "cong:directive_feed", "cong:sitemap"]
)
def test_feeds_and_map_are_xml_with_what_is_public(published, publication, client, address):
    response = client.get(reverse(address))

    tree.fromstring(response.content)
    text = response.content.decode()
    assert published.page.slug in text or publication.slug in text


def test_feeds_and_map_tell_nothing_that_is_not_public(waiting, published_and_withdrawn, client):
    for address in ("cong:news_feed", "cong:news_atom", "cong:sitemap"):
        text = client.get(reverse(address)).content.decode()
        assert waiting.page.slug not in text
        assert published_and_withdrawn.page.slug not in text


@pytest.fixture
def published_and_withdrawn(section, editor_linh, board_quyen):
    item = actions.start_news(
        section=section, title="Bài sẽ bị hạ", lead="Tin.", texts=["Nội dung."], by=editor_linh
    )
    actions.force_news(item=item, reason="Gấp", by=editor_linh)
    return actions.withdraw_news(item=item, note="Sai nội dung", by=board_quyen)


@pytest.mark.parametrize("typed", ["hội nghị sơ kết", "hoi nghi so ket", "HOI NGHI"])
def test_the_search_finds_news_with_and_without_marks(published, client, typed):
    assert published.page.get_url() in client.get(reverse("cong:search"), {"q": typed}).content.decode()


def test_the_search_finds_nothing_that_is_not_public(waiting, client):
    assert waiting.page.title not in client.get(reverse("cong:search"), {"q": "hội nghị"}).content.decode()


def test_text_size_and_contrast_are_kept_between_pages_without_a_script(published, client):
    page = client.get("/cong/").content.decode()
    larger = re.search(r'href="([^"]*size=up)"', page)[1].replace("&amp;", "&")
    client.get(larger)

    assert 'data-size="3"' in client.get(published.page.get_url()).content.decode()


def test_originals_and_pictures_that_no_page_shows_are_for_the_desk_alone(
    settings, tmp_path, sites, editor_linh, client, signed_in
):
    settings.MEDIA_ROOT = tmp_path
    FileSystemStorage(tmp_path).save("original_images/hop.jpg", ContentFile(b"with its place"))
    FileSystemStorage(tmp_path).save("images/hop.max-960x960.jpg", ContentFile(b"without"))

    assert client.get("/cong/anh/original_images/hop.jpg").status_code == 404
    assert client.get("/cong/anh/images/../original_images/hop.jpg").status_code == 404
    assert client.get("/cong/anh/images/hop.max-960x960.jpg").status_code == 404
    editor = signed_in(editor_linh)
    assert editor.get("/cong/anh/images/hop.max-960x960.jpg").status_code == 200
    assert editor.get("/cong/anh/original_images/hop.jpg").status_code == 200


def test_a_further_site_is_a_further_row(sites, board_quyen, client):
    portal = SiteHome.objects.get(slug="cong")
    portal.add_child(instance=SiteHome(title="Sở Tài chính", above="UBND TỈNH", slug="so-tai-chinh"))

    page = client.get("/cong/so-tai-chinh/").content.decode()
    assert "<b>Sở Tài chính</b>" in page
    assert "Sở Tài chính" in client.get("/cong/").content.decode()


def test_a_section_lists_the_news_of_its_subsections_newest_first(
    published, section, editor_linh, board_quyen, client
):
    below = section.add_child(instance=SectionPage(title="Nông thôn mới", slug="nong-thon-moi"))
    newer = actions.start_news(
        section=below, title="Tin mới hơn", lead="Tin.", texts=["Nội dung."], by=editor_linh
    )
    actions.hand_in(item=newer, by=editor_linh)
    actions.pass_on(item=newer, by=editor_linh)
    actions.publish_news(item=newer, by=board_quyen)

    page = client.get(section.get_url()).content.decode()

    assert page.index("Tin mới hơn") < page.index(published.page.title)
    assert f'href="{below.get_url()}"' in page
    assert published.page.title not in client.get(below.get_url()).content.decode()


@pytest.mark.parametrize(
    ("section", "service"),
    [
        ("thu-tuc-hanh-chinh", "thu-tuc"),
        ("tiep-cong-dan", "lich-tiep-cong-dan"),
        ("hoi-dap", "cau-hoi"),
        ("en/administrative-procedures", "en/thu-tuc"),
        ("en/reception-of-citizens", "en/lich-tiep-cong-dan"),
        ("en/questions-and-answers", "en/cau-hoi"),
    ],
)
def test_the_sections_that_the_law_wants_lead_to_their_service(sites, client, section, service):
    body = client.get(f"/cong/{section}/").content.decode().split("<main")[1]

    assert re.search(rf'href="/cong/{service}/?"', body)
    assert 'id="news"' not in body


def test_readers_may_rate_the_look_up_of_dossiers(sites, client):
    assert (
        "/cong/danh-gia/?page=/cong/tra-cuu-ho-so/&amp;choice=useful"
        in client.get("/cong/tra-cuu-ho-so/").content.decode()
    )
