# SPDX-License-Identifier: EUPL-1.2
"""What is read of imports: those an officer has sent, and where their records are found."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from vanphong.interop.books import BOOKS
from vanphong.interop.models import ImportJob, Stage
from vanphong.kernel.vietnamese import format_date


def imports_sent_by(officer: Any) -> QuerySet[ImportJob]:
    """The imports that this officer has sent: nobody else sees them."""
    return ImportJob.objects.filter(by=officer.pk, book__in=[book.code for book in BOOKS])


def imports_url() -> str:
    """Where books are sent."""
    return reverse("interop:imports")


def records_of(job: ImportJob, officer: Any) -> str:
    """The room's list of the days that an import covers; nothing for who may not read it."""
    listing = BOOKS[job.book].listing
    first, last = job.report.get("first_on"), job.report.get("last_on")
    if job.stage != Stage.DONE or not first or not last or not listing.may_read(officer):
        return ""
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    query = {listing.first: format_date(begin), listing.last: format_date(end)} if listing.first else {}
    if listing.year and begin.year == end.year:
        query = {listing.year: str(end.year)}
    return f"{reverse(listing.url_name)}?{urlencode(query)}"
