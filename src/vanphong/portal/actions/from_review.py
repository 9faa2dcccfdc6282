# SPDX-License-Identifier: EUPL-1.2
"""From a sealed review to the draft of an article, in one step. The editor finishes it."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.organisation.models import Unit
from vanphong.portal.actions.writing import start_news
from vanphong.portal.article import article_of
from vanphong.portal.models import NewsItem, NewsKind, NewsOfReview, SectionPage
from vanphong.portal.permissions import may_tell_review
from vanphong.reviews.models import Review
from vanphong.reviews.queries import paper_of, reviews_visible_to


@action
def tell_review(
    *, review: Review, section: SectionPage, by: Any, held_on: date | None = None, led_by: str = ""
) -> NewsItem:
    """Make the draft of an article out of a sealed review: its figures as sealed, in the house's own words."""
    ensure(may_tell_review(by))
    if not reviews_visible_to(by).filter(pk=review.pk, sealed_at__isnull=False).exists():
        raise Refused(_("Only a sealed review becomes news. Have it sealed first."), field="review")
    office = review.scope_label or Unit.objects.get(kind="office").name
    article = article_of(paper_of(review), office=office, held_on=held_on, led_by=led_by)
    item = start_news(
        section=section,
        title=article.title,
        lead=article.lead,
        kind=NewsKind.ARTICLE,
        body=article.body,
        by=by,
    )
    if held_on is not None:
        item.page.event_on = held_on
        item.page.save_revision(user=by, log_action=False)
    NewsOfReview.objects.create(item=item, review=review, quoted=article.quoted)
    record("portal.news_from_review", subject=item, by=by, review=str(review), figures=len(article.quoted))
    return item
