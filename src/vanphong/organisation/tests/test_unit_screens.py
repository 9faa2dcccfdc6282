# SPDX-License-Identifier: EUPL-1.2
"""The list, the tree, the record and the forms of units."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from vanphong.organisation.actions import close_unit, create_unit, rename_unit, succeed_unit
from vanphong.organisation.models import Appointment, Post, Succession, Unit

UNITS = "/organisation/units/"


def text(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def many(count: int, parent: Unit, start: int = 0) -> None:
    for n in range(start, start + count):
        Unit.objects.create(code=f"don-vi-{n}", name=f"Đơn vị {n}", kind="department", parent=parent)


def test_the_list_shows_the_units_of_today(clerk_lan, finance, health, admin_son, signed_in):
    close_unit(unit=health, valid_to=date(2024, 12, 31), reason="x", by=admin_son)

    page = text(signed_in(clerk_lan).get(UNITS))

    assert "Sở Tài chính" in page
    assert "Sở Y tế" not in page


def test_the_list_of_an_earlier_day_shows_units_and_names_of_that_day(
    clerk_lan, finance, health, admin_son, signed_in
):
    close_unit(unit=health, valid_to=date(2024, 12, 31), reason="x", by=admin_son)
    rename_unit(unit=finance, name="Sở Ngân khố", valid_from=date(2025, 3, 1), by=admin_son)

    page = text(signed_in(clerk_lan).get(UNITS, {"day": "01/06/2024"}))

    assert "Sở Y tế" in page
    assert "Sở Tài chính" in page
    assert "Sở Ngân khố" not in page


def test_words_find_units_of_any_day_with_and_without_marks(clerk_lan, finance, health, admin_son, signed_in):
    close_unit(unit=health, valid_to=date(2024, 12, 31), reason="x", by=admin_son)
    client = signed_in(clerk_lan)

    for words in ("y te", "Y tế", "SYT"):
        page = text(client.get(UNITS, {"q": words}))
        assert "Sở Y tế" in page
        assert "Sở Tài chính" not in page


def test_the_list_narrows_by_kind(clerk_lan, finance, general_division, signed_in):
    page = text(signed_in(clerk_lan).get(UNITS, {"kind": "division"}))

    assert "Phòng Tổng hợp" in page
    assert "Sở Tài chính" not in page


@pytest.mark.parametrize(
    "query",
    [
        "kind=x",
        "day=99/99/9999",
        "day=%00",
        "q=%22%27%2A(",
        "sort=password",
        "sort=-kind",
        "page=1",
        "q=" + "a" * 3000,
        "q=%F0%9F%98%80",
    ],
)
def test_nonsense_in_the_address_breaks_nothing(clerk_lan, finance, signed_in, query):
    assert signed_in(clerk_lan).get(f"{UNITS}?{query}").status_code == 200


@pytest.mark.parametrize("query", ["page=0", "page=-1", "page=9999", "page=x", "indicator=x&period=y"])
def test_a_page_that_is_not_there_is_not_found(clerk_lan, finance, signed_in, query):
    assert signed_in(clerk_lan).get(f"{UNITS}?{query}").status_code == 404


def test_htmx_gets_the_rows_alone(clerk_lan, finance, signed_in):
    page = text(signed_in(clerk_lan).get(UNITS, headers={"HX-Request": "true"}))

    assert page.lstrip().startswith('<div id="rows">')


def test_the_list_goes_out_as_a_spreadsheet(clerk_lan, finance, signed_in):
    response = signed_in(clerk_lan).get(UNITS, {"export": "xlsx"})

    rows = list(load_workbook(BytesIO(response.content)).active.values)
    assert ("Sở Tài chính", "STC", "Sở, ban, ngành", "UBND tỉnh Lạng Sơn", None, None) in rows


def test_the_list_takes_the_same_queries_for_3_and_30_units(clerk_lan, province, signed_in):
    client = signed_in(clerk_lan)
    many(3, province)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(UNITS)
    many(27, province, start=3)
    with CaptureQueriesContext(connection) as lots:
        client.get(UNITS)

    assert len(lots) == len(few) <= 8


def test_the_tree_and_the_record_take_the_same_queries_for_3_and_30_units(clerk_lan, province, signed_in):
    client, counted = signed_in(clerk_lan), []
    for start, count in ((0, 3), (3, 27)):
        many(count, province, start)
        for address in (f"{UNITS}tree/", f"{UNITS}{province.pk}/"):
            with CaptureQueriesContext(connection) as made:
                client.get(address)
            counted.append(len(made))

    assert counted[:2] == counted[2:]


def test_the_tree_shows_units_below_units_of_that_day(clerk_lan, general_division, signed_in):
    page = text(signed_in(clerk_lan).get(f"{UNITS}tree/", {"day": "01/06/2024"}))

    assert (
        page.index("UBND tỉnh Lạng Sơn")
        < page.index("Văn phòng UBND tỉnh</a>")
        < page.index("Phòng Tổng hợp")
    )


def test_the_day_of_the_tree_can_be_chosen_and_stays_shown(clerk_lan, finance, signed_in):
    page = text(signed_in(clerk_lan).get(f"{UNITS}tree/", {"day": "01/06/2024"}))

    assert re.search(
        r'<input[^>]* name="day"[^>]* value="01/06/2024"|value="01/06/2024"[^>]* name="day"', page
    )


def test_the_record_shows_names_heirs_posts_and_people(
    clerk_lan, chief, chief_post, office, finance, health, admin_son, signed_in
):
    rename_unit(unit=health, name="Sở Y tế và Dân số", valid_from=date(2024, 3, 1), by=admin_son)
    succeed_unit(unit=health, successors=[finance], on=date(2025, 3, 1), kind="merged", by=admin_son)
    client = signed_in(clerk_lan)

    ended, standing, of_office = (
        text(client.get(f"{UNITS}{unit.pk}/")) for unit in (health, finance, office)
    )

    assert "hoạt động đến ngày 28/02/2025" in ended
    assert "Hiện nay kế thừa là:" in ended
    assert "sáp nhập vào" in standing
    assert "Hoàng Văn Minh" in of_office
    assert "Chánh Văn phòng" in of_office


def test_a_name_cannot_break_out_of_the_page(clerk_lan, province, admin_son, signed_in):
    unit = create_unit(name="<script>alert(1)</script>", kind="department", parent=province, by=admin_son)
    client = signed_in(clerk_lan)

    for address in (UNITS, f"{UNITS}tree/", f"{UNITS}{unit.pk}/"):
        assert "<script>alert" not in text(client.get(address))


@pytest.mark.parametrize("address", ["", "tree/", "{pk}/"])
def test_without_any_role_nothing_is_shown(stranger, finance, signed_in, address):
    response = signed_in(stranger).get(UNITS + address.format(pk=finance.pk))

    assert "Sở Tài chính" not in response.content.decode()


@pytest.mark.parametrize("move", ["rename", "move", "close", "succeed", "post", "appoint"])
def test_moves_are_closed_to_a_clerk_and_offered_to_nobody_but_an_administrator(
    clerk_lan, admin_son, finance, signed_in, move
):
    address = f"{UNITS}{finance.pk}/{move}/"

    assert signed_in(clerk_lan).get(address).status_code == 403
    assert signed_in(clerk_lan).post(address, {"name": "x"}).status_code == 403
    assert address not in text(signed_in(clerk_lan).get(f"{UNITS}{finance.pk}/"))
    assert address in text(signed_in(admin_son).get(f"{UNITS}{finance.pk}/"))
    assert signed_in(admin_son).get(address).status_code == 200


@pytest.mark.parametrize("move", ["rename", "move", "close", "succeed", "post", "appoint"])
def test_moves_on_a_unit_that_is_not_there_are_not_found(admin_son, signed_in, move):
    assert signed_in(admin_son).get(f"{UNITS}999999/{move}/").status_code == 404


def test_an_administrator_makes_renames_and_ends_a_unit_on_screen(admin_son, province, finance, signed_in):
    client = signed_in(admin_son)
    made = client.post(
        f"{UNITS}new/",
        {"name": "Sở Ngoại vụ", "kind": "department", "parent": province.pk, "valid_from": "1/1/2024"},
    )
    unit = Unit.objects.get(name="Sở Ngoại vụ")
    assert made["Location"] == f"{UNITS}{unit.pk}/"

    client.post(f"{UNITS}{unit.pk}/rename/", {"name": "Sở Đối ngoại", "valid_from": "01/06/2024"})
    client.post(
        f"{UNITS}{unit.pk}/succeed/", {"kind": "merged", "successors": [finance.pk], "on": "01/03/2025"}
    )

    unit.refresh_from_db()
    assert (unit.name, unit.valid_to) == ("Sở Đối ngoại", date(2025, 2, 28))
    assert Succession.objects.get().to_unit == finance


def test_a_post_is_added_and_filled_on_screen(admin_son, clerk_lan, office, signed_in):
    client = signed_in(admin_son)
    client.post(f"{UNITS}{office.pk}/post/", {"title": "Văn thư", "rank": "50"})
    post = Post.objects.get()

    client.post(
        f"{UNITS}{office.pk}/appoint/",
        {"post": post.pk, "person": clerk_lan.person.pk, "valid_from": "01/01/2024"},
    )

    assert Appointment.objects.get().person == clerk_lan.person


def test_what_is_wrong_stands_at_its_field_and_what_was_typed_stays(admin_son, finance, signed_in):
    response = signed_in(admin_son).post(
        f"{UNITS}{finance.pk}/rename/", {"name": "Sở Tài chính", "valid_from": "30/02/2024"}
    )

    page = response.content.decode()
    assert response.status_code == 422
    assert 'value="30/02/2024"' in page
    assert "Ngày 30/02/2024" in page or "30/02/2024" in page


def test_a_refusal_of_the_action_stands_at_its_field(admin_son, finance, signed_in):
    response = signed_in(admin_son).post(
        f"{UNITS}{finance.pk}/rename/",
        {"name": "Sở Tài chính", "abbreviation": "STC", "valid_from": "01/01/2025"},
    )

    assert response.status_code == 422
    assert "Đây đang là tên hiện nay" in response.content.decode()


def test_a_successor_that_is_no_unit_is_refused(admin_son, finance, signed_in):
    response = signed_in(admin_son).post(
        f"{UNITS}{finance.pk}/succeed/", {"kind": "merged", "successors": ["999999"], "on": "01/03/2025"}
    )

    assert response.status_code == 422
    assert not Succession.objects.exists()
