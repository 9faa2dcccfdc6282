# SPDX-License-Identifier: EUPL-1.2
"""Each of the five books goes into its room: the facts of a line, what is refused, and the count that recognises it."""

from datetime import date

import pytest

from vanphong.assignments.models import Assignment
from vanphong.citizens.models import ReceptionSession, Visitor
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.interop.books import BOOKS
from vanphong.interop.importing import import_book
from vanphong.interop.tests import conftest as lines
from vanphong.procedures.models import Dossier

pytestmark = pytest.mark.django_db


def refused(report) -> list[tuple[int, int, str]]:
    """Sheet row, place and code of what was refused."""
    return [(refusal.row, refusal.place, refusal.code) for refusal in report.refused]


def test_a_line_of_the_outgoing_register(write, clerk_lan):
    path = write(
        *lines.COVER,
        lines.OUTGOING_HEADER,
        lines.issued("01/2024/QĐ-UBND"),
        lines.issued("01/UBND-TH", subject="V/v họp"),
    )

    report = import_book(BOOKS["outgoing"], path, clerk_lan)

    document = OutgoingDocument.objects.get(is_normative=True)
    assert (document.dated_on, document.subject) == (date(2024, 3, 5), "Quyết định thành lập Tổ công tác")
    assert (document.copies, document.recipients, document.signer_post) == (5, "Sở Tài chính", "Chủ tịch")
    assert report.figures["by_type"] == {"QPPL": 1, "CV": 1}


def test_what_the_outgoing_register_refuses_is_named_with_its_row(write, clerk_lan):
    path = write(
        *lines.COVER,
        lines.OUTGOING_HEADER,
        lines.issued(None),
        lines.issued("02/QĐ-UBND", day="31/02/2024"),
        [],
        lines.issued("03/QĐ-UBND", subject=None),
        lines.issued("04/QĐ-UBND"),
        lines.issued("04/QĐ-UBND", subject="Quyết định khác cùng số"),
        lines.issued("năm/QĐ-UBND"),
        lines.issued("05/QĐ-UBND", day="05/03/2099"),
    )

    report = import_book(BOOKS["outgoing"], path, clerk_lan)

    assert refused(report) == [
        (6, 1, "no number"),
        (7, 2, "invalid date"),
        (9, 3, "no subject"),
        (11, 5, "duplicate number"),
        (12, 6, "invalid number"),
        (13, 7, "date in the future"),
    ]
    assert OutgoingDocument.objects.count() == report.imported == 1


def test_a_line_of_the_incoming_register(write, clerk_lan, finance):
    path = write(lines.INCOMING_HEADER, lines.arrived(7))

    import_book(BOOKS["incoming"], path, clerk_lan)

    document = IncomingDocument.objects.get()
    assert (document.arrival_number, document.arrived_on, document.dated_on) == (
        7,
        date(2024, 3, 5),
        date(2024, 3, 4),
    )
    assert (document.sender, document.sender_unit, document.symbol) == ("Sở Tài chính", finance, "12/BC-STC")


def test_what_the_incoming_register_refuses_is_named_with_its_row(write, clerk_lan):
    path = write(
        lines.INCOMING_HEADER,
        lines.arrived(1, sender=None),
        lines.arrived(2, dated="06/03/2024"),
        lines.arrived("không"),
        lines.arrived(4, dated="ngày mai"),
    )

    report = import_book(BOOKS["incoming"], path, clerk_lan)

    assert refused(report) == [
        (2, 1, "no author"),
        (3, 2, "document dated after arrival"),
        (4, 3, "no number"),
        (5, 4, "invalid date"),
    ]


def test_a_line_of_the_book_of_assignments(write, chief_minh, finance):
    path = write(*lines.COVER, lines.ASSIGNMENTS_HEADER, lines.given(done="30/05/2024"))

    import_book(BOOKS["assignments"], path, chief_minh)

    assignment = Assignment.objects.get()
    assert (assignment.lead_unit, assignment.due_on, assignment.completed_on) == (
        finance,
        date(2024, 5, 31),
        date(2024, 5, 30),
    )


