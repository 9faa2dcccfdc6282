# SPDX-License-Identifier: EUPL-1.2
"""Reading news: at the desk, and as the public sees them."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from vanphong.organisation.queries import of_units
from vanphong.portal.models import Language, NewsItem
from vanphong.portal.states import NewsState


def news_visible_to(officer: Any) -> QuerySet[NewsItem]:
    """The items that this officer sees at the desk: all, or those of the own units."""
    rows = NewsItem.objects.select_related("page", "section", "author__person")
    return of_units(rows, officer.units_with("portal.read"))


def news_shown(language: str = Language.VIETNAMESE) -> QuerySet[NewsItem]:
    """What readers of a language see, newest first; withdrawn items are not among it. The list is one walk along an index."""
    rows = news_published().filter(language=language).select_related("page", "section")
    return rows.order_by("-published_at", "-id")


def with_pictures(rows: QuerySet[NewsItem]) -> QuerySet[NewsItem]:
    """The same with their lead pictures and the sizes of these, for lists that show them."""
    return rows.select_related("page__picture", "section").prefetch_related("page__picture__renditions")


def news_published() -> QuerySet[NewsItem]:
    """Every item that went out and was not withdrawn, in whatever language."""
    return NewsItem.objects.filter(published_at__isnull=False, withdrawn_on__isnull=True)


def news_counted() -> QuerySet[NewsItem]:
    """What the review counts: published items. The version in another language tells the same item, and is not counted again."""
    return news_published().filter(version_of__isnull=True)


def news_of_kind(kind: str) -> QuerySet[NewsItem]:
    """Published items of one kind, as the review counts them."""
    return news_counted().filter(kind=kind)


def news_waiting(officer: Any, state: str) -> QuerySet[NewsItem]:
    """What waits at a step of the desk, oldest first."""
    return news_visible_to(officer).filter(state=state).order_by("started_at", "id")


def forced_unreviewed(officer: Any) -> QuerySet[NewsItem]:
    """Published without approval and not looked at yet."""
    return unreviewed(news_visible_to(officer)).order_by("published_at", "id")


def unreviewed(rows: QuerySet[NewsItem]) -> QuerySet[NewsItem]:
    """Those that were published without approval and that nobody of the board has looked at."""
    return rows.exclude(force_reason="").filter(force_reviewed_on__isnull=True)


def news_due(moment: datetime) -> QuerySet[NewsItem]:
    """Approved items whose time has come."""
    return NewsItem.objects.filter(state=NewsState.SCHEDULED, goes_out_at__lte=moment).order_by("goes_out_at")
