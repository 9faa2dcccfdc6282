# SPDX-License-Identifier: EUPL-1.2
"""The way of a news item: from the draft to the public, corrected and withdrawn; and who may not."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.kernel.journal import entries_of
from vanphong.organisation.seeding import plant_system_officer
from vanphong.portal import actions, queries
from vanphong.portal.models import NewsItem

pytestmark = pytest.mark.django_db


def events(record) -> list[str]:
    return [entry.event for entry in reversed(list(entries_of(record)))]


def seen(client, item) -> str:
    """What a reader without an account sees at the address of an item."""
    client.logout()
    response = client.get(item.page.get_url())
    return response.content.decode() if response.status_code == 200 else str(response.status_code)


def changed(item, by, words: str) -> None:
    """Save another version of the text, as the editors' admin does."""
    page = item.page.get_latest_revision_as_object()
    page.lead = words
    page.save_revision(user=by)
    actions.save_text(item=item, by=by)


def test_an_item_goes_its_way_and_each_step_is_in_the_journal(published, client):
    assert "Văn phòng UBND tỉnh tổ chức hội nghị" in seen(client, published)
    assert events(published) == [
        "portal.news_started",
        "portal.news_handed_in",
        "portal.news_passed_on",
        "portal.news_published",
    ]


@pytest.mark.parametrize("step", ["draft", "waiting"])
def test_readers_see_nothing_before_it_is_published(step, request, client):
    item = request.getfixturevalue(step)

    assert seen(client, item) == "404"
    assert not queries.news_shown().exists()


def test_nobody_approves_the_own_words(draft, board_quyen, section):
    own = actions.start_news(
        section=section, title="Tin của Ban", lead="Tin.", texts=["Nội dung."], by=board_quyen
    )
    actions.hand_in(item=own, by=board_quyen)
    actions.pass_on(item=own, by=board_quyen)

    with pytest.raises(NotAllowed, match=r"Ban Biên tập|editorial board"):
        actions.publish_news(item=own, by=board_quyen)
    with pytest.raises(NotAllowed):
        actions.schedule_news(item=own, goes_out_at=timezone.now() + timedelta(days=1), by=board_quyen)
    assert not queries.news_shown().exists()


def test_whoever_edited_it_last_does_not_approve_it(draft, editor_linh, board_quyen):
    actions.hand_in(item=draft, by=editor_linh)
    changed(draft, board_quyen, "Lời dẫn do Ban sửa.")
    actions.pass_on(item=draft, by=editor_linh)

    with pytest.raises(NotAllowed):
        actions.publish_news(item=draft, by=board_quyen)


def test_whoever_edited_it_before_another_saved_it_does_not_approve_it(draft, editor_linh, board_quyen):
    actions.hand_in(item=draft, by=editor_linh)
    changed(draft, board_quyen, "Lời dẫn do Ban sửa.")
    changed(draft, editor_linh, "Lời dẫn do biên tập viên sửa lại.")
    actions.pass_on(item=draft, by=editor_linh)

    with pytest.raises(NotAllowed):
        actions.publish_news(item=draft, by=board_quyen)


def test_whoever_corrected_it_before_another_saved_it_does_not_put_the_correction_out(
    published, editor_linh, board_quyen
):
    changed(published, board_quyen, "Lời dẫn do Ban sửa.")
    changed(published, editor_linh, "Lời dẫn do biên tập viên sửa lại.")

    with pytest.raises(NotAllowed):
        actions.correct_news(item=published, note="Sửa lời dẫn", by=board_quyen)


@pytest.mark.parametrize("who", ["editor_linh", "clerk_lan", "chief_minh", "admin_son", "stranger"])
def test_only_the_board_approves(waiting, who, request):
    by = request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        actions.publish_news(item=waiting, by=by)
    waiting.refresh_from_db()
    assert waiting.state == "approval"


def test_a_text_that_waits_for_approval_is_not_changed(waiting, editor_linh):
    with pytest.raises((NotAllowed, WrongState)):
        actions.save_text(item=waiting, by=editor_linh)


def test_an_item_without_text_is_not_handed_in(section, editor_linh):
    empty = actions.start_news(section=section, title="Chưa có nội dung", lead="Tin.", by=editor_linh)

    with pytest.raises(Refused):
        actions.hand_in(item=empty, by=editor_linh)


