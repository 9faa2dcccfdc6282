# SPDX-License-Identifier: EUPL-1.2
"""What reaches readers by another way than publication: a correction in the register, a note, a document put back."""

import pytest
from django.urls import reverse

from vanphong.documents.actions import correct_outgoing, void_number
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.files import attach_file, attachments_of
from vanphong.kernel.files.tests.samples import upload
from vanphong.kernel.journal import entries_of
from vanphong.kernel.journal.models import JournalEntry
from vanphong.kernel.worktime import today
from vanphong.portal import actions
from vanphong.portal.tests.leaks.pdf_files import pdf

pytestmark = pytest.mark.django_db
CARD, PHONE = "Gửi ông Lò Văn Thử, CCCD 020080012345", "Gửi ông Lò Văn Thử, điện thoại 0912 345 678"


def stops() -> int:
    """How many stops of the leak guard the journal holds."""
    return JournalEntry.objects.filter(event="portal.leak_stopped").count()


@pytest.mark.parametrize("subject", [CARD, PHONE])
def test_a_correction_in_the_register_does_not_bring_onto_the_portal_what_the_guard_stops(
    publication, clerk_lan, client, subject
):
    with pytest.raises(Refused) as refusal:
        correct_outgoing(document=publication.document, by=clerk_lan, subject=subject)

    assert refusal.value.field == "subject"
    assert b"020080012345" not in client.get(publication.public_url).content
    assert (entries_of(publication)[0].event, stops()) == ("portal.leak_stopped", 1)


def test_the_form_of_the_register_says_so_at_the_subject(publication, clerk_lan, signed_in):
    client = signed_in(clerk_lan)
    address = reverse("documents:correct_outgoing", args=[publication.document_id])

    answer = client.post(address, {"subject": CARD, "copies": "1", "urgency": "0"})

    assert answer.status_code == 422
    assert "020********345" not in client.get(publication.public_url).content.decode()
    assert "gỡ khỏi Cổng" in answer.content.decode()


def test_off_the_portal_the_register_is_corrected_freely_and_the_document_stays_off(publication, clerk_lan):
    actions.withdraw_document(publication=publication, note="Đăng nhầm", by=clerk_lan)
    correct_outgoing(document=publication.document, by=clerk_lan, subject=CARD)

    with pytest.raises(Refused):
        actions.restore_document(publication=publication, by=clerk_lan, accepted="Vẫn đăng")

    publication.refresh_from_db()
    assert (publication.state, stops()) == ("withdrawn", 1)


def test_what_is_asked_when_a_document_is_put_back_wants_an_answer(publication, clerk_lan, signed_in):
    actions.withdraw_document(publication=publication, note="Đăng nhầm", by=clerk_lan)
    correct_outgoing(document=publication.document, by=clerk_lan, subject=PHONE)
    client, address = signed_in(clerk_lan), reverse("portal:restore_document", args=[publication.pk])

    unanswered = client.post(address)
    answered = client.post(address, {"accepted": "Số máy của cơ quan"})

    assert (unanswered.status_code, answered.status_code) == (422, 302)
    assert {"portal.leaks_accepted", "portal.document_restored"} <= {
        entry.event for entry in entries_of(publication)
    }


def test_the_note_to_the_public_is_looked_through(publication, published, clerk_lan, board_quyen):
    leak = "Gỡ vì có số CCCD 020080012345"

    for withdraw in (
        lambda: actions.withdraw_document(publication=publication, note=leak, by=clerk_lan),
        lambda: actions.withdraw_news(item=published, note=leak, by=board_quyen),
    ):
        with pytest.raises(Refused):
            withdraw()

    assert stops() == 2


def test_the_schedule_of_reception_is_looked_through(office, reception_hue):
    with pytest.raises(Refused) as refusal:
        actions.announce_reception(
            held_on=today(), hours="8h00", received_by="Chủ tịch", place="Trụ sở", note="LƯU HÀNH NỘI BỘ", by=reception_hue
        )  # fmt: skip

    assert not isinstance(refusal.value, NotAllowed)
    assert stops() == 1


def test_the_files_of_a_voided_document_are_no_longer_given_out(issue, clerk_lan, client):
    document = issue()
    attach_file(subject=document, upload=upload("quyet-dinh.pdf", pdf("Quyet dinh")), by=clerk_lan)
    put = actions.publish_document(
        document=document, attachments=attachments_of(document), confirmed=True, by=clerk_lan, accepted="Đã xem"
    )  # fmt: skip
    address = put.files.get().url
    assert client.get(address).status_code == 200

    void_number(document=document, reason="Cấp nhầm", by=clerk_lan)

    assert client.get(address).status_code == 404
    assert put.slug not in client.get(reverse("cong:sitemap")).content.decode()
