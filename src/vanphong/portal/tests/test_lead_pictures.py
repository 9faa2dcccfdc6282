# SPDX-License-Identifier: EUPL-1.2
"""The lead picture of an item: told in words, shown in the size that fits, told to machines, and light."""

import io
import re

import pytest
from django.core.cache import caches
from django.core.files.base import ContentFile
from PIL import Image

from vanphong.kernel.actions import Refused
from vanphong.portal import actions
from vanphong.portal.models import Picture

pytestmark = pytest.mark.django_db
LIMIT = 100_000


@pytest.fixture
def landscape(settings, tmp_path) -> Picture:
    settings.MEDIA_ROOT = tmp_path
    caches["default"].clear()  # Wagtail remembers the sizes of pictures that were undone with a test
    caches["pictures"].clear()
    stored = io.BytesIO()
    Image.new("RGB", (1200, 750), (90, 120, 100)).save(stored, "JPEG")
    picture = Picture(title="Núi")
    picture.file = ContentFile(stored.getvalue(), name="nui.jpg")
    picture.save()
    return picture


@pytest.fixture
def pictured(draft, landscape, editor_linh, board_quyen):
    """A long item with a lead picture, on the portal."""
    page = draft.page.get_latest_revision_as_object()
    page.picture, page.picture_alt = landscape, "Các dãy núi trong sương"
    page.picture_caption, page.picture_credit = "Núi Mẫu Sơn", "Văn phòng"
    page.body = [("paragraph", f"<p>{'Nội dung của bài. ' * 30}</p>") for _part in range(40)]
    page.save_revision(user=editor_linh)
    actions.save_text(item=draft, by=editor_linh)
    actions.hand_in(item=draft, by=editor_linh)
    actions.pass_on(item=draft, by=editor_linh)
    return actions.publish_news(item=draft, by=board_quyen)


def test_the_picture_is_told_in_words_sized_and_chosen_by_the_browser(pictured, client):
    page = client.get(pictured.page.get_url()).content.decode()

    tag = re.search(r'<figure class="lead-picture"><img[^>]*>', page)[0]
    assert 'alt="Các dãy núi trong sương"' in tag
    assert re.search(r'srcset="\S+width-400\S* 400w, \S+width-800\S* 800w"', tag)
    assert 'width="800" height="500"' in tag
    assert "loading=" not in tag
    assert "Núi Mẫu Sơn" in page
    assert "Văn phòng" in page


def test_a_long_item_with_its_picture_stays_light(pictured, client):
    assert len(client.get(pictured.page.get_url()).content) < LIMIT


def test_readers_get_the_sizes_that_the_page_names(pictured, client):
    page = client.get(pictured.page.get_url()).content.decode()

    sizes = re.findall(r'/cong/anh/[^" ]+', page)
    assert {client.get(size).status_code for size in sizes} == {200}


def test_the_home_shows_the_first_picture_large_and_sections_small_and_lazy(pictured, section, client):
    assert '<li class="first"><img src=' in client.get("/cong/").content.decode()
    assert re.search(
        r'<li class="pictured"><img [^>]*fill-240x150[^>]*width="240" height="150" alt="" loading="lazy">',
        client.get(section.get_url()).content.decode(),
    )


def test_a_list_takes_as_many_statements_for_many_pictures_as_for_one(
    pictured, section, landscape, board_quyen, client, django_assert_max_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(section.get_url() + "?page=1")
    with CaptureQueriesContext(connection) as one:
        client.get(section.get_url() + "?page=1&count=1")
    most = len(one)
    rows = [
        actions.PublishedNews(
            row=number, section=section, title=f"Tin {number}", lead="Tin.", texts=["Nội dung."],
            published_at=pictured.published_at, author_line="", picture=landscape, picture_alt="Núi",
        )
        for number in range(8)
    ]  # fmt: skip
    actions.import_news(rows=rows, by=board_quyen)
    client.get(section.get_url() + "?page=1")

    with django_assert_max_num_queries(most):
        page = client.get(section.get_url() + "?page=1&count=1").content.decode()
    assert page.count('class="pictured"') == 9


def test_machines_and_those_who_pass_it_on_get_the_picture(pictured, machine_facts, client):
    page = client.get(pictured.page.get_url()).content.decode()

    facts = machine_facts(pictured.page.get_url())
    image = re.search(r'<meta property="og:image" content="(http://testserver/cong/anh/[^"]+)">', page)[1]
    assert facts["image"]["url"] == image
    assert facts["image"]["creditText"] == "Văn phòng"
    assert (facts["publisher"]["@type"], facts["mainEntityOfPage"]) == (
        "GovernmentOrganization",
        facts["url"],
    )


def test_a_picture_without_words_goes_no_further(draft, landscape, editor_linh):
    page = draft.page.get_latest_revision_as_object()
    page.picture = landscape
    page.save_revision(user=editor_linh, clean=False)
    actions.save_text(item=draft, by=editor_linh)

    with pytest.raises(Refused, match="ảnh đại diện"):
        actions.hand_in(item=draft, by=editor_linh)


@pytest.mark.parametrize(
    "way", ["images/{}/delete/", "images/multiple/{}/delete/", "bulk/portal/picture/delete/?id={}"]
)
def test_a_picture_that_readers_see_is_not_deleted(pictured, landscape, editor_linh, signed_in, way):
    client = signed_in(editor_linh)

    answer = client.post(
        f"/portal/admin/{way.format(landscape.pk)}", headers={"X-Requested-With": "XMLHttpRequest"}
    )

    assert answer.status_code in (302, 403, 404)
    assert Picture.objects.filter(pk=landscape.pk).exists()


def test_a_picture_in_the_text_of_a_public_page_stays_too(published, landscape, editor_linh, signed_in):
    published.page.body = [("picture", {"image": landscape, "alt": "Núi", "caption": "", "credit": ""})]
    published.page.save()

    signed_in(editor_linh).post(f"/portal/admin/images/{landscape.pk}/delete/")

    assert Picture.objects.filter(pk=landscape.pk).exists()


def test_a_picture_that_nobody_shows_is_deleted(landscape, editor_linh, signed_in):
    signed_in(editor_linh).post(f"/portal/admin/images/{landscape.pk}/delete/")

    assert not Picture.objects.filter(pk=landscape.pk).exists()
