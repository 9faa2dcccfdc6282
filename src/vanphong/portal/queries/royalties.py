# SPDX-License-Identifier: EUPL-1.2
"""Counts for royalties (nhuận bút, Nghị định 18/2014/NĐ-CP): published items by author as printed and by kind."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count

from vanphong.portal.models import NewsKind
from vanphong.portal.queries.news import news_published, news_visible_to


@dataclass(frozen=True)
class AuthorsItems:
    """How many items of each kind an author published."""

    author: str
    by_kind: dict[str, int]

    @property
    def total(self) -> int:
        """All kinds together."""
        return sum(self.by_kind.values())


def royalty_counts(
    officer: Any, start: date | None, end: date | None, section: Any = None
) -> list[AuthorsItems]:
    """The counts of a period, whoever wrote most first; withdrawn items are not counted."""
    rows = news_visible_to(officer).filter(pk__in=news_published().values("pk"))
    if start is not None:
        rows = rows.filter(published_on__gte=start)
    if end is not None:
        rows = rows.filter(published_on__lte=end)
    if section is not None:
        rows = rows.filter(section=section)
    counted: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(NewsKind.values, 0))
    groups = rows.order_by().values_list("page__author_line", "kind").annotate(number=Count("pk"))
    for author, kind, number in groups:
        counted[author][kind] += number
    authors = [AuthorsItems(author, by_kind) for author, by_kind in counted.items()]
    return sorted(authors, key=lambda one: (-one.total, one.author))
