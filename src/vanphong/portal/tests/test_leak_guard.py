# SPDX-License-Identifier: EUPL-1.2
"""The leak guard before each publication: it stops or asks, names the place, and the journal keeps what was decided."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from vanphong.kernel.actions import Refused
from vanphong.kernel.files import attach_file, attachments_of
from vanphong.kernel.files.store import path_of
from vanphong.kernel.journal import entries_of
from vanphong.portal import actions, queries
from vanphong.portal.models import Picture, PublishedDocument
from vanphong.portal.tests.leaks.pdf_files import note, pdf

pytestmark = pytest.mark.django_db
STAMPED, PRIVATE = "LƯU HÀNH NỘI BỘ", "Liên hệ ông Lò Văn Thử, số điện thoại 0912 345 678."


@pytest.fixture
def item(section, editor_linh):
    """Makes an item that waits for approval: item("text")."""

    def make(text):
        made = actions.start_news(
            section=section, title="Tin thử", lead="Lời dẫn.", texts=["Mở đầu.", text], by=editor_linh
        )
        actions.hand_in(item=made, by=editor_linh)
        return actions.pass_on(item=made, by=editor_linh)

    return make


def test_a_text_with_the_stamp_is_stopped_and_the_place_is_named(item, board_quyen, signed_in):
    stamped = item(STAMPED)
    client, address = signed_in(board_quyen), reverse("portal:publish_news", args=[stamped.pk])
    assert "Nội dung" in client.get(address).content.decode()

    response = client.post(address, {"accepted": "Vẫn đăng"})

    page = response.content.decode()
    assert response.status_code == 422
    assert "2" in page[page.index("Nội dung") :]
    assert not queries.news_shown().exists()
    assert entries_of(stamped)[0].event == "portal.leak_stopped"


@pytest.mark.parametrize("way", ["publish", "force", "schedule"])
def test_no_way_leads_around_the_guard(item, board_quyen, editor_linh, way):
    from datetime import timedelta

    from django.utils import timezone

    stamped = item(STAMPED)
    ways = {
        "publish": lambda: actions.publish_news(item=stamped, by=board_quyen, accepted="Vẫn đăng"),
        "force": lambda: actions.force_news(item=stamped, reason="Gấp", by=editor_linh),
        "schedule": lambda: actions.schedule_news(
            item=stamped, goes_out_at=timezone.now() + timedelta(days=1), by=board_quyen, accepted="Vẫn đăng"
        ),
    }

    with pytest.raises(actions.LeakFound):
        ways[way]()
    stamped.refresh_from_db()
    assert stamped.state == "approval"


def test_a_correction_is_looked_through_too(published, editor_linh, board_quyen):
    page = published.page.get_latest_revision_as_object()
    page.lead = f"Lời dẫn. {PRIVATE}"
    page.save_revision(user=editor_linh)
    actions.save_text(item=published, by=editor_linh)

    with pytest.raises(actions.LeakFound):
        actions.correct_news(item=published, note="Sửa lời dẫn", by=board_quyen)


def test_what_may_be_meant_so_is_asked_and_the_answer_is_kept_without_what_was_found(
    item, board_quyen, client
):
    private = item(PRIVATE)
    with pytest.raises(Refused) as refusal:
        actions.publish_news(item=private, by=board_quyen)
    assert refusal.value.field == "accepted"

    actions.publish_news(item=private, by=board_quyen, accepted="Đầu mối do cơ quan công bố")

    entry = next(one for one in entries_of(private) if one.event == "portal.leaks_accepted")
    assert "Đầu mối do cơ quan công bố" in entry.sentence
    assert "345678" not in entry.facts_json.replace(" ", "")
    assert "Lò Văn Thử" not in entry.facts_json


def test_a_file_with_a_note_in_it_goes_out_as_a_cleaned_copy(decision, clerk_lan, signed_in, client):
    original = pdf("Quyet dinh", change=note)
    attach_file(subject=decision, upload=SimpleUploadedFile("quyet-dinh.pdf", original), by=clerk_lan)
    client, address = signed_in(clerk_lan), reverse("portal:publish_document", args=[decision.pk])
    assert "quyet-dinh.pdf" in client.get(address).content.decode()
    chosen = [attachments_of(decision)[0].pk]

    response = client.post(
        address, {"confirmed": "on", "attachments": chosen, "cleaned": "on", "accepted": "Đã xem lại"}
    )

    assert response.status_code == 302
    file = PublishedDocument.objects.get().files.get()
    given = path_of(file.file.sha256).read_bytes()
    assert given != original
    assert b"anh Tuan" not in given
    assert b"sai so lieu" not in given
    assert path_of(attachments_of(decision)[0].file.sha256).read_bytes() == original


def test_the_picture_that_readers_get_tells_nothing_of_place_and_time(settings, tmp_path, sites):
    settings.MEDIA_ROOT = tmp_path
    taken = Image.new("RGB", (1600, 900), "red")
    properties = taken.getexif()
    properties[0x010F], properties[0x8825] = "May anh cua ai do", {1: "N", 2: (21.0, 51.0, 0.0)}
    data = BytesIO()
    taken.save(data, "JPEG", exif=properties)
    picture = Picture.objects.create(title="Hội nghị", file=SimpleUploadedFile("hop.jpg", data.getvalue()))

    shown = picture.get_rendition("max-960x960|format-jpeg")

    assert dict(Image.open(BytesIO(data.getvalue())).getexif())
    assert dict(Image.open(picture.file.open("rb")).getexif()) == {}
    assert picture.file_size == picture.file.size
    assert picture.width == 1600
    assert dict(Image.open(shown.file.open("rb")).getexif()) == {}
