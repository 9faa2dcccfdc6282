# SPDX-License-Identifier: EUPL-1.2
"""Every way out passes the leak guard, and a stop is in the journal whoever tried: a screen, a command, an import, a time set."""

import json
from contextlib import contextmanager
from datetime import timedelta
from time import sleep

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import Page

from vanphong.kernel import actions as kernel_actions
from vanphong.kernel.files import attach_file, attachments_of
from vanphong.kernel.journal import entries_of
from vanphong.organisation.seeding import SYSTEM, plant_system_officer
from vanphong.portal import actions, guarding
from vanphong.portal.models import FileLook, NewsItem, PlainPage, SectionPage, SiteHome
from vanphong.portal.tests.leaks import office_files

pytestmark = pytest.mark.django_db
STAMPED, PRIVATE = "LƯU HÀNH NỘI BỘ", "Liên hệ ông Lò Văn Thử, số điện thoại 0912 345 678."


@pytest.fixture(autouse=True)
def folder(settings, tmp_path, db):
    """Files of a test lie in a folder of its own; the house's own jobs have their account."""
    settings.MEDIA_ROOT = tmp_path
    plant_system_officer(name=SYSTEM)


def written(text, **more):
    """What the editor's form of a page sends for this text."""
    return {
        "title": "Liên hệ", "slug": "lien-he", "body-count": "1", "body-0-deleted": "", "body-0-order": "0", "body-0-type": "heading",
        "body-0-id": "", "body-0-value": text, "seo_title": "", "search_description": "", "look_again_on": "", "accepted": "", **more,
    }  # fmt: skip


@pytest.fixture
def page(section):
    """A page that is public."""
    made = PlainPage(title="Liên hệ", slug="lien-he", body=[("heading", "Văn phòng")])
    section.add_child(instance=made)
    return made


def publish(client, page, text, **more):
    """Press «Publish» in the editor."""
    return client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), written(text, **{"action-publish": "1"}, **more)
    )


def stops_of(record):
    """How often the journal says that the guard stopped it."""
    return entries_of(record).filter(event="portal.leak_stopped").count()


def test_a_page_that_blocks_is_not_published_and_the_text_stays_in_the_editor(page, board_quyen, signed_in):
    response = publish(signed_in(board_quyen), page, STAMPED)

    shown = response.content.decode()
    assert response.status_code == 200
    assert json.dumps(STAMPED)[1:-1] in shown
    assert "Không được đăng nội dung này" in shown
    page.refresh_from_db()
    assert STAMPED not in str(page.body)
    assert stops_of(page) == 1


def test_a_page_that_is_asked_about_goes_out_with_a_reason_once(page, board_quyen, signed_in):
    client = signed_in(board_quyen)
    assert publish(client, page, PRIVATE).status_code == 200
    page.refresh_from_db()
    assert "0912" not in str(page.body)

    assert publish(client, page, PRIVATE, accepted="Số trực do cơ quan công bố").status_code == 302

    page.refresh_from_db()
    assert "0912" in str(page.body)
    entry = entries_of(page).get(event="portal.leaks_accepted")
    assert "Số trực do cơ quan công bố" in entry.sentence
    assert "345678" not in entry.facts_json.replace(" ", "")
    assert publish(client, page, PRIVATE, title="Liên hệ với cơ quan").status_code == 302
    assert publish(client, page, f"{PRIVATE} Hoặc 0987 654 321.").status_code == 200


def test_a_new_page_is_looked_through_as_well(section, board_quyen, signed_in):
    client, address = signed_in(board_quyen), reverse("wagtailadmin_pages:add", args=["portal", "plainpage", section.pk])  # fmt: skip

    response = client.post(address, written(STAMPED, **{"action-publish": "1"}))
    assert response.status_code == 200
    assert not PlainPage.objects.filter(live=True).exists()

    assert client.post(address, written("Văn phòng", **{"action-publish": "1"})).status_code == 302
    assert PlainPage.objects.filter(live=True).exists()


def test_a_draft_may_be_saved_and_does_not_go_out_in_bulk(page, board_quyen, signed_in):
    client = signed_in(board_quyen)
    saved = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), written(STAMPED))
    assert saved.status_code == 302

    response = client.post(
        reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={page.pk}", {}
    )

    page.refresh_from_db()
    assert STAMPED not in str(page.body)
    assert response.status_code == 302
    assert stops_of(page) == 1


@pytest.mark.parametrize("way", ["revision", "save", "scheduled"])
def test_no_program_puts_a_page_out_around_the_guard(page, way):
    page.body = [("heading", STAMPED)]
    if way == "scheduled":
        page.go_live_at = timezone.now() + timedelta(seconds=0.5)
        page.save_revision().publish()
        sleep(0.6)
    ways = {
        "revision": lambda: page.save_revision().publish(),
        "save": page.save,
        "scheduled": lambda: call_command("publish_scheduled"),
    }

    with pytest.raises(actions.LeakFound):
        ways[way]()
    now = PlainPage.objects.get(pk=page.pk)
    assert not now.live or STAMPED not in str(now.body)


@pytest.mark.parametrize(("model", "field"), [(SectionPage, "intro"), (SiteHome, "address_line")])
def test_the_words_of_sections_and_homes_are_looked_through(sites, model, field):
    one = model.objects.first()
    setattr(one, field, STAMPED)

    with pytest.raises(actions.LeakFound):
        one.save_revision().publish()


