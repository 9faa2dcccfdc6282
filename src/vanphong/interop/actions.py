# SPDX-License-Identifier: EUPL-1.2
"""A book on its way in: sent, checked, confirmed, entered; gone on with after an interruption, or given up."""

import os
import time
import uuid
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vanphong.interop.books import BOOKS, Report
from vanphong.interop.models import ImportJob, Stage
from vanphong.kernel.actions import WrongState, action, ensure
from vanphong.kernel.journal import record

#: a book that nobody confirmed is not kept longer: it names people
KEPT_FOR_DAYS = 7


@action
def send_book(*, book: str, upload: Any, by: Any) -> ImportJob:
    """Take in a register for import; a worker checks it first and enters nothing."""
    ensure(BOOKS[book].may_import(by))

    stored_as = f"{uuid.uuid4().hex}.xlsx"
    folder = Path(settings.VAR) / "books"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    clear_out(folder)
    with os.fdopen(os.open(folder / stored_as, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for chunk in upload.chunks():
            file.write(chunk)
    job = ImportJob.objects.create(
        book=book, file_name=Path(upload.name).name[:255], stored_as=stored_as, by=by
    )

    record("interop.book_sent", subject=job, by=by, book=book)
    start(job)
    return job


@action
def convert_book(*, job: ImportJob, by: Any) -> ImportJob:
    """Check a book once more with its old fonts converted, as the officer has agreed."""
    job = ImportJob.objects.select_for_update(of=("self",)).get(pk=job.pk)
    ensure(job.by_id == by.pk and BOOKS[job.book].may_import(by))
    wait_for(job, Stage.CHECKED)

    job.stage, job.convert, job.started_at, job.heard_at = Stage.CHECKING, True, None, timezone.now()
    job.save(update_fields=["stage", "convert", "started_at", "heard_at"])

    record("interop.conversion_agreed", subject=job, by=by, book=job.book)
    start(job)
    return job


@action
def confirm_import(*, job: ImportJob, by: Any) -> ImportJob:
    """Enter the good lines of a book that was checked."""
    job = ImportJob.objects.select_for_update(of=("self",)).get(pk=job.pk)
    ensure(job.by_id == by.pk and BOOKS[job.book].may_import(by))
    wait_for(job, Stage.CHECKED)

    job.stage, job.started_at, job.heard_at = Stage.ENTERING, None, timezone.now()
    job.done = job.entered = 0
    job.save(update_fields=["stage", "started_at", "heard_at", "done", "entered"])

    record("interop.import_confirmed", subject=job, by=by, book=job.book, rows=job.report.get("imported"))
    start(job)
    return job


@action
def resume_import(*, job: ImportJob, by: Any) -> ImportJob:
    """Go on with a book whose worker was stopped; what it had entered is not entered twice."""
    job = ImportJob.objects.select_for_update(of=("self",)).get(pk=job.pk)
    ensure(job.by_id == by.pk and BOOKS[job.book].may_import(by))
    if not job.is_interrupted:
        raise WrongState(_("This import is not interrupted. Look at its page to see where it stands."))

    job.started_at, job.heard_at = None, timezone.now()
    job.save(update_fields=["started_at", "heard_at"])

    record("interop.import_resumed", subject=job, by=by, book=job.book, rows=job.entered)
    start(job)
    return job


@action
def give_up_import(*, job: ImportJob, by: Any) -> ImportJob:
    """Leave a checked book alone; the sent file is deleted."""
    job = ImportJob.objects.select_for_update(of=("self",)).get(pk=job.pk)
    ensure(job.by_id == by.pk)
    if not (job.stage == Stage.CHECKED or (job.stage == Stage.CHECKING and job.is_interrupted)):
        raise WrongState(
            _("This book is not waiting for a confirmation. Look at its page to see where it stands.")
        )

    close(job, Stage.GIVEN_UP)

    record("interop.import_given_up", subject=job, by=by, book=job.book)
    return job


@action
def finish_check(*, job: ImportJob, report: Report, by: Any) -> ImportJob:
    """Keep what the check of a book has found, for the officer to see before anything is entered."""
    job = ImportJob.objects.select_for_update(of=("self",)).get(pk=job.pk)
    ensure(BOOKS[job.book].may_import(by))
    wait_for(job, Stage.CHECKING)

    job.stage, job.problem = Stage.CHECKED, ""
    job.report = report.as_json() | {"preview": report.preview}
    job.save(update_fields=["stage", "problem", "report"])

    record(
        "interop.book_checked",
        subject=job,
        by=by,
        book=job.book,
        rows=report.imported,
        refused=len(report.refused),
    )
    return job


@action
def finish_import(*, job: ImportJob, report: Report, by: Any) -> ImportJob:
    """Keep what was entered; of a book that was gone on with, also what went in before the interruption."""
    job = ImportJob.objects.select_for_update(of=("self",)).get(pk=job.pk)
    ensure(BOOKS[job.book].may_import(by))
    wait_for(job, Stage.ENTERING)

    before = job.entered - report.imported
    job.report = report.as_json() | {"imported": job.entered, "already_there": report.present - before}
    job.problem = ""
    close(job, Stage.DONE)

    record(
        "interop.book_entered",
        subject=job,
        by=by,
        book=job.book,
        rows=job.entered,
        refused=len(report.refused),
    )
    return job


@action
def fail_import(*, job: ImportJob, problem: str, by: Any) -> ImportJob:
    """Say why a book cannot be imported."""
    job = ImportJob.objects.select_for_update(of=("self",)).get(pk=job.pk)
    ensure(job.by_id == by.pk)
    if not job.is_running:
        return job

    job.problem = problem[:500]
    close(job, Stage.FAILED)

    record("interop.import_failed", subject=job, by=by, book=job.book)
    return job


def wait_for(job: ImportJob, stage: Stage) -> None:
    """Go on only at this stage."""
    if job.stage != stage:
        raise WrongState(
            _("This book is not waiting for a confirmation. Look at its page to see where it stands.")
        )


def close(job: ImportJob, stage: Stage) -> None:
    """The end of a book's way: the sent file is deleted once this is saved."""
    job.stage = stage
    job.report.pop("preview", None)
    job.save(update_fields=["stage", "report", "problem"])
    transaction.on_commit(lambda: job.path.unlink(missing_ok=True))


def clear_out(folder: Path) -> None:
    """Delete the books that nobody confirmed."""
    for file in folder.glob("*.xlsx"):
        if time.time() - file.stat().st_mtime > KEPT_FOR_DAYS * 86_400:
            file.unlink(missing_ok=True)


def start(job: ImportJob) -> None:
    """Hand the job to a worker once it is saved."""
    from vanphong.interop.tasks import run_import

    transaction.on_commit(lambda: run_import.enqueue(job.pk))
