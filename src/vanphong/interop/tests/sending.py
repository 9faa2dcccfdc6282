# SPDX-License-Identifier: EUPL-1.2
"""What an officer does on the import screens, for the tests."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from vanphong.interop.models import ImportJob
from vanphong.interop.tasks import run_import


def send(browser, path, kind="outgoing", name="so.xlsx"):
    """Send a file."""
    upload = SimpleUploadedFile(name, path.read_bytes())
    return browser.post(reverse("interop:imports"), {"book": kind, "file": upload})


def checked(browser, path, kind="outgoing") -> ImportJob:
    """A book that was sent and checked."""
    assert send(browser, path, kind).status_code == 302
    job = ImportJob.objects.get()
    run_import.call(job.pk)
    job.refresh_from_db()
    return job


def page(browser, job) -> str:
    """The page of an import."""
    return browser.get(job.get_absolute_url()).content.decode()


def press(browser, job, button):
    """Press a button of the page."""
    return browser.post(reverse(f"interop:{button}", args=[job.pk]), follow=True).content.decode()


def entered(browser, path, kind="outgoing") -> ImportJob:
    """A book that was confirmed and entered."""
    job = checked(browser, path, kind)
    press(browser, job, "confirm")
    run_import.call(job.pk)
    job.refresh_from_db()
    return job
