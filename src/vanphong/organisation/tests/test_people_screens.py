# SPDX-License-Identifier: EUPL-1.2
"""The list, the record and the forms of people."""

from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from vanphong.organisation.models import Appointment, Person

PEOPLE = "/organisation/people/"
JAN = date(2024, 1, 1)


def text(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def test_people_stand_in_the_order_of_given_names_with_their_posts(clerk_lan, chief, focal_nga, signed_in):
    page = text(signed_in(clerk_lan).get(PEOPLE))

    assert page.index("Nguyễn Thị Lan") < page.index("Hoàng Văn Minh") < page.index("Vi Thúy Nga")
    assert "Chánh Văn phòng, Văn phòng UBND tỉnh" in page


def test_people_are_found_by_a_part_of_the_name_without_marks(clerk_lan, chief_minh, signed_in):
    rows = text(signed_in(clerk_lan).get(PEOPLE, {"q": "nguyen lan"})).split('id="rows"')[1]

    assert "Nguyễn Thị Lan" in rows
    assert "Hoàng Văn Minh" not in rows


def test_people_are_narrowed_to_a_unit_and_what_is_below_it(clerk_lan, chief, province, finance, signed_in):
    client = signed_in(clerk_lan)

    assert "Hoàng Văn Minh" in text(client.get(PEOPLE, {"unit": province.pk})).split('id="rows"')[1]
    assert "Hoàng Văn Minh" not in text(client.get(PEOPLE, {"unit": finance.pk})).split('id="rows"')[1]


def test_the_list_goes_out_as_a_spreadsheet(clerk_lan, chief, signed_in):
    response = signed_in(clerk_lan).get(PEOPLE, {"export": "xlsx"})

    rows = list(load_workbook(BytesIO(response.content)).active.values)
    assert ("Hoàng Văn Minh", "Chánh Văn phòng, Văn phòng UBND tỉnh", None, None) in rows


def test_a_name_like_a_formula_goes_out_as_text(clerk_lan, signed_in):
    Person.objects.create(full_name="=HYPERLINK(1)", given="=HYPERLINK(1)")

    book = load_workbook(BytesIO(signed_in(clerk_lan).get(PEOPLE, {"export": "xlsx"}).content))

    assert all(cell.data_type != "f" for row in book.active for cell in row)


def test_list_and_record_take_the_same_queries_for_3_and_30(clerk_lan, chief, deputy_post, signed_in):
    client, counted = signed_in(clerk_lan), []
    for count in (3, 27):
        for _person in range(count):
            someone = Person.objects.create(full_name="Nguyễn Văn An", given="An")
            Appointment.objects.create(person=someone, post=deputy_post, valid_from=JAN)
            Appointment.objects.create(person=chief, post=deputy_post, valid_from=JAN, valid_to=JAN)
        for address in (PEOPLE, f"{PEOPLE}{chief.pk}/"):
            with CaptureQueriesContext(connection) as made:
                client.get(address)
            counted.append(len(made))

    assert counted[:2] == counted[2:]


def test_a_stranger_sees_nobody(stranger, chief, signed_in):
    client = signed_in(stranger)

    assert "Hoàng Văn Minh" not in text(client.get(PEOPLE))
    assert client.get(f"{PEOPLE}{chief.pk}/").status_code == 404


def test_only_an_administrator_finds_the_account_of_a_person(clerk_lan, chief, admin_son, signed_in):
    address = f"{PEOPLE}{chief.pk}/"

    assert "/organisation/accounts/" not in text(signed_in(clerk_lan).get(address)).split('id="content"')[1]
    assert "/organisation/accounts/" in text(signed_in(admin_son).get(address)).split('id="content"')[1]


def test_an_administrator_adds_and_corrects_a_person_on_screen(admin_son, signed_in):
    client = signed_in(admin_son)
    client.post(f"{PEOPLE}new/", {"full_name": "Nông Thị Gấm"})
    person = Person.objects.get(given="Gấm")

    client.post(f"{PEOPLE}{person.pk}/correct/", {"full_name": "Nông Thị Hồng Gấm", "phone": "0912345678"})

    person.refresh_from_db()
    assert (person.full_name, person.phone) == ("Nông Thị Hồng Gấm", "0912345678")


def test_what_is_wrong_stands_at_its_field(admin_son, signed_in):
    response = signed_in(admin_son).post(f"{PEOPLE}new/", {"full_name": "Nông Thị Gấm", "email": "gam@"})

    assert response.status_code == 422
    assert 'href="#id_email"' in response.content.decode()
    assert not Person.objects.filter(given="Gấm").exists()


def test_an_appointment_is_ended_on_screen(admin_son, chief, signed_in):
    appointment = Appointment.objects.get()

    response = signed_in(admin_son).post(
        f"/organisation/appointments/{appointment.pk}/end/", {"valid_to": "30/06/2024"}
    )

    assert response["Location"] == f"{PEOPLE}{chief.pk}/"
    appointment.refresh_from_db()
    assert appointment.valid_to == date(2024, 6, 30)


@pytest.mark.parametrize(
    "address",
    [f"{PEOPLE}new/", PEOPLE + "{person}/correct/", "/organisation/appointments/{appointment}/end/"],
)
def test_forms_are_closed_to_a_clerk(clerk_lan, chief, signed_in, address):
    address = address.format(person=chief.pk, appointment=Appointment.objects.get().pk)

    assert signed_in(clerk_lan).get(address).status_code == 403
    assert signed_in(clerk_lan).post(address, {}).status_code == 403


def test_without_a_session_everything_leads_to_the_door(client, chief):
    for address in (
        PEOPLE,
        f"{PEOPLE}{chief.pk}/",
        f"{PEOPLE}new/",
        "/organisation/accounts/",
        "/organisation/journal/",
    ):
        assert client.get(address)["Location"].startswith("/sign-in/")


def test_an_administrator_of_one_unit_does_not_correct_who_has_an_account_elsewhere(
    admin_finance, chief, signed_in
):
    client = signed_in(admin_finance)

    assert client.get(f"/organisation/people/{chief.pk}/correct/").status_code == 403
