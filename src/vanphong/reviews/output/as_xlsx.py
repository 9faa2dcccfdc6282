# SPDX-License-Identifier: EUPL-1.2
"""The annexes of a review: a sheet of all figures, and one sheet of records for each figure."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from io import BytesIO
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from openpyxl import Workbook

from vanphong.kernel.indicators import Indicator, Ratio, indicators
from vanphong.kernel.spreadsheets import LONGEST_TITLE, add_sheet
from vanphong.kernel.vietnamese import format_number
from vanphong.reviews.lines import NO_DATA, language
from vanphong.reviews.queries.paper import Paper, indicator_behind
from vanphong.reviews.rooms import HouseReader, columns_of, visible_in

#: a sheet lists no more; it says how many there are
LARGEST_SHEET = 100_000
#: so many keys go into one question
AT_ONCE = 500
Column = tuple[Any, Callable[[Any], Any]]


def as_xlsx(paper: Paper, reader: Any = None) -> bytes:
    """The workbook. The records are those that the reader sees in the rooms' own lists, in the columns of their export."""
    reader = HouseReader() if reader is None else reader
    book = Workbook(write_only=True)
    book.properties.title = str(paper.review or paper.period)
    add_sheet(book, _("Figures"), summary_headings(), summary_lines(paper))
    for place, code in enumerate(paper.figures, 1):
        item = indicator_behind(code)
        if item is not None:
            name = title(place, paper.figures[code].label)
            add_sheet(book, name, *sheet_of(paper, code, item, reader))
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def summary_headings() -> list[str]:
    """The columns of the first sheet."""
    return [
        _("Item"),
        _("Figure"),
        _("Unit of measure"),
        _("This period"),
        _("Last year"),
        _("Difference"),
        _("Records"),
        _("Definition"),
        _("Basis"),
    ]


def summary_lines(paper: Paper) -> Iterator[list[Any]]:
    """Every figure beside last year's, with what it means."""
    for place, (code, figure) in enumerate(paper.figures.items(), 1):
        yield [
            place,
            figure.label,
            "%" if figure.is_ratio else _("count"),
            cell(figure.value),
            cell(figure.previous),
            cell(figure.difference),
            paper.rows(code),
            figure.definition,
            figure.basis,
        ]


def cell(value: int | Decimal | None) -> Any:
    """A figure in a cell; a dash where there is no data."""
    return NO_DATA if value is None else value


def title(place: int, label: str) -> str:
    """A label as a sheet may be called; of a long one what tells it from its neighbours."""
    if len(label) > LONGEST_TITLE - len(f"{place}. "):
        _group, _colon, own = label.rpartition(": ")
        label = f"{own[:1].upper()}{own[1:]}"
    name = f"{place}. {label}"[:LONGEST_TITLE].rstrip()
    return "".join(letter for letter in name if letter not in r"[]:*?/\\'" and letter.isprintable())


def sheet_of(paper: Paper, code: str, item: Indicator, reader: Any) -> tuple[list[str], Iterable[list[Any]]]:
    """The headings of a figure's sheet, and its rows."""
    seen = visible_in(item.listing, reader)
    if seen is None:
        return [_("These records lie outside of what you may see.")], []
    columns = [*columns_of(item.listing, reader), *mark_of_share(paper, code)]
    return [str(heading) for heading, _value in columns], lines(paper, code, item, seen, columns)


def mark_of_share(paper: Paper, code: str) -> list[Column]:
    """Of a share, which records of the whole are in the part: one column more."""
    item = indicators[code]
    if not isinstance(item, Ratio):
        return []
    part = indicators[item.part]
    assert isinstance(part, Indicator)
    keys = paper.keys(part.code)
    counted = set(
        part.rows(paper.period, paper.scope).order_by().values_list("pk", flat=True) if keys is None else keys
    )
    return [(part.label, lambda record: "x" if record.pk in counted else "")]


def lines(
    paper: Paper, code: str, item: Indicator, seen: QuerySet[Any], columns: list[Column]
) -> Iterator[list[Any]]:
    """Each record as one line; a last one tells of those that are not listed."""
    listed = 0
    for record in records(paper, code, item, seen):
        yield [value(record) for _heading, value in columns]
        listed += 1
    behind = paper.rows(code)
    if listed != behind:
        words = {
            "listed": format_number(listed, language=language()),
            "all": format_number(behind, language=language()),
        }
        note = _(
            "%(listed)s of %(all)s records are listed: the others you may not see, or they are too many."
        )
        yield [note % words, *[None] * (len(columns) - 1)]


def records(paper: Paper, code: str, item: Indicator, seen: QuerySet[Any]) -> Iterator[Any]:
    """The records behind a figure: of a sealed one those that were counted then, as they stand today."""
    keys = paper.keys(code)
    if keys is None:
        counted = item.rows(paper.period, paper.scope).order_by().values("pk")
        yield from seen.filter(pk__in=counted).order_by("pk")[:LARGEST_SHEET].iterator(chunk_size=2000)
        return
    for start in range(0, min(len(keys), LARGEST_SHEET), AT_ONCE):
        yield from seen.filter(pk__in=keys[start : start + AT_ONCE]).order_by("pk")
