# SPDX-License-Identifier: EUPL-1.2
"""What the desk's list of news can be narrowed by."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.filtering import DayFilter, OfficeFilterSet, TextFilter
from vanphong.portal import queries
from vanphong.portal.filters import YES, choice, words
from vanphong.portal.models import Language, NewsKind, SectionPage
from vanphong.portal.states import NewsState

#: stands for the author of items that name none
NO_AUTHOR = "–"


def section_choices() -> list[tuple[int, str]]:
    """The sections of all sites, each with its language where that is not Vietnamese."""
    rows = SectionPage.objects.order_by("path").values_list("pk", "title", "locale__language_code")
    return [(pk, section_name(title, language)) for pk, title, language in rows]


def section_name(title: str, language: str) -> str:
    """A section among those of all languages."""
    return title if language == Language.VIETNAMESE else f"{title} ({Language(language).label})"


class NewsFilters(OfficeFilterSet):
    q = words()
    state = choice(_("Step"), NewsState.choices, "state")
    section = choice(_("Section"), section_choices, "section")
    kind = choice(_("Kind of item"), NewsKind.choices, "kind")
    language = choice(_("Language"), Language.choices, "language")
    start = DayFilter(field_name="published_on", lookup_expr="gte", label=_("Published from"))
    end = DayFilter(field_name="published_on", lookup_expr="lte", label=_("Published to"))
    forced = choice(_("Without approval, not looked at"), YES, method="unreviewed")
    by = TextFilter(method="printed_by", label=_("Author as printed"), max_length=120)
    counted = choice(_("Counts for royalties"), YES, method="published")

    def printed_by(self, rows: QuerySet[Any], name: str, text: str) -> QuerySet[Any]:
        """The line under the article; a dash for items without one."""
        return rows.filter(page__author_line="" if text == NO_AUTHOR else text)

    def published(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """What went out and was not withdrawn."""
        return rows.filter(pk__in=queries.news_published().values("pk"))

    def unreviewed(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """What the board has to look at."""
        return queries.unreviewed(rows)
