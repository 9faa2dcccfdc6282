# SPDX-License-Identifier: EUPL-1.2
"""Which units stand for one that ends."""

from datetime import date

import pytest

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.organisation.actions import create_unit, succeed_unit
from vanphong.organisation.models import Succession
from vanphong.organisation.queries import predecessors_of, successors_of

MARCH, FEBRUARY = date(2025, 3, 1), date(2025, 2, 28)


@pytest.fixture
def planning(admin_son, province):
    return create_unit(name="Sở Kế hoạch và Đầu tư", kind="department", parent=province, by=admin_son)


def test_a_merged_unit_ends_the_day_before_and_its_heir_stands_for_it(planning, finance, admin_son):
    succeed_unit(unit=planning, successors=[finance], on=MARCH, kind="merged", by=admin_son)

    planning.refresh_from_db()
    assert planning.valid_to == FEBRUARY
    assert successors_of(planning, FEBRUARY) == [planning]
    assert successors_of(planning, MARCH) == [finance]
    assert predecessors_of(finance, MARCH) == [planning]
    assert predecessors_of(finance, FEBRUARY) == []
    assert journal.entries_of(planning).first().sentence == "Từ ngày 01/03/2025: sáp nhập vào Sở Tài chính"


def test_successions_are_followed_in_steps(planning, finance, health, admin_son):
    succeed_unit(unit=planning, successors=[finance], on=MARCH, kind="merged", by=admin_son)
    succeed_unit(unit=finance, successors=[health], on=date(2026, 1, 1), kind="merged", by=admin_son)
    planning.refresh_from_db()

    assert successors_of(planning, date(2025, 12, 31)) == [finance]
    assert successors_of(planning, date(2026, 1, 1)) == [health]
    assert {unit.code for unit in predecessors_of(health, date(2026, 1, 1))} == {planning.code, finance.code}


def test_a_split_unit_has_all_its_heirs(planning, finance, health, admin_son):
    succeed_unit(unit=planning, successors=[finance, health], on=MARCH, kind="split", by=admin_son)

    planning.refresh_from_db()
    assert set(successors_of(planning, MARCH)) == {finance, health}


def test_an_abolished_unit_may_have_nobody(planning, admin_son):
    succeed_unit(unit=planning, successors=[], on=MARCH, kind="abolished", by=admin_son)

    planning.refresh_from_db()
    assert successors_of(planning, MARCH) == []
    assert Succession.objects.get().to_unit is None


def test_a_unit_that_hands_over_duties_goes_on(finance, health, admin_son):
    succeed_unit(unit=finance, successors=[health], on=MARCH, kind="transferred", by=admin_son)

    finance.refresh_from_db()
    assert finance.valid_to is None
    assert successors_of(finance, MARCH) == [finance]
    assert predecessors_of(health, MARCH) == []


@pytest.mark.parametrize(
    ("kind", "heirs", "field"),
    [
        ("merged", [], "successors"),
        ("merged", ["finance", "health"], "successors"),
        ("renamed", [], "successors"),
        ("split", ["finance"], "successors"),
        ("transferred", [], "successors"),
        ("split", ["finance", "finance"], "successors"),
        ("split", ["finance", "planning"], "successors"),
        ("eaten", ["finance"], "kind"),
    ],
)
def test_a_wrong_number_or_choice_of_heirs_is_refused(planning, admin_son, kind, heirs, field, request):
    with pytest.raises(Refused) as refusal:
        succeed_unit(
            unit=planning,
            successors=[request.getfixturevalue(heir) for heir in heirs],
            on=MARCH,
            kind=kind,
            by=admin_son,
        )

    assert refusal.value.field == field
    planning.refresh_from_db()
    assert planning.valid_to is None
    assert not Succession.objects.exists()


def test_an_heir_must_exist_on_the_day(planning, finance, admin_son):
    finance.valid_from = date(2025, 4, 1)
    finance.save()

    with pytest.raises(Refused, match="Sở Tài chính"):
        succeed_unit(unit=planning, successors=[finance], on=MARCH, kind="merged", by=admin_son)


def test_a_unit_is_succeeded_once(planning, finance, health, admin_son):
    succeed_unit(unit=planning, successors=[finance], on=MARCH, kind="merged", by=admin_son)

    with pytest.raises(WrongState):
        succeed_unit(unit=planning, successors=[health], on=date(2025, 4, 1), kind="merged", by=admin_son)


def test_a_clerk_records_no_succession(planning, finance, clerk_lan):
    with pytest.raises(NotAllowed):
        succeed_unit(unit=planning, successors=[finance], on=MARCH, kind="merged", by=clerk_lan)
