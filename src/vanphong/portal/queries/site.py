# SPDX-License-Identifier: EUPL-1.2
"""What the public pages show around and inside them."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page, Site

from vanphong.kernel.paging import Paged
from vanphong.portal.models import NewsPage, PlainPage, PublishedDocument, SectionPage, SiteHome
from vanphong.portal.prepared import pieces
from vanphong.portal.queries.directives import directives_shown
from vanphong.portal.queries.news import news_shown

NEWEST, PER_PAGE = 10, 20


def homes() -> QuerySet[SiteHome]:
    """The homes of all sites, the province's first."""
    return SiteHome.objects.live().order_by("path")


def home_for(request: Any) -> SiteHome | None:
    """The home of the site that this address belongs to; None where no site was planted."""
    home: SiteHome | None = pieces.get(request, ("home",), lambda: find_home(request))
    return home


def find_home(request: Any) -> SiteHome | None:
    """The same, asked of the database."""
    site = Site.find_for_request(request)
    return homes().filter(pk=site.root_page_id).first() if site else None


def news_at(request: Any, path: str) -> NewsPage | None:
    """The news item with this address below the site's home, with its way through the desk and its section."""
    home, slug = home_for(request), path.strip("/").rpartition("/")[2]
    if home is None or not slug:
        return None
    found = NewsPage.objects.filter(slug=slug, url_path=f"{home.url_path}{path.strip('/')}/")
    news: NewsPage | None = found.select_related("item").first()
    if news is not None:
        item = news.item
        item.section = pieces.get(
            request, ("section", item.section_id), lambda: SectionPage.objects.get(pk=item.section_id)
        )
    return news


def surroundings_of(page: Any, request: Any) -> dict[str, Any]:
    """The site that a page belongs to, its sections and the way to the page: the same for all pages that stand side by side."""
    place = page.path if isinstance(page, SiteHome) else page.path[: -page.steplen]
    home, crumbs = pieces.get(request, ("above", place), lambda: way_to(page, request))
    return surroundings(home, request, crumbs)


def way_to(page: Any, request: Any) -> tuple[SiteHome | None, list[tuple[str, Any]]]:
    """The home of the site that a page belongs to, and what leads from there to the page."""
    above = list(Page.objects.filter(depth__gt=1).ancestor_of(page, inclusive=True).order_by("depth"))
    home = homes().filter(pk__in=[one.pk for one in above]).last()
    return home, [(one.title, one.get_url(request)) for one in above[:-1]]


def surroundings(
    home: SiteHome | None, request: Any, crumbs: list[tuple[str, Any]], below_home: bool = False
) -> dict[str, Any]:
    """The masthead and the menu of a site; of what is no page of the tree the way begins at its home."""
    if home is None:
        return {"home": None, "sections": [], "crumbs": []}
    masthead = pieces.get(request, ("masthead", home.pk), lambda: masthead_of(home, request))
    if below_home:
        crumbs = [(home.title, masthead["home_url"]), *crumbs]
    return masthead | {
        "crumbs": [{"label": label, "url": url} for label, url in crumbs],
    }


def masthead_of(home: SiteHome, request: Any) -> dict[str, Any]:
    """What stands above every page of a site: its name and its sections."""
    below = Page.objects.child_of(home).live().in_menu().order_by("path")
    return {
        "home": home,
        "home_url": home.get_url(request),
        "sections": [{"title": one.title, "url": one.get_url(request)} for one in below],
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
