# SPDX-License-Identifier: EUPL-1.2
"""A sealed review: its figures as they were frozen, and the rows that stood behind each."""

from collections.abc import Iterable
from typing import Any

from vanphong.kernel.indicators import Ratio, indicators
from vanphong.reviews.lines import Figure, language, number_of, printed
from vanphong.reviews.models import Review, SealedFigure
from vanphong.reviews.outline import CODES
from vanphong.reviews.queries.figures import Figures
from vanphong.reviews.rooms import Opens, everywhere, opened_by


def sealed_figures_of(review: Review, opens: Opens = everywhere) -> dict[str, Figure]:
    """The figures as they were sealed, in the outline's order; each opens the records of today."""
    now = Figures(review.period, review.scope, opens)
    lines = {sealed.code: sealed for sealed in review.sealed_figures.defer("packed_rows")}
    return {code: sealed_figure(lines[code], now) for code in CODES if code in lines}


def sealed_figure(sealed: SealedFigure, now: Figures) -> Figure:
    """One sealed line, with today's count where it is another."""
    item = indicators.get(sealed.code)
    value, current = number_of(sealed.value, sealed.is_ratio), None
    if item is not None and isinstance(item, Ratio) == sealed.is_ratio:
        current = now.value(sealed.code)
    differs = item is not None and current != value
    return Figure(
        code=sealed.code,
        # the words of the seal are Vietnamese; an English screen says the same in its own
        label=sealed.label if item is None or language() == "vi" else str(item.label),
        definition=sealed.definition if item is None or language() == "vi" else str(item.definition),
        basis=sealed.basis,
        value=value,
        previous=number_of(sealed.previous, sealed.is_ratio),
        is_ratio=sealed.is_ratio,
        url=now.url(sealed.code) if item else "",
        previous_url=now.last_year.url(sealed.code) if item else "",
        today=printed(current, sealed.is_ratio) if differs else "",
    )


def sealed_lines(review: Review, codes: Iterable[str], reader: Any) -> dict[str, Figure]:
    """Some figures as they were sealed, by code, with the lists that this reader may open; nothing is counted anew."""
    lists = Figures(review.period, review.scope, opened_by(reader))
    kept = review.sealed_figures.defer("packed_rows").filter(code__in=list(codes))
    return {
        sealed.code: Figure(
            code=sealed.code,
            label=sealed.label,
            definition=sealed.definition,
            basis=sealed.basis,
            value=number_of(sealed.value, sealed.is_ratio),
            previous=number_of(sealed.previous, sealed.is_ratio),
            is_ratio=sealed.is_ratio,
            url=lists.url(sealed.code) if sealed.code in indicators else "",
        )
        for sealed in kept
    }


def sealed_rows(review: Review) -> dict[str, dict[int, int]]:
    """Of each counted figure the keys of its rows as sealed, with the amount of each; of a share those of its whole."""
    rows = {sealed.code: sealed.rows for sealed in review.sealed_figures.filter(is_ratio=False)}
    for sealed in review.sealed_figures.filter(is_ratio=True):
        item = indicators.get(sealed.code)
        rows[sealed.code] = rows.get(item.whole, {}) if isinstance(item, Ratio) else {}
    return rows
