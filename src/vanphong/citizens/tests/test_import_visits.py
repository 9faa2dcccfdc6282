# SPDX-License-Identifier: EUPL-1.2
"""A register of the Office becomes visits, once."""

from datetime import date

import pytest

from vanphong.citizens.actions import VisitRow, import_visits
from vanphong.citizens.actions.visits import Came
from vanphong.citizens.models import ReceptionSession, Visit
from vanphong.kernel.actions import NotAllowed
from vanphong.kernel.journal import verify

pytestmark = pytest.mark.django_db


def rows() -> list[VisitRow]:
    return [
        VisitRow(
            row=7,
            received_on=date(2024, 1, 15),
            came=Came("Chu Văn An"),
            kind="complaint",
            summary="Về đất đai",
            people=6,
        ),
        VisitRow(
            row=8,
            received_on=date(2024, 1, 15),
            came=Came("Chu Văn An"),
            kind="complaint",
            summary="Về đất đai",
            people=6,
        ),
        VisitRow(
            row=9, received_on=date(2024, 2, 15), came=Came("Vi Thị Bé"), kind="denunciation", summary="Về xã"
        ),
    ]


def run(by, unit):
    return import_visits(rows=rows(), by=by, unit=unit, received_by="Chủ tịch UBND tỉnh")


def test_each_day_is_a_session_and_twin_lines_stay_two(reception_hue, office):
    done = run(reception_hue, office)

    assert (done.added, ReceptionSession.objects.count(), Visit.objects.count()) == (3, 2, 3)


def test_the_same_book_adds_nothing_twice(reception_hue, office):
    run(reception_hue, office)

    again = run(reception_hue, office)

    assert (again.added, again.present, Visit.objects.count()) == (0, 3, 3)


def test_each_visit_has_its_entry_in_the_journal(reception_hue, office):
    run(reception_hue, office)

    assert verify() == (5, [])


def test_a_clerk_imports_no_reception_register(clerk_lan, office):
    with pytest.raises(NotAllowed):
        run(clerk_lan, office)

    assert not Visit.objects.exists()
