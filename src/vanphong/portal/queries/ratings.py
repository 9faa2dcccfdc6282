# SPDX-License-Identifier: EUPL-1.2
"""Reading what readers say of pages."""

from typing import Any

from django.db.models import Q, QuerySet, Sum
from wagtail.models import Page

from vanphong.portal.models import PageRating, Usefulness


def rated_pages() -> QuerySet[Page]:
    """Pages that readers gave an answer about, with the counts of each; those that fail most readers first."""
    counts = {
        choice.value: Sum("ratings__number", filter=Q(ratings__choice=choice), default=0)
        for choice in Usefulness
    }
    return Page.objects.filter(pk__in=PageRating.objects.values("page")).annotate(
        useful_count=counts["useful"], partly_count=counts["partly"], not_count=counts["not"]
    )


def rated_addresses(number: int = 50) -> list[dict[str, Any]]:
    """Documents and services that readers gave an answer about, those that fail most readers first."""
    counts = {choice.value: Sum("number", filter=Q(choice=choice), default=0) for choice in Usefulness}
    rows = PageRating.objects.exclude(address="").values("address")
    rated = rows.annotate(
        useful_count=counts["useful"], partly_count=counts["partly"], not_count=counts["not"]
    )
    return [dict(row) for row in rated.order_by("-not_count", "address")[:number]]
