# SPDX-License-Identifier: EUPL-1.2
"""Sealing: the figures and the records behind each are frozen."""

import hashlib
from typing import Any

from django.utils import timezone

from vanphong.kernel.actions import action, ensure
from vanphong.kernel.indicators import Indicator, Ratio, indicators
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.reviews.models import Review, SealedFigure
from vanphong.reviews.outline import CODES
from vanphong.reviews.permissions import may_seal
from vanphong.reviews.queries.differences import rows_behind
from vanphong.reviews.queries.figures import Figures
from vanphong.reviews.states import TRANSITIONS


@action
def seal_review(*, review: Review, by: Any) -> Review:
    """Freeze a review: each figure with the keys of its records and their digest. Corrections later are a new version."""
    review = Review.objects.select_for_update().get(pk=review.pk)
    ensure(may_seal(by, review))

    review.state = next_state(TRANSITIONS, "seal", review.state)
    review.sealed_by, review.sealed_at = by, timezone.now()
    review.save(update_fields=["state", "sealed_by", "sealed_at"])
    figures = Figures(review.period, review.scope)
    shares_last = sorted(
        (code for code in CODES if code in indicators), key=lambda code: isinstance(indicators[code], Ratio)
    )
    sealed = [sealed_figure(review, code, figures) for code in shares_last]
    SealedFigure.objects.bulk_create(sealed)

    whole = hashlib.sha256("\n".join(f"{s.code} {s.value} {s.digest}" for s in sealed).encode()).hexdigest()
    record("reviews.sealed", subject=review, by=by, figures=len(sealed), digest=whole)
    return review


def sealed_figure(review: Review, code: str, figures: Figures) -> SealedFigure:
    """One figure as it stands now, counted from the very rows whose keys are kept."""
    item = indicators[code]
    rows = rows_behind(item, figures) if isinstance(item, Indicator) else {}
    if isinstance(item, Indicator):
        figures.know(code, sum(rows.values()))
    figure = figures.figure(code)
    return SealedFigure(
        review=review,
        code=code,
        label=figure.label,
        definition=figure.definition,
        value="" if figure.value is None else str(figure.value),
        previous="" if figure.previous is None else str(figure.previous),
        digest=digest_of(rows) if isinstance(item, Indicator) else "",
        packed_rows=SealedFigure.pack(rows) if rows else b"",
    )


def digest_of(rows: dict[int, int]) -> str:
    """SHA-256 over "key:amount" of each row, in the order of the keys."""
    return hashlib.sha256(
        "\n".join(f"{key}:{amount}" for key, amount in sorted(rows.items())).encode()
    ).hexdigest()
