# SPDX-License-Identifier: EUPL-1.2
"""Taking over older registers in bulk."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vanphong.documents.actions import (
    ImportedIncoming,
    ImportedOutgoing,
    import_incoming,
    import_outgoing,
    issue_document,
)
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.documents.tests.conftest import last_entry
from vanphong.kernel.actions import NotAllowed
from vanphong.kernel.journal.models import JournalEntry
from vanphong.kernel.numbering import Register
from vanphong.kernel.search import matching


def out(row: int, number: str, **facts) -> ImportedOutgoing:
    """A row of an outgoing book."""
    usual = {
        "dated_on": date(2024, 1, 15),
        "subject": f"Quyết định số {number}",
        "dispatched_on": date(2024, 1, 15),
    }
    return ImportedOutgoing(row=row, number_and_symbol=number, **{**usual, **facts})


def came(row: int, number: int | None, **facts) -> ImportedIncoming:
    """A row of an incoming book."""
    usual = {
        "arrived_on": date(2024, 1, 15),
        "sender": "Sở Tài chính",
        "symbol": f"{row}/BC-STC",
        "subject": "Báo cáo",
    }
    return ImportedIncoming(
        row=row, arrival_number=number, **{**usual, "dated_on": date(2024, 1, 12), **facts}
    )


def reasons(report) -> list[tuple[int, str]]:
    """Which rows were refused, and why."""
    return [(refused.row, refused.code) for refused in report.refused]


def test_the_series_goes_on_after_the_numbers_taken_over(clerk_lan, province, hand_in):
    report = import_outgoing(rows=[out(1, "01/QĐ-UBND"), out(2, "17/QĐ-UBND")], by=clerk_lan)

    assert (report.accepted, report.already, report.refused) == ([1, 2], [], [])
    assert issue_document(document=hand_in(), by=clerk_lan).number_and_symbol == "18/QĐ-UBND"


def test_a_row_becomes_a_dispatched_document_of_the_register(clerk_lan, province, general_division):
    row = out(
        1, "812/UBND-TH", subject="V/v  phòng\xa0cháy", signer="Nguyễn Văn An", recipients="Sở Y tế", copies=3
    )

    import_outgoing(rows=[row], by=clerk_lan)

    document = OutgoingDocument.objects.get()
    assert (document.type_code, document.symbol, document.series) == ("CV", "UBND-TH", "CV-UBND")
    assert (document.issuing_unit, document.drafting_unit) == (province, general_division)
    assert (document.state, document.subject, document.copies) == ("dispatched", "V/v phòng cháy", 3)
    assert (document.signer_name, document.signer_post) == ("Nguyễn Văn An", "")
    assert last_entry(document) == (
        "documents.outgoing_imported",
        {"symbol": "812/UBND-TH", "dated_on": "2024-01-15"},
    )
    assert list(matching(OutgoingDocument.objects.all(), "812 phong chay")) == [document]


@pytest.mark.parametrize("post", ["Chủ tịch", "PCT Thường trực", "Chánh Văn phòng", "PCT"])
def test_a_signer_named_by_post_is_a_post(clerk_lan, province, post):
    import_outgoing(rows=[out(1, "01/QĐ-UBND", signer=post)], by=clerk_lan)

    assert OutgoingDocument.objects.get().signer_post == post


@pytest.mark.parametrize(
    ("typed", "stored", "series", "normative"),
    [
        ("19/2024/QĐ-UBND", "19/2024/QĐ-UBND", "QPPL:QĐ-UBND", True),
        ("Số: 5 / QD - UBND", "05/QĐ-UBND", "QĐ-UBND", False),
        ("12a/KH-UBND", "12a/KH-UBND", "KH-UBND", False),
        ("3/UBND-KGVX", "03/UBND-KGVX", "CV-UBND", False),
        ("07/GM-VP", "07/GM-VP", "GM-VP", False),
    ],
)
def test_numbers_are_read_in_the_spellings_of_books(
    clerk_lan, province, office, typed, stored, series, normative
):
    report = import_outgoing(rows=[out(1, typed)], by=clerk_lan)

    document = OutgoingDocument.objects.get()
    assert report.refused == []
    assert (document.number_and_symbol, document.series, document.is_normative) == (stored, series, normative)


def test_the_drafting_unit_is_read_from_who_keeps_the_copy(clerk_lan, province, general_division):
    import_outgoing(rows=[out(1, "01/QĐ-UBND", filed_copy_with="VT, TH")], by=clerk_lan)

    assert OutgoingDocument.objects.get().drafting_unit == general_division


def test_a_body_that_is_no_unit_here_keeps_its_own_series(clerk_lan, province):
    report = import_outgoing(rows=[out(1, "01/QĐ-BCĐ"), out(2, "01/QĐ-UBND")], by=clerk_lan)

    assert report.accepted == [1, 2]
    assert OutgoingDocument.objects.get(series="QĐ-BCĐ").issuing_unit is None


def test_the_same_rows_again_add_nothing(clerk_lan, province):
    rows = [out(1, "01/QĐ-UBND"), out(2, "01/2024/QĐ-UBND"), out(3, "02/UBND-TH")]
    import_outgoing(rows=rows, by=clerk_lan)
    entries = JournalEntry.objects.count()

    report = import_outgoing(rows=rows, by=clerk_lan)

    assert (report.accepted, report.already, report.refused) == ([], [1, 2, 3], [])
    assert (OutgoingDocument.objects.count(), JournalEntry.objects.count()) == (3, entries)


def test_a_number_used_twice_is_refused_the_second_time_whichever_import_brings_it(clerk_lan, province):
    rows = [out(1, "08/QĐ-UBND"), out(2, "8/qd-ubnd", subject="Khác")]

    first, second = import_outgoing(rows=rows, by=clerk_lan), import_outgoing(rows=rows, by=clerk_lan)

    assert (first.accepted, reasons(first)) == ([1], [(2, "duplicate number")])
    assert (second.already, reasons(second)) == ([1], [(2, "duplicate number")])


def test_letters_with_different_drafters_share_their_numbers(clerk_lan, province):
    report = import_outgoing(rows=[out(1, "5/UBND-TH"), out(2, "5/UBND-KT", subject="Khác")], by=clerk_lan)

    assert reasons(report) == [(2, "duplicate number")]


@pytest.mark.parametrize(
    ("number", "facts", "code"),
    [
        ("", {}, "no number"),
        ("\xa0 ", {}, "no number"),
        ("abc", {}, "invalid number"),
        ("1234567/QĐ-UBND", {}, "invalid number"),
        (f"1/QĐ-{'X' * 80}", {}, "invalid number"),
        ("01/QĐ-UBND", {"subject": " \x00"}, "no subject"),
        ("01/QĐ-UBND", {"dated_on": None}, "invalid date"),
        ("01/QĐ-UBND", {"dated_on": date(2024, 6, 13)}, "date in the future"),
        ("01/2023/QĐ-UBND", {}, "year differs"),
        ("01/QĐ-UBND", {"subject": "x" * 10_000}, "does not fit"),
        ("01/QĐ-UBND", {"copies": 10**15}, "does not fit"),
        ("01/BC-UBND(M)", {}, "secret"),
        ("01/BC-UBND", {"subject": "Độ mật: Mật"}, "secret"),
    ],
)
def test_a_row_that_cannot_be_a_document_is_refused_and_the_others_go_in(
    clerk_lan, province, number, facts, code
):
    report = import_outgoing(rows=[out(1, number, **facts), out(2, "02/KH-UBND")], by=clerk_lan)

    assert reasons(report) == [(1, code)]
    assert report.refused[0].message
    assert report.accepted == [2]


def test_a_voided_number_of_an_older_book_stays_voided(clerk_lan, province):
    import_outgoing(rows=[out(1, "01/QĐ-UBND", void_reason="Sai thể thức")], by=clerk_lan)

    document = OutgoingDocument.objects.get()
    assert (document.state, document.voided_on, document.dispatched_on) == ("voided", date(2024, 1, 15), None)


def test_an_incoming_row_becomes_a_document_with_its_unit(clerk_lan, finance, general_division):
    row = came(1, 35, receiver="Phòng Tổng hợp", forwarded_on=date(2024, 1, 16), note="Gấp")

    report = import_incoming(rows=[row], by=clerk_lan)

    document = IncomingDocument.objects.get()
    assert report.accepted == [1]
    assert (document.number, document.type_code, document.sender_unit) == ("35/2024", "BC", finance)
    assert (document.state, document.handled_by) == ("forwarded", general_division)
    assert last_entry(document) == ("documents.incoming_imported", {"number": "35/2024"})
    assert Register.objects.get(book="incoming", year=2024).last_number == 35


def test_an_incoming_number_is_free_again_in_another_year(clerk_lan, db):
    other = {"arrived_on": date(2023, 12, 29), "dated_on": None}

    report = import_incoming(rows=[came(1, 1), came(2, 1, **other), came(3, 1)], by=clerk_lan)

    assert report.accepted == [1, 2]
    assert reasons(report) == [(3, "duplicate number")]


def test_the_same_incoming_rows_again_add_nothing(clerk_lan, db):
    rows = [came(1, 1), came(2, 2)]
    import_incoming(rows=rows, by=clerk_lan)

    report = import_incoming(rows=rows, by=clerk_lan)

    assert (report.already, IncomingDocument.objects.count()) == ([1, 2], 2)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"sender": ""}, "no author"),
        ({"subject": ""}, "no subject"),
        ({"arrived_on": None}, "invalid date"),
        ({"arrived_on": date(2030, 1, 1)}, "date in the future"),
        ({"dated_on": date(2024, 1, 16)}, "document dated after arrival"),
        ({"symbol": "12/BC-CAT(M)"}, "secret"),
        ({"sender": "s" * 301}, "does not fit"),
    ],
)
def test_an_incoming_row_that_cannot_be_a_document_is_refused(clerk_lan, db, facts, code):
    report = import_incoming(rows=[came(1, 1, **facts), came(2, 2)], by=clerk_lan)

    assert reasons(report) == [(1, code)]
    assert report.accepted == [2]


@pytest.mark.parametrize(
    ("number", "code"), [(None, "no number"), (0, "invalid number"), (10**9, "invalid number")]
)
def test_an_arrival_needs_a_number_that_can_be_one(clerk_lan, db, number, code):
    assert reasons(import_incoming(rows=[came(1, number)], by=clerk_lan)) == [(1, code)]


def test_the_administrator_of_an_empty_house_takes_registers_over(admin_son, province):
    report = import_outgoing(rows=[out(1, "01/QĐ-UBND")], by=admin_son)

    assert report.accepted == [1]


def test_rows_in_another_order_are_there_already_though_a_number_is_twice(clerk_lan, province):
    rows = [out(1, "01/QĐ-UBND"), out(2, "01/QĐ-UBND", subject="Quyết định khác cùng số")]
    import_outgoing(rows=rows, by=clerk_lan)

    report = import_outgoing(rows=rows[::-1], by=clerk_lan)

    assert report.already == [1]
    assert [refused.row for refused in report.refused] == [2]


@pytest.mark.parametrize("who", ["chief_minh", "specialist_tuan", "stranger"])
def test_only_the_clerk_takes_registers_over(request, who, province):
    officer = request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        import_outgoing(rows=[out(1, "01/QĐ-UBND")], by=officer)
    with pytest.raises(NotAllowed):
        import_incoming(rows=[came(1, 1)], by=officer)

    assert not OutgoingDocument.objects.exists()
    assert not Register.objects.exists()


@pytest.mark.parametrize("rows", [30, 300])
def test_the_number_of_look_ups_does_not_grow_with_the_rows(clerk_lan, province, rows):
    book = [out(row, f"{row}/QĐ-UBND") for row in range(1, rows + 1)]

    with CaptureQueriesContext(connection) as captured:
        import_outgoing(rows=book, by=clerk_lan)

    # SQLite takes at most 999 values in a statement, so inserts come in batches; PostgreSQL has a line for each series
    others = [query for query in captured if not query["sql"].startswith("INSERT")]
    assert len(others) == (11 if connection.vendor == "sqlite" else 12)
