# SPDX-License-Identifier: EUPL-1.2
"""Who signs in whose place, and what is printed above the signature."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.organisation.actions import give_signing_authority, withdraw_signing_authority
from vanphong.organisation.models import Appointment, Post, SigningAuthority
from vanphong.organisation.queries import may_sign_for, signing_lines

JAN, JUNE, DECEMBER = date(2024, 1, 1), date(2024, 6, 30), date(2024, 12, 31)
RULES = "Quyết định 12/2021/QĐ-UBND (Quy chế làm việc)"


@pytest.fixture
def deputy(clerk_lan, deputy_post):
    """Lan, appointed Deputy Chief of Office."""
    Appointment.objects.create(person=clerk_lan.person, post=deputy_post, valid_from=JAN)
    return clerk_lan.person


@pytest.fixture
def vice(specialist_tuan, vice_post):
    """Tuấn, appointed Vice Chairman."""
    Appointment.objects.create(person=specialist_tuan.person, post=vice_post, valid_from=JAN)
    return specialist_tuan.person


@pytest.fixture
def director(focal_nga, finance):
    """Nga, appointed Director of the Department of Finance."""
    post = Post.objects.create(unit=finance, title="Giám đốc", rank=1, is_head=True)
    Appointment.objects.create(person=focal_nga.person, post=post, valid_from=JAN)
    return focal_nga.person


def test_by_order_of_the_chairman_the_chief_signs(chairman_post, chief, admin_son):
    authority = give_signing_authority(
        kind="TL", from_post=chairman_post, to_person=chief, valid_from=JAN, legal_basis=RULES, by=admin_son
    )

    assert may_sign_for(chief, chairman_post, JUNE)
    assert not may_sign_for(chief, chairman_post, date(2023, 12, 31))
    assert signing_lines(authority, JUNE) == ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]
    assert (
        journal.entries_of(authority)
        .get()
        .sentence.startswith("TL.: Hoàng Văn Minh ký cho chức vụ Chủ tịch, UBND tỉnh")
    )


def test_by_order_a_deputy_signs_for_the_chief(chairman_post, chief, deputy, admin_son):
    authority = give_signing_authority(
        kind="TL", from_post=chairman_post, to_person=deputy, valid_from=JAN, legal_basis=RULES, by=admin_son
    )

    assert signing_lines(authority, JUNE) == ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]


def test_a_deputy_signs_for_the_head(chief_post, chief, deputy, admin_son):
    authority = give_signing_authority(
        kind="KT", from_post=chief_post, to_person=deputy, valid_from=JAN, by=admin_son
    )

    assert signing_lines(authority, JUNE) == ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]


def test_a_vice_chairman_signs_for_the_collective(chairman_post, vice, admin_son):
    authority = give_signing_authority(
        kind="TM", from_post=chairman_post, to_person=vice, valid_from=JAN, by=admin_son
    )

    assert signing_lines(authority, JUNE) == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_the_chairman_signs_for_the_collective(chairman_post, chief_minh, admin_son):
    Appointment.objects.create(person=chief_minh.person, post=chairman_post, valid_from=JAN)

    authority = give_signing_authority(
        kind="TM", from_post=chairman_post, to_person=chief_minh.person, valid_from=JAN, by=admin_son
    )

    assert signing_lines(authority, JUNE) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def test_a_director_signs_by_delegation(chairman_post, director, admin_son):
    authority = give_signing_authority(
        kind="TUQ", from_post=chairman_post, to_person=director, valid_from=JAN, valid_to=DECEMBER,
        scope="Hợp đồng mua sắm", legal_basis="Giấy ủy quyền 03/GUQ-UBND", by=admin_son,
    )  # fmt: skip

    assert signing_lines(authority, JUNE) == ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ TÀI CHÍNH"]
    assert not may_sign_for(director, chairman_post, date(2025, 1, 1))


def test_an_acting_head_signs_with_q(chairman_post, vice, admin_son):
    authority = give_signing_authority(
        kind="Q",
        from_post=chairman_post,
        to_person=vice,
        valid_from=JAN,
        legal_basis="Quyết định 20/QĐ-TTg",
        by=admin_son,
    )

    assert signing_lines(authority, JUNE) == ["Q. CHỦ TỊCH"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"valid_to": None}, "valid_to"),
        ({"valid_to": date(2023, 1, 1)}, "valid_to"),
        ({"scope": ""}, "scope"),
        ({"scope": "x" * 301}, "scope"),
        ({"legal_basis": " "}, "legal_basis"),
        ({"legal_basis": "x" * 201}, "legal_basis"),
        ({"kind": "PP"}, "kind"),
    ],
)
def test_a_delegation_is_limited_in_time_and_scope_and_written(
    chairman_post, director, admin_son, wrong, field
):
    right = {
        "kind": "TUQ", "from_post": chairman_post, "to_person": director, "valid_from": JAN, "valid_to": DECEMBER,
        "scope": "Hợp đồng", "legal_basis": "03/GUQ-UBND", "by": admin_son,
    }  # fmt: skip

    with pytest.raises(Refused) as refusal:
        give_signing_authority(**(right | wrong))

    assert refusal.value.field == field
    assert not SigningAuthority.objects.exists()


def test_the_database_refuses_a_delegation_without_limit(chairman_post, director):
    with pytest.raises(IntegrityError), transaction.atomic():
        SigningAuthority.objects.create(
            kind="TUQ", from_post=chairman_post, to_person=director, valid_from=JAN
        )


@pytest.mark.parametrize(
    ("kind", "post", "who", "field"),
    [
        ("TM", "chief_post", "deputy", "from_post"),
        ("TM", "chairman_post", "director", "to_person"),
        ("KT", "chief_post", "director", "to_person"),
        ("KT", "deputy_post", "chief", "from_post"),
        ("KT", "chief_post", "chief", "to_person"),
        ("TL", "chief_post", "director", "to_person"),
        ("TL", "chief_post", "chief", "to_person"),
        ("Q", "chief_post", "deputy", "from_post"),
    ],
)
def test_a_form_that_does_not_fit_post_and_person_is_refused(
    kind, post, who, field, admin_son, chief, request
):
    with pytest.raises(Refused) as refusal:
        give_signing_authority(
            kind=kind, from_post=request.getfixturevalue(post), to_person=request.getfixturevalue(who), valid_from=JAN,
            legal_basis=RULES, by=admin_son,
        )  # fmt: skip

    assert refusal.value.field == field


def test_the_same_authority_is_recorded_once(chairman_post, chief, admin_son):
    right = {
        "kind": "TL",
        "from_post": chairman_post,
        "to_person": chief,
        "legal_basis": RULES,
        "by": admin_son,
    }
    give_signing_authority(valid_from=JAN, **right)

    with pytest.raises(Refused):
        give_signing_authority(valid_from=JUNE, **right)


@pytest.mark.parametrize("who", ["clerk_lan", "stranger", "focal_nga", "admin_finance"])
def test_others_record_no_authority(chairman_post, chief, who, request):
    with pytest.raises(NotAllowed):
        give_signing_authority(
            kind="TL",
            from_post=chairman_post,
            to_person=chief,
            valid_from=JAN,
            legal_basis=RULES,
            by=request.getfixturevalue(who),
        )


@pytest.fixture
def authority(chairman_post, chief, admin_son):
    return give_signing_authority(
        kind="TL", from_post=chairman_post, to_person=chief, valid_from=JAN, legal_basis=RULES, by=admin_son
    )


def test_a_withdrawn_authority_holds_to_its_last_day(authority, chief_minh):
    authority = withdraw_signing_authority(
        authority=authority, valid_to=JUNE, reason="Thay đổi phân công", by=chief_minh
    )

    assert authority.holds_on(JUNE)
    assert not authority.holds_on(date(2024, 7, 1))
    assert journal.entries_of(authority).first().sentence.endswith("Lý do: Thay đổi phân công")


def test_an_authority_can_be_withdrawn_before_it_begins(authority, admin_son):
    authority = withdraw_signing_authority(
        authority=authority, valid_to=date(2023, 12, 31), reason="Ghi nhầm", by=admin_son
    )

    assert not authority.holds_on(JAN)


def test_long_before_it_begins_is_refused(authority, admin_son):
    with pytest.raises(Refused) as refusal:
        withdraw_signing_authority(
            authority=authority, valid_to=date(2023, 12, 30), reason="Ghi nhầm", by=admin_son
        )

    assert refusal.value.field == "valid_to"


def test_a_reason_is_wanted_to_withdraw(authority, admin_son):
    with pytest.raises(Refused) as refusal:
        withdraw_signing_authority(authority=authority, valid_to=JUNE, reason="", by=admin_son)

    assert refusal.value.field == "reason"


def test_an_authority_is_withdrawn_once(authority, admin_son):
    withdraw_signing_authority(authority=authority, valid_to=JUNE, reason="Thay đổi", by=admin_son)

    with pytest.raises(WrongState):
        withdraw_signing_authority(authority=authority, valid_to=DECEMBER, reason="Thay đổi", by=admin_son)


def test_a_clerk_withdraws_nothing(authority, clerk_lan):
    with pytest.raises(NotAllowed):
        withdraw_signing_authority(authority=authority, valid_to=JUNE, reason="x", by=clerk_lan)
