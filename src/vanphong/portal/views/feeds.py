# SPDX-License-Identifier: EUPL-1.2
"""What machines fetch: news and documents as feeds, and the map of the site."""

from datetime import datetime, time
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import make_aware
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.worktime import today
from vanphong.portal import queries

NEWEST = 30


class NewsFeed(Feed):
    """The newest news (RSS)."""

    title = _("News of the portal")
    description = _("The newest news of the province and of the Office")

    def link(self) -> str:
        """The first page."""
        return reverse("cong:home")

    def items(self) -> Any:
        """The newest first."""
        return queries.news_shown()[:NEWEST]

    def item_title(self, item: Any) -> str:
        return item.page.title

    def item_description(self, item: Any) -> str:
        return item.page.lead

    def item_link(self, item: Any) -> str:
        return item.page.get_url() or reverse("cong:home")

    def item_pubdate(self, item: Any) -> datetime:
        return item.published_at


class NewsAtom(NewsFeed):
    """The same as Atom."""

    feed_type = Atom1Feed
    subtitle = NewsFeed.description


class DirectiveFeed(Feed):
    """The newest directive documents (RSS)."""

    title = _("Directive documents of the portal")
    description = _("The directive documents published last")

    def link(self) -> str:
        """The list."""
        return reverse("cong:directives")

    def items(self) -> Any:
        """The newest first."""
        return queries.directives_shown()[:NEWEST]

    def item_title(self, item: Any) -> str:
        return item.document.number_and_symbol

    def item_description(self, item: Any) -> str:
        return item.document.titled_subject

    def item_link(self, item: Any) -> str:
        return item.public_url

    def item_pubdate(self, item: Any) -> datetime:
        return make_aware(datetime.combine(item.published_on, time(8)))


class PageMap(Sitemap):
    """Pages and news."""

    limit = 2000

    def items(self) -> Any:
        return queries.pages_for_sitemap()

    def location(self, page: Any) -> str:
        return page.get_url() or reverse("cong:home")

    def lastmod(self, page: Any) -> Any:
        return page.last_published_at


class DirectiveMap(Sitemap):
    """Directive documents."""

    limit = 5000

    def items(self) -> Any:
        return queries.documents_for_sitemap()

    def location(self, publication: Any) -> str:
        return publication.public_url

    def lastmod(self, publication: Any) -> Any:
        return publication.published_on


class ServiceMap(Sitemap):
    """What citizens can do, and the public answers to their questions."""

    limit = 5000

    def items(self) -> Any:
        named = [reverse(f"cong:{name}") for name in SERVICES]
        return named + [question.public_url for question in queries.answers_shown()]

    def location(self, address: Any) -> str:
        return address


class ProcedureMap(Sitemap):
    """The procedures in force."""

    limit = 5000

    def items(self) -> Any:
        return queries.procedures_shown(today())

    def location(self, procedure: Any) -> str:
        return reverse("cong:procedure", args=[procedure.code])


SERVICES = ("services", "receptions", "procedures", "dossier", "in_time", "answers", "ask")
MAPS: dict[str, Any] = {
    "pages": PageMap,
    "directives": DirectiveMap,
    "services": ServiceMap,
    "procedures": ProcedureMap,
}
