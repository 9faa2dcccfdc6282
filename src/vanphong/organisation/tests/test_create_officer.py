# SPDX-License-Identifier: EUPL-1.2
"""Opening accounts."""

import re

import pytest

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.organisation.actions import create_officer
from vanphong.organisation.models import Officer, Person


@pytest.fixture
def mai(db):
    return Person.objects.create(full_name="Nguyễn Thị Mai", family="Nguyễn", middle="Thị", given="Mai")


def test_a_new_account_gets_a_one_time_password_that_is_kept_nowhere_else(admin_son, mai, office):
    officer, password = create_officer(username=" Mai.NT ", person=mai, unit=office, by=admin_son)

    assert (officer.username, str(officer), officer.unit) == ("mai.nt", "Nguyễn Thị Mai", office)
    assert re.fullmatch(r"([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}", password)
    assert officer.check_password(password)
    assert officer.must_change_password
    entry = journal.entries_of(officer).get()
    assert entry.sentence == "Lập tài khoản mai.nt"
    assert password not in entry.facts_json


def test_a_new_account_may_do_nothing(admin_son, mai, office):
    officer, _password = create_officer(username="mai", person=mai, unit=office, by=admin_son)

    assert not officer.can("organisation.read")


def test_an_account_with_a_given_password_need_not_change_it(admin_son):
    officer, password = create_officer(username="mai", password="kho-doan-lam-2026", by=admin_son)

    assert password == "kho-doan-lam-2026"
    assert not officer.must_change_password


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"username": ""}, "username"),
        ({"username": "a"}, "username"),
        ({"username": "mai nguyen"}, "username"),
        ({"username": "nguyễn"}, "username"),
        ({"username": "mai'--"}, "username"),
        ({"username": "<b>mai</b>"}, "username"),
        ({"username": "x" * 51}, "username"),
        ({"username": "son"}, "username"),
        ({"username": "SON"}, "username"),
        ({"password": "1234567890"}, "password"),
        ({"password": "password123"}, "password"),
        ({"password": "ngan"}, "password"),
        ({"password": "mai.nguyen-1"}, "password"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_no_account_is_left(admin_son, wrong, field):
    before = Officer.objects.count()

    with pytest.raises(Refused) as refusal:
        create_officer(**({"username": "mai.nguyen", "by": admin_son} | wrong))

    assert refusal.value.field == field
    assert Officer.objects.count() == before


def test_a_person_has_one_account(admin_son, clerk_lan):
    with pytest.raises(Refused) as refusal:
        create_officer(username="lan2", person=clerk_lan.person, by=admin_son)

    assert refusal.value.field == "person"


@pytest.mark.parametrize("who", ["clerk_lan", "chief_minh", "stranger"])
def test_only_an_administrator_opens_accounts(who, request):
    with pytest.raises(NotAllowed):
        create_officer(username="mai", by=request.getfixturevalue(who))


def test_an_administrator_of_one_department_opens_accounts_in_it_alone(admin_finance, finance, health):
    assert create_officer(username="mai", unit=finance, by=admin_finance)[0].unit == finance

    for unit in (health, None):
        with pytest.raises(NotAllowed):
            create_officer(username="hoa", unit=unit, by=admin_finance)
