# SPDX-License-Identifier: EUPL-1.2
"""The end of a unit."""

from datetime import date

import pytest

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.organisation.actions import appoint, close_unit, give_signing_authority

JUNE = date(2025, 6, 30)


def test_a_closed_unit_has_a_last_day_and_a_reason_in_the_journal(finance, admin_son):
    unit = close_unit(unit=finance, valid_to=JUNE, reason="Nghị quyết 01/NQ-HĐND", by=admin_son)

    assert unit.exists_on(JUNE)
    assert not unit.exists_on(date(2025, 7, 1))
    assert journal.entries_of(unit).get().sentence.endswith("Lý do: Nghị quyết 01/NQ-HĐND")


def test_posts_and_authorities_of_the_unit_end_with_it(
    office, chief_post, deputy_post, chief_minh, clerk_lan, admin_son
):
    held = appoint(person=chief_minh.person, post=chief_post, valid_from=date(2024, 1, 1), by=admin_son)
    deputy = appoint(person=clerk_lan.person, post=deputy_post, valid_from=date(2024, 1, 1), by=admin_son)
    authority = give_signing_authority(
        kind="KT", from_post=chief_post, to_person=clerk_lan.person, valid_from=date(2024, 1, 1), by=admin_son
    )

    close_unit(unit=office, valid_to=JUNE, reason="Giải thể", by=admin_son)

    for row in (held, deputy, authority):
        row.refresh_from_db()
        assert row.valid_to == JUNE


def test_a_unit_with_units_below_it_is_not_closed(office, general_division, admin_son):
    with pytest.raises(Refused, match="Phòng Tổng hợp"):
        close_unit(unit=office, valid_to=JUNE, reason="Giải thể", by=admin_son)

    office.refresh_from_db()
    assert office.valid_to is None


def test_a_unit_is_closed_once(finance, admin_son):
    close_unit(unit=finance, valid_to=JUNE, reason="Giải thể", by=admin_son)

    with pytest.raises(WrongState, match="30/06/2025"):
        close_unit(unit=finance, valid_to=JUNE, reason="Giải thể", by=admin_son)


def test_the_last_day_is_not_before_the_first(finance, admin_son):
    finance.valid_from = date(2025, 7, 1)
    finance.save()

    with pytest.raises(Refused) as refusal:
        close_unit(unit=finance, valid_to=JUNE, reason="Giải thể", by=admin_son)

    assert refusal.value.field == "valid_to"


def test_a_reason_is_wanted(finance, admin_son):
    with pytest.raises(Refused) as refusal:
        close_unit(unit=finance, valid_to=JUNE, reason=" ", by=admin_son)

    assert refusal.value.field == "reason"


def test_a_focal_point_does_not_close_the_own_department(finance, focal_nga):
    with pytest.raises(NotAllowed):
        close_unit(unit=finance, valid_to=JUNE, reason="Giải thể", by=focal_nga)
