# SPDX-License-Identifier: EUPL-1.2
"""The review as JSON, for other programs."""

import json
from decimal import Decimal
from typing import Any

from vanphong.reviews.queries.differences import differences_since_sealing
from vanphong.reviews.queries.figures import Figure, Value
from vanphong.reviews.queries.paper import Paper


def as_json(paper: Paper) -> str:
    """Its period and figures: `value` and `previous` are numbers, or null where there is no data."""
    counted = paper.counted
    content: dict[str, Any] = {
        "period": {
            "code": paper.period.code,
            "from": paper.period.start.isoformat(),
            "to": paper.period.end.isoformat(),
            "rule": paper.period.rule,
            "label": paper.period.label,
        },
        "scope": paper.scope.code,
        "figures": [line(figure, counted.rows(figure.code)) for figure in paper.figures.values()],
        "paragraphs": [
            {"key": part.section.key, "title": str(part.section.title), "text": part.paragraph.text}
            for part in paper.results
            if part.paragraph.text
        ],
    }
    if paper.review is not None and paper.review.is_sealed and paper.review.sealed_at is not None:
        content["sealed"] = {
            "at": paper.review.sealed_at.isoformat(),
            "by": paper.review.sealed_by.get_username() if paper.review.sealed_by else "",
            "version": paper.review.version,
            "differences": [
                {
                    "code": difference.code,
                    "sealed": plain(difference.sealed),
                    "now": plain(difference.now),
                    "records": [
                        {"label": r.label, "change": str(r.change), "events": r.events}
                        for r in difference.records
                    ],
                }
                for difference in differences_since_sealing(paper.review)
            ],
        }
    return json.dumps(content, ensure_ascii=False, indent=1)


def line(figure: Figure, rows: int) -> dict[str, Any]:
    """One figure."""
    return {
        "code": figure.code,
        "label": figure.label,
        "value": plain(figure.value),
        "previous": plain(figure.previous),
        "rows": rows,
        "url": figure.url,
        "basis": figure.basis,
        "definition": figure.definition,
    }


def plain(value: Value) -> int | float | None:
    """A figure as JSON has numbers."""
    return float(value) if isinstance(value, Decimal) else value
