# SPDX-License-Identifier: EUPL-1.2
"""What the public pages show around and inside them."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page, Site

from vanphong.kernel.paging import Paged
from vanphong.portal.kept.prepared import pieces
from vanphong.portal.languages import address_in, language_now, the_other
from vanphong.portal.models import NewsPage, PlainPage, PublishedDocument, SectionPage, SiteHome
from vanphong.portal.queries.directives import directives_shown, voided
from vanphong.portal.queries.news import news_shown, with_pictures

NEWEST, PER_PAGE, DIGITS = 10, 20, 12


def homes() -> QuerySet[SiteHome]:
    """The homes of all sites, the province's first."""
    return SiteHome.objects.live().order_by("path")


def home_for(request: Any) -> SiteHome | None:
    """The home of the site that this address belongs to; None where no site was planted."""
    home: SiteHome | None = pieces.get(request, ("home",), lambda: find_home(request))
    return home


def find_home(request: Any) -> SiteHome | None:
    """The same, asked of the database."""
    site = site_for(request)
    if site is None:
        return None
    found = {one.locale.language_code: one for one in homes_of(site)}
    return found.get(language_now()) or next(iter(found.values()), None)


def site_for(request: Any) -> Site | None:
    """The site that is asked. Wagtail finds it on the request, where it would keep it too, and does not ask for it again."""
    site: Site | None = pieces.get(request, ("site",), lambda: Site.find_for_request(request))
    request._wagtail_site = site
    return site


def homes_of(site: Site) -> QuerySet[SiteHome]:
    """The home of a site in each of its languages, the one that the site names first."""
    rows = homes().filter(translation_key=site.root_page.translation_key).select_related("locale")
    return rows.order_by("path")


def news_at(request: Any, path: str) -> NewsPage | None:
    """The news item with this address below the site's home, with its way through the desk and its section."""
    home, slug = home_for(request), path.strip("/").rpartition("/")[2]
    if home is None or not slug:
        return None
    found = NewsPage.objects.filter(slug=slug, url_path=f"{home.url_path}{path.strip('/')}/")
    news: NewsPage | None = found.select_related("item").first()
    item = getattr(news, "item", None)
    if item is not None:
        item.section = pieces.get(
            request, ("section", item.section_id), lambda: SectionPage.objects.get(pk=item.section_id)
        )
    return news


def surroundings_of(page: Any, request: Any) -> dict[str, Any]:
    """The site that a page belongs to, its sections and the way to the page: the same for all pages that stand side by side."""
    site_for(request)
    place = page.path if isinstance(page, SiteHome) else page.path[: -page.steplen]
    home, crumbs, above = pieces.get(request, ("above", place), lambda: way_to(page, request))
    if isinstance(page, SiteHome):
        # kept for what stands below the home, whose way begins with it
        crumbs = crumbs[:-1]
    nearest = version_of(page) or pieces.get(
        request, ("other", place), lambda: nearest_version(above, page.locale_id)
    )
    around = surroundings(home, request, crumbs)
    return around | {"other": other_version(page, nearest, request), "came_from": came_from(page, request)}


def way_to(page: Any, request: Any) -> tuple[SiteHome | None, list[tuple[str, Any]], list[Page]]:
    """The home of the site that a page belongs to or is, what leads from there down, and the pages it leads through."""
    is_home = isinstance(page, SiteHome)
    above = list(Page.objects.filter(depth__gt=1).ancestor_of(page, inclusive=is_home).order_by("depth"))
    home = homes().filter(pk__in=[one.pk for one in above]).last()
    crumbs = [(one.title, one.get_url(request)) for one in above]
    return home, crumbs, above


def versions() -> QuerySet[Page]:
    """What readers can be led to in another language."""
    return Page.objects.live().exclude(newspage__item__state="withdrawn")


def version_of(page: Any) -> Page | None:
    """The page itself in the other language."""
    found = versions().filter(translation_key=page.translation_key).exclude(locale_id=page.locale_id)
    return next(iter(found), None)


