# SPDX-License-Identifier: EUPL-1.2
"""The screens of accounts and roles."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vanphong.conftest import officer
from vanphong.organisation.models import Grant, Officer
from vanphong.organisation.seeding import plant_system_officer

ACCOUNTS = "/organisation/accounts/"


def text(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_shows_accounts_with_the_roles_of_today(admin_son, clerk_lan, focal_nga, signed_in):
    page = text(signed_in(admin_son).get(ACCOUNTS))

    assert "Nguyễn Thị Lan" in page
    assert "Văn thư" in page
    assert "Đầu mối sở, ngành, địa phương, Sở Tài chính" in page


def test_what_the_houses_own_jobs_did_is_said_to_be_the_systems(db):
    assert str(plant_system_officer(name="he-thong")) == "Hệ thống"


def test_the_account_of_the_houses_jobs_is_not_shown(admin_son, signed_in):
    system = plant_system_officer(name="he-thong")
    client = signed_in(admin_son)

    assert "he-thong" not in text(client.get(ACCOUNTS))
    assert client.get(f"{ACCOUNTS}{system.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("query", "found"), [("q=nguyen", "lan"), ("role=focal_point", "nga"), ("is_active=False", "nga")]
)
def test_the_list_narrows(admin_son, clerk_lan, focal_nga, signed_in, query, found):
    Officer.objects.filter(username="nga").update(is_active="False" not in query)

    rows = text(signed_in(admin_son).get(f"{ACCOUNTS}?{query}")).split('id="rows"')[1]

    assert re.findall(r'class="open"[^>]*>(\w+)<', rows) == [found]


def test_an_administrator_of_one_department_sees_its_accounts_alone(
    admin_finance, focal_nga, clerk_lan, signed_in
):
    client = signed_in(admin_finance)

    page = text(client.get(ACCOUNTS))
    assert "Vi Thúy Nga" in page
    assert "Nguyễn Thị Lan" not in page
    assert client.get(f"{ACCOUNTS}{clerk_lan.pk}/").status_code == 404
    assert client.post(f"{ACCOUNTS}{clerk_lan.pk}/password/").status_code == 404


@pytest.mark.parametrize("who", ["clerk_lan", "chief_minh", "stranger", "inspector_vinh"])
def test_accounts_are_closed_to_everyone_else(who, admin_son, request, signed_in):
    client = signed_in(request.getfixturevalue(who))

    assert client.get(ACCOUNTS).status_code == 403
    assert client.get(f"{ACCOUNTS}new/").status_code == 403
    for move in ("", "role/", "password/", "close/", "unlock/", "reopen/"):
        assert client.get(f"{ACCOUNTS}{admin_son.pk}/{move}").status_code == 404
    assert client.get(f"/organisation/grants/{admin_son.grants.get().pk}/end/").status_code == 404
    assert ACCOUNTS not in client.get("/").content.decode()


def test_an_account_is_opened_and_its_password_is_shown_this_once(admin_son, stranger, office, signed_in):
    client = signed_in(admin_son)

    response = client.post(f"{ACCOUNTS}new/", {"username": "mai.nt", "unit": office.pk})

    password = re.search(r'id="one-time-password">([^<]+)<', text(response))[1]
    assert "no-store" in response["Cache-Control"]
    account = Officer.objects.get(username="mai.nt")
    assert account.check_password(password)
    assert password not in text(client.get(f"{ACCOUNTS}{account.pk}/"))


def test_a_wrong_name_stands_at_its_field(admin_son, signed_in):
    response = signed_in(admin_son).post(f"{ACCOUNTS}new/", {"username": "Mai Nguyễn"})

    assert response.status_code == 422
    assert "chữ thường không dấu" in response.content.decode()


def test_a_password_is_reset_on_screen_only_by_post(admin_son, clerk_lan, signed_in):
    client, address = signed_in(admin_son), f"{ACCOUNTS}{clerk_lan.pk}/password/"
    assert "one-time-password" not in text(client.get(address))
    assert not Officer.objects.get(pk=clerk_lan.pk).must_change_password

    page = text(client.post(address))

    password = re.search(r'id="one-time-password">([^<]+)<', page)[1]
    assert Officer.objects.get(pk=clerk_lan.pk).check_password(password)


def test_a_role_is_given_and_ended_on_screen(admin_son, stranger, health, signed_in):
    client = signed_in(admin_son)
    client.post(
        f"{ACCOUNTS}{stranger.pk}/role/",
        {"role": "focal_point", "unit": health.pk, "valid_from": "01/01/2024"},
    )
    grant = Grant.objects.get(officer=stranger)
    assert Officer.objects.get(pk=stranger.pk).can("organisation.read", health)

    client.post(f"/organisation/grants/{grant.pk}/end/", {})

    assert not Officer.objects.get(pk=stranger.pk).can("organisation.read")


def test_an_account_is_closed_and_opened_again_on_screen(admin_son, clerk_lan, signed_in):
    client = signed_in(admin_son)
    client.post(f"{ACCOUNTS}{clerk_lan.pk}/close/", {"reason": "Nghỉ hưu"})
    assert not Officer.objects.get(pk=clerk_lan.pk).is_active

    client.post(f"{ACCOUNTS}{clerk_lan.pk}/reopen/")

    assert Officer.objects.get(pk=clerk_lan.pk).is_active


def test_an_administrator_of_one_department_gives_no_role_elsewhere_by_hand(
    admin_finance, focal_nga, health, signed_in
):
    client = signed_in(admin_finance)

    for unit in (health.pk, ""):
        response = client.post(
            f"{ACCOUNTS}{focal_nga.pk}/role/",
            {"role": "administrator", "unit": unit, "valid_from": "01/01/2024"},
        )
        assert response.status_code == 422
    assert focal_nga.grants.count() == 1


def test_list_and_record_take_the_same_queries_for_3_and_30(admin_son, clerk_lan, office, signed_in):
    client, counted = signed_in(admin_son), []
    for start, count in ((0, 3), (3, 27)):
        for n in range(start, start + count):
            officer(f"can-bo-{n}", "Nguyễn Văn An", "specialist", office, office)
            Grant.objects.create(
                officer=clerk_lan, role="editor", unit=office, valid_from="2020-01-01", valid_to="2020-01-02"
            )
        for address in (ACCOUNTS, f"{ACCOUNTS}{clerk_lan.pk}/"):
            with CaptureQueriesContext(connection) as made:
                client.get(address)
            counted.append(len(made))

    assert counted[:2] == counted[2:]
