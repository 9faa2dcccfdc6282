# SPDX-License-Identifier: EUPL-1.2
"""Closing accounts, opening them again, lifting locks."""

import pytest

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.organisation.actions import deactivate_officer, grant_role, reactivate_officer, unlock_officer
from vanphong.organisation.seeding import plant_system_officer


def test_a_closed_account_can_do_nothing_and_its_session_ends(clerk_lan, admin_son, signed_in):
    client = signed_in(clerk_lan)
    assert client.get("/account/").status_code == 200

    closed = deactivate_officer(officer=clerk_lan, reason="Chuyển công tác", by=admin_son)

    assert not closed.can("organisation.read")
    assert client.get("/account/").status_code == 302
    assert journal.entries_of(clerk_lan).get().sentence == "Khóa tài khoản lan. Lý do: Chuyển công tác"


def test_nobody_closes_the_own_account(admin_son):
    with pytest.raises(Refused, match="quản trị viên khác"):
        deactivate_officer(officer=admin_son, reason="Nghỉ", by=admin_son)


def test_the_last_administrator_is_not_closed(admin_son, clerk_lan, office):
    system = plant_system_officer(name="he-thong")

    with pytest.raises(Refused, match="quản trị viên cuối cùng"):
        deactivate_officer(officer=admin_son, reason="Nghỉ", by=system)


def test_an_administrator_is_closed_when_there_is_another(admin_son, clerk_lan):
    grant_role(officer=clerk_lan, role="administrator", by=admin_son)

    assert not deactivate_officer(officer=admin_son, reason="Nghỉ hưu", by=clerk_lan).is_active


def test_a_reason_is_wanted(clerk_lan, admin_son):
    with pytest.raises(Refused) as refusal:
        deactivate_officer(officer=clerk_lan, reason="  ", by=admin_son)

    assert refusal.value.field == "reason"
    clerk_lan.refresh_from_db()
    assert clerk_lan.is_active


def test_an_account_is_closed_once_and_opened_once(clerk_lan, admin_son):
    with pytest.raises(WrongState):
        reactivate_officer(officer=clerk_lan, by=admin_son)
    deactivate_officer(officer=clerk_lan, reason="Nghỉ", by=admin_son)
    with pytest.raises(WrongState):
        deactivate_officer(officer=clerk_lan, reason="Nghỉ", by=admin_son)

    assert reactivate_officer(officer=clerk_lan, by=admin_son).can("organisation.read")
    assert journal.entries_of(clerk_lan).first().sentence == "Mở lại tài khoản lan"


@pytest.mark.parametrize("who", ["chief_minh", "stranger", "admin_finance"])
def test_only_an_administrator_of_the_unit_closes_opens_and_unlocks(clerk_lan, admin_son, who, request):
    other = request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        deactivate_officer(officer=clerk_lan, reason="x", by=other)
    with pytest.raises(NotAllowed):
        reactivate_officer(officer=clerk_lan, by=other)
    with pytest.raises(NotAllowed):
        unlock_officer(officer=clerk_lan, by=other)


def test_the_account_of_the_houses_jobs_is_closed_by_nobody(admin_son):
    with pytest.raises(NotAllowed):
        deactivate_officer(officer=plant_system_officer(name="he-thong"), reason="x", by=admin_son)
