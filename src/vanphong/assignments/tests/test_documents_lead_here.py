# SPDX-License-Identifier: EUPL-1.2
"""From a document's page to the assignments that it gives, and to the form of the next one."""

from datetime import date

import pytest

from vanphong.documents.actions import register_incoming

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(clerk_lan):
    return register_incoming(
        by=clerk_lan, arrived_on=date(2024, 6, 3), sender="Văn phòng Chính phủ", subject="Về giải ngân vốn đầu tư công",
        symbol="4012/VPCP-KTTH", dated_on=date(2024, 5, 31),
    )  # fmt: skip


def test_the_clerk_gives_an_assignment_from_the_document(signed_in, clerk_lan, letter, finance):
    client = signed_in(clerk_lan)
    page = client.get(letter.get_absolute_url()).content.decode()
    assert f"/assignments/new/?incoming={letter.pk}" in page

    form = client.get(f"/assignments/new/?incoming={letter.pk}").context["form"]
    assert form.initial["source_symbol"] == "4012/VPCP-KTTH"


def test_the_page_shows_what_the_document_gave(signed_in, clerk_lan, letter, given):
    assignment = given(incoming=letter)

    page = signed_in(clerk_lan).get(letter.get_absolute_url()).content.decode()

    assert "Nhiệm vụ giao từ văn bản này" in page
    assert assignment.get_absolute_url() in page


def test_who_gives_no_assignments_is_offered_no_button(signed_in, chief_minh, reception_hue, letter):
    assert "/assignments/new/" in signed_in(chief_minh).get(letter.get_absolute_url()).content.decode()
    answer = signed_in(reception_hue).get(letter.get_absolute_url())
    assert answer.status_code == 404 or "/assignments/new/" not in answer.content.decode()


def test_a_voided_number_gives_nothing(signed_in, clerk_lan, letter):
    from vanphong.documents.actions import void_arrival_number

    void_arrival_number(document=letter, by=clerk_lan, reason="Vào sổ nhầm")

    assert "/assignments/new/" not in signed_in(clerk_lan).get(letter.get_absolute_url()).content.decode()
