# SPDX-License-Identifier: EUPL-1.2
"""Public pages out of the cache: fast, never stale whoever changes what, never for somebody with a session."""

import re

import pytest
from django.core.cache import caches
from django.db import connection
from django.urls import reverse
from wagtail.models import Page

from vanphong.documents.actions import correct_outgoing, replace_document, void_number
from vanphong.portal import actions
from vanphong.portal.models import PublicGeneration, SectionPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_cache")]


def text(client, address: str, **headers) -> str:
    return client.get(address, headers=headers).content.decode()


@pytest.fixture
def other_process(settings):
    """other_process("b"): from now on this is a process with a cache of its own."""

    def become(name: str) -> None:
        made = {**settings.CACHES, "pages": {**settings.CACHES["pages"], "LOCATION": name}}
        settings.CACHES = made

    return become


@pytest.mark.parametrize(
    "address", ["/cong/", "/cong/tin-tuc-su-kien/", "/cong/van-ban/", "/cong/tin-moi.rss", "/cong/tin-moi.atom", "/cong/van-ban/tin-moi.rss", "news", "directive"]
)  # fmt: skip
def test_the_second_reader_costs_one_small_query_and_gets_the_same(
    published, publication, client, address, django_assert_num_queries
):
    address = {"news": published.page.get_url(), "directive": publication.public_url}.get(address, address)
    first = client.get(address)

    with django_assert_num_queries(1):
        second = client.get(address)

    assert second.status_code == first.status_code == 200
    assert second.content == first.content
    assert second["Content-Type"] == first["Content-Type"]
    assert second["ETag"] == first["ETag"]


def test_a_kept_page_has_the_strict_policy_and_its_other_headers(published, client):
    first, second = client.get("/cong/"), client.get("/cong/")

    for name in (
        "Content-Security-Policy",
        "X-Frame-Options",
        "Referrer-Policy",
        "Permissions-Policy",
        "Vary",
    ):
        assert second[name] == first[name]
    assert "unsafe" not in second["Content-Security-Policy"]
    assert "no-cache" in second["Cache-Control"]


def test_a_browser_that_has_the_page_is_told_so_shortly(published, client, board_quyen):
    etag = client.get("/cong/")["ETag"]

    same = client.get("/cong/", headers={"If-None-Match": etag})
    assert (same.status_code, same.content) == (304, b"")
    assert "Content-Security-Policy" in same

    actions.withdraw_news(item=published, note="Sai nội dung", by=board_quyen)
    assert client.get("/cong/", headers={"If-None-Match": etag}).status_code == 200


def test_size_contrast_and_language_have_pages_of_their_own(published, client):
    text(client, "/cong/")
    client.cookies["vanphong_size"] = "4"
    client.cookies["vanphong_contrast"] = "high"
    assert 'data-size="4" data-contrast="high"' in text(client, "/cong/")
    assert "Directive documents" in text(client, "/cong/en/")
    client.cookies.clear()
    assert 'data-size="2" data-contrast="normal"' in text(client, "/cong/")
    assert "Văn bản chỉ đạo điều hành" in text(client, "/cong/")


def test_whoever_has_a_session_gets_pages_made_anew_and_leaves_none(
    published, editor_linh, signed_in, client
):
    signed_in(editor_linh)
    response = client.get("/cong/")
    assert "private" in response["Cache-Control"]
    assert "ETag" not in response
    client.logout()

    assert len(caches["pages"]._cache) == 0


def test_a_new_item_is_seen_at_once_everywhere(waiting, board_quyen, section, client):
    places = ("/cong/", section.get_url(), "/cong/tin-moi.rss", "/cong/so-do.xml")
    assert not [place for place in places if waiting.page.slug in text(client, place)]

    actions.publish_news(item=waiting, by=board_quyen)

    assert [place for place in places if waiting.page.slug in text(client, place)] == list(places)


def test_a_correction_and_a_withdrawal_are_seen_at_once(published, editor_linh, board_quyen, client):
    address = published.page.get_url()
    text(client, address)
    page = published.page.get_latest_revision_as_object()
    page.lead = "Lời dẫn đã sửa số liệu."
    page.save_revision(user=editor_linh)
    actions.save_text(item=published, by=editor_linh)
    actions.correct_news(item=published, note="Sửa số liệu", by=board_quyen)
    assert "đã sửa số liệu" in text(client, address)

    actions.withdraw_news(item=published, note="Bài sai", by=board_quyen)
    assert client.get(address).status_code == 410


def test_a_draft_that_is_saved_leaves_the_kept_pages(
    published, editor_linh, client, django_assert_num_queries
):
    text(client, "/cong/")
    page = published.page.get_latest_revision_as_object()
    page.lead = "Đang viết."
    page.save_revision(user=editor_linh)

    with django_assert_num_queries(1):
        text(client, "/cong/")


