# SPDX-License-Identifier: EUPL-1.2
"""A correction in the register is at once what readers find a document by."""

import pytest
from django.db import transaction
from django.urls import reverse

from vanphong.documents.actions import correct_outgoing

pytestmark = pytest.mark.django_db


def test_readers_find_it_by_the_corrected_words_and_no_more_by_those_before(publication, clerk_lan, client):
    assert "chuyen doi so" in publication.folded
    document = publication.document

    correct_outgoing(document=document, subject="Phê duyệt kế hoạch trồng rừng", by=clerk_lan)

    for words, found in (("trong rung", True), ("trồng rừng", True), ("chuyển đổi số", False)):
        page = client.get(reverse("cong:directives"), {"q": words}).content.decode()
        assert (publication.public_url in page) is found, words
    search = client.get(reverse("cong:search"), {"q": "trồng rừng"}).content.decode()
    assert publication.public_url in search


def test_a_correction_of_what_is_not_public_is_not_searched(publication, clerk_lan, client):
    correct_outgoing(document=publication.document, recipients="Công ty Mặt Trời", by=clerk_lan)

    page = client.get(reverse("cong:directives"), {"q": "mặt trời"}).content.decode()
    assert publication.public_url not in page


def test_a_correction_of_a_document_that_is_not_on_the_portal_goes_its_way(decision, clerk_lan):
    corrected = correct_outgoing(document=decision, subject="Phê duyệt đề án", by=clerk_lan)

    assert corrected.subject == "Phê duyệt đề án"


def test_a_correction_that_is_undone_leaves_the_words_of_before(publication, clerk_lan, client):
    with transaction.atomic():
        correct_outgoing(document=publication.document, subject="Phê duyệt đề án", by=clerk_lan)
        transaction.set_rollback(True)

    page = client.get(reverse("cong:directives"), {"q": "chuyển đổi số"}).content.decode()
    assert publication.public_url in page
