# SPDX-License-Identifier: EUPL-1.2
"""Handing in a draft, and registering and issuing in one step."""

from datetime import date

import pytest

from vanphong.documents.actions import register_outgoing
from vanphong.documents.models import OutgoingDocument
from vanphong.documents.tests.conftest import TODAY, last_entry
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal.models import JournalEntry
from vanphong.kernel.numbering import Register
from vanphong.organisation.models import Unit


def test_a_draft_has_a_symbol_and_no_number(hand_in):
    document = hand_in()

    assert (document.state, document.number, document.symbol, document.series) == (
        "draft",
        None,
        "QĐ-UBND",
        "QĐ-UBND",
    )
    assert document.shown_number == "…/QĐ-UBND"
    assert last_entry(document) == ("documents.drafted", {"symbol": "QĐ-UBND"})
    assert not Register.objects.exists()


def test_a_specialist_hands_in_drafts_of_the_own_division(specialist_tuan, province, general_division):
    document = register_outgoing(
        type_code="CV",
        issuing_unit=province,
        drafting_unit=general_division,
        subject="V/v họp",
        by=specialist_tuan,
    )

    assert (document.symbol, document.series) == ("UBND-TH", "CV-UBND")


def test_letters_of_one_body_share_a_series_whoever_drafts(hand_in):
    first = hand_in(type_code="CV", issue=True)
    second = hand_in(type_code="CV", drafter_part="KGVX", issue=True)

    assert [first.number_and_symbol, second.number_and_symbol] == ["01/UBND-TH", "02/UBND-KGVX"]


def test_each_type_and_each_body_has_its_own_series(hand_in, office):
    assert hand_in(issue=True).number_and_symbol == "01/QĐ-UBND"
    assert hand_in(type_code="TB", issue=True).number_and_symbol == "01/TB-UBND"
    assert hand_in(issuing_unit=office, issue=True).number_and_symbol == "01/QĐ-VP"


def test_issuing_at_once_takes_the_next_number(hand_in):
    document = hand_in(issue=True)

    assert (document.state, document.number, document.year, document.dated_on) == ("issued", 1, 2024, TODAY)
    assert last_entry(document) == ("documents.issued", {"symbol": "01/QĐ-UBND", "dated_on": "2024-06-12"})
    assert JournalEntry.objects.count() == 1


def test_it_answers_an_incoming_document(arrive, hand_in):
    arrival = arrive()

    answer = hand_in(reply_to=arrival)

    assert list(arrival.replies.all()) == [answer]


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"subject": "\x00"}, "subject"),
        ({"subject": "x" * 2001}, "subject"),
        ({"type_code": "XX"}, "type_code"),
        ({"type_code": "BC", "is_normative": True, "effective_from": date(2024, 8, 1)}, "type_code"),
        ({"issuing_unit": None}, "issuing_unit"),
        ({"type_code": "CV", "drafter_part": "K/T"}, "drafter_part"),
        ({"type_code": "CV", "drafter_part": "<b>"}, "drafter_part"),
        ({"signer_name": "y" * 201}, "signer_name"),
        ({"copies": 10**12}, "copies"),
        ({"urgency": 4}, "urgency"),
        ({"dated_on": date(2024, 6, 13), "issue": True}, "dated_on"),
        ({"recipients": "Độ mật: Mật"}, "recipients"),
    ],
)
def test_what_is_missing_or_impossible_is_refused_at_its_field(hand_in, facts, field):
    with pytest.raises(Refused) as refusal:
        hand_in(**facts)

    assert refusal.value.field == field
    assert not OutgoingDocument.objects.exists()
    assert not JournalEntry.objects.exists()
    assert not Register.objects.filter(last_number__gt=0).exists()


def test_a_body_without_abbreviation_cannot_issue(hand_in, province):
    nameless = Unit.objects.create(code="hd", name="Hội đồng", kind="office", parent=province)

    with pytest.raises(Refused, match="viết tắt"):
        hand_in(issuing_unit=nameless)


def test_a_specialist_cannot_issue(specialist_tuan, province, general_division):
    with pytest.raises(NotAllowed):
        register_outgoing(
            type_code="QĐ",
            issuing_unit=province,
            drafting_unit=general_division,
            subject="Phê duyệt",
            issue=True,
            by=specialist_tuan,
        )

    assert not OutgoingDocument.objects.exists()


@pytest.mark.parametrize("who", ["specialist_tuan", "focal_nga", "admin_son", "stranger"])
def test_nobody_drafts_for_another_unit(request, province, finance, who):
    with pytest.raises(NotAllowed):
        register_outgoing(
            type_code="QĐ",
            issuing_unit=province,
            drafting_unit=finance,
            subject="A",
            by=request.getfixturevalue(who),
        )

    assert not OutgoingDocument.objects.exists()
