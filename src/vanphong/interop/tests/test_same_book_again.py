# SPDX-License-Identifier: EUPL-1.2
"""Each book may come again, grown or in another order: only what is new goes in; and a dry run changes nothing."""

import pytest

from vanphong.conftest import officer
from vanphong.interop.books import BOOKS
from vanphong.interop.importing import import_book
from vanphong.interop.tests import conftest as lines
from vanphong.kernel.actions import NotAllowed
from vanphong.kernel.journal.chain import verify

pytestmark = pytest.mark.django_db

WHOLE = {
    "outgoing": (
        lines.OUTGOING_HEADER,
        [lines.issued(f"{n}/QĐ-UBND", subject=f"Quyết định {n}") for n in (1, 2, 3)],
    ),
    "incoming": (lines.INCOMING_HEADER, [lines.arrived(n) for n in (1, 2, 3)]),
    "assignments": (lines.ASSIGNMENTS_HEADER, [lines.given(), lines.given(), lines.given("Việc khác")]),
    "reception": (lines.RECEPTION_HEADER, [lines.came(), lines.came(), lines.came(kind="Phản ánh")]),
    "dossiers": (lines.DOSSIERS_HEADER, [lines.applied(f"000.00.16.H37-240305-000{n}") for n in (1, 2, 3)]),
}


@pytest.fixture(params=WHOLE)
def whole(request, office, finance, admin_son):
    """A book, its header and three lines, two of them twins where twins may be."""
    return (BOOKS[request.param], *WHOLE[request.param])


def test_the_same_book_again_adds_nothing_in_any_order(write, whole, admin_son):
    book, header, rows = whole
    import_book(book, write(*lines.COVER, header, *rows), admin_son)

    again = import_book(book, write(*lines.COVER, header, *rows[::-1]), admin_son)

    assert (again.imported, again.present, again.refused) == (0, 3, [])


def test_a_book_that_has_grown_adds_only_the_new_lines(write, whole, admin_son):
    book, header, rows = whole
    import_book(book, write(header, *rows[:2]), admin_son)

    grown = import_book(book, write(header, *rows), admin_son)

    assert (grown.imported, grown.present) == (1, 2)


def test_a_dry_run_says_the_same_and_changes_nothing(write, whole, admin_son):
    book, header, rows = whole
    path = write(header, *rows, ["", "hỏng"])

    tried = import_book(book, path, admin_son, dry_run=True)
    done = import_book(book, path, admin_son)

    assert tried.as_json() == done.as_json() | {"dry_run": True}
    assert done.imported == 3


def test_who_may_not_import_enters_nothing(write, whole, stranger):
    book, header, rows = whole

    with pytest.raises(NotAllowed):
        import_book(book, write(header, *rows), stranger)


def test_the_book_of_assignments_is_the_office_s_and_no_other_unit_s(write, finance):
    chief_of_finance = officer("hien", "Lộc Thị Hiền", "chief_of_office", finance, finance)
    header, rows = WHOLE["assignments"]

    with pytest.raises(NotAllowed):
        import_book(BOOKS["assignments"], write(header, *rows), chief_of_finance)


def test_the_journal_holds_after_an_import(write, whole, admin_son):
    book, header, rows = whole

    import_book(book, write(header, *rows), admin_son)

    count, faults = verify()
    assert count >= 3
    assert faults == []
