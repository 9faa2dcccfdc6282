# SPDX-License-Identifier: EUPL-1.2
"""The one door to content."""

import pytest

from vanphong.kernel.files import attach_file, remove_attachment
from vanphong.kernel.files.store import path_of
from vanphong.kernel.files.tests.samples import PDF, upload

pytestmark = pytest.mark.usefixtures("own_unit_only")


@pytest.fixture
def attachment(clerk_lan, office):
    return attach_file(subject=office, upload=upload("Tờ trình số 05.pdf"), by=clerk_lan)


def test_who_sees_the_record_downloads_its_file_as_a_file(attachment, chief_minh, signed_in):
    response = signed_in(chief_minh).get(attachment.url)

    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["Cache-Control"] == "private, no-store"


def test_who_does_not_see_the_record_does_not_find_its_file(attachment, stranger, signed_in):
    assert signed_in(stranger).get(attachment.url).status_code == 404


def test_a_file_that_never_was_is_not_found_either(chief_minh, signed_in):
    assert signed_in(chief_minh).get("/files/999999/").status_code == 404


def test_an_officer_who_is_not_signed_in_is_sent_to_the_door(attachment, client):
    response = client.get(attachment.url)

    assert response.status_code == 302
    assert response["Location"].startswith("/sign-in/?next=")


def test_a_file_taken_off_is_not_found(attachment, clerk_lan, signed_in):
    remove_attachment(attachment=attachment, by=clerk_lan)

    assert signed_in(clerk_lan).get(attachment.url).status_code == 404


def test_missing_content_is_not_found_and_logged(attachment, clerk_lan, signed_in, caplog):
    path_of(attachment.file.sha256).unlink()

    assert signed_in(clerk_lan).get(attachment.url).status_code == 404
    assert "is missing" in caplog.text


@pytest.mark.parametrize(
    "address",
    ["/files/../settings/", "/files/1/../../etc/passwd", "/files/-1/", "/files/1e3/", "/files/%2e%2e/"],
)
def test_tricks_in_the_address_find_nothing(address, clerk_lan, signed_in):
    assert signed_in(clerk_lan).get(address).status_code == 404


def test_nothing_is_changed_through_the_address(attachment, clerk_lan, signed_in):
    assert signed_in(clerk_lan).post(attachment.url).status_code == 405
