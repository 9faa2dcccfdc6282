# SPDX-License-Identifier: EUPL-1.2
"""The English side: addresses of its own, the way between the languages, and English versions that go the editorial way."""

import re
import xml.etree.ElementTree as tree

import pytest
from django.urls import reverse
from wagtail.models import Locale, Site

from vanphong.kernel.actions import Refused
from vanphong.kernel.indicators import EVERYTHING, Period, indicators
from vanphong.kernel.worktime import today
from vanphong.portal import actions, queries, seeding
from vanphong.portal.models import NewsItem, PlainPage, SectionPage, SiteHome

pytestmark = pytest.mark.django_db
TITLE, LEAD = (
    "Half-year conference of the Office",
    "The Office has reviewed its work of the first six months.",
)
XHTML = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture
def english_draft(published, editor_linh):
    """The English version of the published item, just begun."""
    return actions.start_english(item=published, title=TITLE, lead=LEAD, by=editor_linh)


@pytest.fixture
def english(english_draft, editor_linh, board_quyen):
    """The same, translated and on the portal."""
    translate(english_draft, editor_linh)
    actions.hand_in(item=english_draft, by=editor_linh)
    actions.pass_on(item=english_draft, by=editor_linh)
    return actions.publish_news(item=english_draft, by=board_quyen)


def translate(item, editor) -> None:
    page = item.page.get_latest_revision_as_object()
    page.body = [("paragraph", "<p>The Office held its half-year conference this morning.</p>")]
    page.save_revision(user=editor)
    actions.save_text(item=item, by=editor)


def read(client, address) -> str:
    return client.get(address).content.decode()


def test_the_portal_begins_with_an_english_home_and_english_sections(sites, client):
    page = read(client, "/cong/en/")

    assert '<html lang="en"' in page
    assert "<b>Portal of Lang Son Province</b>" in page
    assert 'href="/cong/en/news-and-events/"' in page
    assert "Skip to the content" in page
    assert client.get("/cong/en/office/").status_code == 200


def test_what_the_board_removed_of_the_english_side_is_not_planted_again(sites):
    SectionPage.objects.get(slug="investment-and-bidding").delete()

    seeding.plant_sites()

    assert not SectionPage.objects.filter(slug="investment-and-bidding").exists()
    assert SiteHome.objects.filter(locale__language_code="en").count() == 2


def test_an_older_portal_gets_its_english_side_where_its_sections_still_are(sites):
    for home in SiteHome.objects.filter(locale__language_code="en", depth=2):
        home.delete()
    Locale.objects.filter(language_code="en").delete()
    SectionPage.objects.get(slug="hoi-dap").delete()

    seeding.plant_sites()

    assert SectionPage.objects.get(slug="news-and-events").locale.language_code == "en"
    assert not SectionPage.objects.filter(slug="questions-and-answers").exists()


@pytest.mark.parametrize("cookie", ["vi", "en"])
def test_the_address_says_the_language_whatever_the_browser_remembers(published, client, cookie):
    client.cookies["django_language"] = cookie

    assert '<html lang="vi"' in read(client, published.page.get_url())
    assert '<html lang="en"' in read(client, "/cong/en/van-ban/")


@pytest.mark.parametrize(
    "place", ["van-ban/", "dich-vu/", "tim-kiem/", "lich-tiep-cong-dan/", "thu-tuc/", "cau-hoi/"]
)
def test_lists_and_services_have_an_english_address_and_name_the_other(sites, client, place):
    page = read(client, f"/cong/en/{place}")

    assert '<html lang="en"' in page
    assert f'<a href="/cong/{place}" hreflang="vi" lang="vi">Tiếng Việt</a>' in page
    assert f'hreflang="vi" href="http://testserver/cong/{place}"' in page


def test_an_item_says_which_other_language_it_is_there_in(published, english, client):
    there, here = english.page.get_url(), published.page.get_url()

    page = read(client, here)

    assert there == "/cong/en/news-and-events/half-year-conference-of-the-office/"
    assert f'<a href="{there}" hreflang="en" lang="en">{TITLE}</a>' in page
    assert f'<a href="{there}" hreflang="en" lang="en">English</a>' in page
    assert f'<link rel="alternate" hreflang="en" href="http://testserver{there}">' in page
    assert f'<a href="{here}" hreflang="vi" lang="vi">Tiếng Việt</a>' in read(client, there)


def test_without_a_version_the_switch_leads_to_the_section_which_says_so(published, client):
    page = read(client, published.page.get_url())
    link = re.search(r'<a href="([^"]*)" hreflang="en" lang="en" rel="nofollow">English</a>', page)[1]

    section = read(client, link)

    assert link.startswith("/cong/en/news-and-events/?from=")
    assert "What you were reading is not there in this language." in section
    assert published.page.title in section
    assert 'hreflang="en" href=' not in page


def test_a_draft_in_the_other_language_is_told_to_nobody(published, english_draft, client):
    assert TITLE not in read(client, published.page.get_url())
    assert TITLE not in read(client, "/cong/so-do.xml")
    assert TITLE not in read(client, f"/cong/?from={english_draft.page_id}")


def test_lists_feeds_and_search_keep_to_the_language_one_is_in(published, english, client):
    title = published.page.title
    for address, has, lacks in (
        ("/cong/", title, TITLE), ("/cong/en/", TITLE, title), ("/cong/tin-moi.rss", title, TITLE), ("/cong/en/tin-moi.rss", TITLE, title),
        ("/cong/en/tin-moi.atom", TITLE, title), ("/cong/tim-kiem/?q=hoi+nghi", title, TITLE), ("/cong/en/tim-kiem/?q=conference", TITLE, title),
    ):  # fmt: skip
        page = read(client, address)
        assert (has in page, lacks in page) == (True, False), address


