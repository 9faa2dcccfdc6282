# SPDX-License-Identifier: EUPL-1.2
"""`issue_document`, with permission, number, row, journal and search index, beside "next number under a lock, insert row"."""

from collections.abc import Iterator

from django.db import connection

from bench.bare.models import bare_issue, lay_bare_tables
from bench.goals.drafts import new_drafts, registers_put_back
from bench.results import Result
from bench.timing import LEAST, MOST, REPEATS, compare
from vanphong.documents.actions import issue_document
from vanphong.documents.models import OutgoingDocument
from vanphong.organisation.models import Officer

LIMIT = 40


def measure_issuing() -> Iterator[Result]:
    """One writer, both loops in turns."""
    lay_bare_tables()
    draft = OutgoingDocument.objects.order_by("-pk").values().first()
    facts = {
        name: value for name, value in draft.items() if name not in ("id", "number", "number_and_symbol")
    }
    with registers_put_back():
        drafts = iter(new_drafts(MOST * REPEATS + LEAST + 10))
        clerk = Officer.objects.get(username="clerk")
        sides = compare(lambda: issue_document(document=next(drafts), by=clerk), lambda: bare_issue(facts))
    yield Result(
        "issuing", "issue_document, one writer", connection.vendor, 100 / sides.ratio, LIMIT, "%",
        f"{1 / sides.house:,.0f}/s", f"{1 / sides.other:,.0f}/s", at_least=True,
    )  # fmt: skip
