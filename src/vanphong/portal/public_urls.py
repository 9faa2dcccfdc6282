# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the public side: what is not a page first, then the pages of Wagtail's tree."""

from django.contrib.sitemaps.views import sitemap
from django.urls import include, path, re_path
from wagtail import urls as page_urls
from wagtail.documents import urls as file_urls

from vanphong.portal.citizen_urls import citizen_patterns
from vanphong.portal.views import feeds, public

public_patterns = [
    path("", public.page, {"path": ""}, name="home"),
    path("van-ban/", public.directives, name="directives"),
    path("van-ban/tin-moi.rss", feeds.DirectiveFeed(), name="directive_feed"),
    path("van-ban/tep/<int:pk>/", public.file, name="file"),
    path("van-ban/<slug:slug>/", public.directive, name="directive"),
    path("tim-kiem/", public.search, name="search"),
    path("ngon-ngu/<slug:code>/", public.language, name="language"),
    path("anh/<path:path>", public.picture, name="picture"),
    path("tin-moi.rss", feeds.NewsFeed(), name="news_feed"),
    path("tin-moi.atom", feeds.NewsAtom(), name="news_atom"),
    *citizen_patterns,
    path("so-do.xml", sitemap, {"sitemaps": feeds.MAPS}, name="sitemap"),
]
urlpatterns = [
    path("", include((public_patterns, "cong"))),
    path("tep/", include(file_urls)),
    re_path(page_urls.serve_pattern, public.page, name="wagtail_serve"),
    path("", include(page_urls)),
]
