# SPDX-License-Identifier: EUPL-1.2
"""Registering what arrives."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vanphong.conftest import officer
from vanphong.documents.actions import register_incoming
from vanphong.documents.checks import PossibleDuplicate
from vanphong.documents.models import IncomingDocument
from vanphong.documents.tests.conftest import TODAY, last_entry
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.files import attachments_of
from vanphong.kernel.journal.models import JournalEntry
from vanphong.kernel.numbering import Register


def test_the_first_arrival_of_the_year_is_number_1(arrive):
    document = arrive(symbol="12/STC-NS", dated_on=date(2024, 6, 10))

    assert (document.arrival_number, document.year, document.state) == (1, 2024, "registered")
    assert document.symbol_key == "12/stc-ns"
    assert last_entry(document) == (
        "documents.incoming_registered",
        {"number": "1/2024", "arrived_on": "2024-06-12"},
    )


def test_a_clerk_of_another_unit_enters_nothing_in_the_book_of_the_province(arrive, finance):
    clerk_of_finance = officer("hoa", "Lý Thị Hoa", "clerk", finance, finance)

    with pytest.raises(NotAllowed):
        arrive(by=clerk_of_finance)


def test_paper_and_electronic_documents_share_one_series(arrive):
    arrive(channel="paper")

    assert arrive(channel="electronic").arrival_number == 2


def test_each_year_begins_at_1(arrive):
    arrive(arrived_on=date(2023, 12, 29))

    assert arrive().arrival_number == 1


def test_a_document_of_yesterday_is_registered_after_one_of_today(arrive):
    arrive()

    assert arrive(arrived_on=date(2024, 6, 11)).arrival_number == 2


def test_the_author_is_known_as_a_unit_where_it_is_one(arrive, finance):
    assert arrive(sender="so tai chinh").sender_unit == finance
    assert arrive(sender="STC", subject="Khác").sender_unit == finance
    assert arrive(sender="Công ty TNHH Bảo Long").sender_unit is None


@pytest.mark.parametrize(
    ("symbol", "subject", "type_code"),
    [
        ("30/2020/NĐ-CP", "Về công tác văn thư", "NĐ"),
        ("12/qd-ubnd", "Phê duyệt", "QĐ"),
        ("812/UBND-KT", "V/v phòng cháy", "CV"),
        ("", "Tờ trình về việc mua sắm", "TTr"),
        ("", "Đơn đề nghị", "khac"),
    ],
)
def test_the_type_is_read_from_the_symbol_or_the_subject(arrive, symbol, subject, type_code):
    assert arrive(symbol=symbol, subject=subject).type_code == type_code


def test_it_goes_to_its_unit_at_once_when_asked(arrive, general_division):
    document = arrive(forward_to=general_division, due_on=date(2024, 6, 20))

    assert (document.state, document.handled_by, document.forwarded_on) == (
        "forwarded",
        general_division,
        TODAY,
    )
    assert last_entry(document)[0] == "documents.forwarded"


def test_a_file_comes_with_it(arrive):
    document = arrive(files=[SimpleUploadedFile("cv.pdf", b"%PDF-1.4\n%%EOF\n")])

    assert [file.name for file in attachments_of(document)] == ["cv.pdf"]


def test_the_same_author_number_and_date_are_a_possible_duplicate(arrive):
    first = arrive(symbol="12/STC-NS", dated_on=date(2024, 6, 10))

    with pytest.raises(PossibleDuplicate, match="1/2024") as refusal:
        arrive(symbol="12 / stc-ns", sender="SỞ TÀI CHÍNH", dated_on=date(2024, 6, 10), subject="Khác")

    assert refusal.value.existing == [first]
    assert IncomingDocument.objects.count() == 1
    assert Register.objects.get(book="incoming").last_number == 1


def test_the_clerk_may_register_it_all_the_same(arrive):
    arrive(symbol="12/STC-NS", dated_on=date(2024, 6, 10))

    document = arrive(symbol="12/STC-NS", dated_on=date(2024, 6, 10), despite_duplicate=True)

    assert document.arrival_number == 2
    assert last_entry(document) == ("documents.incoming_duplicate_accepted", {"existing": ["1/2024"]})


@pytest.mark.parametrize(
    "other",
    [
        {"sender": "Sở Y tế"},
        {"symbol": "13/STC-NS"},
        {"dated_on": date(2023, 6, 10)},
        {"symbol": ""},
    ],
)
def test_another_author_number_or_year_is_no_duplicate(arrive, other):
    arrive(symbol="12/STC-NS", dated_on=date(2024, 6, 10))

    assert arrive(**{"symbol": "12/STC-NS", "dated_on": date(2024, 6, 10), **other}).arrival_number == 2


def test_without_a_number_the_same_subject_of_the_same_day_is_a_possible_duplicate(arrive):
    arrive(dated_on=date(2024, 6, 10))

    with pytest.raises(PossibleDuplicate):
        arrive(dated_on=date(2024, 6, 10))


@pytest.mark.parametrize(
    ("facts", "field", "sentence"),
    [
        ({"sender": "  "}, "sender", "tác giả"),
        ({"subject": "\x00 \u200b"}, "subject", "trích yếu"),
        ({"arrived_on": date(2024, 6, 13)}, "arrived_on", "Ngày đến"),
        ({"dated_on": date(2024, 6, 13)}, "dated_on", "13/06/2024"),
        ({"due_on": date(2024, 6, 11)}, "due_on", "hạn"),
        ({"subject": "x" * 10_000}, "subject", "10000"),
        ({"sender": "x" * 301}, "sender", "300"),
        ({"pages": 2**40}, "pages", "100.000"),
        ({"copies": -1}, "copies", "100.000"),
        ({"urgency": 9}, "urgency", "danh sách"),
        ({"channel": "fax"}, "channel", "danh sách"),
        ({"type_code": "XX"}, "type_code", "danh sách"),
    ],
)
def test_what_is_missing_or_impossible_is_refused_at_its_field(arrive, facts, field, sentence):
    with pytest.raises(Refused, match=sentence) as refusal:
        arrive(**facts)

    assert refusal.value.field == field
    assert not IncomingDocument.objects.exists()
    assert not JournalEntry.objects.exists()


def test_strange_letters_are_kept_as_text(arrive):
    subject = "<script>alert(1)</script> 😀 \u202eעברית  Tờ\xa0trình"

    document = arrive(subject=subject)

    assert document.subject == "<script>alert(1)</script> 😀 עברית Tờ trình"


@pytest.mark.parametrize("who", ["chief_minh", "specialist_tuan", "focal_nga", "admin_son", "stranger"])
def test_only_the_clerk_registers(request, who, db):
    with pytest.raises(NotAllowed):
        register_incoming(
            arrived_on=TODAY, sender="Sở Y tế", subject="Báo cáo", by=request.getfixturevalue(who)
        )

    assert not IncomingDocument.objects.exists()
