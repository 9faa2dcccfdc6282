# SPDX-License-Identifier: EUPL-1.2
"""Which units there are on a day, as a list, as a tree, as a scope."""

from datetime import date

import pytest

from vanphong.kernel.listing import scope_named
from vanphong.organisation.models import Unit
from vanphong.organisation.queries import (
    names_on,
    scope_of_code,
    scope_of_unit,
    successors_of,
    units_on,
    units_tree,
)
from vanphong.organisation.seeding import plant_units

DAY_2024, DAY_2026 = date(2024, 5, 2), date(2026, 5, 4)


@pytest.fixture
def lang_son(db):
    plant_units()


def kinds_on(day):
    return {
        kind: units_on(day).filter(kind=kind).count()
        for kind in ("office", "division", "department", "district", "commune")
    }


def test_the_province_of_2024_has_departments_and_districts(lang_son):
    assert kinds_on(DAY_2024) == {"office": 1, "division": 8, "department": 19, "district": 11, "commune": 0}


def test_the_province_of_two_tiers_has_communes_and_fewer_departments(lang_son):
    assert kinds_on(DAY_2026) == {"office": 1, "division": 8, "department": 14, "district": 0, "commune": 65}
    assert Unit.objects.filter(kind="commune", name__startswith="UBND phường").count() == 4


@pytest.mark.parametrize(
    ("code", "heirs"),
    [
        ("so-ke-hoach-dau-tu", {"so-tai-chinh"}),
        ("so-giao-thong-van-tai", {"so-xay-dung"}),
        ("so-tai-nguyen-moi-truong", {"so-nong-nghiep-moi-truong"}),
        ("ban-dan-toc", {"so-dan-toc-ton-giao"}),
        ("so-lao-dong-tbxh", {"so-noi-vu", "so-y-te"}),
        ("so-noi-vu", {"so-noi-vu"}),
        ("huyen-dinh-lap", {"gso-06613", "gso-06616", "gso-06625", "gso-06637"}),
    ],
)
def test_units_of_2024_have_their_successors(lang_son, code, heirs):
    assert {unit.code for unit in successors_of(Unit.objects.get(code=code), DAY_2026)} == heirs


def test_every_unit_that_ended_has_a_successor(lang_son):
    ended = Unit.objects.filter(valid_to__isnull=False)

    assert [unit.name for unit in ended if not successors_of(unit, DAY_2026)] == []


def test_the_tree_shows_each_unit_once_below_its_parent(lang_son, django_assert_num_queries):
    with django_assert_num_queries(2):
        rows = units_tree(DAY_2024)

    assert len(rows) == units_on(DAY_2024).count()
    assert (rows[0].name, rows[0].depth) == ("UBND tỉnh Lạng Sơn", 0)
    assert (rows[1].name, rows[1].depth, rows[1].children) == ("Văn phòng UBND tỉnh", 1, 8)


def test_names_of_many_units_take_one_query(lang_son, django_assert_num_queries):
    units = list(Unit.objects.all())

    with django_assert_num_queries(1):
        assert len(names_on(units, DAY_2024)) == len(units)


def test_a_unit_and_all_below_it_is_a_scope(office, general_division, finance):
    scope = scope_named(f"unit-{office.pk}")

    assert scope.unit_ids == {office.pk, general_division.pk}
    assert (scope.code, scope.label) == (f"unit-{office.pk}", "Văn phòng UBND tỉnh")
    assert scope == scope_of_unit(office)


@pytest.mark.parametrize(
    "code", ["unit-", "unit-0", "unit-999999", "unit-1 OR 1=1", "unit--1", "unit-٣", "unit-" + "9" * 40, "x"]
)
def test_a_code_that_names_no_unit_is_no_scope(office, code):
    assert scope_of_code(code) is None
