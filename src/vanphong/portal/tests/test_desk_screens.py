# SPDX-License-Identifier: EUPL-1.2
"""The desk's screens: what each officer sees of an item, and where the buttons lead."""

import pytest
from django.urls import reverse

from vanphong.portal import actions
from vanphong.portal.models import NewsItem

pytestmark = pytest.mark.django_db


def record(item) -> str:
    return reverse("portal:news_record", args=[item.pk])


def test_the_editor_begins_an_item_and_comes_to_where_its_text_is_written(section, editor_linh, signed_in):
    client = signed_in(editor_linh)
    assert 'name="lead"' in client.get(reverse("portal:start_news")).content.decode()

    response = client.post(reverse("portal:start_news"), {
        "section": section.pk, "kind": "note", "title": "Tin mới", "lead": "Một sự việc mới.",
    })  # fmt: skip

    item = NewsItem.objects.get()
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[item.page_id])
    assert item.author == editor_linh


def test_a_form_that_lacks_its_title_says_so_and_keeps_what_was_typed(section, editor_linh, signed_in):
    response = signed_in(editor_linh).post(reverse("portal:start_news"), {
        "section": section.pk, "kind": "note", "title": "", "lead": "Một sự việc mới.",
    })  # fmt: skip

    assert response.status_code in (200, 422)
    assert "Một sự việc mới." in response.content.decode()
    assert not NewsItem.objects.exists()


@pytest.mark.parametrize(
    ("who", "offered"),
    [("board_quyen", {"publish_news", "schedule_news", "send_back", "force_news"}), ("editor_linh", {"force_news"}), ("chief_minh", set())],
)  # fmt: skip
def test_each_officer_is_offered_what_may_be_done(waiting, who, offered, request, signed_in):
    page = signed_in(request.getfixturevalue(who)).get(record(waiting)).content.decode()

    ways = (
        "publish_news",
        "schedule_news",
        "send_back",
        "force_news",
        "hand_in",
        "pass_on",
        "withdraw_news",
        "correct_news",
    )
    assert {way for way in ways if f'href="{reverse(f"portal:{way}", args=[waiting.pk])}"' in page} == offered


@pytest.mark.parametrize("who", ["focal_nga", "specialist_tuan", "admin_son", "stranger"])
def test_who_has_no_part_in_the_portal_sees_no_desk(waiting, who, request, signed_in):
    client = signed_in(request.getfixturevalue(who))

    assert client.get(reverse("portal:news")).status_code == 403
    assert client.get(reverse("portal:directives")).status_code == 403
    assert client.get(record(waiting)).status_code == 404
    assert client.get(reverse("portal:start_news")).status_code == 403


@pytest.mark.parametrize("who", ["editor_linh", "chief_minh"])
@pytest.mark.parametrize("way", ["publish_news", "withdraw_news", "correct_news", "schedule_news"])
def test_an_address_typed_by_hand_opens_nothing(published, who, way, request, signed_in):
    response = signed_in(request.getfixturevalue(who)).post(
        reverse(f"portal:{way}", args=[published.pk]), {"note": "Không được"}
    )

    assert response.status_code == 403
    published.refresh_from_db()
    assert published.state == "published"


def test_the_board_publishes_with_one_button(waiting, board_quyen, signed_in):
    client = signed_in(board_quyen)

    response = client.post(reverse("portal:publish_news", args=[waiting.pk]), follow=True)

    assert "Đã đăng" in response.content.decode()


def test_the_list_is_narrowed_and_exported(published, draft, board_quyen, signed_in):
    client = signed_in(board_quyen)

    assert "Hội nghị sơ kết" in client.get(reverse("portal:news"), {"state": "published"}).content.decode()
    assert "Hội nghị sơ kết" not in client.get(reverse("portal:news"), {"state": "editing"}).content.decode()
    assert "Hội nghị sơ kết" in client.get(reverse("portal:news"), {"q": "hoi nghi"}).content.decode()
    assert client.get(reverse("portal:news"), {"export": "xlsx"})["Content-Type"].endswith("sheet")


def test_the_list_takes_the_same_queries_for_3_and_for_30(
    section, editor_linh, board_quyen, signed_in, django_assert_max_num_queries
):
    client = signed_in(board_quyen)

    def begin(count):
        for number in range(count):
            actions.start_news(
                section=section, title=f"Tin số {number}", lead="Tin.", texts=["Nội dung."], by=editor_linh
            )

    begin(3)
    with django_assert_max_num_queries(14):
        client.get(reverse("portal:news"))
    begin(27)
    with django_assert_max_num_queries(14):
        assert client.get(reverse("portal:news")).content.decode().count('id="news-') == 30


def test_the_withdrawal_warns_first_and_wants_a_note(published, board_quyen, signed_in):
    client, address = signed_in(board_quyen), reverse("portal:withdraw_news", args=[published.pk])
    assert 'class="warn"' in client.get(address).content.decode()

    assert client.post(address, {"note": ""}).status_code in (200, 422)
    published.refresh_from_db()
    assert published.state == "published"


def test_the_first_screen_shows_the_board_what_waits(waiting, board_quyen, signed_in):
    assert "Hội nghị sơ kết" in signed_in(board_quyen).get("/").content.decode()


@pytest.mark.parametrize("section", ["9" * 23, "-1", "abc"])
def test_a_section_that_there_is_not_is_refused_at_its_field(sites, editor_linh, signed_in, section):
    answer = signed_in(editor_linh).post(
        "/portal/news/start/", {"section": section, "title": "Tin", "lead": "Lời dẫn."}
    )

    assert answer.status_code == 422
    assert "Mục này không có" in answer.content.decode()


def test_a_picture_with_an_endless_name_is_not_found(sites, editor_linh, signed_in):
    assert signed_in(editor_linh).get("/cong/anh/" + "x" * 5000).status_code == 404
