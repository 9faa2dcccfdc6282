# SPDX-License-Identifier: EUPL-1.2
"""Dispatching a document, and voiding the number of one that never left."""

from datetime import date

import pytest

from vanphong.documents.actions import dispatch_document, void_number
from vanphong.documents.models import OutgoingDocument
from vanphong.documents.tests.conftest import TODAY, last_entry
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.kernel.search import matching


def test_it_goes_to_its_recipients(issue, clerk_lan):
    document = dispatch_document(
        document=issue(recipients="Sở Y tế"), copies=3, received_by="Hà", by=clerk_lan
    )

    assert (document.state, document.dispatched_on, document.copies) == ("dispatched", TODAY, 3)
    assert last_entry(document) == (
        "documents.dispatched",
        {"dispatched_on": "2024-06-12", "recipients": "Sở Y tế"},
    )


def test_recipients_may_be_said_when_it_leaves(issue, clerk_lan):
    document = dispatch_document(document=issue(), recipients="Các sở, ngành", by=clerk_lan)

    assert list(matching(OutgoingDocument.objects.all(), "cac so nganh")) == [document]


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({}, "recipients"),
        ({"recipients": " "}, "recipients"),
        ({"recipients": "Sở Y tế", "dispatched_on": date(2024, 6, 9)}, "dispatched_on"),
        ({"recipients": "Sở Y tế", "dispatched_on": date(2024, 6, 13)}, "dispatched_on"),
        ({"recipients": "Sở Y tế", "copies": -5}, "copies"),
        ({"recipients": "Sở Y tế", "received_by": "z" * 201}, "received_by"),
    ],
)
def test_what_is_missing_or_impossible_is_refused(issue, clerk_lan, facts, field):
    document = issue(dated_on=date(2024, 6, 10))

    with pytest.raises(Refused) as refusal:
        dispatch_document(document=document, by=clerk_lan, **facts)

    assert refusal.value.field == field
    assert OutgoingDocument.objects.get(pk=document.pk).state == "issued"
    assert last_entry(document)[0] == "documents.issued"


def test_a_voided_number_stays_in_the_register_and_is_not_given_again(issue, clerk_lan):
    document = void_number(document=issue(), reason="Sai thể thức", by=clerk_lan)

    assert (document.state, document.number, document.voided_on) == ("voided", 1, TODAY)
    assert last_entry(document) == (
        "documents.number_voided",
        {"symbol": "01/QĐ-UBND", "reason": "Sai thể thức"},
    )
    assert issue().number == 2


def test_voiding_wants_a_reason(issue, clerk_lan):
    document = issue()

    with pytest.raises(Refused, match="lý do") as refusal:
        void_number(document=document, reason="\u200b", by=clerk_lan)

    assert refusal.value.field == "reason"
    assert OutgoingDocument.objects.get(pk=document.pk).state == "issued"


def test_what_has_left_the_house_is_replaced_and_not_voided(issue, clerk_lan):
    document = dispatch_document(document=issue(recipients="Sở Y tế"), by=clerk_lan)

    with pytest.raises(WrongState, match="thay thế"):
        void_number(document=document, reason="Nhầm", by=clerk_lan)

    assert OutgoingDocument.objects.get(pk=document.pk).state == "dispatched"


@pytest.mark.parametrize("who", ["chief_minh", "specialist_tuan", "focal_nga", "admin_son", "stranger"])
def test_only_the_clerk_dispatches_and_voids(request, issue, who):
    document, officer = issue(recipients="Sở Y tế"), request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        dispatch_document(document=document, by=officer)
    with pytest.raises(NotAllowed):
        void_number(document=document, reason="Nhầm", by=officer)

    assert OutgoingDocument.objects.get(pk=document.pk).state == "issued"
