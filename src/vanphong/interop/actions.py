# SPDX-License-Identifier: EUPL-1.2
"""Sending a book for import, confirming it, giving it up."""

import uuid
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vanphong.interop.books import BOOKS
from vanphong.interop.models import ImportJob, Stage
from vanphong.kernel.actions import WrongState, action, ensure
from vanphong.kernel.journal import record


@action
def send_book(*, book: str, upload: Any, by: Any) -> ImportJob:
    """Take in a register for import; a worker checks it first and enters nothing."""
    ensure(BOOKS[book].may_import(by))

    stored_as = f"{uuid.uuid4().hex}.xlsx"
    folder = Path(settings.VAR) / "books"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / stored_as).open("wb") as file:
        for chunk in upload.chunks():
            file.write(chunk)
    job = ImportJob.objects.create(
        book=book, file_name=Path(upload.name).name[:255], stored_as=stored_as, by=by
    )

    record("interop.book_sent", subject=job, by=by, book=book)
    start(job)
    return job


@action
def confirm_import(*, job: ImportJob, by: Any) -> ImportJob:
    """Enter the good lines of a book that was checked."""
    job = ImportJob.objects.select_for_update().get(pk=job.pk)
    ensure(job.by_id == by.pk and BOOKS[job.book].may_import(by))
    if job.stage != Stage.CHECKED:
        raise WrongState(
            _("This book is not waiting for a confirmation. Look at its page to see where it stands.")
        )

    job.stage = Stage.ENTERING
    job.save(update_fields=["stage"])

    record("interop.import_confirmed", subject=job, by=by, book=job.book, rows=job.report.get("imported"))
    start(job)
    return job


def start(job: ImportJob) -> None:
    """Hand the job to a worker once it is saved."""
    from vanphong.interop.tasks import run_import

    transaction.on_commit(lambda: run_import.enqueue(job.pk))
