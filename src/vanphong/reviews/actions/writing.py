# SPDX-License-Identifier: EUPL-1.2
"""Writing a paragraph by hand, and going back to the generated one."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.reviews.models import Paragraph, Review
from vanphong.reviews.narrative import quoted_in
from vanphong.reviews.outline import FRAME, RESULTS, TASKS
from vanphong.reviews.permissions import may_edit
from vanphong.reviews.queries.figures import figures_of
from vanphong.reviews.states import TRANSITIONS

SECTIONS = {section.key: section for section in (*FRAME, *RESULTS, TASKS)}


@action
def edit_paragraph(*, review: Review, key: str, text: str, by: Any) -> Paragraph:
    """Write a paragraph in one's own words; it remembers the figures that it quotes."""
    review = Review.objects.select_for_update().get(pk=review.pk)
    ensure(may_edit(by, review))
    next_state(TRANSITIONS, "edit", review.state)
    if not text.strip():
        raise Refused(_("Write the paragraph, or go back to the generated text."), field="text")

    section = SECTIONS[key]
    paragraph, _created = Paragraph.objects.update_or_create(
        review=review,
        key=key,
        defaults={
            "text": text.strip(),
            "figures": quoted_in(text, section, figures_of(review.period, review.scope, section.figures)),
            "edited_by": by,
            "edited_at": timezone.now(),
        },
    )

    record("reviews.paragraph_edited", subject=review, by=by, paragraph=key, text=text.strip())
    return paragraph


@action
def restore_paragraph(*, review: Review, key: str, by: Any) -> Review:
    """Give up what was written by hand: the paragraph is made of the figures again."""
    review = Review.objects.select_for_update().get(pk=review.pk)
    ensure(may_edit(by, review))
    next_state(TRANSITIONS, "edit", review.state)

    dropped = review.paragraphs.filter(key=key).first()
    if dropped is not None:
        dropped.delete()
        record("reviews.paragraph_restored", subject=review, by=by, paragraph=key, text=dropped.text)
    return review
