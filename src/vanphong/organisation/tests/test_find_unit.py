# SPDX-License-Identifier: EUPL-1.2
"""From the names in registers to units."""

import unicodedata
from datetime import date

import pytest

from vanphong.organisation.queries import UnitFinder, find_unit
from vanphong.organisation.seeding import plant_units

DAY_2024, DAY_2026 = date(2024, 5, 2), date(2026, 5, 4)


@pytest.fixture
def finder(db):
    plant_units()
    return UnitFinder()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Sở Tài chính", "so-tai-chinh"),
        ("  Sở\xa0Tài chính \n", "so-tai-chinh"),
        ("SỞ TÀI CHÍNH", "so-tai-chinh"),
        (unicodedata.normalize("NFD", "Sở Tài chính"), "so-tai-chinh"),
        ("So Tai chinh", "so-tai-chinh"),
        ("STC", "so-tai-chinh"),
        ("Sở Tài chính tỉnh", "so-tai-chinh"),
        ("Sở Tài chính tỉnh Lạng Sơn", "so-tai-chinh"),
        ("Sở Lao động - TB và XH", "so-lao-dong-tbxh"),
        ("Sở LĐ-TB&XH", "so-lao-dong-tbxh"),
        ("Sở LĐTBXH", "so-lao-dong-tbxh"),
        ("Sở Lao động – Thương binh và Xã hội", "so-lao-dong-tbxh"),
        ("Sở Nông nghiệp và PTNT", "so-nong-nghiep-ptnt"),
        ("Sở NN&PTNT", "so-nong-nghiep-ptnt"),
        ("Sở Nông nghiệp và Phát triển nông thôn", "so-nong-nghiep-ptnt"),
        ("Sở KH&ĐT", "so-ke-hoach-dau-tu"),
        ("Sở Kế hoạch & Đầu tư", "so-ke-hoach-dau-tu"),
        ("Sở KHCN", "so-khoa-hoc-cong-nghe"),
        ("Sở TN&MT", "so-tai-nguyen-moi-truong"),
        ("Sở TT&TT", "so-thong-tin-truyen-thong"),
        ("Sở VH,TT&DL", "so-van-hoa-the-thao-du-lich"),
        ("Sở GD&ĐT", "so-giao-duc-dao-tao"),
        ("Sở GTVT", "so-giao-thong-van-tai"),
        ("Thanh tra tỉnh", "thanh-tra-tinh"),
        ("Thanh tra Chính phủ", "thanh-tra-chinh-phu"),
        ("BQL Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn", "bql-kktck"),
        ("Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng – Lạng Sơn", "bql-kktck"),
        ("Ban quản lý KKTCK Đồng Đăng - Lạng Sơn", "bql-kktck"),
        ("UBND thành phố Lạng Sơn", "thanh-pho-lang-son"),
        ("UBND TP Lạng Sơn", "thanh-pho-lang-son"),
        ("UBND TP. Lạng Sơn", "thanh-pho-lang-son"),
        ("Thành phố Lạng Sơn", "thanh-pho-lang-son"),
        ("Ủy ban nhân dân huyện Chi Lăng", "huyen-chi-lang"),
        ("UBND huyện Chi Lăng", "huyen-chi-lang"),
        ("Huyện Chi Lăng", "huyen-chi-lang"),
        ("Phòng Tổng hợp", "phong-tong-hop"),
        ("Phòng TH", "phong-tong-hop"),
        ("Phòng KGVX", "phong-kgvx"),
        ("Phòng KG-VX", "phong-kgvx"),
        ("Phòng Khoa giáo – Văn xã", "phong-kgvx"),
        ("Phòng HC-QT", "phong-hc-qt"),
        ("Ban Tiếp công dân", "ban-tiep-cong-dan"),
        ("Phòng Ban Tiếp công dân", "ban-tiep-cong-dan"),
        ("Ban TCD", "ban-tiep-cong-dan"),
        ("TTPVHCC", "ttpvhcc"),
        ("Trung tâm Phục vụ hành chính công tỉnh", "ttpvhcc"),
        ("Văn phòng UBND tỉnh", "van-phong"),
        ("Văn phòng UBND tỉnh Lạng Sơn", "van-phong"),
        ("UBND tỉnh", "ubnd-tinh"),
        ("UBND tỉnh Lạng Sơn", "ubnd-tinh"),
        ("Văn phòng Chính phủ", "van-phong-chinh-phu"),
        ("VPCP", "van-phong-chinh-phu"),
        ("Bộ Kế hoạch và Đầu tư", "bo-ke-hoach-dau-tu"),
        ("Bộ LĐTBXH", "bo-lao-dong-tbxh"),
        ("HĐND tỉnh", "hdnd-tinh"),
        ("Công an tỉnh Lạng Sơn", "cong-an-tinh"),
    ],
)
def test_a_name_in_any_spelling_seen_finds_its_unit(finder, name, code):
    unit = finder.find(name, DAY_2024)

    assert unit is not None
    assert unit.code == code


@pytest.mark.parametrize(
    "name",
    [
        "",
        "   ",
        None,
        "Sở",
        "Chi Lăng",
        "Bắc Sơn",
        "Lạng Sơn",
        "Sở Chi Lăng",
        "UBND xã Chi Lăng",
        "Chủ tịch",
        "'; DROP TABLE",
        "x" * 5000,
        12,
    ],
)
def test_what_names_no_unit_of_that_day_or_more_than_one_finds_none(finder, name):
    assert finder.find(name, DAY_2024) is None


def test_the_same_place_is_a_district_then_and_a_commune_now(finder):
    assert finder.find("UBND huyện Chi Lăng", DAY_2024).code == "huyen-chi-lang"
    assert finder.find("UBND huyện Chi Lăng", DAY_2026) is None
    assert finder.find("UBND xã Chi Lăng", DAY_2026).code == "gso-06463"
    assert finder.find("Chi Lăng", DAY_2026) is None


def test_a_bare_name_that_only_one_place_ever_bore_finds_it_while_it_exists(finder):
    assert finder.find("Thất Khê", DAY_2026).code == "gso-06040"
    assert finder.find("Thất Khê", DAY_2024) is None


def test_a_merged_department_is_found_on_its_own_days_alone(finder):
    assert finder.find("Sở Nông nghiệp và Môi trường", DAY_2024) is None
    assert finder.find("Sở Nông nghiệp và Môi trường", DAY_2026).code == "so-nong-nghiep-moi-truong"
    assert finder.find("Sở Tài nguyên và Môi trường", DAY_2026) is None


def test_nine_thousand_names_are_found_in_two_queries(finder, django_assert_num_queries):
    with django_assert_num_queries(2):
        fresh = UnitFinder()
        found = [fresh.find("Sở Tài chính", DAY_2024) for _row in range(9000)]

    assert all(found)


def test_one_name_can_be_asked_for_alone(finance):
    assert find_unit("Sở Tài chính", DAY_2024) == finance
