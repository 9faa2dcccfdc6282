# SPDX-License-Identifier: EUPL-1.2
"""Opening the review of a period."""

from typing import Any

from vanphong.kernel.actions import action, ensure
from vanphong.kernel.indicators import Period
from vanphong.kernel.journal import record
from vanphong.reviews.models import Review
from vanphong.reviews.permissions import may_open
from vanphong.reviews.states import ReviewState


@action
def open_review(*, period: Period, by: Any, scope_code: str = "") -> Review:
    """Open the review of a period: the one that is being written, else a new version after the sealed one."""
    ensure(may_open(by))

    same = Review.objects.select_for_update().filter(
        period_code=period.code, rule=period.rule, scope_code=scope_code
    )
    last = same.order_by("-version").first()
    if last is not None and not last.is_sealed:
        return last
    review = Review.objects.create(
        period_code=period.code,
        rule=period.rule,
        start=period.start,
        end=period.end,
        scope_code=scope_code,
        version=last.version + 1 if last else 1,
        state=ReviewState.DRAFT,
        created_by=by,
    )
    if last is not None:
        carry_paragraphs(last, review)

    record("reviews.opened", subject=review, by=by, period=period.code, version=review.version)
    return review


def carry_paragraphs(last: Review, review: Review) -> None:
    """A new version begins with what was written in the one before."""
    for paragraph in last.paragraphs.all():
        paragraph.pk, paragraph.review = None, review
        paragraph.save(force_insert=True)
