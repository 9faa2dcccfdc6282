# SPDX-License-Identifier: EUPL-1.2
"""Making units."""

from datetime import date

import pytest

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.organisation.actions import create_unit
from vanphong.organisation.models import Unit
from vanphong.organisation.tree import subtree


def test_a_new_unit_has_a_version_a_code_and_a_journal_entry(admin_son, province):
    unit = create_unit(
        name="  Sở  Ngoại vụ ",
        abbreviation="SNgV",
        kind="department",
        parent=province,
        valid_from=date(2024, 1, 1),
        by=admin_son,
    )

    assert (unit.name, unit.code, unit.parent) == ("Sở Ngoại vụ", "so-ngoai-vu", province)
    version = unit.versions.get()
    assert (version.name, version.valid_from, version.valid_to) == ("Sở Ngoại vụ", date(2024, 1, 1), None)
    assert journal.entries_of(unit).get().sentence == "Lập đơn vị Sở Ngoại vụ (hoạt động từ ngày: 01/01/2024)"


def test_the_tree_knows_a_new_unit_at_once(admin_son, province):
    before = subtree(frozenset({province.pk}))

    unit = create_unit(name="Sở Y tế", kind="department", parent=province, by=admin_son)

    assert subtree(frozenset({province.pk})) == before | {unit.pk}


def test_two_units_of_one_name_get_two_codes(admin_son, province):
    first = create_unit(name="Chi Lăng", kind="district", parent=province, by=admin_son)
    second = create_unit(name="Chi Lăng", kind="commune", parent=province, by=admin_son)

    assert (first.code, second.code) == ("chi-lang", "chi-lang-2")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"kind": "ministry"}, "kind"),
        ({"code": "Sở"}, "code"),
        ({"code": "ubnd-tinh"}, "code"),
        ({"code": "a/../b"}, "code"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_left(admin_son, province, wrong, field):
    with pytest.raises(Refused) as refusal:
        create_unit(
            **({"name": "Sở Y tế", "kind": "department", "parent": province, "by": admin_son} | wrong)
        )

    assert refusal.value.field == field
    assert Unit.objects.count() == 2  # the province, and the Office in which Sơn works


def test_a_unit_cannot_stand_under_one_that_is_no_more(admin_son, finance):
    finance.valid_to = date(2024, 6, 30)
    finance.save()

    with pytest.raises(Refused) as refusal:
        create_unit(
            name="Phòng Ngân sách", kind="division", parent=finance, valid_from=date(2024, 7, 1), by=admin_son
        )

    assert refusal.value.field == "parent"


@pytest.mark.parametrize("who", ["clerk_lan", "chief_minh", "focal_nga", "stranger"])
def test_only_an_administrator_makes_units(who, request, province):
    with pytest.raises(NotAllowed):
        create_unit(name="Sở Y tế 2", kind="department", parent=province, by=request.getfixturevalue(who))

    assert not Unit.objects.filter(name="Sở Y tế 2").exists()


def test_an_administrator_of_one_department_makes_units_below_it_alone(
    admin_finance, finance, health, province
):
    assert (
        create_unit(name="Phòng Ngân sách", kind="division", parent=finance, by=admin_finance).parent
        == finance
    )

    for parent in (health, province, None):
        with pytest.raises(NotAllowed):
            create_unit(name="Phòng khác", kind="division", parent=parent, by=admin_finance)
