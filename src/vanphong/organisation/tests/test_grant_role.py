# SPDX-License-Identifier: EUPL-1.2
"""Giving and ending roles."""

from datetime import date, timedelta

import pytest

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.kernel.worktime import today
from vanphong.organisation.actions import grant_role, revoke_grant
from vanphong.organisation.models import Grant, Officer

DAY = timedelta(days=1)


def fresh(account: Officer) -> Officer:
    """The account as the next request reads it."""
    return Officer.objects.get(pk=account.pk)


def test_a_granted_role_reaches_the_unit_and_all_below_it(
    stranger, office, general_division, finance, admin_son
):
    grant_role(officer=stranger, role="clerk", unit=office, by=admin_son)

    assert fresh(stranger).can("organisation.read", general_division)
    assert not fresh(stranger).can("organisation.read", finance)
    sentence = journal.entries_of(stranger).get().sentence
    assert sentence == f"Giao vai trò Văn thư tại Văn phòng UBND tỉnh, từ ngày {today():%d/%m/%Y}"


def test_a_role_without_a_unit_reaches_the_whole_province(stranger, finance, admin_son):
    grant_role(officer=stranger, role="clerk", by=admin_son)

    assert fresh(stranger).units_with("organisation.read") is None


def test_a_role_holds_from_its_first_to_its_last_day(stranger, admin_son):
    grant_role(officer=stranger, role="clerk", valid_from=today() + DAY, by=admin_son)
    grant_role(
        officer=stranger, role="editor", valid_from=today() - 9 * DAY, valid_to=today() - DAY, by=admin_son
    )

    assert fresh(stranger).grants_today == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"role": "king"}, "role"),
        ({"valid_to": date(2020, 1, 1)}, "valid_to"),
        ({"valid_from": date(2030, 1, 1)}, "unit"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(stranger, finance, admin_son, wrong, field):
    finance.valid_to = date(2029, 12, 31)
    finance.save()

    with pytest.raises(Refused) as refusal:
        grant_role(**({"officer": stranger, "role": "clerk", "unit": finance, "by": admin_son} | wrong))

    assert refusal.value.field == field
    assert not Grant.objects.filter(officer=stranger).exists()


def test_a_role_is_not_given_twice_for_the_same_time(clerk_lan, admin_son):
    with pytest.raises(Refused) as refusal:
        grant_role(officer=clerk_lan, role="clerk", by=admin_son)

    assert refusal.value.field == "role"


@pytest.mark.parametrize("who", ["clerk_lan", "chief_minh", "stranger"])
def test_only_an_administrator_gives_roles(who, clerk_lan, request):
    with pytest.raises(NotAllowed):
        grant_role(officer=clerk_lan, role="administrator", by=request.getfixturevalue(who))


def test_nobody_gives_more_than_the_own_reach(admin_finance, focal_nga, finance, health):
    assert grant_role(officer=focal_nga, role="report_reader", unit=finance, by=admin_finance)

    for unit in (health, None):
        with pytest.raises(NotAllowed):
            grant_role(officer=focal_nga, role="administrator", unit=unit, by=admin_finance)


def test_an_administrator_of_one_department_does_not_lift_herself(admin_finance):
    with pytest.raises(NotAllowed):
        grant_role(officer=admin_finance, role="administrator", unit=None, by=admin_finance)


def test_an_administrator_gives_no_role_to_the_own_account(admin_son):
    with pytest.raises(Refused, match="quản trị viên khác"):
        grant_role(officer=admin_son, role="reception_officer", by=admin_son)

    assert admin_son.grants.count() == 1


def test_a_revoked_role_holds_no_more_at_once(clerk_lan, admin_son):
    revoke_grant(grant=clerk_lan.grants.get(), by=admin_son)

    assert not fresh(clerk_lan).can("organisation.read")
    assert journal.entries_of(clerk_lan).get().event == "organisation.role_revoked"


def test_a_role_given_today_can_be_taken_back_today(stranger, admin_son):
    grant = grant_role(officer=stranger, role="clerk", by=admin_son)

    revoke_grant(grant=grant, by=admin_son)

    assert fresh(stranger).grants_today == []


def test_a_role_that_has_not_begun_never_begins_once_revoked(stranger, admin_son):
    grant = grant_role(officer=stranger, role="clerk", valid_from=today() + 5 * DAY, by=admin_son)

    grant = revoke_grant(grant=grant, by=admin_son)

    assert not grant.holds_on(today() + 5 * DAY)


def test_a_role_is_ended_once(clerk_lan, admin_son):
    grant = clerk_lan.grants.get()
    revoke_grant(grant=grant, by=admin_son)

    with pytest.raises(WrongState):
        revoke_grant(grant=grant, by=admin_son)


def test_the_last_administrator_keeps_the_role(admin_son):
    with pytest.raises(Refused, match="quản trị viên cuối cùng"):
        revoke_grant(grant=admin_son.grants.get(), by=admin_son)


def test_an_administrator_of_one_department_ends_no_role_on_the_whole_province(
    admin_finance, clerk_lan, chief_minh
):
    with pytest.raises(NotAllowed):
        revoke_grant(grant=clerk_lan.grants.get(), by=admin_finance)