def test_assignments_are_counted_by_giver_as_of_the_end_that_the_cover_names(write, chief_minh, finance):
    path = write(
        *lines.COVER,
        lines.ASSIGNMENTS_HEADER,
        lines.given("a", done="31/05/2024"),
        lines.given("b", done="01/06/2024"),
        lines.given("c"),
        lines.given("d", due="14/06/2024", done="15/06/2024"),
        lines.given("e", due="không có thời hạn"),
        lines.given("g", due="thường xuyên"),
    )

    report = import_book(BOOKS["assignments"], path, chief_minh)

    assert report.as_of == date(2024, 6, 14)
    assert report.figures == {
        "by_giver": {
            "Chủ tịch UBND tỉnh": {
                "total": 6,
                "done_on_time": 1,
                "done_late": 1,
                "open_overdue": 1,
                "open_in_time": 3,
            }
        },
        "without_due": 2,
    }


def test_what_the_book_of_assignments_refuses_is_named_with_its_row(write, chief_minh, finance):
    path = write(
        lines.ASSIGNMENTS_HEADER,
        lines.given(unit="Sở Không Có"),
        lines.given(due="cuối năm"),
        lines.given(done="01/03/2024"),
    )

    report = import_book(BOOKS["assignments"], path, chief_minh)

    assert refused(report) == [
        (2, 1, "unknown lead unit"),
        (3, 2, "invalid date"),
        (4, 3, "completed before assigned"),
    ]


def test_each_day_of_the_reception_register_is_a_session(write, reception_hue):
    path = write(
        lines.RECEPTION_HEADER,
        lines.came(),
        lines.came("Hoàng Văn Nam, xã Tân Liên", "Khiếu nại", 7),
        lines.came(kind="Tố cáo", day="15.4.24"),
    )

    report = import_book(BOOKS["reception"], path, reception_hue)

    assert ReceptionSession.objects.count() == 2
    visitor = Visitor.objects.get(visit__people=7)
    assert (visitor.full_name, visitor.address) == ("Hoàng Văn Nam", "xã Tân Liên")
    assert report.figures == {
        "sessions": 2,
        "visits": 3,
        "people": 9,
        "crowds": 1,
        "by_kind": {"Kiến nghị": 1, "Khiếu nại": 1, "Tố cáo": 1},
    }


def test_what_the_reception_register_refuses_is_named_with_its_row(write, reception_hue):
    path = write(
        lines.RECEPTION_HEADER,
        lines.came(name=None),
        lines.came(kind="Hỏi thăm"),
        lines.came(day=None),
        lines.came(people="đông"),
        lines.came(name="Hoa " * 60),
    )

    report = import_book(BOOKS["reception"], path, reception_hue)

    assert refused(report) == [
        (2, 1, "no name"),
        (3, 2, "unknown kind"),
        (4, 3, "no date"),
        (5, 4, "invalid number"),
        (6, 5, "too long"),
    ]


def test_an_identity_number_gets_back_the_zero_that_excel_took(write, reception_hue):
    line = lines.came()
    line[3] = 20188018162

    import_book(BOOKS["reception"], write(lines.RECEPTION_HEADER, line), reception_hue)

    assert Visitor.objects.get().identity == "020188018162"


def test_a_line_of_the_register_of_dossiers(write, director_thu, finance):
    path = write(*lines.COVER, lines.DOSSIERS_HEADER, lines.applied())

    import_book(BOOKS["dossiers"], path, director_thu)

    dossier = Dossier.objects.get()
    assert (dossier.received_on, dossier.due_on, dossier.resolved_on) == (
        date(2024, 3, 5),
        date(2024, 3, 12),
        date(2024, 3, 11),
    )
    assert (dossier.applicant_phone, dossier.applicant_address) == ("0931622101", "xã Mai Pha")
    assert (dossier.competent_unit, dossier.return_method) == (finance, "postal")


def test_dossiers_are_counted_by_their_standing_and_the_bad_ones_named(write, director_thu):
    path = write(
        *lines.COVER,
        lines.DOSSIERS_HEADER,
        lines.applied("000.00.16.H37-240305-0001"),
        lines.applied("000.00.16.H37-240305-0002", result="12/03/2024"),
        lines.applied("000.00.16.H37-240305-0003", result="13/03/2024"),
        lines.applied("000.00.16.H37-240305-0004", result=None),
        lines.applied("000.00.16.H37-240305-0005", due="14/06/2024", result="17/06/2024"),
        lines.applied(None),
        lines.applied("000.00.16.H37-240305-0007", due="30/02/2024"),
        lines.applied("000.00.16.H37-240305-0008", result="04/03/2024"),
    )

    report = import_book(BOOKS["dossiers"], path, director_thu)

    assert report.figures == {"early": 1, "on_time": 1, "late": 1, "open_overdue": 1, "open_in_time": 1}
    assert refused(report) == [(11, 6, "no code"), (12, 7, "no due date"), (13, 8, "result before reception")]
