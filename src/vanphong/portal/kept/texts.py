# SPDX-License-Identifier: EUPL-1.2
"""Whether the page of a news item would look the same if it were made anew."""

import hashlib

from vanphong.kernel.settled import rows_of
from vanphong.portal.models import NewsItem, NewsPage

#: a page, its text and its way through the desk, in every language that it is told in
ROWS = f"""
SELECT page.*, news.*, item.* FROM wagtailcore_page AS page
JOIN {NewsPage._meta.db_table} AS news ON news.page_ptr_id = page.id
JOIN {NewsItem._meta.db_table} AS item ON item.page_id = page.id
WHERE page.translation_key = (SELECT translation_key FROM wagtailcore_page WHERE id = %s) ORDER BY page.id
"""


def digest_of_text(page: int) -> str:
    """Of all rows that make a news item, but for what stands around every text: the same digest, the same page."""
    return hashlib.sha256(repr(rows_of(ROWS, [page])).encode()).hexdigest()
