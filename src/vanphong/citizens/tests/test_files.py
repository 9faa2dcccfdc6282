# SPDX-License-Identifier: EUPL-1.2
"""What visitors hand over: opened by those who may know the visitor, and by nobody else."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vanphong.kernel.actions import NotAllowed
from vanphong.kernel.files import attach_file, attachments_of
from vanphong.kernel.journal.models import JournalEntry

pytestmark = pytest.mark.django_db
PETITION = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def petition(name="Đơn tố cáo của bà Tố.pdf"):
    return SimpleUploadedFile(name, PETITION, content_type="application/pdf")


def attached(client, visit, name="Đơn tố cáo của bà Tố.pdf"):
    answer = client.post(visit.get_absolute_url(), {"files": [petition(name)]})
    assert answer.status_code == 302
    return attachments_of(visit).get()


def test_the_reception_officer_attaches_a_petition_and_opens_it(signed_in, reception_hue, denunciation):
    client = signed_in(reception_hue)
    file = attached(client, denunciation)

    assert file.name in client.get(denunciation.get_absolute_url()).content.decode()
    assert b"".join(client.get(file.url).streaming_content) == PETITION


@pytest.mark.parametrize("who", ["chief_minh", "clerk_lan", "specialist_tuan"])
def test_who_may_not_know_a_denouncer_finds_no_file(request, signed_in, reception_hue, denunciation, who):
    file = attached(signed_in(reception_hue), denunciation)
    other = signed_in(request.getfixturevalue(who))

    assert other.get(file.url).status_code == 404
    assert "bà Tố" not in other.get(denunciation.get_absolute_url()).content.decode()


def test_a_complaint_is_open_to_leaders_but_not_to_the_clerk(
    signed_in, reception_hue, complaint, chief_minh, clerk_lan
):
    file = attached(signed_in(reception_hue), complaint, "Đơn khiếu nại.pdf")

    assert signed_in(chief_minh).get(file.url).status_code == 200
    assert signed_in(clerk_lan).get(file.url).status_code == 404


def test_only_who_receives_attaches(signed_in, complaint, chief_minh):
    assert (
        signed_in(chief_minh).post(complaint.get_absolute_url(), {"files": [petition()]}).status_code == 403
    )
    with pytest.raises(NotAllowed):
        attach_file(subject=complaint, upload=petition(), by=chief_minh)


def test_the_journal_keeps_no_name_of_a_file(signed_in, reception_hue, denunciation):
    attached(signed_in(reception_hue), denunciation)

    facts = JournalEntry.objects.get(event="files.attached").facts_json
    assert "Tố" not in facts
    assert "sha256" in facts
