# SPDX-License-Identifier: EUPL-1.2
"""The review as JSON, for other programs."""

import json
from decimal import Decimal
from typing import Any

from django.utils import timezone

from vanphong.reviews.lines import Figure, Value
from vanphong.reviews.models import Review
from vanphong.reviews.queries.differences import differences_since_sealing
from vanphong.reviews.queries.paper import Paper


def as_json(paper: Paper, reader: Any = None) -> bytes:
    """Its period and figures: `value` and `previous` are numbers, or null where there is no data.

    `rows` is the number of records behind a figure: those that it counts, or adds up, or the whole of a share.
    """
    content: dict[str, Any] = {
        "period": {
            "code": paper.period.code,
            "from": paper.period.start.isoformat(),
            "to": paper.period.end.isoformat(),
            "rule": paper.period.rule,
            "label": paper.period.label,
        },
        "scope": paper.scope.code,
        "figures": [line(figure, paper.rows(figure.code)) for figure in paper.figures.values()],
        "paragraphs": [
            {"key": part.section.key, "title": str(part.section.title), "text": part.paragraph.text}
            for part in paper.sections.values()
            if part.paragraph.text
        ],
    }
    if paper.sealed is not None:
        content["sealed"] = sealing(paper.sealed, reader)
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def sealing(review: Review, reader: Any) -> dict[str, Any]:
    """When and by whom it was sealed, and what counts otherwise since, as far as the reader sees the records."""
    return {
        "at": timezone.localtime(review.sealed_at).isoformat(),
        "by": review.sealed_by.get_username() if review.sealed_by else "",
        "version": review.version,
        "differences": [
            {
                "code": difference.code,
                "sealed": plain(difference.sealed),
                "now": plain(difference.now),
                "records": [
                    {"label": record.label, "change": str(record.change), "events": record.events}
                    for record in difference.records
                ],
                "more": difference.more,
            }
            for difference in differences_since_sealing(review, reader)
        ],
    }


def line(figure: Figure, rows: int) -> dict[str, Any]:
    """One figure."""
    return {
        "code": figure.code,
        "label": figure.label,
        "value": plain(figure.value),
        "previous": plain(figure.previous),
        "difference": plain(figure.difference),
        "unit": "%" if figure.is_ratio else "",
        "rows": rows,
        "url": figure.url,
        "basis": figure.basis,
        "definition": figure.definition,
    }


def plain(value: Value) -> int | float | None:
    """A figure as JSON has numbers."""
    return float(value) if isinstance(value, Decimal) else value
