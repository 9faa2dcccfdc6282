# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the public side, under cong/ in Vietnamese and cong/en/ in English: what is not a page first, then the pages of the tree."""

from django.contrib.sitemaps.views import sitemap
from django.urls import URLResolver, include, path, re_path
from django.urls.resolvers import LocalePrefixPattern
from wagtail import urls as page_urls
from wagtail.documents import urls as file_urls

from vanphong.portal.citizen_urls import citizen_patterns
from vanphong.portal.views import feeds, public

#: below it stands everything that the public opens (settings: LANGUAGE_OF_ADDRESSES)
BEGINNING = "cong/"

public_patterns = [
    path("", public.page, {"path": ""}, name="home"),
    path("van-ban/", public.directives, name="directives"),
    path("van-ban/tin-moi.rss", feeds.DirectiveFeed(), name="directive_feed"),
    path("van-ban/tep/<int:pk>/", public.file, name="file"),
    path("van-ban/<slug:slug>/", public.directive, name="directive"),
    path("tim-kiem/", public.search, name="search"),
    path("anh/<path:path>", public.picture, name="picture"),
    path("tin-moi.rss", feeds.NewsFeed(), name="news_feed"),
    path("tin-moi.atom", feeds.NewsAtom(), name="news_atom"),
    *citizen_patterns,
    path("so-do.xml", sitemap, {"sitemaps": feeds.MAPS}, name="sitemap"),
]


class BelowPortal(LocalePrefixPattern):
    """Django's prefix of the language (i18n_patterns), below the portal's own."""

    @property
    def language_prefix(self) -> str:
        return f"{BEGINNING}{super().language_prefix}"


public_side = URLResolver(
    BelowPortal(prefix_default_language=False),
    [
        path("", include((public_patterns, "cong"))),
        path("tep/", include(file_urls)),
        re_path(page_urls.serve_pattern, public.page, name="wagtail_serve"),
        path("", include(page_urls)),
    ],
)
