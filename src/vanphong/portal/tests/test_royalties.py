# SPDX-License-Identifier: EUPL-1.2
"""The count for royalties: by author and kind, each count opening as many items as it says."""

import io
import re
from datetime import UTC, datetime

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from vanphong.portal import actions
from vanphong.portal.models import NewsItem

pytestmark = pytest.mark.django_db
NEWS = [
    ("Thùy Linh", "note", 3),
    ("Thùy Linh", "article", 3),
    ("Thùy Linh", "article", 12),
    ("Hoàng Nam", "note", 14),
    ("", "note", 20),
    ("Thùy Linh", "note", 31),
]


@pytest.fixture
def june(section, clerk_lan):
    """Six items: five of June 2024, one of July."""
    rows = [
        actions.PublishedNews(
            row=n, section=section, title=f"Tin số {n}", lead="Tin.", texts=["Nội dung."], author_line=author, kind=kind,
            published_at=datetime(2024, 6 + day // 31, day % 31 + day // 31, 3, tzinfo=UTC),
        )
        for n, (author, kind, day) in enumerate(NEWS, 1)
    ]  # fmt: skip
    assert actions.import_news(rows=rows, by=clerk_lan).refused == []


def shown(client, **given):
    return client.get(reverse("portal:royalties"), {"start": "01/06/2024", "end": "30/06/2024", **given})


def counts(page: str) -> dict[str, list[int]]:
    """Author → the counts of the row."""
    rows = re.findall(r'<td class="key">(.*?)</td>(.*?)</tr>', page, re.DOTALL)
    return {
        author: [int(n) for n in re.findall(r"(?:<a [^>]*>|<td class=\"num\"[^>]*>)(\d+)<", cells)]
        for author, cells in rows
    }


def test_items_are_counted_by_author_and_kind(june, board_quyen, signed_in):
    page = shown(signed_in(board_quyen)).content.decode()

    assert counts(page) == {
        "Thùy Linh": [1, 2, 0, 0, 0, 3],
        "Hoàng Nam": [1, 0, 0, 0, 0, 1],
        "–": [1, 0, 0, 0, 0, 1],
    }


def test_the_days_and_the_section_can_be_chosen(june, board_quyen, signed_in):
    page = shown(signed_in(board_quyen)).content.decode()

    assert {"start", "end", "section"} <= set(re.findall(r'<(?:input|select)[^>]* name="(\w+)"', page))


def test_each_count_opens_as_many_items(june, board_quyen, signed_in):
    client = signed_in(board_quyen)
    page = shown(client).content.decode()

    opened = [
        (int(number), client.get(url.replace("&amp;", "&")).content.decode().count('id="news-'))
        for url, number in re.findall(r'href="([^"]*counted=yes[^"]*)">(?:<b>)?(\d+)', page)
    ]
    assert len(opened) == 10
    assert [said for said, _found in opened] == [found for _said, found in opened]


def test_a_withdrawn_item_counts_no_more(june, board_quyen, section, signed_in):
    item = NewsItem.objects.get(page__title="Tin số 2")
    actions.withdraw_news(item=item, note="Sai nội dung", by=board_quyen)

    assert counts(shown(signed_in(board_quyen)).content.decode())["Thùy Linh"] == [1, 1, 0, 0, 0, 2]


def test_the_count_is_exported(june, board_quyen, signed_in):
    response = shown(signed_in(board_quyen), export="xlsx")

    rows = list(load_workbook(io.BytesIO(response.content)).active.iter_rows(values_only=True))
    assert rows[0][0] == "Tác giả ghi dưới bài"
    assert rows[1] == ("Thùy Linh", 1, 2, 0, 0, 0, 3)


@pytest.mark.parametrize("who", ["focal_nga", "stranger"])
def test_it_is_closed_to_whoever_has_no_part_in_the_portal(june, who, request, signed_in):
    assert shown(signed_in(request.getfixturevalue(who))).status_code == 403


def test_a_day_that_cannot_be_read_narrows_nothing_and_is_shown_as_wrong(june, board_quyen, signed_in):
    page = shown(signed_in(board_quyen), start="31/02/2024").content.decode()

    assert counts(page)["Thùy Linh"][5] == 3
    assert "31/02/2024" in page
