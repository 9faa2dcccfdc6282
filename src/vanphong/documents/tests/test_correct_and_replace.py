# SPDX-License-Identifier: EUPL-1.2
"""Putting an entry of the outgoing register right, and saying which document replaced another."""

from datetime import date

import pytest

from vanphong.documents.actions import correct_outgoing, replace_document, void_number
from vanphong.documents.models import OutgoingDocument
from vanphong.documents.tests.conftest import last_entry
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal import entries_of


@pytest.fixture
def normative(issue):
    """Issue a normative decision: normative(dated_on=…, effective_from=…)."""
    return lambda **facts: issue(
        is_normative=True, **{"dated_on": date(2024, 1, 10), "effective_from": date(2024, 1, 20), **facts}
    )


def test_the_journal_keeps_what_stood_there(issue, clerk_lan):
    document = correct_outgoing(document=issue(), signer_name="Hồ Tiến Thiệu", copies=2, by=clerk_lan)

    assert document.signer == "Hồ Tiến Thiệu"
    assert last_entry(document)[1] == {"changes": {"signer_name": ["", "Hồ Tiến Thiệu"], "copies": [None, 2]}}
    assert "người ký: “–” → “Hồ Tiến Thiệu”" in entries_of(document)[0].sentence


@pytest.mark.parametrize(
    "changes", [{"number": 9}, {"dated_on": date(2024, 1, 1)}, {"type_code": "TB"}, {"symbol": "X"}]
)
def test_number_date_type_and_symbol_stay_as_issued(issue, clerk_lan, changes):
    document = issue()

    with pytest.raises(Refused):
        correct_outgoing(document=document, by=clerk_lan, **changes)

    assert OutgoingDocument.objects.get(pk=document.pk).number_and_symbol == "01/QĐ-UBND"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"effective_from": date(2024, 1, 19)}, "effective_from"),
        ({"effective_from": None}, "effective_from"),
        ({"effective_to": date(2024, 1, 1)}, "effective_to"),
        ({"subject": ""}, "subject"),
    ],
)
def test_an_impossible_effect_is_refused(normative, clerk_lan, changes, field):
    document = normative()

    with pytest.raises(Refused) as refusal:
        correct_outgoing(document=document, by=clerk_lan, **changes)

    assert refusal.value.field == field
    assert OutgoingDocument.objects.get(pk=document.pk).effective_from == date(2024, 1, 20)


def test_what_is_replaced_ends_the_day_before_the_new_one_begins(normative, clerk_lan):
    old = normative()
    new = normative(dated_on=date(2024, 6, 3), effective_from=date(2024, 7, 1))

    old = replace_document(document=old, replaced_by=new, by=clerk_lan)

    assert (old.replaced_by, old.effective_to) == (new, date(2024, 6, 30))
    assert old.is_in_effect(date(2024, 6, 30))
    assert not old.is_in_effect(date(2024, 7, 1))
    assert last_entry(old)[1] == {
        "replaced_by": "02/2024/QĐ-UBND",
        "document": new.pk,
        "effective_to": "2024-06-30",
    }


def test_the_last_day_may_be_said(normative, clerk_lan):
    old, new = normative(), normative(dated_on=date(2024, 6, 3), effective_from=date(2024, 7, 1))

    assert replace_document(
        document=old, replaced_by=new, effective_to=date(2024, 12, 31), by=clerk_lan
    ).effective_to == date(2024, 12, 31)


def test_an_individual_decision_replaced_on_its_own_day_ends_on_it(issue, clerk_lan):
    old, new = issue(), issue()

    assert replace_document(document=old, replaced_by=new, by=clerk_lan).effective_to == old.dated_on


def test_an_earlier_document_a_draft_a_voided_one_or_itself_replaces_nothing(issue, hand_in, clerk_lan):
    earlier, document = issue(dated_on=date(2024, 6, 3)), issue(dated_on=date(2024, 6, 4))
    voided = void_number(document=issue(), reason="Nhầm", by=clerk_lan)

    for other in (earlier, hand_in(), voided, document):
        with pytest.raises(Refused) as refusal:
            replace_document(document=document, replaced_by=other, by=clerk_lan)
        assert refusal.value.field == "replaced_by"

    assert OutgoingDocument.objects.get(pk=document.pk).replaced_by is None
    assert last_entry(document)[0] == "documents.issued"


def test_a_normative_document_is_replaced_by_a_normative_one_alone(normative, issue, clerk_lan):
    old = normative()

    with pytest.raises(Refused, match="quy phạm pháp luật"):
        replace_document(document=old, replaced_by=issue(), by=clerk_lan)


def test_a_last_day_before_the_first_is_refused(normative, clerk_lan):
    old, new = normative(), normative(dated_on=date(2024, 6, 3), effective_from=date(2024, 7, 1))

    with pytest.raises(Refused) as refusal:
        replace_document(document=old, replaced_by=new, effective_to=date(2024, 1, 1), by=clerk_lan)

    assert refusal.value.field == "effective_to"


@pytest.mark.parametrize("who", ["chief_minh", "specialist_tuan", "admin_son", "stranger"])
def test_only_the_clerk_corrects_and_replaces(request, issue, who):
    document, newer, officer = issue(), issue(), request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        correct_outgoing(document=document, note="x", by=officer)
    with pytest.raises(NotAllowed):
        replace_document(document=document, replaced_by=newer, by=officer)

    assert entries_of(document).count() == 1
