# SPDX-License-Identifier: EUPL-1.2
"""Who gets into the editors' admin, and what can be done there."""

import pytest
from django.db import connection
from django.urls import reverse

from vanphong.conftest import officer
from vanphong.kernel.journal import entries_of
from vanphong.portal import actions

pytestmark = pytest.mark.django_db
HOME = "/portal/admin/"


def test_without_signing_in_the_house_asks_for_it(sites, client):
    response = client.get(HOME)

    assert response.status_code == 302
    assert response["Location"].startswith(reverse("sign_in"))


@pytest.mark.parametrize("who", ["clerk_lan", "chief_minh", "specialist_tuan", "admin_son", "stranger"])
@pytest.mark.parametrize("address", [HOME, f"{HOME}pages/", f"{HOME}images/", f"{HOME}documents/"])
def test_nobody_without_a_portal_role_gets_in(sites, who, address, request, signed_in):
    client = signed_in(request.getfixturevalue(who))

    assert client.get(address).status_code == 403


@pytest.mark.parametrize("who", ["editor_linh", "board_quyen"])
def test_the_desk_gets_in(draft, who, request, signed_in):
    client = signed_in(request.getfixturevalue(who))

    for address in (
        HOME,
        f"{HOME}images/",
        f"{HOME}documents/",
        reverse("wagtailadmin_explore", args=[draft.section_id]),
    ):
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize(
    "part",
    [
        "login/", "reports/locked/", "workflows/list/", "users/", "groups/", "collections/", "failwhale/", "pages/workflow/confirm_cancellation/1/",
        "pages/1/copy/", "pages/1/delete/", "pages/1/privacy/", "pages/1/lock/", "pages/1/workflow_history/",
    ],
)  # fmt: skip
def test_what_the_house_does_itself_is_shut(sites, part, board_quyen, signed_in):
    assert signed_in(board_quyen).get(HOME + part).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("part", ["login/", "password_reset/", "workflows/list/"])
def test_there_is_no_second_door_for_who_has_not_signed_in(sites, client, part, method):
    assert getattr(client, method)(HOME + part).status_code == 404


@pytest.mark.parametrize("part", ["pages/", "documents/"])
@pytest.mark.parametrize("words", ["\"'(* AND OR NEAR NOT", 'hội nghị "sơ kết', "a:b", "\x00", "-"])
def test_whatever_is_searched_for_is_answered(draft, part, words, editor_linh, signed_in):
    assert signed_in(editor_linh).get(HOME + part, {"q": words}).status_code == 200


def test_a_number_that_no_record_can_bear_is_no_fault(draft, editor_linh, signed_in):
    """SQLite cannot ask for it, which is as good as not found; PostgreSQL asks and finds nothing."""
    answer = signed_in(editor_linh).get(f"{HOME}pages/", {"site": "9" * 23})

    assert answer.status_code == (404 if connection.vendor == "sqlite" else 200)


def test_the_own_account_and_signing_out_are_the_house_s(sites, editor_linh, signed_in):
    client = signed_in(editor_linh)
    account = client.get(f"{HOME}account/", follow=True)

    client.post(f"{HOME}logout/", follow=True)

    assert account.redirect_chain[0] == (reverse("my_account"), 307)
    assert account.status_code == 200
    assert client.get(HOME).status_code == 302


def test_an_editor_is_not_asked_whether_a_page_shall_be_moved(published, section, editor_linh, signed_in):
    address = reverse("wagtailadmin_pages:move_confirm", args=[published.page_id, section.pk])

    assert signed_in(editor_linh).get(address).status_code in (302, 403)


def test_a_text_is_written_there_and_the_desk_hears_of_it(draft, editor_linh, signed_in):
    client = signed_in(editor_linh)
    address = reverse("wagtailadmin_pages:edit", args=[draft.page_id])
    assert client.get(address).status_code == 200

    response = client.post(address, {
        "title": "Tiêu đề sửa lại", "slug": draft.page.slug, "lead": "Lời dẫn mới", "author_line": "Thùy Linh", "source": "", "event_on": "",
        "body-count": "1", "body-0-deleted": "", "body-0-order": "0", "body-0-type": "heading", "body-0-id": "", "body-0-value": "Phần một",
        "seo_title": "", "search_description": "", "look_again_on": "",
    })  # fmt: skip

    assert response.status_code == 302
    draft.refresh_from_db()
    assert draft.page.get_latest_revision_as_object().title == "Tiêu đề sửa lại"
    assert draft.edited_by_id == editor_linh.pk
    assert entries_of(draft)[0].event == "portal.text_saved"


def test_there_is_no_way_to_publish_news_there(draft, board_quyen, editor_linh, signed_in):
    actions.hand_in(item=draft, by=editor_linh)
    client = signed_in(board_quyen)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[draft.page_id])).content.decode()
    assert 'name="action-publish"' not in page

    client.post(reverse("wagtailadmin_pages:edit", args=[draft.page_id]), {
        "action-publish": "1", "title": "Đăng tắt", "slug": draft.page.slug, "lead": "Lời dẫn", "author_line": "", "source": "", "event_on": "",
        "body-count": "0", "seo_title": "", "search_description": "", "look_again_on": "",
    })  # fmt: skip

    draft.page.refresh_from_db()
    assert not draft.page.live
    for way in ("unpublish", "delete", "move", "copy"):
        assert client.get(reverse(f"wagtailadmin_pages:{way}", args=[draft.page_id])).status_code in (
            302,
            403,
            404,
        ), way


def test_a_text_that_waits_for_approval_cannot_be_opened_for_change(waiting, editor_linh, signed_in):
    response = signed_in(editor_linh).get(reverse("wagtailadmin_pages:edit", args=[waiting.page_id]))

    assert response.status_code in (302, 403)


def test_an_editor_makes_no_pages_and_the_board_does(section, editor_linh, board_quyen, signed_in):
    address = reverse("wagtailadmin_pages:add", args=["portal", "plainpage", section.pk])

    assert signed_in(editor_linh).get(address).status_code in (302, 403)
    assert signed_in(board_quyen).get(address).status_code == 200


def test_a_board_of_another_unit_does_not_keep_the_pages_of_the_province(section, finance, signed_in):
    board_of_finance = officer("hien", "Lộc Thị Hiền", "editorial_board", finance, finance)
    client = signed_in(board_of_finance)

    for address in (
        reverse("wagtailadmin_pages:add", args=["portal", "plainpage", section.pk]),
        reverse("wagtailadmin_pages:edit", args=[section.pk]),
    ):
        assert client.get(address).status_code in (302, 403)


def test_the_looser_policy_is_for_the_admin_alone(published, editor_linh, signed_in, client):
    admin = signed_in(editor_linh).get(HOME)["Content-Security-Policy"]
    client.logout()
    public = client.get(published.page.get_url())["Content-Security-Policy"]

    assert "'unsafe-inline'" in admin
    assert "unsafe" not in public
    assert "frame-ancestors 'none'" in public
