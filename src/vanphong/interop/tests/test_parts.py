# SPDX-License-Identifier: EUPL-1.2
"""A long book goes in part by part: twins stay together, and what a killed import has left is completed."""

import pytest

from vanphong.assignments.models import Assignment
from vanphong.documents.models import OutgoingDocument
from vanphong.interop import importing
from vanphong.interop.books import BOOKS
from vanphong.interop.importing import import_book
from vanphong.interop.tests.conftest import ASSIGNMENTS_HEADER, OUTGOING_HEADER, given, issued


class Killed(BaseException):
    """What ends a worker at any moment."""


@pytest.fixture(autouse=True)
def short_parts(monkeypatch) -> None:
    """Two lines in a part."""
    monkeypatch.setattr(importing, "AT_ONCE", 2)


@pytest.fixture
def long_book(write):
    """Seven lines of the outgoing register; the number of the first once more at the end."""
    rows = [issued(f"{number}/KH-UBND", subject=f"Kế hoạch {number}") for number in range(1, 7)]
    return write(OUTGOING_HEADER, *rows, issued("1/KH-UBND", subject="Kế hoạch khác"))


@pytest.mark.django_db
def test_a_number_is_told_to_be_twice_in_whatever_part_it_stands(long_book, clerk_lan):
    report = import_book(BOOKS["outgoing"], long_book, clerk_lan)

    assert report.imported == 6
    assert [(refusal.row, refusal.code) for refusal in report.refused] == [(8, "duplicate number")]


@pytest.mark.django_db
def test_twins_far_apart_stay_two(write, chief_minh, finance):
    others = [given(f"Việc {number}") for number in range(5)]
    for place, row in enumerate(others):
        row[2] = f"{place}/UBND-KT"

    report = import_book(
        BOOKS["assignments"], write(ASSIGNMENTS_HEADER, given(), *others, given()), chief_minh
    )

    assert report.imported == Assignment.objects.count() == 7


@pytest.mark.django_db
def test_a_killed_import_leaves_whole_parts_and_the_next_completes_it(long_book, clerk_lan):
    def kill(done: int, total: int, added: int) -> None:
        if done > 4:
            raise Killed

    with pytest.raises(Killed):
        import_book(BOOKS["outgoing"], long_book, clerk_lan, progress=kill)
    left = OutgoingDocument.objects.count()
    report = import_book(BOOKS["outgoing"], long_book, clerk_lan)

    assert 0 < left < 6
    assert (report.imported, report.present) == (6 - left, left)
    assert OutgoingDocument.objects.count() == 6


@pytest.mark.django_db
def test_progress_is_told_after_each_part(long_book, clerk_lan):
    told = []

    import_book(BOOKS["outgoing"], long_book, clerk_lan, progress=lambda *so_far: told.append(so_far))

    assert [total for _done, total, _added in told] == [7] * len(told)
    assert told[-1][0] == 7
    assert sum(added for _done, _total, added in told) == 6
