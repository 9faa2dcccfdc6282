# SPDX-License-Identifier: EUPL-1.2
"""Search in subjects: each word as the beginning of a word, marks or no marks, few hits or many, and only what one may see."""

import pytest

from vanphong.documents import queries
from vanphong.documents.models import OutgoingDocument
from vanphong.kernel.search import matching

SUBJECTS = ("Về đất đai tại xã Mẫu Sơn", "Về đạt chuẩn nông thôn mới", "Về giải ngân vốn đầu tư công")


@pytest.fixture
def documents(issue):
    return {subject: issue(subject=subject) for subject in SUBJECTS}


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("đất", 2),
        ("dat", 2),
        ("dat dai", 1),
        ("mẫu sơn", 1),
        ("nong thon moi", 1),
        ("giai ngan", 1),
        ("thuế", 0),
    ],
)
def test_every_word_is_found_as_the_beginning_of_a_word(documents, typed, hits):
    found = matching(OutgoingDocument.objects.all(), typed)

    assert found.count() == len(found) == hits


def test_search_stays_within_what_the_officer_may_see(documents, stranger):
    assert not matching(queries.outgoing_visible_to(stranger), "ve").exists()
