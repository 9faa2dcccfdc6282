# SPDX-License-Identifier: EUPL-1.2
"""What a worker does with a book that was sent: check it, or enter it. Both can be repeated."""

from django.utils import translation
from django.utils.translation import gettext as _
from django_tasks import task

from vanphong.interop import actions
from vanphong.interop.books import BOOKS
from vanphong.interop.books.workbook import Unreadable
from vanphong.interop.importing import import_book
from vanphong.interop.models import ImportJob, Stage
from vanphong.kernel.actions import Refused, WrongState


@task()
def run_import(job_id: int) -> None:
    """Do the next step of an import; a step that was done already is done again without harm."""
    with translation.override("vi"):
        job = ImportJob.objects.select_related("by").get(pk=job_id)
        if job.is_running:
            run(job)


def run(job: ImportJob) -> None:
    """Check or enter a book, and say what came of it."""
    job.begin()
    checking = job.stage == Stage.CHECKING
    try:
        report = import_book(
            BOOKS[job.book],
            job.path,
            job.by,
            dry_run=checking,
            convert=job.convert,
            progress=job.keep_progress,
        )
        if checking:
            actions.finish_check(job=job, report=report, by=job.by)
        else:
            actions.finish_import(job=job, report=report, by=job.by)
    except WrongState:
        return  # another worker was faster
    except FileNotFoundError:
        actions.fail_import(job=job, problem=_("The sent file is no longer kept. Send it again."), by=job.by)
    except (Unreadable, Refused) as error:
        actions.fail_import(job=job, problem=str(error), by=job.by)
    except Exception:
        problem = _(
            "The import stopped at a fault of the system. Tell the administrator, and send the book again later."
        )
        actions.fail_import(job=job, problem=problem, by=job.by)
        raise
