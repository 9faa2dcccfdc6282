# SPDX-License-Identifier: EUPL-1.2
"""New names and new places from a day on."""

from datetime import date

import pytest

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.organisation.actions import close_unit, create_unit, move_unit, rename_unit
from vanphong.organisation.queries import unit_name_on

MARCH = date(2025, 3, 1)


@pytest.fixture
def industry(admin_son, province):
    return create_unit(
        name="Sở Công nghiệp", abbreviation="SCN", kind="department", parent=province, by=admin_son
    )


def test_documents_of_earlier_days_find_the_old_name(industry, admin_son):
    unit = rename_unit(
        unit=industry, name="Sở Công Thương", abbreviation="SCT", valid_from=MARCH, by=admin_son
    )

    assert (unit.name, unit.abbreviation) == ("Sở Công Thương", "SCT")
    assert unit_name_on(unit, date(2025, 2, 28)) == "Sở Công nghiệp"
    assert unit_name_on(unit, MARCH) == "Sở Công Thương"
    assert [(v.name, v.valid_to) for v in unit.versions.order_by("pk")] == [
        ("Sở Công nghiệp", date(2025, 2, 28)),
        ("Sở Công Thương", None),
    ]
    assert (
        journal.entries_of(unit).first().sentence
        == "Đổi tên Sở Công nghiệp thành Sở Công Thương từ ngày 01/03/2025"
    )


def test_a_renamed_unit_is_found_by_its_new_name(industry, admin_son):
    unit = rename_unit(unit=industry, name="Sở Công Thương", valid_from=MARCH, by=admin_son)

    unit.refresh_from_db()
    assert unit.folded == "so cong thuong scn"


def test_a_unit_from_before_versions_were_kept_gets_its_first_one(finance, admin_son):
    rename_unit(unit=finance, name="Sở Tài chính và Kế hoạch", valid_from=MARCH, by=admin_son)

    assert finance.versions.count() == 2
    assert unit_name_on(finance, date(2020, 1, 1)) == "Sở Tài chính"


def test_the_name_it_has_already_is_refused(industry, admin_son):
    with pytest.raises(Refused) as refusal:
        rename_unit(unit=industry, name="Sở Công nghiệp", valid_from=MARCH, by=admin_son)

    assert refusal.value.field == "name"
    assert industry.versions.count() == 1


def test_a_day_before_the_present_name_began_is_refused(industry, admin_son):
    rename_unit(unit=industry, name="Sở Công Thương", valid_from=MARCH, by=admin_son)

    with pytest.raises(Refused, match="01/03/2025"):
        rename_unit(unit=industry, name="Sở Khác", valid_from=MARCH, by=admin_son)


def test_a_unit_that_is_no_more_is_not_renamed(industry, admin_son):
    close_unit(unit=industry, valid_to=MARCH, reason="Giải thể", by=admin_son)

    with pytest.raises(WrongState):
        rename_unit(unit=industry, name="Sở Khác", valid_from=date(2025, 4, 1), by=admin_son)


def test_a_clerk_does_not_rename(industry, clerk_lan):
    with pytest.raises(NotAllowed):
        rename_unit(unit=industry, name="Sở Khác", valid_from=MARCH, by=clerk_lan)


def test_a_moved_unit_stands_below_its_new_parent(general_division, finance, admin_son):
    unit = move_unit(unit=general_division, parent=finance, valid_from=MARCH, by=admin_son)

    assert unit.parent == finance
    assert [v.parent.code for v in unit.versions.order_by("pk")] == ["van-phong", "so-tai-chinh"]
    assert journal.entries_of(unit).first().event == "organisation.unit_moved"


@pytest.mark.parametrize("under", ["office", "general_division"])
def test_a_unit_cannot_stand_under_itself_or_its_own(office, general_division, admin_son, under, request):
    with pytest.raises(Refused) as refusal:
        move_unit(unit=office, parent=request.getfixturevalue(under), valid_from=MARCH, by=admin_son)

    assert refusal.value.field == "parent"


def test_the_place_it_has_already_is_refused(general_division, office, admin_son):
    with pytest.raises(Refused):
        move_unit(unit=general_division, parent=office, valid_from=MARCH, by=admin_son)


def test_an_administrator_of_one_department_cannot_draw_units_to_it(general_division, finance, admin_finance):
    with pytest.raises(NotAllowed):
        move_unit(unit=general_division, parent=finance, valid_from=MARCH, by=admin_finance)
