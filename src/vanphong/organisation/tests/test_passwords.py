# SPDX-License-Identifier: EUPL-1.2
"""One-time passwords and own ones."""

import pytest

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.organisation.actions import change_password, deactivate_officer, reset_password
from vanphong.organisation.seeding import plant_system_officer

NEW = "kho-doan-lam-2026"


def test_a_reset_password_works_once_given_and_must_be_changed(clerk_lan, admin_son):
    password = reset_password(officer=clerk_lan, by=admin_son)

    clerk_lan.refresh_from_db()
    assert clerk_lan.check_password(password)
    assert clerk_lan.must_change_password
    entry = journal.entries_of(clerk_lan).get()
    assert entry.sentence == "Cấp mật khẩu dùng một lần cho lan"
    assert password not in entry.facts_json


def test_open_sessions_end_with_a_reset(clerk_lan, admin_son, signed_in):
    client = signed_in(clerk_lan)
    assert client.get("/account/").status_code == 200

    reset_password(officer=clerk_lan, by=admin_son)

    assert client.get("/account/").status_code == 302


@pytest.mark.parametrize("who", ["chief_minh", "stranger", "clerk_lan", "admin_finance"])
def test_only_an_administrator_of_the_unit_resets_a_password(clerk_lan, who, request):
    with pytest.raises(NotAllowed):
        reset_password(officer=clerk_lan, by=request.getfixturevalue(who))


def test_a_closed_account_gets_no_password(clerk_lan, admin_son):
    deactivate_officer(officer=clerk_lan, reason="Nghỉ hưu", by=admin_son)

    with pytest.raises(WrongState):
        reset_password(officer=clerk_lan, by=admin_son)


def test_the_account_of_the_houses_jobs_gets_no_password(admin_son):
    system = plant_system_officer(name="he-thong")

    with pytest.raises(NotAllowed):
        reset_password(officer=system, by=admin_son)


def test_an_own_password_replaces_the_one_time_one(clerk_lan, admin_son):
    reset_password(officer=clerk_lan, by=admin_son)

    officer = change_password(new_password=NEW, by=clerk_lan)

    assert officer.check_password(NEW)
    assert not officer.must_change_password
    entry = journal.entries_of(clerk_lan).first()
    assert (entry.event, entry.by) == ("organisation.password_changed", clerk_lan)
    assert NEW not in entry.facts_json


@pytest.mark.parametrize("weak", ["short", "1234567890", "password123", "lan"])
def test_a_weak_password_is_refused_at_its_field(clerk_lan, weak):
    with pytest.raises(Refused) as refusal:
        change_password(new_password=weak, by=clerk_lan)

    assert refusal.value.field == "new_password"


def test_the_old_password_is_not_a_new_one(clerk_lan):
    change_password(new_password=NEW, by=clerk_lan)

    with pytest.raises(Refused, match="mật khẩu cũ"):
        change_password(new_password=NEW, by=clerk_lan)


def test_the_houses_jobs_have_no_password_to_change(db):
    with pytest.raises(NotAllowed):
        change_password(new_password=NEW, by=plant_system_officer(name="he-thong"))
