# SPDX-License-Identifier: EUPL-1.2
"""What the public pages show around and inside them."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page, Site

from vanphong.kernel.paging import Paged
from vanphong.portal.models import NewsPage, PlainPage, PublishedDocument, SectionPage, SiteHome
from vanphong.portal.queries.directives import directives_shown
from vanphong.portal.queries.news import news_shown

NEWEST, PER_PAGE = 10, 20


def homes() -> QuerySet[SiteHome]:
    """The homes of all sites, the province's first."""
    return SiteHome.objects.live().order_by("path")


def home_for(request: Any) -> SiteHome | None:
    """The home of the site that this address belongs to; None where no site was planted."""
    site = Site.find_for_request(request)
    return homes().filter(pk=site.root_page_id).first() if site else None


def surroundings_of(page: Any, request: Any) -> dict[str, Any]:
    """The site that a page belongs to, its sections and the way to the page."""
    above = list(Page.objects.filter(depth__gt=1).ancestor_of(page, inclusive=True).order_by("depth"))
    home = homes().filter(pk__in=[one.pk for one in above]).last()
    return surroundings(home, request, [(one.title, one.get_url(request)) for one in above[:-1]])


def surroundings(home: SiteHome | None, request: Any, crumbs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The masthead and the menu of a site."""
    if home is None:
        return {"home": None, "sections": [], "crumbs": []}
    below = Page.objects.child_of(home).live().in_menu().order_by("path")
    return {
        "home": home,
        "home_url": home.get_url(request),
        "sections": [{"title": one.title, "url": one.get_url(request)} for one in below],
        "crumbs": [{"label": label, "url": url} for label, url in crumbs],
    }


def newest_for(home: SiteHome) -> dict[str, Any]:
    """The newest news of the site and the newest documents."""
    return {
        "news": news_below(home)[:NEWEST],
        "directives": directives_shown()[:NEWEST],
        "others": list(
            SectionPage.objects.child_of(home).live().filter(show_in_menus=False).order_by("path")
        ),
        "sites": list(SiteHome.objects.child_of(home).live()),
    }


def news_below(page: Page) -> QuerySet[Any]:
    """The news of a site or section and of everything below it."""
    if page.depth == 2:  # the whole tree: no condition keeps the walk along the index
        return news_shown()
    return news_shown().filter(
        section__in=SectionPage.objects.descendant_of(page, inclusive=True).values("pk")
    )


def section_context(section: SectionPage, request: Any) -> dict[str, Any]:
    """The news of a section, page by page, and the pages that stand in it."""
    page = Paged(
        news_below(section), request.GET.get("page"), PER_PAGE, counted=bool(request.GET.get("count"))
    )
    return {
        "page_obj": page,
        "query": "",
        "pages": list(PlainPage.objects.child_of(section).live().order_by("title")),
        "subsections": list(SectionPage.objects.child_of(section).live().order_by("path")),
    }


def pages_for_sitemap() -> QuerySet[Page]:
    """Every page that search engines may read."""
    gone = NewsPage.objects.filter(item__state="withdrawn").values("pk")
    return Page.objects.live().public().filter(depth__gt=1).exclude(pk__in=gone).order_by("path")


def documents_for_sitemap() -> QuerySet[PublishedDocument]:
    """Every document on the portal."""
    return PublishedDocument.objects.filter(state="published").order_by("-dated_on", "-id")
