# SPDX-License-Identifier: EUPL-1.2
"""A number's way: a draft gets it, it is voided, and the ledger shows it for good."""

import pytest
from django.urls import reverse

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]
LEDGER = ("documents:ledger", [2024, "QĐ-UBND"])


@pytest.fixture
def hand_in(desk, specialist_tuan, province, general_division):
    """Hand in a draft as the specialist of the division: hand_in("về việc …")."""

    def draft(subject: str) -> str:
        return desk(specialist_tuan).send(
            reverse("documents:draft"),
            type_code="QĐ",
            issuing_unit=province.pk,
            drafting_unit=general_division.pk,
            subject=subject,
            recipients="Sở Tài chính",
            dated_on="12/06/2024",
            urgency="1",
        )

    return draft


@pytest.fixture
def clerk(desk, clerk_lan):
    """The clerk at the screens."""
    return desk(clerk_lan)


@pytest.fixture
def voided(hand_in, clerk) -> str:
    """The second of three numbered decisions, its number voided."""
    records = [hand_in(f"Quyết định thứ {place}") for place in ("nhất", "hai", "ba")]
    for record in records:
        clerk.send(f"{record}issue/", dated_on="12/06/2024")
    clerk.send(f"{records[1]}void/", reason="Ghi nhầm loại văn bản")
    return records[1]


def test_a_draft_waits_on_the_clerks_first_screen_until_it_has_its_number(hand_in, clerk):
    record = hand_in("về việc phê duyệt kế hoạch thanh tra")
    assert "phê duyệt kế hoạch thanh tra" in clerk.page("/")

    clerk.send(f"{record}issue/", dated_on="12/06/2024")

    assert "01/QĐ-UBND" in clerk.page(record)


def test_the_ledger_shows_issued_voided_and_next(voided, clerk):
    ledger = clerk.page(reverse(LEDGER[0], args=LEDGER[1]))

    assert "02/QĐ-UBND" in ledger
    assert "Ghi nhầm loại văn bản" in ledger
    assert "4 số tiếp theo" in ledger
    assert "0 số khuyết" in ledger


def test_a_voided_number_is_not_given_again(voided, hand_in, clerk):
    record = hand_in("Quyết định thứ tư")

    clerk.send(f"{record}issue/", dated_on="12/06/2024")

    assert "04/QĐ-UBND" in clerk.page(record)


def test_the_register_keeps_a_voided_number_and_the_review_does_not_count_it(
    voided, clerk, count_of, clerk_lan
):
    register = clerk.page(reverse("documents:outgoing"))
    counted = count_of(clerk_lan, "documents.outgoing_issued", "documents:outgoing", "2024-H1")

    assert "02/QĐ-UBND" in register
    assert "02/QĐ-UBND" not in counted
    assert "01/QĐ-UBND" in counted
    assert "03/QĐ-UBND" in counted