def test_a_file_linked_in_a_sentence_is_looked_through(draft, editor_linh):
    data = office_files.word(change=office_files.comment)
    file = Document.objects.create(title="Kế hoạch", file=SimpleUploadedFile("ke-hoach.docx", data))
    page = draft.page.get_latest_revision_as_object()
    link = {"type": "paragraph", "value": f'<p><a linktype="document" id="{file.pk}">Kế hoạch</a></p>'}
    page.body = page.body.stream_block.to_python([*page.body.raw_data, link])
    page.save_revision(user=editor_linh)

    with pytest.raises(actions.LeakFound):
        actions.force_news(item=draft, reason="Gấp", by=editor_linh)


def test_a_stop_of_a_program_is_in_the_journal_too(draft, editor_linh):
    page = draft.page.get_latest_revision_as_object()
    page.lead = STAMPED
    page.save_revision(user=editor_linh)

    with pytest.raises(actions.LeakFound):
        actions.force_news(item=draft, reason="Gấp", by=editor_linh)

    assert stops_of(draft) == 1


def test_a_document_that_is_stopped_has_it_on_its_own_page(issue, clerk_lan):
    document = issue(subject="Sổ tay (lưu hành nội bộ)")

    with pytest.raises(actions.LeakFound):
        actions.publish_document(document=document, attachments=[], confirmed=True, by=clerk_lan)

    assert stops_of(document) == 1


def test_what_is_found_when_its_time_comes_stops_it_and_it_waits_for_approval_again(
    waiting, editor_linh, board_quyen, capsys
):
    goes_out_at = timezone.now() + timedelta(hours=1)
    actions.schedule_news(item=waiting, goes_out_at=goes_out_at, by=board_quyen)
    page = waiting.page.get_latest_revision_as_object()
    page.lead = PRIVATE
    page.save_revision(user=editor_linh)
    NewsItem.objects.update(goes_out_at=timezone.now() - timedelta(minutes=1))

    call_command("publish_due")
    call_command("publish_due")

    waiting.refresh_from_db()
    assert waiting.state == "approval"
    assert stops_of(waiting) == 1
    assert not Page.objects.get(pk=waiting.page_id).live


def test_what_was_answered_for_when_it_was_scheduled_goes_out_at_its_time(
    draft, editor_linh, board_quyen, capsys
):
    page = draft.page.get_latest_revision_as_object()
    page.lead = PRIVATE
    page.save_revision(user=editor_linh)
    actions.hand_in(item=draft, by=editor_linh)
    actions.pass_on(item=draft, by=editor_linh)
    goes_out_at = timezone.now() + timedelta(hours=1)
    actions.schedule_news(item=draft, goes_out_at=goes_out_at, by=board_quyen, accepted="Số trực")
    NewsItem.objects.update(goes_out_at=timezone.now() - timedelta(minutes=1))

    call_command("publish_due")

    draft.refresh_from_db()
    assert draft.state == "published"


def test_news_that_are_taken_over_are_looked_through_row_by_row(section, board_quyen):
    rows = [
        actions.PublishedNews(row=number, section=section, title=f"Tin {number}", lead="Lời dẫn", texts=[text], author_line="A", published_at=timezone.now())
        for number, text in enumerate(["Bình thường.", STAMPED, PRIVATE], start=1)
    ]  # fmt: skip

    report = actions.import_news(rows=rows, by=board_quyen)

    assert report.accepted == [1, 3]
    assert [refused.row for refused in report.refused] == [2]
    assert stops_of(section) == 1


def test_a_file_is_looked_through_before_the_turn_to_write(decision, clerk_lan, monkeypatch):
    data = office_files.word(change=office_files.comment)
    attach_file(subject=decision, upload=SimpleUploadedFile("ke-hoach.docx", data), by=clerk_lan)
    turns, began = [], []

    @contextmanager
    def turn():
        turns.append("taken")
        yield
        turns.pop()

    def watched(work):
        return lambda *given: began.append(list(turns)) or work(*given)

    monkeypatch.setattr(kernel_actions, "turn_to_write", turn)
    monkeypatch.setattr(guarding, "scan", watched(guarding.scan))
    monkeypatch.setattr(guarding, "clean", watched(guarding.clean))

    actions.publish_document(
        document=decision, attachments=attachments_of(decision), confirmed=True, cleaned=True, by=clerk_lan, accepted="Đã xem"
    )  # fmt: skip

    assert began == [[], []]
    assert FileLook.objects.count() == 2


def test_a_file_is_read_anew_when_the_rules_change(decision, clerk_lan, monkeypatch):
    attach_file(
        subject=decision, upload=SimpleUploadedFile("a.docx", office_files.word("TUYỆT MẬT")), by=clerk_lan
    )
    file = attachments_of(decision)[0]
    first = guarding.leaks_of_file(file.file.sha256, file.name)
    scans = []
    monkeypatch.setattr(guarding, "scan", lambda *given: scans.append(given) or [])

    assert guarding.leaks_of_file(file.file.sha256, file.name) == first
    monkeypatch.setattr("vanphong.portal.models.looks.rules_now", lambda: "other")

    assert guarding.leaks_of_file(file.file.sha256, file.name) == []
    assert len(scans) == 1
