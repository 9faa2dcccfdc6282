# SPDX-License-Identifier: EUPL-1.2
"""Sealing: the figures and the records behind each are frozen, and the text with them."""

import hashlib
from typing import Any

from django.db.models import Max
from django.utils import timezone, translation

from vanphong.kernel.actions import action, ensure
from vanphong.kernel.indicators import Indicator, Ratio, indicators
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.reviews.lines import exact
from vanphong.reviews.models import Review, SealedFigure
from vanphong.reviews.narrative import kept_of, official_text
from vanphong.reviews.outline import SECTIONS
from vanphong.reviews.permissions import may_seal
from vanphong.reviews.queries.differences import rows_behind
from vanphong.reviews.queries.figures import Figures, known
from vanphong.reviews.states import TRANSITIONS


@action
def seal_review(*, review: Review, by: Any) -> Review:
    """Freeze a review: each figure with the keys of its records and their digest. Corrections later are a new version."""
    review = Review.objects.select_for_update().get(pk=review.pk)
    ensure(may_seal(by, review))

    review.state = next_state(TRANSITIONS, "seal", review.state)
    review.sealed_by, review.sealed_at = by, timezone.now()
    with translation.override("vi"):  # a sealed paper is Vietnamese, whatever the screen of whoever seals it
        figures = Figures(review.period, review.scope)
        sealed = [sealed_figure(review, code, figures) for code in codes_to_seal()]
        lines = {code: figures.figure(code) for code in known()}
        review.sealed_texts = {
            key: {"text": official_text(section, lines), "figures": kept_of(section, lines)}
            for key, section in SECTIONS.items()
        }
    SealedFigure.objects.bulk_create(sealed)
    review.save(update_fields=["state", "sealed_by", "sealed_at", "sealed_texts"])

    whole = hashlib.sha256("\n".join(f"{s.code} {s.value} {s.digest}" for s in sealed).encode()).hexdigest()
    record("reviews.sealed", subject=review, by=by, figures=len(sealed), digest=whole)
    return review


def codes_to_seal() -> list[str]:
    """The outline's figures, and the two that each share is made of; shares last, so that they follow from the others."""
    codes = dict.fromkeys(known())
    for item in [indicators[code] for code in codes]:
        if isinstance(item, Ratio):
            codes.update(dict.fromkeys((item.part, item.whole)))
    return sorted(codes, key=lambda code: isinstance(indicators[code], Ratio))


def sealed_figure(review: Review, code: str, figures: Figures) -> SealedFigure:
    """One figure as it stands now, counted from the very rows whose keys are kept."""
    item = indicators[code]
    sealed = SealedFigure(review=review, code=code, is_ratio=isinstance(item, Ratio))
    if isinstance(item, Indicator):
        rows = rows_behind(item, figures)
        figures.know(code, sum(rows.values()))
        sealed.digest, sealed.packed_rows = digest_of(rows), SealedFigure.pack(rows) if rows else b""
        everything = item.rows(figures.period, figures.scope).model._default_manager
        sealed.newest_key = everything.aggregate(newest=Max("pk"))["newest"] or 0
    figure = figures.figure(code)
    sealed.label, sealed.definition, sealed.basis = figure.label, figure.definition, figure.basis
    sealed.value, sealed.previous = exact(figure.value), exact(figure.previous)
    return sealed


def digest_of(rows: dict[int, int]) -> str:
    """SHA-256 over "key:amount" of each row, in the order of the keys."""
    return hashlib.sha256(
        "\n".join(f"{key}:{amount}" for key, amount in sorted(rows.items())).encode()
    ).hexdigest()
