# SPDX-License-Identifier: EUPL-1.2
"""Opening the review of a period."""

from typing import Any

from django.utils import translation

from vanphong.kernel.actions import action, ensure
from vanphong.kernel.indicators import EVERYTHING, Period, Scope
from vanphong.kernel.journal import record
from vanphong.reviews.models import Review
from vanphong.reviews.permissions import may_open
from vanphong.reviews.states import ReviewState


@action
def open_review(*, period: Period, by: Any, scope: Scope = EVERYTHING) -> Review:
    """Open the review of a period: the one that is being written, else a new version after the sealed one."""
    ensure(may_open(by, Review(scope_code=scope.code).unit_id))

    same = Review.objects.select_for_update().filter(
        period_code=period.code, rule=period.rule, scope_code=scope.code
    )
    last = same.order_by("-version").first()
    if last is not None and not last.is_sealed:
        return last
    # two officers who open it in the same moment get the same review
    review, is_new = Review.objects.get_or_create(
        period_code=period.code,
        rule=period.rule,
        scope_code=scope.code,
        version=last.version + 1 if last else 1,
        defaults={
            "start": period.start,
            "end": period.end,
            "scope_label": str(scope.label),
            "state": ReviewState.DRAFT,
            "created_by": by,
        },
    )
    if not is_new:
        return review
    if last is not None:
        carry_paragraphs(last, review)

    with translation.override("vi"):
        words = period.label
    record("reviews.opened", subject=review, by=by, period=words, code=period.code, version=review.version)
    return review


def carry_paragraphs(last: Review, review: Review) -> None:
    """A new version begins with what was written in the one before."""
    for paragraph in last.paragraphs.all():
        paragraph.pk, paragraph.review = None, review
        paragraph.save(force_insert=True)
