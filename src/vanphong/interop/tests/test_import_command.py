# SPDX-License-Identifier: EUPL-1.2
"""`vanphong import`: what it says, what it writes, what it refuses."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from vanphong.documents.models import OutgoingDocument
from vanphong.interop.tests.conftest import COVER, OUTGOING_HEADER, issued

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(write):
    """One good line and one without a number."""
    return write(*COVER, OUTGOING_HEADER, issued(), issued(None))


def run(*words: object, **options: object) -> str:
    """What the command prints."""
    out = StringIO()
    call_command("import", *map(str, words), stdout=out, **options)
    return out.getvalue()


def test_it_enters_the_good_lines_and_names_the_others(book, clerk_lan):
    said = run("outgoing", book, by="lan")

    assert "dòng 7: Thiếu số" in said
    assert "2 dòng: đã nhập 1, đã có 0, từ chối 1." in said
    assert OutgoingDocument.objects.count() == 1


def test_the_second_time_it_says_what_is_there_already(book, clerk_lan):
    run("outgoing", book, by="lan")

    assert "đã nhập 0, đã có 1, từ chối 1." in run("outgoing", book, by="lan")


def test_a_dry_run_changes_nothing(book, clerk_lan):
    assert "sẽ nhập 1" in run("outgoing", book, by="lan", dry_run=True)
    assert not OutgoingDocument.objects.exists()


def test_the_report_holds_all_that_was_found(book, clerk_lan, tmp_path):
    run("outgoing", book, by="lan", report=tmp_path / "bao-cao.json")

    report = json.loads((tmp_path / "bao-cao.json").read_text(encoding="utf-8"))
    assert {name: report[name] for name in ("book", "rows", "importable", "imported", "already_there")} == {
        "book": "outgoing",
        "rows": 2,
        "importable": 1,
        "imported": 1,
        "already_there": 0,
    }
    assert report["refused"][0] | {"reason": ""} == {
        "sheet": "",
        "row": 7,
        "place": 2,
        "code": "no number",
        "column": "",
        "reason": "",
    }
    assert report["refused"][0]["reason"].startswith("Thiếu số")
    assert (report["as_of"], report["figures"]["by_type"]) == ("2024-06-14", {"QĐ": 1})


@pytest.mark.parametrize(
    ("by", "file", "said"),
    [
        ("khong-co", "so.xlsx", "no such officer"),
        ("lan", "khong-co.xlsx", "no such file"),
        ("lan", "khac.txt", "không phải tệp .xlsx"),
        ("tuan", "so.xlsx", "không có quyền"),
    ],
)
def test_it_refuses_with_a_sentence(book, clerk_lan, specialist_tuan, by, file, said):
    (book.parent / "khac.txt").write_text("so;ngay")

    with pytest.raises(CommandError, match=said):
        run("outgoing", book.parent / file, by=by)


def test_old_fonts_go_in_when_they_are_to_be_converted(write, clerk_lan):
    path = write(OUTGOING_HEADER, issued(subject="QuyÕt ®Þnh vÒ viÖc phª duyÖt quy ho¹ch"))

    assert "từ chối 1" in run("outgoing", path, by="lan")
    assert "đã nhập 1" in run("outgoing", path, by="lan", convert_old_fonts=True)
