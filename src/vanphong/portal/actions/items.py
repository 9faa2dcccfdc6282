# SPDX-License-Identifier: EUPL-1.2
"""The first step of each action on a news item."""

from vanphong.portal.models import NewsItem


def locked(item: NewsItem) -> NewsItem:
    """The item as it stands now, with its page, for this action alone."""
    return NewsItem.objects.select_for_update(of=("self",)).select_related("page").get(pk=item.pk)
