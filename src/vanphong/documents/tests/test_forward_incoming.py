# SPDX-License-Identifier: EUPL-1.2
"""Forwarding an incoming document to the unit that handles it."""

from datetime import date

import pytest

from vanphong.documents.actions import finish_incoming, forward_incoming
from vanphong.documents.models import IncomingDocument
from vanphong.documents.tests.conftest import TODAY, last_entry
from vanphong.kernel.actions import NotAllowed, Refused


def test_the_chief_directs_a_document_to_a_division(arrive, chief_minh, general_division):
    document = forward_incoming(
        document=arrive(),
        to=general_division,
        due_on=date(2024, 6, 20),
        direction="Tham mưu  trả lời",
        by=chief_minh,
    )

    assert (document.state, document.handled_by, document.receiver) == (
        "forwarded",
        general_division,
        "Phòng Tổng hợp",
    )
    assert (document.forwarded_on, document.due_on, document.direction) == (
        TODAY,
        date(2024, 6, 20),
        "Tham mưu trả lời",
    )
    event, facts = last_entry(document)
    assert event == "documents.forwarded"
    assert facts["unit"] == general_division.pk
    assert facts["due_on"] == "2024-06-20"


def test_a_person_may_be_named(arrive, clerk_lan, general_division):
    document = forward_incoming(document=arrive(), to=general_division, receiver="Đ/c Tuấn", by=clerk_lan)

    assert document.receiver == "Đ/c Tuấn"
    assert "tuan" in IncomingDocument.objects.get(pk=document.pk).folded


def test_a_handled_document_that_comes_back_is_open_again(arrive, clerk_lan, general_division):
    document = finish_incoming(document=arrive(), outcome="Để biết", by=clerk_lan)

    document = forward_incoming(document=document, to=general_division, by=clerk_lan)

    assert (document.state, document.finished_on, document.outcome) == ("forwarded", None, "")


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"forwarded_on": date(2024, 6, 13)}, "forwarded_on"),
        ({"forwarded_on": date(2024, 6, 9)}, "forwarded_on"),
        ({"due_on": date(2024, 6, 9)}, "due_on"),
        ({"direction": "y" * 2001}, "direction"),
        ({"direction": "Độ mật: Tối mật"}, "direction"),
    ],
)
def test_impossible_days_and_words_are_refused(arrive, clerk_lan, general_division, facts, field):
    document = arrive(arrived_on=date(2024, 6, 10))

    with pytest.raises(Refused) as refusal:
        forward_incoming(document=document, to=general_division, by=clerk_lan, **facts)

    assert refusal.value.field == field
    assert IncomingDocument.objects.get(pk=document.pk).state == "registered"
    assert last_entry(document)[0] == "documents.incoming_registered"


@pytest.mark.parametrize("who", ["specialist_tuan", "focal_nga", "admin_son", "stranger"])
def test_others_do_not_forward(request, arrive, general_division, who):
    document = arrive()

    with pytest.raises(NotAllowed):
        forward_incoming(document=document, to=general_division, by=request.getfixturevalue(who))

    assert IncomingDocument.objects.get(pk=document.pk).state == "registered"
