# SPDX-License-Identifier: EUPL-1.2
"""A page of a register: how many records there are is asked once the page stands; the form of filters is each reader's own."""

import pytest
from django.utils.html import escape

LIST = "/documents/outgoing/"


@pytest.fixture
def sixty(issue):
    """More than a page holds."""
    return [issue(subject=f"Về việc thứ {place}") for place in range(1, 61)]


def numbers_shown(page: str) -> int:
    return page.count('<tr id="outgoing-')


def test_a_page_says_what_it_shows_and_asks_for_the_rest(sixty, signed_in, clerk_lan):
    page = signed_in(clerk_lan).get(LIST).content.decode()

    assert numbers_shown(page) == 50
    assert "Dòng 1–50 " in page
    assert 'hx-get="?page=1&amp;count=1"' in page
    assert 'hx-trigger="load"' in page


def test_the_number_of_records_comes_alone(sixty, signed_in, clerk_lan):
    part = signed_in(clerk_lan).get(LIST, {"count": "1"}, headers={"HX-Request": "true"}).content.decode()

    assert "Dòng 1–50 trong 60" in part
    assert numbers_shown(part) == 0
    assert "<html" not in part
    assert "count=1" not in part


def test_without_a_script_a_link_counts(sixty, signed_in, clerk_lan):
    client = signed_in(clerk_lan)

    page = client.get(LIST, {"q": "thứ", "count": "1"}).content.decode()

    assert "Dòng 1–50 trong 60" in page
    assert numbers_shown(page) == 50
    assert "count=1" not in client.cookies["vanphong_list-documents-outgoing"].value


def test_a_last_page_is_counted_by_itself(sixty, signed_in, clerk_lan):
    assert "Dòng 51–60 trong 60" in signed_in(clerk_lan).get(LIST, {"page": "2"}).content.decode()


def test_what_one_chose_stays_out_of_the_next_ones_form(sixty, signed_in, clerk_lan, chief_minh):
    chosen = signed_in(clerk_lan).get(LIST, {"q": '"><b>', "state": "issued", "start": "32/13/2024"})
    plain = signed_in(chief_minh).get(LIST).content.decode()

    assert escape('"><b>') in chosen.content.decode()
    assert '<option value="issued" selected>' in chosen.content.decode()
    assert 'class="errorlist"' in chosen.content.decode()
    assert '<option value="issued">' in plain
    assert escape('"><b>') not in plain
    assert 'class="errorlist"' not in plain


def test_a_form_speaks_the_language_of_its_reader(issue, signed_in, clerk_lan):
    client = signed_in(clerk_lan)
    first = client.get(LIST).content.decode()
    client.cookies["django_language"] = "en"
    english = client.get(LIST).content.decode()
    del client.cookies["django_language"]

    assert client.get(LIST).content.decode().count("Tất cả</option>") == first.count("Tất cả</option>") > 0
    assert "Tất cả</option>" not in english
    assert english.count("all</option>") == first.count("Tất cả</option>")


def test_a_new_unit_is_offered_at_once(issue, signed_in, clerk_lan, office):
    from vanphong.organisation.models import Unit

    client = signed_in(clerk_lan)
    client.get(LIST)
    Unit.objects.create(
        code="phong-moi", name="Phòng Mới lập", kind="division", parent=office, valid_from="2024-01-01"
    )

    assert "Phòng Mới lập" in client.get(LIST).content.decode()


def test_a_page_asks_no_more_for_more_records(sixty, signed_in, clerk_lan, django_assert_max_num_queries):
    client = signed_in(clerk_lan)
    client.get(LIST)

    with django_assert_max_num_queries(8):
        client.get(LIST)
