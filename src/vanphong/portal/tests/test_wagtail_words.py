# SPDX-License-Identifier: EUPL-1.2
"""The editors' admin speaks Vietnamese: our catalogue for it is sound, harms no other screen, and is what editors meet on every screen."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import polib
import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import Resolver404, resolve, reverse
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Site

from vanphong.portal import seeding
from vanphong.portal.models import NewsPage, PlainPage, SectionPage, SiteHome
from vanphong.portal.tests.admin_walk import WAGTAIL, Step, steps_of_admin, walk, words

OURS = Path(seeding.__file__).parent / "wagtail_locale/vi/LC_MESSAGES"
HOUSE = sorted(OURS.parents[3].glob("*/locale/vi/LC_MESSAGES/django.po"))
pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="the words of a screen are the same on both"
)
#: how many links of a kind are opened
OPENED = 2
PLACE = re.compile(r"%\(\w+\)[sd]")
#: names; and what Wagtail writes into a counter that stays hidden
SAME = {"Wagtail", "URL", "Email", "None"}
BULK = {
    "wagtailcore/page": ("delete", "move", "publish", "unpublish"),
    "portal/picture": ("add_tags", "add_to_collection"),
    "wagtaildocs/document": ("add_tags", "add_to_collection"),
}


@pytest.mark.parametrize("file", sorted(OURS.glob("*.po")), ids=lambda file: file.name)
def test_each_text_is_wagtail_s_and_keeps_what_is_filled_in(file):
    known = words(WAGTAIL)

    for entry in polib.pofile(str(file), check_for_duplicates=True):
        text = entry.msgstr_plural.get(0) or entry.msgstr
        assert entry.msgid in known, entry.msgid
        assert text.strip(), entry.msgid
        assert sorted(PLACE.findall(entry.msgid_plural or entry.msgid)) == sorted(PLACE.findall(text))


def test_no_text_of_the_house_gets_another_word():
    assert words([OURS / "django.po"]) & words(HOUSE) == set()


def test_the_scripts_of_the_admin_find_all_their_texts(editor_linh, signed_in):
    script = signed_in(editor_linh).get(reverse("wagtailadmin_javascript_catalog")).content.decode()

    lacking = {
        word
        for file in WAGTAIL
        if file.name == "djangojs.po" and "/wagtail/admin/" in file.as_posix()
        for word in (entry.msgid for entry in polib.pofile(str(file)))
        if word not in SAME and f"{json.dumps(word)}:" not in script
    }

    assert lacking == set()


def picture_file(name="anh.png"):
    """A picture as an editor uploads one."""
    made = BytesIO()
    Image.new("RGB", (60, 40), "red").save(made, "PNG")
    return SimpleUploadedFile(name, made.getvalue(), "image/png")


@pytest.fixture
def on_the_way(published, settings, tmp_path):
    """What stands in the admin: pages of each kind, a picture, a file, and what fills each part of an address."""
    settings.MEDIA_ROOT = tmp_path
    item, section, plain = published, published.section, PlainPage.objects.first()
    section.save_revision()
    section.refresh_from_db()
    picture = get_image_model().objects.create(title="Cổng chào", file=picture_file(), width=60, height=40)
    file = get_document_model().objects.create(title="Biểu mẫu", file=ContentFile(b"abc", "bieu-mau.txt"))
    home = SiteHome.objects.first()
    pages = [page.pk for page in (item.page, section, home, plain) if page]
    return {
        "pages": pages, "news": item.page_id, "section": section.pk, "home": home.pk, "picture": picture.pk, "file": file.pk,
        "page_id": pages, "parent_page_id": pages, "page_to_move_id": pages, "page_pk": pages[:1],
        "destination_id": [section.pk, SiteHome.objects.last().pk], "revision_id": [item.page.latest_revision_id, section.latest_revision_id],
        "image_id": [picture.pk], "document_id": [file.pk], "doc_id": [file.pk], "uploaded_file_id": [1], "filter_spec": ["original"],
        "content_type_app_name": ["portal"], "app_label": ["portal"], "app_name": ["taggit"],
        "content_type_model_name": [model.__name__.lower() for model in (NewsPage, SectionPage, PlainPage, SiteHome)], "model_name": ["newspage", "tag"],
        "object_id": [item.page_id], "session_id": [1], "pk": [Site.objects.first().pk], "collection_id": [Collection.objects.first().pk],
        "task_state_id": [1], "task_id": [1], "workflow_pk": [1], "workflow_state_id": [1], "action_name": ["publish"], "uidb64": ["a"], "token": ["b"],
        "wagtail_bulk_action": [(*kind.split("/"), deed) for kind, deeds in BULK.items() for deed in deeds],
        "wagtailadmin_pages:revisions_compare": [(item.page_id, "earliest", "latest"), (section.pk, "live", "latest")],
        "wagtailimages_chooser:chosen": [(picture.pk,)], "wagtaildocs_chooser:chosen": [(file.pk,)],
    }  # fmt: skip


def asked_for(there):
    """Every address; searches that find something and nothing; a step with several rows at once."""
    steps = list(steps_of_admin(there))
    yield from steps
    for step in steps:
        if step.name.split(":")[-1] in (
            "index",
            "search",
            "search_results",
            "choose",
            "choose_results",
            "wagtailadmin_choose_page_search",
            "index_results",
        ):
            yield from (Step(step.name, f"{step.address}?q={word}") for word in ("Hội nghị", "khongcogi"))
    yield from (
        Step(name, f"{address}?id={pk}&next=/portal/admin/") for name, address, pk in bulk_steps(there)
    )
    yield Step(
        "chosen",
        reverse("wagtailadmin_choose_page")
        + "?page_type=portal.sectionpage&can_choose_root=false&allow_external_link=true&allow_email_link=true",
    )


def bulk_steps(there):
    """Steps with several rows at once: their name, their address, the number of a row."""
    rows = {
        "wagtailcore/page": [there["news"], there["section"]],
        "portal/picture": [there["picture"]],
        "wagtaildocs/document": [there["file"]],
    }
    for kind, deeds in BULK.items():
        for deed in deeds:
            address = reverse("wagtail_bulk_action", args=[*kind.split("/"), deed])
            yield from (("wagtail_bulk_action", address, pk) for pk in rows[kind])


def sent_in(there):
    """Empty forms, and forms that are filled in well or wrongly."""
    yield from empty_forms(there)
    yield from pages_filled_in(there)
    yield from uploads()
    yield from pictures_filled_in(there)
    yield from links_filled_in()
    for name, address, pk in bulk_steps(there):
        yield Step(
            name,
            f"{address}?id={pk}&next=/portal/admin/",
            {"tags": "mới", "collection": Collection.objects.first().pk, "chooser": there["home"]},
        )


def empty_forms(there):
    """Every form with nothing in it."""
    for step in steps_of_admin(there):
        if (
            step.name != "wagtailadmin_choose_page_external_link"
        ):  # an empty form of it is Wagtail's own error
            yield Step(step.name, step.address, {"body-count": "0", "next": "/portal/admin/"})


def pages_filled_in(there):
    """Pages and news, some with addresses, days and lengths that are refused."""
    text = {
        "title": "Trang mới",
        "slug": "trang-moi",
        "body-count": "0",
        "look_again_on": "",
        "seo_title": "",
        "search_description": "",
    }
    new = reverse("wagtailadmin_pages:add", args=["portal", "plainpage", there["section"]])
    old = reverse("wagtailadmin_pages:edit", args=[there["section"]])
    for address in (new, old):
        yield Step("publish", address, {**text, "action-publish": "1"})
        yield Step(
            "save",
            address,
            {**text, "slug": "Không Hợp Lệ", "look_again_on": "ngày mai", "seo_title": "x" * 300},
        )
    yield Step(
        "news",
        reverse("wagtailadmin_pages:edit", args=[there["news"]]),
        {**text, "lead": "x" * 3000, "event_on": "mai"},
    )


def uploads():
    """Pictures and files, some that are not what their names say."""
    many = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}
    for kind, name in (
        ("wagtailimages", "anh.png"),
        ("wagtaildocs", "giay.txt"),
        ("wagtailimages", "hong.png"),
        ("wagtailimages", "anh.gif"),
    ):
        content = picture_file(name) if name == "anh.png" else SimpleUploadedFile(name, b"abc")
        for form in ("add", "add_multiple"):
            field = "files[]" if form == "add_multiple" else "file"
            yield Step(name, reverse(f"{kind}:{form}"), {"title": "Mới", field: content, **many})
            content.seek(0)


def pictures_filled_in(there):
    """A picture chosen while writing, and one whose tag is too long."""
    yield Step(
        "chooser",
        reverse("wagtailimages_chooser:create"),
        {"image-chooser-upload-title": "A", "image-chooser-upload-file": picture_file()},
    )
    yield Step(
        "picture", reverse("wagtailimages:edit", args=[there["picture"]]), {"title": "Ảnh", "tags": "a" * 300}
    )


def links_filled_in():
    """Links to a place, to nothing, and to a mailbox that is none."""
    yield Step(
        "link",
        reverse("wagtailadmin_choose_page_external_link"),
        {"external-link-chooser-url": "/cong/tin-tuc-su-kien/", "external-link-chooser-link_text": "x"},
    )
    yield Step(
        "link",
        reverse("wagtailadmin_choose_page_external_link"),
        {"external-link-chooser-url": "không phải địa chỉ"},
    )
    yield Step(
        "mail", reverse("wagtailadmin_choose_page_email_link"), {"email-link-chooser-email_address": "a"}
    )


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["editor_linh", "board_quyen"])
def test_an_editor_meets_no_english_on_any_screen_and_every_link_opens(
    on_the_way, editor_linh, board_quyen, who, request, signed_in
):
    client = signed_in(request.getfixturevalue(who))
    client.raise_request_exception = False

    seen = walk(client, asked_for(on_the_way))

    assert seen.missing == {}
    assert {text: place for text, place in seen.english.items() if text not in SAME} == {}
    assert {place: status for place, status in seen.answers.items() if status >= 500} == {}
    assert {
        (link, seen.links[link]): status
        for link in some_of_each_kind(seen.links)
        if (status := client.get(link).status_code) >= 400
    } == {}


def some_of_each_kind(links: Iterable[str]) -> Iterator[str]:
    """Of links within the house, two to each kind of screen for each way to ask for it."""
    opened = Counter[object]()
    for link in links:
        # a script adds the rows to the address of a step with several; pictures are no screens
        if not link.startswith("/") or re.match(r"/portal/admin/(logout|bulk)/|/cong/anh/", link):
            continue
        parts = urlsplit(link)
        try:
            kind = resolve(parts.path).view_name, *sorted(parse_qs(parts.query))
        except Resolver404:
            kind = (link,)
        opened[kind] += 1
        if opened[kind] <= OPENED:
            yield link


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["editor_linh", "board_quyen"])
def test_what_is_filled_in_is_answered_in_vietnamese(
    on_the_way, editor_linh, board_quyen, who, request, signed_in
):
    client = signed_in(request.getfixturevalue(who))

    seen = walk(client, sent_in(on_the_way))

    assert seen.missing == {}
    assert {text: place for text, place in seen.english.items() if text not in SAME} == {}
