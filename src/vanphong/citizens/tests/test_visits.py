# SPDX-License-Identifier: EUPL-1.2
"""Visits: registered, corrected, followed up."""

import pytest

from vanphong.citizens import actions
from vanphong.citizens.actions.visits import Came
from vanphong.citizens.models import Visit, Visitor
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal import entries_of

pytestmark = pytest.mark.django_db


def test_visits_are_numbered_through_the_year(complaint, denunciation):
    assert (complaint.number, denunciation.number) == (1, 2)


def test_five_people_and_more_are_a_crowd(complaint, denunciation):
    assert (complaint.is_crowd, denunciation.is_crowd) == (True, False)


def test_only_who_receives_citizens_registers_a_visit(session, clerk_lan):
    with pytest.raises(NotAllowed):
        actions.register_visit(session=session, came=Came("An"), kind="feedback", summary="x", by=clerk_lan)

    assert not Visit.objects.exists()


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"people": 0}, "people"),
        ({"people": -3}, "people"),
        ({"people": 10**9}, "people"),
        ({"kind": "gossip"}, "kind"),
        ({"summary": "   "}, "summary"),
        ({"cases": 0}, "cases"),
    ],
)
def test_nonsense_is_refused_at_its_field_and_leaves_nothing(session, reception_hue, facts, field):
    facts = {"kind": "feedback", "summary": "Về môi trường", "people": 1} | facts

    with pytest.raises(Refused) as refusal:
        actions.register_visit(session=session, came=Came("An"), by=reception_hue, **facts)

    assert refusal.value.field == field
    assert not Visit.objects.exists()


def test_a_visit_without_a_name_is_refused(session, reception_hue):
    with pytest.raises(Refused) as refusal:
        actions.register_visit(
            session=session, came=Came(" "), kind="feedback", summary="x", by=reception_hue
        )

    assert refusal.value.field == "full_name"


def test_a_correction_keeps_what_was_counted_before(complaint, reception_hue):
    actions.correct_visit(visit=complaint, people=9, reason="Đếm thiếu", by=reception_hue)

    assert entries_of(complaint).first().facts["values"] == {"people": [7, 9]}


def test_a_stranger_corrects_nothing(complaint, stranger):
    with pytest.raises(NotAllowed):
        actions.correct_visit(visit=complaint, people=9, reason="x", by=stranger)

    complaint.refresh_from_db()
    assert complaint.people == 7


def test_a_visit_that_becomes_a_denunciation_is_no_longer_found_by_name(complaint, reception_hue):
    actions.correct_visit(visit=complaint, kind="denunciation", reason="Đọc lại đơn", by=reception_hue)

    complaint.refresh_from_db()
    assert "hoa" not in complaint.folded
    assert Visitor.objects.get(visit=complaint).full_name == "Hà Văn Hòa"


def test_the_result_is_written_down(complaint, reception_hue):
    actions.follow_up_visit(visit=complaint, outcome="Đã trả lời tại văn bản 12/UBND-TCD", by=reception_hue)

    complaint.refresh_from_db()
    assert complaint.outcome.startswith("Đã trả lời")
