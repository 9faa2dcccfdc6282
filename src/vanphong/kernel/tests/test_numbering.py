# SPDX-License-Identifier: EUPL-1.2
"""Numbers of a register run without a gap."""

from datetime import date

import pytest

from vanphong.kernel.actions import Refused
from vanphong.kernel.numbering import Register, locked_register

pytestmark = pytest.mark.django_db


def register_of(day: date, issuer_id: int = 1) -> Register:
    return locked_register(book="outgoing:QĐ-UBND", on=day, issuer_id=issuer_id)


def test_the_first_number_of_a_year_is_1():
    assert register_of(date(2024, 1, 2)).take_next_number(date(2024, 1, 2)) == 1


def test_the_next_number_follows():
    register_of(date(2024, 1, 2)).take_next_number(date(2024, 1, 2))

    assert register_of(date(2024, 1, 2)).take_next_number(date(2024, 1, 2)) == 2


def test_each_year_and_each_body_has_its_own_series():
    register_of(date(2024, 1, 2)).take_next_number(date(2024, 1, 2))

    assert register_of(date(2025, 1, 2)).take_next_number(date(2025, 1, 2)) == 1
    assert register_of(date(2024, 1, 2), issuer_id=2).take_next_number(date(2024, 1, 2)) == 1


def test_a_date_before_the_last_number_is_refused_with_the_day_to_choose():
    register_of(date(2024, 3, 5)).take_next_number(date(2024, 3, 5))

    with pytest.raises(Refused, match="05/03/2024"):
        register_of(date(2024, 3, 4)).take_next_number(date(2024, 3, 4))

    assert Register.objects.get().last_number == 1


def test_a_historic_book_is_gone_on_from():
    register_of(date(2024, 3, 5)).adopt(41, date(2024, 3, 5))

    assert register_of(date(2024, 3, 6)).take_next_number(date(2024, 3, 6)) == 42
