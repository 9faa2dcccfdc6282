# SPDX-License-Identifier: EUPL-1.2
"""What a worker does with a book that was sent: check it, or enter it. Both can be repeated."""

from django_tasks import task

from vanphong.interop.books import BOOKS
from vanphong.interop.books.sheet import Unreadable
from vanphong.interop.importing import import_book
from vanphong.interop.models import ImportJob, Stage
from vanphong.kernel.actions import Refused


@task()
def run_import(job_id: int) -> None:
    """Do the next step of an import; a step that was done already is done again without harm."""
    job = ImportJob.objects.select_related("by").get(pk=job_id)
    if not job.is_running:
        return
    checking = job.stage == Stage.CHECKING
    try:
        report = import_book(BOOKS[job.book], job.path, job.by, dry_run=checking)
    except (Unreadable, Refused, FileNotFoundError) as error:
        ImportJob.objects.filter(pk=job.pk).update(stage=Stage.FAILED, problem=str(error)[:500])
        return
    stage = Stage.CHECKED if checking else Stage.DONE
    ImportJob.objects.filter(pk=job.pk).update(stage=stage, report=report.as_json(), problem="")
    if stage == Stage.DONE:
        job.path.unlink(missing_ok=True)
