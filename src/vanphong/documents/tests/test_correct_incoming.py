# SPDX-License-Identifier: EUPL-1.2
"""Putting an entry of the incoming register right."""

from datetime import date

import pytest

from vanphong.documents.actions import correct_incoming
from vanphong.documents.models import IncomingDocument
from vanphong.documents.tests.conftest import last_entry
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal import entries_of


def test_the_journal_keeps_what_stood_there(arrive, clerk_lan, finance, health):
    document = arrive(symbol="12/STC-NS", dated_on=date(2024, 6, 10))

    document = correct_incoming(
        document=document,
        sender="Sở Y tế",
        symbol="21/SYT-NV",
        dated_on=date(2024, 6, 11),
        urgency=1,
        by=clerk_lan,
    )

    assert (document.sender_unit, document.symbol_key) == (health, "21/syt-nv")
    assert last_entry(document)[1] == {
        "changes": {
            "sender": ["Sở Tài chính", "Sở Y tế"],
            "symbol": ["12/STC-NS", "21/SYT-NV"],
            "dated_on": ["2024-06-10", "2024-06-11"],
            "urgency": [0, 1],
        }
    }
    sentence = entries_of(document)[0].sentence
    assert "tác giả: “Sở Tài chính” → “Sở Y tế”" in sentence
    assert "ngày tháng văn bản: “10/06/2024” → “11/06/2024”" in sentence
    assert "độ khẩn: “Thường” → “Khẩn”" in sentence


def test_without_a_difference_nothing_happens(arrive, clerk_lan):
    document = arrive()

    correct_incoming(document=document, sender="Sở Tài chính", note="", by=clerk_lan)

    assert entries_of(document).count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"subject": " "}, "subject"),
        ({"sender": ""}, "sender"),
        ({"dated_on": date(2024, 6, 13)}, "dated_on"),
        ({"type_code": "?"}, "type_code"),
        ({"note": "TUYỆT MẬT"}, "note"),
        ({"arrival_number": 5}, None),
        ({"state": "finished"}, None),
        ({"year": 2020}, None),
    ],
)
def test_what_does_not_fit_is_refused(arrive, clerk_lan, changes, field):
    document = arrive()

    with pytest.raises(Refused) as refusal:
        correct_incoming(document=document, by=clerk_lan, **changes)

    assert refusal.value.field == field
    assert IncomingDocument.objects.get(pk=document.pk).subject == document.subject
    assert entries_of(document).count() == 1


@pytest.mark.parametrize("who", ["chief_minh", "specialist_tuan", "admin_son", "stranger"])
def test_only_the_clerk_corrects(request, arrive, general_division, who):
    document = arrive(forward_to=general_division)

    with pytest.raises(NotAllowed):
        correct_incoming(document=document, note="x", by=request.getfixturevalue(who))

    assert IncomingDocument.objects.get(pk=document.pk).note == ""
