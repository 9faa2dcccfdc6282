# SPDX-License-Identifier: EUPL-1.2
"""Writing a paragraph by hand, and going back to the generated one."""

from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.kernel.vietnamese import clean, format_moment
from vanphong.reviews.models import LONGEST_PARAGRAPH, Paragraph, Review
from vanphong.reviews.narrative import kept_of, official_text
from vanphong.reviews.outline import SECTIONS
from vanphong.reviews.permissions import may_edit
from vanphong.reviews.queries.figures import figures_of
from vanphong.reviews.states import TRANSITIONS


@action
def edit_paragraph(*, review: Review, key: str, text: str, seen: str, by: Any) -> Review:
    """Write a paragraph in one's own words; it remembers the figures of its part.

    `seen` is the mark of the wording that lay before the officer: what somebody else wrote meanwhile is not written over.
    """
    review = Review.objects.select_for_update().get(pk=review.pk)
    ensure(may_edit(by, review))
    next_state(TRANSITIONS, "edit", review.state)
    text = cleaned(text)
    section = SECTIONS[key]
    before = written_now(review, key, seen)
    figures = figures_of(review.period, review.scope, section.spoken)
    if before is None and text == official_text(section, figures):
        return review  # nothing was changed: it stays made of the figures
    paragraph = before or Paragraph(review=review, key=key)
    paragraph.text, paragraph.figures = text, kept_of(section, figures)
    paragraph.edited_by, paragraph.edited_at = by, timezone.now()
    paragraph.save()

    record("reviews.paragraph_edited", subject=review, by=by, paragraph=title_of(key), text=text)
    return review


@action
def restore_paragraph(*, review: Review, key: str, seen: str, by: Any) -> Review:
    """Give up what was written by hand: the paragraph is made of the figures again."""
    review = Review.objects.select_for_update().get(pk=review.pk)
    ensure(may_edit(by, review))
    next_state(TRANSITIONS, "edit", review.state)
    dropped = written_now(review, key, seen)
    if dropped is not None:
        dropped.delete()
        record(
            "reviews.paragraph_restored", subject=review, by=by, paragraph=title_of(key), text=dropped.text
        )
    return review


def title_of(key: str) -> str:
    """The part as the journal names it."""
    with translation.override("vi"):
        return str(SECTIONS[key].title)


def cleaned(text: str) -> str:
    """The text as the house keeps it, line by line; refused where there is nothing in it, or too much."""
    lines = "\n".join(clean(line) for line in text.splitlines()).strip()
    if not lines:
        raise Refused(_("Write the paragraph, or go back to the generated text."), field="text")
    if len(lines) > LONGEST_PARAGRAPH:
        raise Refused(_("This is too long for one paragraph; shorten it."), field="text")
    return lines


def written_now(review: Review, key: str, seen: str) -> Paragraph | None:
    """What stands in this part; refused if it is not what the officer saw."""
    paragraph = review.paragraphs.select_related("edited_by__person").filter(key=key).first()
    mark = paragraph.mark if paragraph is not None else ""
    if mark == seen:
        return paragraph
    if paragraph is None:
        raise Refused(
            _(
                "Meanwhile somebody went back to the generated text. Yours is kept below: compare, and save again if it shall stand."
            ),
            field="text",
        )
    raise Refused(
        _(
            "%(by)s changed this paragraph at %(at)s. Yours is kept below: take over what is needed, and save again."
        )
        % {"by": paragraph.edited_by, "at": format_moment(paragraph.edited_at)},
        field="text",
    )
