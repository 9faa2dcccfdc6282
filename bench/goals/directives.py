# SPDX-License-Identifier: EUPL-1.2
"""The public list of directive documents with each of its filters and the search, early and late pages, made anew for each reader."""

from collections.abc import Iterator
from itertools import islice
from urllib.parse import quote

from django.db import connection
from django.db.models import Count, F, Q, QuerySet

from bench.bare import Bare, listing
from bench.goals.lists import Case, ListOf, days, values_of
from bench.goals.registers import assert_same_rows, summary
from bench.goals.search import WORDS, plainly
from bench.results import Result, milliseconds
from bench.serving import Reader
from bench.timing import QUICK, compare
from vanphong.kernel.worktime import today
from vanphong.portal.filters.documents import DirectiveFilters
from vanphong.portal.models import PublishedDocument
from vanphong.portal.views.public import PER_PAGE

LIMIT = 2.0
#: the last page that is full, where there are not so many
LATE = 400


def measure_directives() -> Iterator[Result]:
    """Every filter; the table has the list as it opens, and the worst."""
    bare, directives = Bare(), the_list()
    directives.assert_every_filter()
    cases = islice([*directives.cases(), *searches(directives)], 6 if QUICK else None)
    found = [result for case in cases for result in measured(directives, case, bare)]
    worst = max(found, key=lambda result: result.value)
    yield summary(directives, "no filter, page 1", found[0])
    yield summary(directives, f"worst of {len(found)} pages ({worst.what.partition(': ')[2]})", worst)
    yield from found


def the_list() -> ListOf:
    """The list as everybody sees it."""
    day = today()
    # several of these filters ask the register: whoever writes the view plainly joins it
    rows = PublishedDocument.objects.filter(state="published").exclude(document__state="voided")
    rows = rows.select_related("document").defer(
        "folded", "public_note", "document__folded", "document__recipients"
    )
    begun = Q(document__effective_from__lte=day) | Q(document__effective_from__isnull=True, dated_on__lte=day)
    since = next(iter(days("document__effective_from", "effective", "until")["effective"].items()))
    return ListOf(
        name="directive documents (public)", address="/cong/van-ban/", username="", row_id="document",
        columns=(
            "document.number_and_symbol", "dated_on|date:'d/m/Y'", "document.titled_subject", "document.signer_name",
            "document.effective_to|date:'d/m/Y'",
        ),
        rows=rows, order=("-dated_on", "-id"), filter_class=DirectiveFilters,
        filters={
            "type": values_of(rows, "type_code"), "body": values_of(rows, "unit"), "field": values_of(rows, "field"),
            "signer": signers(rows), **days("dated_on", "start", "end"), "effective": dict([since]),
            "validity": {
                "now": begun & (Q(document__effective_to__isnull=True) | Q(document__effective_to__gte=day)),
                "ended": Q(document__effective_to__lt=day), "coming": Q(document__effective_from__gt=day),
            },
        },
    )  # fmt: skip


def signers(rows: QuerySet[PublishedDocument]) -> dict[str, Q]:
    """Who signed most, by the whole name, by a part of it, and a name that nobody bears."""
    counted = rows.order_by().values(name=F("document__signer_name")).annotate(n=Count("pk")).order_by("-n")
    name = counted[0]["name"]
    return {text: Q(document__signer_name__icontains=text) for text in (name, name.split()[-1], "Lò Văn Pao")}


def searches(directives: ListOf) -> Iterator[Case]:
    """The search, with marks and without."""
    for marked, unmarked in WORDS:
        rows = plainly(PublishedDocument, unmarked, directives.rows).order_by(*directives.order)
        yield from (Case(f"q={text}", rows) for text in (marked, unmarked))


def measured(directives: ListOf, case: Case, bare: Bare) -> Iterator[Result]:
    """The first page, and a late one where there is one."""
    reader = Reader()
    for page in pages(case.rows):
        first = (page - 1) * PER_PAGE
        keys = list(case.rows.values_list("pk", flat=True)[first : first + PER_PAGE])
        address = f"{directives.address}?{quote(case.query, safe='=&')}{'&' if case.query else ''}page={page}"
        assert_same_rows(reader.anew(address), directives.row_id, keys, address)
        view = listing(
            case.rows if keys else directives.rows.order_by(*directives.order),
            directives.columns,
            page,
            PER_PAGE,
        )
        other = (
            (lambda view=view: bare.get(view))
            if keys
            else (lambda view=view: (list(case.rows[:PER_PAGE]), bare.get(view)))
        )
        sides = compare(lambda address=address: reader.anew(address), other)
        yield Result(
            "portal-list", f"{directives.name}: {case.query or 'no filter'}, page {page}", connection.vendor, sides.ratio, LIMIT, "×",
            milliseconds(sides.house), milliseconds(sides.other), is_detail=True,
        )  # fmt: skip


def pages(rows: QuerySet[PublishedDocument]) -> Iterator[int]:
    """The first page and a late one."""
    yield 1
    last = min(LATE, rows.order_by().count() // PER_PAGE)
    if last > 1:
        yield last
