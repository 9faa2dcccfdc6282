# SPDX-License-Identifier: EUPL-1.2
"""News that were made of a sealed review: which one, and which of its figures they quoted."""

from django.db import models

from vanphong.portal.models.news import NewsItem
from vanphong.reviews.models import Review


class NewsOfReview(models.Model):
    """What an item remembers of the review that it tells of."""

    item = models.OneToOneField(NewsItem, on_delete=models.PROTECT, related_name="of_review")
    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="+")
    #: in the order of the text: [code of the figure, as it was written]
    quoted = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.item} ← {self.review}"