@pytest.mark.parametrize("what", ["corrected", "voided", "replaced", "withdrawn"])
def test_a_change_of_a_document_in_the_register_is_seen_at_once(publication, issue, clerk_lan, client, what):
    address, document = publication.public_url, publication.document
    before = client.get(address)
    assert document.number_and_symbol in text(client, "/cong/van-ban/")
    newer = issue(subject="Quyết định thay thế")
    changes = {
        "corrected": lambda: correct_outgoing(
            document=document, subject="Trích yếu đã đính chính", by=clerk_lan
        ),
        "voided": lambda: void_number(document=document, reason="Cấp nhầm số", by=clerk_lan),
        "replaced": lambda: replace_document(document=document, replaced_by=newer, by=clerk_lan),
        "withdrawn": lambda: actions.withdraw_document(
            publication=publication, note="Đăng nhầm", by=clerk_lan
        ),
    }

    changes[what]()

    after = client.get(address)
    assert (after.status_code, after.content) != (before.status_code, before.content)
    sign = {"corrected": "rích yếu đã đính chính", "replaced": newer.number_and_symbol}.get(what)
    assert sign is None or sign in after.content.decode()


def test_a_section_that_is_renamed_or_hidden_is_seen_at_once(published, section, client):
    text(client, "/cong/")
    page = SectionPage.objects.get(pk=section.pk)
    page.title = "Tin trong tỉnh"
    page.save_revision().publish()
    assert "Tin trong tỉnh" in text(client, "/cong/")

    page.unpublish()
    assert "Tin trong tỉnh</a></li>" not in text(client, "/cong/")


def test_what_another_process_changed_is_seen_at_once(published, client, other_process):
    other_process("a")
    text(client, "/cong/")
    other_process("b")
    assert published.page.title in text(client, "/cong/")
    # as from outside this process: nothing of its code runs but the database's own
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {Page._meta.db_table} SET title = 'Tiêu đề mới' WHERE id = %s", [published.page_id]
        )

    assert "Tiêu đề mới" in text(client, "/cong/")
    other_process("a")
    assert "Tiêu đề mới" in text(client, "/cong/")


def test_what_was_undone_has_left_no_trace(published, client, board_quyen):
    from django.db import transaction

    before, token = text(client, "/cong/"), PublicGeneration.now()
    with transaction.atomic():
        actions.withdraw_news(item=published, note="Sai nội dung", by=board_quyen)
        assert PublicGeneration.now() != token
        transaction.set_rollback(True)

    assert PublicGeneration.now() == token
    assert text(client, "/cong/") == before


@pytest.mark.parametrize("query", ["q=abc", "utm=1", "page=1&x=2", "page=0", "page=99999"])
def test_made_up_addresses_fill_no_cache(published, publication, client, query):
    client.get(f"/cong/van-ban/?{query}")
    client.get("/cong/khong-co-trang-nay/")
    client.get(f"{reverse('cong:search')}?q=hoi")

    assert len(caches["pages"]._cache) == 0


def test_forms_and_searches_are_no_public_pages_to_keep(published, client):
    for address in (reverse("cong:search"), reverse("cong:ask"), reverse("cong:dossier")):
        assert "ETag" not in client.get(address)
    assert len(caches["pages"]._cache) == 0


def test_another_host_has_pages_of_its_own(published, client, settings):
    settings.ALLOWED_HOSTS = ["*"]
    text(client, "/cong/")

    page = client.get("/cong/", headers={"host": "cong.example.vn"}).content.decode()

    assert re.search(r'rel="canonical" href="http://cong\.example\.vn/', page)


def test_an_item_that_goes_out_leaves_the_pages_of_others_and_of_documents(
    published, publication, section, editor_linh, board_quyen, client, django_assert_num_queries
):
    item = actions.start_news(
        section=section, title="Ra quân trồng cây", lead="Ra quân.", texts=["Sáng nay."], by=editor_linh
    )
    actions.hand_in(item=item, by=editor_linh)
    waiting = actions.pass_on(item=item, by=editor_linh)
    addresses = (published.page.get_url(), publication.public_url, reverse("cong:directives"))
    before = [text(client, address) for address in addresses]

    actions.publish_news(item=waiting, by=board_quyen)

    with django_assert_num_queries(2):  # the generation, and what the item was made of
        assert text(client, addresses[0]) == before[0]
    for address, kept in zip(addresses, before, strict=True):
        with django_assert_num_queries(1):
            assert text(client, address) == kept


def test_a_text_that_is_changed_past_the_desk_is_seen_at_once(published, client):
    assert "Lời dẫn từ ngoài" not in text(client, published.page.get_url())

    with connection.cursor() as cursor:
        cursor.execute("UPDATE portal_newspage SET lead = %s", ["Lời dẫn từ ngoài"])

    assert "Lời dẫn từ ngoài" in text(client, published.page.get_url())


def test_an_item_shows_its_new_picture_section_and_menu_at_once(published, section, client):
    address = published.page.get_url()
    text(client, address)
    section.title = "Tin trong tỉnh"
    section.save()

    assert text(client, address).count("Tin trong tỉnh") >= 2