def nearest_version(above: list[Page], locale_id: int) -> Page | None:
    """The nearest section or home above a page that there is in the other language."""
    depths = {one.translation_key: one.depth for one in above}
    found = versions().filter(translation_key__in=depths).exclude(locale_id=locale_id)
    return max(found, key=lambda one: depths[one.translation_key], default=None)


def other_version(page: Any, nearest: Page | None, request: Any) -> dict[str, Any] | None:
    """The page in the other language; where there is none, the nearest section or home above it. None in a portal of one language."""
    if nearest is None:
        return None
    url, exact = nearest.get_url(request), nearest.translation_key == page.translation_key
    return {
        "language": the_other(language_now()),
        "title": nearest.title,
        "exact": exact,
        "address": url,
        "url": url if exact else f"{url}?from={page.pk}",
    }


def came_from(page: Any, request: Any) -> dict[str, Any] | None:
    """The page in the other language whose reader was led here, because it has none in this one."""
    asked = request.GET.get("from", "")
    if not (asked.isascii() and asked.isdigit()) or len(asked) > DIGITS:
        return None
    found = pages_for_sitemap().filter(pk=asked).exclude(locale_id=page.locale_id).first()
    return (
        {"title": found.title, "url": found.get_url(request), "language": the_other(language_now())}
        if found
        else None
    )


def surroundings(
    home: SiteHome | None, request: Any, crumbs: list[tuple[str, Any]], below_home: bool = False
) -> dict[str, Any]:
    """The masthead and the menu of a site; of what is no page of the tree the way begins at its home."""
    if home is None:
        return {"home": None, "sections": [], "crumbs": []}
    masthead = pieces.get(request, ("masthead", home.pk), lambda: masthead_of(home, request))
    if below_home:
        crumbs = [(home.title, masthead["home_url"]), *crumbs]
    other = the_other(language_now())
    return masthead | {
        "crumbs": [{"label": label, "url": url} for label, url in crumbs],
        # a list, document or service is there in both; a page of the tree says by itself whether it is
        "other": {
            "language": other,
            "exact": True,
            "address": address_in(other, request.path),
            "url": address_in(other, request.get_full_path()),
        },
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
    shown = with_pictures(news_shown(language_now()))
    if page.depth == 2:  # the whole tree: no further condition keeps the walk along the index
        return shown
    return shown.filter(section__in=SectionPage.objects.descendant_of(page, inclusive=True).values("pk"))


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


def english_section(section: SectionPage) -> SectionPage | None:
    """Where the English version of what stands in a section goes: into its English one, or that of the nearest section above."""
    above = list(SectionPage.objects.ancestor_of(section, inclusive=True))
    depths = {one.translation_key: one.depth for one in above}
    found = SectionPage.objects.live().filter(translation_key__in=depths, locale__language_code="en")
    return max(found, key=lambda one: depths[one.translation_key], default=None)


def pages_for_sitemap() -> QuerySet[Page]:
    """Every page that search engines may read."""
    gone = NewsPage.objects.filter(item__state="withdrawn").values("pk")
    return Page.objects.live().public().filter(depth__gt=1).exclude(pk__in=gone).order_by("path")


def versions_for_sitemap(pages: list[Page]) -> dict[Any, list[Page]]:
    """Of these pages, those that there are in both languages, by what they have in common."""
    keys = {page.translation_key for page in pages}
    versions: dict[Any, list[Page]] = {}
    for page in pages_for_sitemap().filter(translation_key__in=keys).select_related("locale"):
        versions.setdefault(page.translation_key, []).append(page)
    return {key: its for key, its in versions.items() if len(its) > 1}


def documents_for_sitemap() -> QuerySet[PublishedDocument]:
    """Every document on the portal."""
    on_portal = PublishedDocument.objects.filter(state="published")
    return on_portal.exclude(document__in=voided()).order_by("-dated_on", "-id")
