# SPDX-License-Identifier: EUPL-1.2
"""The annexes of a review: a sheet of all figures, and one sheet of records for each figure."""

from collections.abc import Iterator
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from django.db.models import Model, QuerySet
from django.http import QueryDict
from django.urls import resolve, reverse
from django.utils.translation import gettext as _
from openpyxl import Workbook

from vanphong.kernel.indicators import Indicator, indicators
from vanphong.kernel.spreadsheets import add_sheet
from vanphong.reviews.queries.paper import Paper

#: a sheet holds no more; the summary says so
LARGEST_SHEET = 100_000
#: at the command line the house itself asks; it sees telephone numbers as someone whose work they are not
NOBODY = SimpleNamespace(units_with=lambda capability: frozenset())


def as_xlsx(paper: Paper, officer: Any = None) -> bytes:
    """The workbook. The records are those that the officer may see in the rooms' own lists; none is the house itself."""
    book = Workbook(write_only=True)
    counted = paper.counted
    headings = [
        _("No."),
        _("Figure"),
        _("This period"),
        _("Last year"),
        _("Difference"),
        _("Records"),
        _("Definition"),
        _("Basis"),
    ]
    figures = list(paper.figures.values())
    lines = [
        [
            place, figure.label, as_number(figure.value), as_number(figure.previous), as_number(figure.difference),
            counted.rows(figure.code), figure.definition, figure.basis,
        ]
        for place, figure in enumerate(figures, 1)
    ]  # fmt: skip
    add_sheet(book, _("Figures"), headings, lines)
    for place, figure in enumerate(figures, 1):
        item = indicators.get(figure.code)
        if isinstance(item, Indicator):
            screen = screen_for(item.listing, officer or NOBODY)
            columns = screen.export_columns
            rows = item.rows(paper.period, paper.scope).order_by()
            seen = everything(rows.model) if officer is None else screen.visible()
            rows = seen.filter(pk__in=rows.values("pk"))
            add_sheet(
                book,
                f"{place}. {title(figure.label)}",
                [str(heading) for heading, _value in columns],
                records(rows, columns),
            )
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def as_number(value: Any) -> Any:
    """A figure in a cell; a dash where there is no data."""
    return "–" if value is None else value


def title(label: str) -> str:
    """A label as a sheet may be called."""
    return "".join(letter for letter in label if letter not in r"[]:*?/\\")


def screen_for(listing: str, officer: Any) -> Any:
    """The room's own list as that officer would open it: its rows and the columns of its export."""
    screen = resolve(reverse(listing)).func.view_class()  # type: ignore[attr-defined]
    screen.request = SimpleNamespace(user=officer, GET=QueryDict())
    return screen


def everything(model: type[Model]) -> QuerySet[Any]:
    """All records of a kind, with what their columns may name."""
    related = [field.name for field in model._meta.fields if field.many_to_one]
    return model._default_manager.select_related(*related)


def records(rows: QuerySet[Any], columns: list[tuple[Any, Any]]) -> Iterator[list[Any]]:
    """Each record as one line."""
    for record in rows.order_by("pk")[:LARGEST_SHEET].iterator(chunk_size=2000):
        yield [value(record) for _heading, value in columns]
