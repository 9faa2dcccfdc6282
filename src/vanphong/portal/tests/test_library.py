# SPDX-License-Identifier: EUPL-1.2
"""Files and pictures of the library: looked through as they come in, and open to readers only where a public page shows them."""

from io import BytesIO

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.documents.models import Document

from vanphong.kernel.journal import entries_of, entries_of_type
from vanphong.portal import actions
from vanphong.portal.models import FileLook, NewsItem, Picture
from vanphong.portal.tests.leaks import office_files
from vanphong.portal.tests.leaks.pictures_made import picture, taken_in_lang_son

pytestmark = pytest.mark.django_db
ADD_FILE, ADD_PICTURE = "/portal/admin/documents/multiple/add/", "/portal/admin/images/multiple/add/"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """Files and pictures of a test lie in a folder of its own."""
    settings.MEDIA_ROOT = tmp_path
    caches["default"].clear()  # Wagtail remembers the sizes of pictures that were undone with a test
    caches["pictures"].clear()


def send(client, address, name, data):
    """Upload a file as the editors' admin does; what it answers."""
    return client.post(
        address, {"title": name, "files[]": SimpleUploadedFile(name, data)}, headers={"x-requested-with": "XMLHttpRequest"}
    ).json()  # fmt: skip


def test_a_file_with_a_comment_is_refused_with_its_place_and_the_cleaned_one_can_be_taken(
    sites, editor_linh, signed_in
):
    client = signed_in(editor_linh)

    answer = send(client, ADD_FILE, "ke-hoach.docx", office_files.word(change=office_files.comment))

    look = FileLook.objects.exclude(name="").get()
    assert not answer["success"]
    assert "nhận xét 1" in answer["error_message"]
    assert look.get_absolute_url() in answer["error_message"]
    assert not Document.objects.exists()
    assert entries_of(look)[0].event == "portal.leak_stopped"
    assert client.get(look.get_absolute_url()).status_code == 200
    given = b"".join(client.get(reverse("portal:cleaned_file", args=[look.pk])).streaming_content)
    assert "comments" not in "".join(office_files.parts(given))

    response = client.post(reverse("portal:take_cleaned", args=[look.pk]))

    taken = Document.objects.get()
    assert response["Location"] == reverse("wagtaildocs:edit", args=[taken.pk])
    assert taken.file.read() == given


def test_a_file_with_a_secrecy_mark_is_refused_and_there_is_nothing_to_take(sites, editor_linh, signed_in):
    client = signed_in(editor_linh)

    answer = send(client, ADD_FILE, "bao-cao.docx", office_files.word("TUYỆT MẬT"))

    assert not answer["success"]
    assert "href" not in answer["error_message"]
    look = FileLook.objects.exclude(name="").get()
    assert client.post(reverse("portal:take_cleaned", args=[look.pk])).status_code == 403


def test_a_name_that_leaks_is_neither_taken_nor_kept(sites, editor_linh, signed_in):
    answer = send(signed_in(editor_linh), ADD_FILE, "CCCD 020199012345.docx", office_files.word())

    assert not answer["success"]
    assert not Document.objects.exists()
    assert "020199012345" not in str(FileLook.objects.exclude(name="").values_list("name", "findings"))
    assert "020199012345" not in entries_of_type("portal.filelook")[0].facts_json


def test_what_is_to_be_asked_about_is_told_at_once_and_the_file_is_taken(sites, editor_linh, signed_in):
    client = signed_in(editor_linh)

    answer = send(client, ADD_FILE, "danh-ba.docx", office_files.word("Ông A, số điện thoại 0912 345 678"))

    assert answer["success"]
    assert "Khi đăng tin, bài có tệp này, bộ kiểm tra lộ thông tin sẽ hỏi lại" in answer["form"]
    page = client.get(reverse("wagtaildocs:edit", args=[Document.objects.get().pk])).content.decode()
    assert "bộ kiểm tra lộ thông tin sẽ hỏi lại" in page
    assert "0912" not in page


def test_names_out_of_a_file_are_no_code_in_the_editors_browser(sites, editor_linh, signed_in):
    bad = office_files.excel(lambda book: setattr(book.create_sheet("<img src=x>"), "sheet_state", "hidden"))

    answer = send(signed_in(editor_linh), ADD_FILE, "bang.xlsx", bad)

    assert "<img" not in answer["error_message"]
    assert "&lt;img" in answer["error_message"]


def test_a_picture_is_taken_without_its_place_and_the_editor_is_told(sites, editor_linh, signed_in):
    answer = send(signed_in(editor_linh), ADD_PICTURE, "hop.jpg", picture("JPEG", exif=taken_in_lang_son()))

    assert answer["success"]
    assert dict(Image.open(Picture.objects.get().file.open("rb")).getexif()) == {}
    assert "Đã bỏ khỏi ảnh trước khi lưu" in answer["form"]


def test_a_picture_whose_name_leaks_is_refused(sites, editor_linh, signed_in):
    answer = send(signed_in(editor_linh), ADD_PICTURE, "CCCD 020199012345.jpg", picture("JPEG"))

    assert not answer["success"]
    assert not Picture.objects.exists()


