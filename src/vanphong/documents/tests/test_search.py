# SPDX-License-Identifier: EUPL-1.2
"""Search in subjects: each word as the beginning of a word, marks or no marks, few hits or many, and only what one may see."""

from importlib import import_module

import pytest

from vanphong.documents import queries
from vanphong.documents.models import OutgoingDocument
from vanphong.kernel.search import matching

SUBJECTS = ("Về đất đai tại xã Mẫu Sơn", "Về đạt chuẩn nông thôn mới", "Về giải ngân vốn đầu tư công")


@pytest.fixture
def documents(issue):
    return {subject: issue(subject=subject) for subject in SUBJECTS}


@pytest.mark.parametrize("few", [0, 1, 1000])
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
def test_the_hits_are_the_same_however_many_there_are(documents, monkeypatch, few, typed, hits):
    monkeypatch.setattr(import_module("vanphong.kernel.search.matching"), "FEW", few)

    found = matching(OutgoingDocument.objects.all(), typed)

    assert found.count() == len(found) == hits


@pytest.mark.parametrize("few", [0, 1000])
def test_search_stays_within_what_the_officer_may_see(documents, monkeypatch, few, stranger):
    monkeypatch.setattr(import_module("vanphong.kernel.search.matching"), "FEW", few)

    assert not matching(queries.outgoing_visible_to(stranger), "ve").exists()
