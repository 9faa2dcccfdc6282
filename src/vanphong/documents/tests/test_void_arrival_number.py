# SPDX-License-Identifier: EUPL-1.2
"""Voiding an arrival number."""

import pytest

from vanphong.documents.actions import void_arrival_number
from vanphong.documents.models import IncomingDocument
from vanphong.documents.tests.conftest import TODAY, last_entry
from vanphong.kernel.actions import NotAllowed, Refused


def test_the_number_stays_with_its_reason_and_is_not_given_again(arrive, clerk_lan):
    document = void_arrival_number(document=arrive(), reason="Đăng ký  nhầm", by=clerk_lan)

    assert (document.state, document.voided_on, document.void_reason) == ("voided", TODAY, "Đăng ký nhầm")
    assert last_entry(document) == (
        "documents.arrival_voided",
        {"number": "1/2024", "reason": "Đăng ký nhầm"},
    )
    assert document.entry_note == "Đã hủy số: Đăng ký nhầm"
    assert arrive().arrival_number == 2


def test_what_was_voided_is_no_duplicate_of_anything(arrive, clerk_lan):
    void_arrival_number(document=arrive(symbol="1/STC"), reason="Nhầm", by=clerk_lan)

    assert arrive(symbol="1/STC").arrival_number == 2


def test_it_wants_a_reason(arrive, clerk_lan):
    document = arrive()

    with pytest.raises(Refused, match="lý do") as refusal:
        void_arrival_number(document=document, reason=" \x00 ", by=clerk_lan)

    assert refusal.value.field == "reason"
    assert IncomingDocument.objects.get(pk=document.pk).state == "registered"


@pytest.mark.parametrize("who", ["chief_minh", "specialist_tuan", "admin_son"])
def test_only_the_clerk_voids(request, arrive, who):
    document = arrive()

    with pytest.raises(NotAllowed):
        void_arrival_number(document=document, reason="Nhầm", by=request.getfixturevalue(who))

    assert last_entry(document)[0] == "documents.incoming_registered"


def test_what_cannot_be_undone_is_offered_last(arrive, clerk_lan, signed_in):
    page = signed_in(clerk_lan).get(arrive().get_absolute_url())

    labels = [str(move["label"]) for move in page.context["moves"]]
    assert labels[-1] == "Hủy số đến"
    assert "Giao nhiệm vụ" in labels