def test_a_stopped_file_is_for_those_alone_who_bring_files(sites, editor_linh, clerk_lan, signed_in):
    send(signed_in(editor_linh), ADD_FILE, "ke-hoach.docx", office_files.word(change=office_files.comment))
    look, client = FileLook.objects.exclude(name="").get(), signed_in(clerk_lan)

    for address in (look.get_absolute_url(), reverse("portal:cleaned_file", args=[look.pk])):
        assert client.get(address).status_code == 404


@pytest.fixture
def photo():
    """A picture of the library."""
    data = BytesIO()
    Image.new("RGB", (1600, 900), "red").save(data, "JPEG")
    return Picture.objects.create(title="Hội nghị", file=SimpleUploadedFile("hop.jpg", data.getvalue()))


@pytest.fixture
def report():
    """A file of the library."""
    return Document.objects.create(title="Báo cáo", file=SimpleUploadedFile("bao-cao.txt", b"So lieu"))


def shown_in(item, editor, picture=None, file=None):
    """Put a picture and a file into the text of an item."""
    page = item.page.get_latest_revision_as_object()
    body = list(page.body.raw_data)
    if picture is not None:
        body.append(
            {
                "type": "picture",
                "value": {"image": picture.pk, "alt": "Quang cảnh", "caption": "", "credit": ""},
            }
        )
    if file is not None:
        body.append(
            {"type": "paragraph", "value": f'<p><a linktype="document" id="{file.pk}">Báo cáo</a></p>'}
        )
    page.body = page.body.stream_block.to_python(body)
    page.save_revision(user=editor)
    actions.save_text(item=item, by=editor)


def test_pictures_and_files_are_open_while_a_public_item_shows_them_and_no_longer(
    draft, editor_linh, board_quyen, photo, report, client, signed_in
):
    shown_in(draft, editor_linh, photo, report)
    size = photo.get_rendition("max-960x960|format-jpeg").url
    both = (size, report.url)
    assert [client.get(address).status_code for address in both] == [404, 404]
    assert [signed_in(editor_linh).get(address).status_code for address in both] == [200, 200]
    client.logout()

    actions.hand_in(item=draft, by=editor_linh)
    actions.pass_on(item=draft, by=editor_linh)
    actions.publish_news(item=draft, by=board_quyen)

    assert [client.get(address).status_code for address in both] == [200, 200]
    assert "sessionid" not in client.cookies or not client.cookies["sessionid"].value
    assert not client.get(size).cookies

    actions.withdraw_news(item=draft, note="Đăng nhầm", by=board_quyen)

    assert [client.get(address).status_code for address in both] == [404, 404]


def test_a_picture_of_a_correction_is_not_open_before_the_correction_is(
    published, editor_linh, board_quyen, photo, client
):
    shown_in(published, editor_linh, photo)
    size = photo.get_rendition("max-960x960|format-jpeg").url
    assert client.get(size).status_code == 404

    actions.correct_news(item=published, note="Thêm ảnh", by=board_quyen)

    assert client.get(size).status_code == 200


def test_the_lead_picture_of_news_that_were_taken_over_is_open_until_they_are_withdrawn(
    section, board_quyen, photo, client
):
    row = actions.PublishedNews(
        row=1, section=section, title="Tin cũ", lead="Lời dẫn", texts=["Một."], author_line="A", published_at=timezone.now(),
        picture=photo, picture_alt="Quang cảnh",
    )  # fmt: skip
    actions.import_news(rows=[row], by=board_quyen)
    size = photo.get_rendition("max-960x960|format-jpeg").url
    assert client.get(size).status_code == 200

    actions.withdraw_news(item=NewsItem.objects.get(), note="Đăng nhầm", by=board_quyen)

    assert client.get(size).status_code == 404


def test_the_original_and_made_up_addresses_are_not_open(published, editor_linh, photo, client, signed_in):
    original = f"/cong/anh/{photo.file.name}"

    for address in (original, "/cong/anh/images/khong-co.jpg", f"/cong/anh/images/../{photo.file.name}"):
        assert client.get(address).status_code == 404
    assert signed_in(editor_linh).get(original).status_code == 200


def test_a_picture_costs_as_many_queries_in_many_items_as_in_one(section, editor_linh, photo, client):
    size = photo.get_rendition("max-960x960|format-jpeg").url

    def put(number):
        for _n in range(number):
            made = actions.start_news(
                section=section, title="Tin có ảnh", lead="Lời dẫn.", texts=["Một."], by=editor_linh
            )
            shown_in(made, editor_linh, photo)
            actions.force_news(item=made, reason="Gấp", by=editor_linh)

    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(size).status_code == 200
        return len(queries)

    put(1)
    asked()
    put(1)
    of_two = asked()
    put(6)

    assert asked() == of_two <= 7
    assert asked() <= 2


def test_a_public_file_is_not_replaced_by_one_that_is_asked_about(
    draft, editor_linh, board_quyen, report, signed_in
):
    shown_in(draft, editor_linh, file=report)
    actions.force_news(item=draft, reason="Gấp", by=editor_linh)
    private = office_files.word("Ông A, số điện thoại 0912 345 678")

    response = signed_in(editor_linh).post(
        reverse("wagtaildocs:edit", args=[report.pk]),
        {"title": "Báo cáo", "tags": "", "file": SimpleUploadedFile("bao-cao.docx", private)},
    )

    assert response.status_code == 200
    report.refresh_from_db()
    assert report.file.read() == b"So lieu"