def test_an_item_sent_back_says_why_and_goes_the_way_again(waiting, board_quyen, editor_linh):
    actions.send_back(item=waiting, reason="Thiếu ảnh", by=board_quyen)
    waiting.refresh_from_db()

    assert waiting.state == "draft"
    assert "Thiếu ảnh" in entries_of(waiting)[0].sentence
    actions.hand_in(item=waiting, by=editor_linh)


def test_a_scheduled_item_goes_out_at_its_time_and_not_before(waiting, board_quyen, client, monkeypatch):
    system = plant_system_officer(name="he-thong-thu")
    at = timezone.now() + timedelta(hours=2)
    actions.schedule_news(item=waiting, goes_out_at=at, by=board_quyen)
    with pytest.raises(Refused):
        actions.let_out(item=waiting, by=system)
    assert seen(client, waiting) == "404"
    assert list(queries.news_due(at)) == [waiting]

    NewsItem.objects.filter(pk=waiting.pk).update(goes_out_at=timezone.now() - timedelta(minutes=1))
    actions.let_out(item=waiting, by=system)

    assert "hội nghị sơ kết" in seen(client, waiting)


def test_an_officer_does_not_let_a_scheduled_item_out(waiting, board_quyen, editor_linh):
    actions.schedule_news(item=waiting, goes_out_at=timezone.now() + timedelta(hours=2), by=board_quyen)
    NewsItem.objects.filter(pk=waiting.pk).update(goes_out_at=timezone.now() - timedelta(minutes=1))

    with pytest.raises(NotAllowed):
        actions.let_out(item=waiting, by=editor_linh)


def test_a_forced_publication_is_listed_until_somebody_else_looked_at_it(
    draft, editor_linh, board_quyen, client
):
    actions.force_news(item=draft, reason="Cảnh báo lũ khẩn cấp", by=editor_linh)
    draft.refresh_from_db()

    assert "hội nghị sơ kết" in seen(client, draft)
    assert list(queries.forced_unreviewed(board_quyen)) == [draft]
    with pytest.raises(NotAllowed):
        actions.review_forced(item=draft, finding="Đúng", by=editor_linh)
    actions.review_forced(item=draft, finding="Nội dung đúng", by=board_quyen)
    assert not queries.forced_unreviewed(board_quyen).exists()


def test_whoever_wrote_what_another_forced_out_does_not_review_it(section, editor_linh, board_quyen):
    own = actions.start_news(
        section=section, title="Tin của Ban", lead="Lời dẫn.", texts=["Nội dung."], by=board_quyen
    )
    actions.force_news(item=own, reason="Cảnh báo lũ khẩn cấp", by=editor_linh)

    with pytest.raises(NotAllowed):
        actions.review_forced(item=own, finding="Đúng", by=board_quyen)


def test_a_correction_is_seen_only_when_another_has_published_it_with_a_note(
    published, editor_linh, board_quyen, client
):
    changed(published, editor_linh, "Lời dẫn đã sửa số liệu.")
    assert "đã sửa số liệu" not in seen(client, published)

    with pytest.raises(NotAllowed):
        actions.correct_news(item=published, note="Sửa số liệu", by=editor_linh)
    actions.correct_news(item=published, note="Sửa số liệu về hội nghị", by=board_quyen)

    page = seen(client, published)
    assert "đã sửa số liệu" in page
    assert "Sửa số liệu về hội nghị" in page


def test_without_a_change_there_is_no_correction(published, board_quyen):
    with pytest.raises(Refused):
        actions.correct_news(item=published, note="Không có gì", by=board_quyen)
    published.refresh_from_db()
    assert published.state == "published"


def test_a_withdrawn_item_keeps_its_address_and_shows_the_note_alone(published, board_quyen, client):
    actions.withdraw_news(item=published, note="Bài có sai sót về nội dung", by=board_quyen)

    response = client.get(published.page.get_url())
    page = response.content.decode()
    assert response.status_code == 410
    assert "Bài có sai sót" in page
    assert "Dự hội nghị có lãnh đạo" not in page
    assert "sơ kết công tác sáu tháng đầu năm" not in page
    assert not queries.news_shown().exists()
