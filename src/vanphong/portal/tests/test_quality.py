# SPDX-License-Identifier: EUPL-1.2
"""The report on the quality of the portal's information: what it finds, what it leaves alone, where its lines lead."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from wagtail.models import Page

from vanphong.kernel.worktime import today
from vanphong.portal import actions
from vanphong.portal.models import PlainPage, PublishedDocument, SectionPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(board_quyen, signed_in):
    """The report as the board sees it: report("links") is that part of the page; report() the whole."""

    def read(part: str = "", **given) -> str:
        page = signed_in(board_quyen).get(reverse("portal:quality"), given).content.decode()
        found = re.search(rf'<section[^>]*aria-labelledby="finding-{part}".*?</section>', page, re.DOTALL)
        return found[0] if part else page

    return read


def written(item, html: str) -> None:
    """Set the text of a published item as it would stand after an approval."""
    page = item.page
    page.body = page.body.stream_block.to_python([{"type": "paragraph", "value": html}])
    page.save()


def plain(section, title: str, **facts) -> PlainPage:
    return section.add_child(instance=PlainPage(title=title, **facts))


@pytest.mark.parametrize(
    "link",
    [
        '<a linktype="page" id="99999">x</a>',
        '<a linktype="document" id="99999">x</a>',
        '<a href="/cong/tin-tuc-su-kien/khong-co/">x</a>',
        '<a href="http://localhost/cong/van-ban/khong-co/">x</a>',
        '<a href="/khong/co/gi/">x</a>',
    ],
)
def test_a_link_that_leads_nowhere_is_told(published, report, link):
    written(published, f"<p>Xem {link}</p>")

    assert published.page.title in report("links")
    assert reverse("wagtailadmin_pages:edit", args=[published.page_id]) in report("links")


def test_links_that_open_something_are_left_alone(published, publication, section, report):
    written(
        published,
        f'<p><a linktype="page" id="{section.pk}">1</a> <a href="{publication.public_url}">2</a> '
        f'<a href="{section.get_url()}">3</a> <a href="/cong/van-ban/">4</a> <a href="https://chinhphu.vn/x">5</a></p>',
    )

    assert published.page.title not in report("links")


def test_a_link_to_what_was_taken_back_is_told(published, publication, section, clerk_lan, report):
    written(published, f'<p><a href="{publication.public_url}">Quyết định</a></p>')
    assert published.page.title not in report("links")

    actions.withdraw_document(publication=publication, note="Ban hành nhầm", by=clerk_lan)

    assert published.page.title in report("links")
    assert publication.public_url in report("links")


def test_a_draft_is_not_the_publics_and_is_not_told(draft, report):
    written(draft, '<p><a linktype="page" id="99999">x</a></p>')

    assert draft.page.title not in report("links")


def test_a_picture_without_words_is_told(published, report):
    page = published.page
    told = {"image": 1, "alt": "Hội trường", "caption": "", "credit": ""}
    raw = [{"type": "picture", "value": told}, {"type": "picture", "value": told | {"alt": ""}}]
    type(page).objects.filter(pk=page.pk).update(body=raw)

    assert page.title in report("pictures")
    assert "1 ảnh" in report("pictures")


def test_a_page_past_its_day_is_told_and_one_before_it_is_not(section, report):
    plain(section, "Trang cũ", look_again_on=today() - timedelta(days=1))
    plain(section, "Trang còn hạn", look_again_on=today() + timedelta(days=1))

    assert "Trang cũ" in report("review")
    assert "Trang còn hạn" not in report("review")


@pytest.fixture
def dated(issue, clerk_lan):
    """Put a document on the portal as if it had been dated and published on these days."""

    def make(dated_on: date, published_on: date) -> PublishedDocument:
        publication = actions.publish_document(document=issue(), attachments=[], confirmed=True, by=clerk_lan)
        PublishedDocument.objects.filter(pk=publication.pk).update(
            dated_on=dated_on, published_on=published_on
        )
        return publication

    return make


def test_a_document_later_than_two_working_days_is_told_and_opens_in_the_list(
    dated, report, board_quyen, signed_in
):
    # Thursday to Monday: two working days; Thursday to Tuesday: three
    in_time = dated(date(2024, 6, 6), date(2024, 6, 10))
    late = dated(date(2024, 6, 6), date(2024, 6, 11))

    part = report("late", start="01/06/2024", end="30/06/2024")

    assert late.get_absolute_url() in part
    assert in_time.get_absolute_url() not in part
    opened = re.search(r'<p class="foot"><a href="([^"]*)"', part)[1].replace("&amp;", "&")
    rows = re.findall(r'id="directive-(\d+)"', signed_in(board_quyen).get(opened).content.decode())
    assert rows == [str(late.pk)]
    assert late.get_absolute_url() not in report("late", start="01/07/2024", end="31/07/2024")


def test_a_section_without_news_for_so_long_is_told(section, clerk_lan, report):
    rows = [
        actions.PublishedNews(
            row=1, section=section, title="Tin", lead="Tin.", texts=["Nội dung."], author_line="Thùy Linh",
            published_at=datetime.combine(today() - timedelta(days=40), datetime.min.time(), tzinfo=UTC),
        )
    ]  # fmt: skip
    actions.import_news(rows=rows, by=clerk_lan)
    page = SectionPage.objects.get(slug="gioi-thieu", depth=3)
    plain(page, "Bộ máy")

    assert f'href="{section.get_url()}"' in report("sections", silent=30)
    assert f'href="{section.get_url()}"' not in report("sections", silent=60)
    assert f'href="{page.get_url()}"' not in report("sections", silent=30)


def test_sections_of_one_name_are_told_with_their_site(section, report):
    twins = SectionPage.objects.filter(title="Giới thiệu", locale=section.locale)
    sites = {twin.get_ancestors().specific().last().title for twin in twins}

    page = report("sections", silent=0)

    assert len(sites) > 1
    assert all(f"Giới thiệu – {site}" in page for site in sites)


def test_the_report_takes_as_many_queries_for_30_texts_as_for_3(
    section, editor_linh, board_quyen, dated, signed_in, django_assert_max_num_queries
):
    client = signed_in(board_quyen)

    def fill(count: int) -> None:
        for number in range(count):
            page = plain(section, f"Trang {number} {Page.objects.count()}", look_again_on=date(2024, 1, 1))
            page.body = page.body.stream_block.to_python(
                [{"type": "paragraph", "value": f'<p><a linktype="page" id="{900 + number}">x</a></p>'}]
            )
            page.save()
            dated(date(2024, 6, 6), date(2024, 6, 20))

    fill(3)
    with django_assert_max_num_queries(30) as few:
        client.get(reverse("portal:quality"), {"start": "01/06/2024"})
    fill(27)
    with django_assert_max_num_queries(len(few)):
        page = client.get(reverse("portal:quality"), {"start": "01/06/2024"}).content.decode()
    assert page.count("Trang ") >= 60


@pytest.mark.parametrize("who", ["focal_nga", "stranger"])
def test_it_is_closed_to_whoever_has_no_part_in_the_portal(sites, who, request, signed_in):
    assert signed_in(request.getfixturevalue(who)).get(reverse("portal:quality")).status_code == 403


def test_whoever_may_not_know_who_asks_gets_the_times_without_the_way_to_the_questions(
    sites, chief_minh, signed_in
):
    page = signed_in(chief_minh).get(reverse("portal:quality")).content.decode()

    assert 'id="finding-questions"' in page
    assert reverse("portal:questions") not in page.partition('id="finding-questions"')[2]


def test_the_days_and_the_silence_can_be_chosen(sites, board_quyen, signed_in):
    page = signed_in(board_quyen).get(reverse("portal:quality")).content.decode()

    assert {"start", "end"} <= set(re.findall(r'<(?:input|select)[^>]* name="(\w+)"', page))
