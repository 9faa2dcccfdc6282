# SPDX-License-Identifier: EUPL-1.2
"""Everything that reads for the portal. The desk's lists start from `…_visible_to(officer)`, the public's from `…_shown()`."""

from vanphong.portal.queries.directives import (
    directives_published,
    directives_shown,
    directives_with_address,
    fields,
    files_of_register,
    files_shown,
    in_effect_on,
    publications_of,
    publications_visible_to,
    publishable_for,
)
from vanphong.portal.queries.news import (
    forced_unreviewed,
    news_due,
    news_of_kind,
    news_published,
    news_shown,
    news_visible_to,
    news_waiting,
)
from vanphong.portal.queries.quoting import news_of_review, quoted_in, reviews_to_tell, usual_section
from vanphong.portal.queries.site import (
    documents_for_sitemap,
    home_for,
    homes,
    news_below,
    pages_for_sitemap,
    surroundings,
)

__all__ = [
    "directives_published",
    "directives_shown",
    "directives_with_address",
    "documents_for_sitemap",
    "fields",
    "files_of_register",
    "files_shown",
    "forced_unreviewed",
    "home_for",
    "homes",
    "in_effect_on",
    "news_below",
    "news_due",
    "news_of_kind",
    "news_of_review",
    "news_published",
    "news_shown",
    "news_visible_to",
    "news_waiting",
    "pages_for_sitemap",
    "publications_of",
    "publications_visible_to",
    "publishable_for",
    "quoted_in",
    "reviews_to_tell",
    "surroundings",
    "usual_section",
]
