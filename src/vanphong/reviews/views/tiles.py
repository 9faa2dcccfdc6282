# SPDX-License-Identifier: EUPL-1.2
"""The four figures that stand large at the top of a review."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from vanphong.reviews.lines import Figure


def tiles_of(figures: Mapping[str, Figure]) -> list[dict[str, Any]]:
    """Outgoing documents, Government assignments, citizens received, dossiers in time: those the house knows."""
    return [
        tile
        for tile in (
            plain(figures, "documents.outgoing_issued"),
            of_whole(figures, "assignments.government_completed", "assignments.government_total"),
            plain(figures, "citizens.leader_people"),
            plain(figures, "procedures.in_time_rate"),
        )
        if tile
    ]


def plain(figures: Mapping[str, Figure], code: str) -> dict[str, Any] | None:
    """One figure beside last year's."""
    figure = figures.get(code)
    if figure is None:
        return None
    words = {"difference": figure.printed_difference, "previous": figure.printed_previous}
    compared = figure.difference is not None
    note = _("%(difference)s against %(previous)s last year") % words if compared else ""
    percent = float(figure.value) if isinstance(figure.value, Decimal) else None
    return {
        "value": figure.printed,
        "label": figure.label,
        "url": figure.url,
        "note": note,
        "percent": percent,
    }


def of_whole(figures: Mapping[str, Figure], part: str, whole: str) -> dict[str, Any] | None:
    """A figure out of another."""
    if part not in figures or whole not in figures:
        return None
    tile = plain(figures, part)
    assert tile is not None
    done, total = int(figures[part].value or 0), int(figures[whole].value or 0)
    return tile | {"of": figures[whole].printed, "percent": 100 * done / total if total else None}
