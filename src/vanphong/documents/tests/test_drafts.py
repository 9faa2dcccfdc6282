# SPDX-License-Identifier: EUPL-1.2
"""Changing and withdrawing drafts."""

from datetime import date

import pytest

from vanphong.documents.actions import edit_draft, withdraw_draft
from vanphong.documents.models import OutgoingDocument
from vanphong.documents.tests.conftest import last_entry
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal import entries_of


def test_a_change_of_type_changes_the_symbol(hand_in, specialist_tuan):
    document = edit_draft(document=hand_in(), type_code="CV", subject="V/v họp", by=specialist_tuan)

    assert (document.symbol, document.series) == ("UBND-TH", "CV-UBND")
    assert last_entry(document) == (
        "documents.draft_edited",
        {
            "changes": {
                "type_code": ["QĐ", "CV"],
                "subject": ["Phê duyệt kế hoạch năm 2024", "V/v họp"],
                "symbol": ["QĐ-UBND", "UBND-TH"],
            }
        },
    )


def test_the_journal_names_units_and_documents(arrive, hand_in, clerk_lan, office):
    arrival = arrive()

    document = edit_draft(document=hand_in(), issuing_unit=office, reply_to=arrival, by=clerk_lan)

    changes = last_entry(document)[1]["changes"]
    assert changes["issuing_unit"] == ["UBND tỉnh Lạng Sơn", "Văn phòng UBND tỉnh"]
    assert changes["reply_to"] == [None, str(arrival)]


def test_a_letter_keeps_its_field_when_something_else_changes(hand_in, clerk_lan):
    draft = hand_in(type_code="CV", drafter_part="KGVX")

    document = edit_draft(document=draft, note="Gấp", by=clerk_lan)

    assert document.symbol == "UBND-KGVX"


def test_without_a_difference_nothing_happens(hand_in, clerk_lan):
    draft = hand_in()

    edit_draft(document=draft, subject=draft.subject, by=clerk_lan)

    assert entries_of(draft).count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"subject": ""}, "subject"),
        ({"type_code": "??"}, "type_code"),
        ({"issuing_unit": None}, "issuing_unit"),
        ({"is_normative": True, "effective_from": date(2024, 6, 13)}, "effective_from"),
        ({"note": "12/BC-UBND(M)"}, "note"),
        ({"number": 7}, None),
        ({"state": "issued"}, None),
    ],
)
def test_what_does_not_fit_is_refused(hand_in, clerk_lan, changes, field):
    draft = hand_in()

    with pytest.raises(Refused) as refusal:
        edit_draft(document=draft, by=clerk_lan, **changes)

    assert refusal.value.field == field
    assert OutgoingDocument.objects.get(pk=draft.pk).symbol == "QĐ-UBND"
    assert entries_of(draft).count() == 1


def test_a_draft_is_not_moved_to_a_unit_for_which_one_may_not_draft(hand_in, specialist_tuan, finance):
    draft = hand_in()

    with pytest.raises(NotAllowed):
        edit_draft(document=draft, drafting_unit=finance, by=specialist_tuan)

    assert OutgoingDocument.objects.get(pk=draft.pk).drafting_unit == draft.drafting_unit


@pytest.mark.parametrize("who", ["focal_nga", "admin_son", "stranger"])
def test_others_change_and_withdraw_nothing(request, hand_in, who):
    draft, officer = hand_in(), request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        edit_draft(document=draft, note="x", by=officer)
    with pytest.raises(NotAllowed):
        withdraw_draft(document=draft, reason="x", by=officer)

    assert OutgoingDocument.objects.get(pk=draft.pk).state == "draft"


def test_a_draft_withdrawn_stays_with_its_reason(hand_in, specialist_tuan):
    document = withdraw_draft(document=hand_in(), reason="Chuyển sang phiếu trình", by=specialist_tuan)

    assert (document.state, document.void_reason, document.number) == (
        "withdrawn",
        "Chuyển sang phiếu trình",
        None,
    )
    assert last_entry(document) == ("documents.draft_withdrawn", {"reason": "Chuyển sang phiếu trình"})


def test_withdrawing_wants_a_reason(hand_in, clerk_lan):
    draft = hand_in()

    with pytest.raises(Refused, match="lý do"):
        withdraw_draft(document=draft, reason="  ", by=clerk_lan)

    assert OutgoingDocument.objects.get(pk=draft.pk).state == "draft"
