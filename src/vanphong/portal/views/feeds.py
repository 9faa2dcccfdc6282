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
from vanphong.portal.languages import address_in, bare, language_now
from vanphong.portal.models import Language

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
        return queries.news_shown(language_now())[:NEWEST]

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
    """Pages and news of both languages; what there is in both names the other."""

    limit = 2000

    def items(self) -> Any:
        return queries.pages_for_sitemap()

    def get_urls(self, page: Any = 1, site: Any = None, protocol: Any = None) -> Any:
        """One part of the map; the versions of its pages are fetched at once."""
        entries = super().get_urls(page, site, protocol)
        versions = queries.versions_for_sitemap([entry["item"] for entry in entries])
        for entry in entries:
            start = entry["location"].removesuffix(self.location(entry["item"]))
            entry["alternates"] = [
                {"location": f"{start}{self.location(one)}", "lang_code": one.locale.language_code}
                for one in versions.get(entry["item"].translation_key, [])
            ]
        return entries

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
        return vietnamese(publication.public_url)

    def lastmod(self, publication: Any) -> Any:
        return publication.published_on


class ServiceMap(Sitemap):
    """What citizens can do, in both languages."""

    i18n = alternates = True

    def items(self) -> Any:
        return list(SERVICES)

    def location(self, name: Any) -> str:
        return reverse(f"cong:{name}")


class AnswerMap(Sitemap):
    """The public answers to questions of citizens, which are Vietnamese."""

    limit = 5000

    def items(self) -> Any:
        return queries.answers_shown()

    def location(self, question: Any) -> str:
        return vietnamese(question.public_url)


def vietnamese(address: str) -> str:
    """Where official texts, which are Vietnamese, stand among Vietnamese words."""
    return address_in(Language.VIETNAMESE, bare(address))


class ProcedureMap(Sitemap):
    """The procedures in force."""

    limit = 5000

    def items(self) -> Any:
        return queries.procedures_shown(today())

    def location(self, procedure: Any) -> str:
        return vietnamese(reverse("cong:procedure", args=[procedure.code]))


SERVICES = ("directives", "services", "receptions", "procedures", "dossier", "in_time", "answers", "ask")
MAPS: dict[str, Any] = {
    "pages": PageMap,
    "directives": DirectiveMap,
    "services": ServiceMap,
    "answers": AnswerMap,
    "procedures": ProcedureMap,
}
