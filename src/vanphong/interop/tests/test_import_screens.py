# SPDX-License-Identifier: EUPL-1.2
"""Sending a register on the screen: checked first, seen, confirmed, entered in the background."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from vanphong.citizens.models import Visit
from vanphong.documents.models import OutgoingDocument
from vanphong.interop.books import BOOKS
from vanphong.interop.importing import import_book
from vanphong.interop.models import ImportJob
from vanphong.interop.tasks import run_import
from vanphong.interop.tests.conftest import OUTGOING_HEADER, RECEPTION_HEADER, came, issued
from vanphong.interop.tests.sending import checked, entered, page, press, send
from vanphong.kernel.journal.models import JournalEntry

pytestmark = pytest.mark.django_db
IMPORTS = "/import/"


def test_nothing_is_entered_before_it_is_confirmed(clerk, book):
    job = checked(clerk, book)

    shown = page(clerk, job)

    assert not OutgoingDocument.objects.exists()
    assert "Nhập 1 dòng" in shown
    assert "Thiếu số" in shown
    assert "01/QĐ-UBND" in shown


def test_a_confirmed_book_is_entered_and_its_records_are_a_link_away(clerk, book):
    job = entered(clerk, book)

    shown = page(clerk, job)

    assert OutgoingDocument.objects.count() == 1
    assert "/outgoing/?start=05%2F03%2F2024&amp;end=05%2F03%2F2024" in shown


def test_a_book_without_a_new_line_offers_nothing_to_enter_and_says_why(clerk, book, admin_son):
    import_book(BOOKS["outgoing"], book, admin_son)

    shown = page(clerk, checked(clerk, book))

    assert "Nhập 0 dòng" not in shown
    assert "Không có dòng nào trong sổ này nhập được" in shown
    assert "Không nhập" in shown


def test_the_sent_file_is_deleted_once_its_lines_are_in(clerk, book, django_capture_on_commit_callbacks):
    job = checked(clerk, book)
    press(clerk, job, "confirm")
    assert job.path.exists()

    with django_capture_on_commit_callbacks(execute=True):
        run_import.call(job.pk)

    assert not job.path.exists()


def test_while_a_worker_has_it_the_page_asks_again_without_a_script(clerk, book):
    response = send(clerk, book)

    waiting = clerk.get(response.url)

    assert waiting["Refresh"] == "3"
    assert "Refresh" not in clerk.get(checked_again(response).get_absolute_url())


def checked_again(response) -> ImportJob:
    """The import of that answer, checked."""
    job = ImportJob.objects.get()
    run_import.call(job.pk)
    return job


def test_a_book_nobody_takes_up_says_whom_to_ask(clerk, book):
    send(clerk, book)
    ImportJob.objects.update(heard_at=timezone.now() - timedelta(minutes=1))

    assert "vanphong db_worker" in page(clerk, ImportJob.objects.get())


def test_an_interrupted_import_says_so_and_goes_on(clerk, book):
    job = checked(clerk, book)
    press(clerk, job, "confirm")
    long_ago = timezone.now() - timedelta(minutes=10)
    ImportJob.objects.update(started_at=long_ago, heard_at=long_ago)

    assert "bị gián đoạn" in page(clerk, job)
    press(clerk, job, "resume")
    run_import.call(job.pk)

    assert OutgoingDocument.objects.count() == 1
    assert "Mở danh sách đã nhập" in page(clerk, job)


def test_lines_entered_before_an_interruption_count_as_entered(clerk, book, clerk_lan):
    job = checked(clerk, book)
    press(clerk, job, "confirm")
    run_import.call(job.pk)
    long_ago = timezone.now() - timedelta(minutes=10)
    ImportJob.objects.update(stage="entering", started_at=long_ago, heard_at=long_ago)
    job.path.write_bytes(book.read_bytes())

    press(clerk, job, "resume")
    run_import.call(job.pk)

    job.refresh_from_db()
    assert (job.report["imported"], job.report["already_there"]) == (1, 0)


def test_an_import_that_runs_is_not_started_twice(clerk, book):
    send(clerk, book)

    assert "không bị gián đoạn" in press(clerk, ImportJob.objects.get(), "resume")


def test_a_book_that_is_left_alone_is_deleted(clerk, book, django_capture_on_commit_callbacks):
    job = checked(clerk, book)
    assert job.path.exists()

    with django_capture_on_commit_callbacks(execute=True):
        shown = press(clerk, job, "give_up")

    assert "đã bỏ" in shown
    assert not job.path.exists()


def test_old_fonts_are_converted_when_the_officer_agrees(clerk, write):
    job = checked(clerk, write(OUTGOING_HEADER, issued(subject="QuyÕt ®Þnh vÒ viÖc phª duyÖt quy ho¹ch")))
    assert "Chuyển mã phông chữ cũ" in page(clerk, job)

    press(clerk, job, "convert")
    run_import.call(job.pk)

    assert "Quyết định về việc phê duyệt quy hoạch" in page(clerk, job)


def test_the_report_is_downloaded_as_a_spreadsheet_and_as_json(clerk, book):
    job = checked(clerk, book)

    table = clerk.get(reverse("interop:report", args=[job.pk, "xlsx"])).content
    facts = clerk.get(reverse("interop:report", args=[job.pk, "json"])).json()

    assert [row[0].value for row in load_workbook(BytesIO(table)).active.iter_rows(min_row=2)] == [7]
    assert facts["refused"][0]["code"] == "no number"


@pytest.mark.parametrize(
    ("who", "kinds"),
    [
        ("clerk_lan", {"outgoing", "incoming", "assignments"}),
        ("reception_hue", {"reception"}),
        ("director_thu", {"dossiers"}),
        ("admin_son", {"outgoing", "incoming", "assignments", "reception", "dossiers"}),
    ],
)
def test_each_officer_is_offered_the_registers_of_his_work(request, signed_in, who, kinds):
    shown = signed_in(request.getfixturevalue(who)).get(reverse("interop:imports")).content.decode()

    assert {kind for kind in WHOLE if f'value="{kind}"' in shown} == kinds


WHOLE = ("outgoing", "incoming", "assignments", "reception", "dossiers")


@pytest.mark.parametrize("who", ["stranger", "focal_nga", "counter_binh"])
def test_who_may_import_nothing_has_no_screen(request, signed_in, who):
    browser = signed_in(request.getfixturevalue(who))

    assert browser.get(reverse("interop:imports")).status_code == 403
    assert "Nhập từ Excel" not in browser.get("/", follow=True).content.decode()


def test_another_kind_of_register_is_not_taken(clerk, write):
    answer = send(clerk, write(RECEPTION_HEADER, came()), "reception")

    assert answer.status_code == 422
    assert not ImportJob.objects.exists()


def test_another_officers_import_is_not_found(clerk, book, signed_in, admin_son):
    job = checked(clerk, book)

    browser = signed_in(admin_son)

    assert browser.get(job.get_absolute_url()).status_code == 404
    assert browser.post(reverse("interop:confirm", args=[job.pk])).status_code == 404
    assert browser.get(reverse("interop:report", args=[job.pk, "json"])).status_code == 404


def test_who_lost_the_right_meanwhile_enters_nothing(clerk, clerk_lan, book):
    job = checked(clerk, book)
    press(clerk, job, "confirm")
    clerk_lan.grants.all().delete()

    run_import.call(job.pk)

    job.refresh_from_db()
    assert job.stage == "failed"
    assert not OutgoingDocument.objects.exists()


def test_no_name_of_a_register_of_citizens_is_kept_outside_it(signed_in, reception_hue, write):
    browser = signed_in(reception_hue)
    path = write(
        RECEPTION_HEADER,
        came("Lý Thị Bí Mật, xã Mai Pha", "Tố cáo"),
        came("Hoàng Lạ", "Khác"),
        [None, None, "Bế Bí Mật"],
    )

    job = checked(browser, path, "reception")
    shown = page(browser, job)
    press(browser, job, "confirm")
    run_import.call(job.pk)

    assert Visit.objects.count() == 1
    job.refresh_from_db()
    kept = f"{shown} {job.report} {list(JournalEntry.objects.values_list('facts_json', flat=True))}"
    assert "Bí Mật" not in kept
    assert "Hoàng Lạ" not in kept


def test_a_fault_of_the_system_is_shown_and_not_hidden(clerk, book, monkeypatch):
    send(clerk, book)
    monkeypatch.setattr("vanphong.interop.tasks.import_book", lambda *_given, **_named: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        run_import.call(ImportJob.objects.get().pk)

    assert "lỗi hệ thống" in page(clerk, ImportJob.objects.get())
