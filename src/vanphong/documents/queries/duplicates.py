# SPDX-License-Identifier: EUPL-1.2
"""Finding what is registered already (NĐ 30/2020, Phụ lục VI: warn of the same number, symbol and author)."""

from datetime import date

from vanphong.documents.models import IncomingDocument
from vanphong.documents.states import IncomingState
from vanphong.kernel.vietnamese import fold, official_number_key

SHOWN = 5


def duplicates_of(
    *, sender: str, symbol: str, dated_on: date | None, subject: str = "", besides: int | None = None
) -> list[IncomingDocument]:
    """Documents with the same author, number and symbol, of the same day or year; without a number, the same subject."""
    rows = IncomingDocument.objects.exclude(state=IncomingState.VOIDED)
    if besides is not None:
        rows = rows.exclude(pk=besides)
    if symbol:
        rows = rows.filter(symbol_key=official_number_key(symbol))
    elif dated_on is not None:
        # no index holds the date alone; what has no number and this date is looked for among recent arrivals
        rows = rows.filter(symbol_key="", dated_on=dated_on, arrived_on__gte=dated_on)
    else:
        return []
    author, about = fold(sender), fold(subject)
    found = [
        document
        for document in rows.order_by("-arrived_on", "-id")[:200]
        if fold(document.sender) == author
        and (not symbol or _same_time(document.dated_on, dated_on))
        and (symbol or fold(document.subject) == about)
    ]
    return found[:SHOWN]


def _same_time(one: date | None, other: date | None) -> bool:
    """Numbers begin anew each year; a missing date may be the same."""
    return one is None or other is None or one.year == other.year
