# SPDX-License-Identifier: EUPL-1.2
"""What the components work out: pages, orders, chips, small pictures."""

from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

from vanphong.kernel.templatetags.look import (
    bar_width,
    chips,
    kept,
    page_links,
    sort_choices,
    sort_link,
    spark_points,
)
from vanphong.kernel.tests.look.pages import SORTS, RegisterFilter


def page(number: int, last: int | None, more: bool = True) -> SimpleNamespace:
    return SimpleNamespace(
        number=number,
        last_page=last,
        rows=[1],
        first_row=number * 50 - 49,
        last_row=number * 50,
        total=1001,
        total_label="1.000+",
        has_next=lambda: more,
        has_previous=lambda: number > 1,
        has_other_pages=lambda: True,
    )


@pytest.fixture
def filters():
    from django.contrib.contenttypes.models import ContentType

    return RegisterFilter({}, queryset=ContentType.objects.none()).form


def numbers(links):
    return ["…" if link.get("gap") else link["number"] for link in links["numbers"]]


@pytest.mark.parametrize(
    ("now", "last", "shown"),
    [
        (1, 1, [1]),
        (1, 20, [1, 2, "…", 20]),
        (2, 3, [1, 2, 3]),
        (10, 20, [1, "…", 9, 10, 11, "…", 20]),
        (20, 20, [1, "…", 19, 20]),
        (4, None, [1, "…", 3, 4]),
    ],
)
def test_the_ends_and_the_neighbours_of_a_page_are_offered(now, last, shown):
    assert numbers(page_links(page(now, last), "")) == shown


def test_links_of_pages_keep_the_filters():
    links = page_links(page(4, 20), "q=ng%C3%A2n+s%C3%A1ch&page=4")

    assert links["next"] == "?q=ng%C3%A2n+s%C3%A1ch&page=5"
    assert links["previous"] == "?q=ng%C3%A2n+s%C3%A1ch&page=3"


def test_a_list_that_was_not_counted_to_its_end_says_so():
    shown = render_to_string("components/pagination.html", {"page": page(4, None), "query": ""})

    assert "Dòng 151–200 trong 1.000+" in shown
    assert 'rel="next"' in shown


def test_a_column_sorts_and_then_sorts_backwards():
    first = sort_link("number", SORTS, "newest", "sort=newest&unit=stc&page=3")
    second = sort_link("number", SORTS, "number", "sort=number")
    third = sort_link("number", SORTS, "-number", "sort=-number")

    assert (first["url"], first["now"]) == ("?sort=number&unit=stc", "")
    assert (second["url"], second["now"]) == ("?sort=-number", "ascending")
    assert (third["url"], third["now"]) == ("?sort=number", "descending")


def test_an_order_that_begins_with_the_newest_is_said_to_fall():
    assert sort_link("newest", SORTS, "newest", "")["now"] == "descending"
    assert sort_link("newest", SORTS, "-newest", "")["now"] == "ascending"


def test_a_backwards_order_is_offered_while_it_is_chosen():
    assert [choice["key"] for choice in sort_choices(SORTS, "-number")] == ["newest", "number", "-number"]
    assert [choice["key"] for choice in sort_choices(SORTS, "-unknown")] == ["newest", "number"]
    assert sort_choices(None, "") == []


def test_each_filter_that_is_set_can_be_taken_off(filters):
    shown = chips(filters, "q=ng%C3%A2n&unit=stc&since=&late=on&page=2&sort=number")["chips"]

    assert [(chip["label"], chip["value"]) for chip in shown] == [
        ("Trích yếu", "ngân"),
        ("Chủ trì", "Sở Tài chính"),
        ("Chỉ văn bản quá hạn", ""),
    ]
    assert shown[1]["url"] == "?q=ng%C3%A2n&since=&late=on&sort=number"


def test_all_filters_are_taken_off_at_once_and_the_order_stays(filters):
    query = "q=a&unit=stc&sort=number&indicator=documents.issued&period=2024-H1"

    assert chips(filters, query)["clear"] == "?sort=number"


def test_the_figure_a_list_was_opened_from_is_a_chip(filters):
    drill = SimpleNamespace(indicator=SimpleNamespace(label="Văn bản đi"), period="6 tháng đầu năm 2024")

    first = chips(filters, "indicator=x&period=2024-H1&scope=vp&unit=stc", drill)["chips"][0]

    assert (first["label"], first["value"], first["url"]) == (
        "Văn bản đi",
        "6 tháng đầu năm 2024",
        "?unit=stc",
    )


def test_a_filter_keeps_what_its_form_does_not_hold(filters):
    assert kept("q=a&indicator=x&indicator=y&page=3&sort=number", filters, "sort") == [
        ("indicator", "x"),
        ("indicator", "y"),
    ]


def test_what_is_typed_in_a_filter_is_never_taken_for_markup(filters):
    shown = render_to_string(
        "components/chips.html", {"form": filters, "query": "q=%3Cscript%3E", "drill": None}
    )

    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


@pytest.mark.parametrize(
    ("percent", "width"),
    [(37.5, "37.5"), (0, "0.0"), (-3, "0.0"), (120, "100.0"), (None, "0"), ("–", "0"), (float("nan"), "0")],
)
def test_a_bar_stays_within_its_track_in_any_language(percent, width):
    assert bar_width(percent) == width


def test_a_line_runs_from_the_oldest_value_to_the_newest():
    assert spark_points([1, 3, 2]) == "0.0,22.0 50.0,2.0 100.0,12.0"
    assert spark_points([5, 5]) == "0.0,22.0 100.0,22.0"
    assert spark_points([5]) == ""
    assert spark_points([None, 5, None]) == ""


def test_a_picture_carries_its_numbers_in_words():
    shown = render_to_string("components/bar.html", {"percent": 37.5, "words": "37,5% hoàn thành"})

    assert 'role="img" aria-label="37,5% hoàn thành"' in shown
    assert 'width="37.5"' in shown


def test_a_tile_without_a_share_draws_no_bar():
    assert "<svg" not in render_to_string("components/tile.html", {"value": "–", "label": "không có số liệu"})


def test_each_component_names_its_inputs_in_its_first_line():
    from vanphong.kernel.tests.look.server import HERE

    folder = HERE.parents[1] / "templates/components"
    first_lines = {
        file.name: file.read_text(encoding="utf-8").splitlines()[0] for file in folder.glob("*.html")
    }
    assert first_lines
    assert [name for name, line in first_lines.items() if not line.startswith("{# Inputs")] == []


def test_each_component_is_named_in_the_docs():
    from vanphong.kernel.tests.look.server import HERE

    docs = (HERE.parents[4] / "docs/look.md").read_text(encoding="utf-8")
    components = (HERE.parents[1] / "templates/components").glob("*.html")
    assert [file.name for file in components if f"`{file.name}`" not in docs] == []


def test_the_stylesheet_stays_small_and_our_own():
    from vanphong.kernel.tests.look.server import HERE

    css = (HERE.parents[1] / "static/vanphong/vanphong.css").read_text(encoding="utf-8")
    assert len(css.encode()) < 30_000
    assert "@import" not in css
    assert "http" not in css