def test_the_map_of_the_site_names_both_versions(published, english, client):
    entries = tree.fromstring(client.get("/cong/so-do.xml").content)
    alternates = {
        entry[0].text: {link.get("hreflang"): link.get("href") for link in entry.iter(XHTML)}
        for entry in entries
    }

    both = {
        "vi": f"http://testserver{published.page.get_url()}",
        "en": f"http://testserver{english.page.get_url()}",
    }
    assert alternates[both["vi"]] == alternates[both["en"]] == both


def test_machines_are_told_the_language(english, machine_facts):
    assert machine_facts(english.page.get_url())["inLanguage"] == "en"


def test_official_texts_are_marked_as_vietnamese_on_english_pages(publication, client):
    subject, address = publication.document.titled_subject, f"/cong/van-ban/{publication.slug}/"

    assert f'lang="vi">{subject}' in read(client, "/cong/en/van-ban/")
    assert f'lang="vi">{subject}' in read(client, address.replace("/cong/", "/cong/en/"))
    assert f'lang="vi">{subject}' not in read(client, "/cong/van-ban/")


def test_the_english_version_is_made_in_one_step_and_is_a_draft(published, editor_linh, signed_in):
    response = signed_in(editor_linh).post(
        reverse("portal:start_english", args=[published.pk]), {"title": TITLE, "lead": LEAD}
    )

    item = NewsItem.objects.get(version_of=published)
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[item.page_id])
    assert (item.language, item.state, item.kind, item.author) == ("en", "draft", "translation", editor_linh)
    assert item.page.body.raw_data[0]["value"] == published.page.body.raw_data[0]["value"]


def test_the_desk_offers_it_once_and_shows_the_versions(published, english_draft, editor_linh, signed_in):
    client = signed_in(editor_linh)

    page = read(client, published.get_absolute_url())

    assert english_draft.get_absolute_url() in page
    assert reverse("portal:start_english", args=[published.pk]) not in page
    with pytest.raises(Refused, match="bản tiếng Anh"):
        actions.start_english(item=published, title=TITLE, lead=LEAD, by=editor_linh)


def test_the_list_of_the_desk_can_be_narrowed_to_a_language(published, english, editor_linh, signed_in):
    page = read(signed_in(editor_linh), reverse("portal:news") + "?language=en")

    assert TITLE in page
    assert published.page.title not in page.split('id="rows"')[1]


def test_untranslated_text_goes_no_further(english_draft, editor_linh):
    with pytest.raises(Refused, match="vẫn là nội dung tiếng Việt"):
        actions.hand_in(item=english_draft, by=editor_linh)


def test_nobody_approves_the_own_english_version(english_draft, editor_linh, board_quyen):
    translate(english_draft, board_quyen)
    actions.hand_in(item=english_draft, by=editor_linh)
    actions.pass_on(item=english_draft, by=editor_linh)

    with pytest.raises(Refused):
        actions.publish_news(item=english_draft, by=board_quyen)


def test_only_what_readers_see_in_vietnamese_gets_an_english_version(waiting, editor_linh):
    with pytest.raises(Refused):
        actions.start_english(item=waiting, title=TITLE, lead=LEAD, by=editor_linh)


def test_what_is_withdrawn_in_vietnamese_is_withdrawn_in_english(published, english, board_quyen, client):
    actions.withdraw_news(item=published, note="Sai số liệu", by=board_quyen)

    assert client.get(english.page.get_url()).status_code == 410
    assert TITLE not in read(client, "/cong/en/")


def test_the_review_counts_an_item_once_whatever_the_languages(published, english):
    day = today()
    period = Period.parse(f"{day.year}-H{1 if day.month < 7 else 2}")

    figure = next(one for one in indicators if one.code == "portal.news")

    assert figure.value(period, EVERYTHING) == 1
    assert queries.news_published().count() == 2


def test_a_section_and_a_standing_page_get_an_english_draft_from_the_board(
    sites, board_quyen, signed_in, client
):
    section = SectionPage.objects.get(slug="gioi-thieu", depth=3)
    page = section.add_child(instance=PlainPage(title="Cơ cấu tổ chức", slug="co-cau"))

    response = signed_in(board_quyen).post(reverse("portal:start_english_page", args=[page.pk]))

    version = PlainPage.objects.get(translation_key=page.translation_key, locale__language_code="en")
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[version.pk])
    assert (version.live, version.get_parent().slug) == (False, "about-the-province")


def test_below_a_page_without_english_version_none_is_made(sites, board_quyen):
    section = SectionPage.objects.get(slug="ngan-sach")
    page = section.add_child(instance=PlainPage(title="Dự toán", slug="du-toan"))

    with pytest.raises(Refused, match="Ngân sách"):
        actions.start_english_page(page=page, by=board_quyen)


def test_an_editor_without_the_pages_makes_no_english_page(sites, editor_linh, signed_in):
    section = SectionPage.objects.get(slug="ngan-sach")

    assert (
        signed_in(editor_linh).post(reverse("portal:start_english_page", args=[section.pk])).status_code
        == 403
    )


def test_a_site_that_another_process_added_is_known_at_once_here(sites, client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "vp.example"]
    office = SiteHome.objects.get(slug="van-phong")
    assert office.get_url() == "/cong/van-phong/"

    # written past Wagtail's signals, as seen from a process in which nothing was changed
    Site.objects.bulk_create([Site(hostname="vp.example", port=80, root_page=office, site_name="VP")])

    page = client.get("/cong/tin-hoat-dong/", headers={"Host": "vp.example"}).content.decode()
    assert 'class="seal" href="/cong/"' in page
    assert "/cong/van-phong/" not in page
