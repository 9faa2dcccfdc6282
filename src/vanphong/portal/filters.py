# SPDX-License-Identifier: EUPL-1.2
"""What the lists can be narrowed by: the desk's, and the public list of directive documents (each of its fields)."""

from datetime import date
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.documents.models import OutgoingDocument
from vanphong.documents.queries import body_choices
from vanphong.kernel.filtering import DayFilter, OfficeFilterSet, TextFilter
from vanphong.kernel.search import matching
from vanphong.kernel.settled import Settled
from vanphong.kernel.vietnamese import DOCUMENT_TYPES
from vanphong.kernel.worktime import today
from vanphong.portal import queries
from vanphong.portal.models import Language, NewsKind, SectionPage
from vanphong.portal.states import DirectiveState, NewsState

ALL = _("All")
YES = [("yes", _("Yes"))]
#: stands for the author of items that name none
NO_AUTHOR = "–"
VALIDITY = [("now", _("in effect")), ("ended", _("no longer in effect")), ("coming", _("not yet in effect"))]
#: as the public list names them: công văn has no code of its own
TYPES = [("CV", "Công văn"), *DOCUMENT_TYPES.items()]


def search(rows: QuerySet[Any], name: str, text: str) -> QuerySet[Any]:
    """Every word typed, with or without marks."""
    return matching(rows, text)


def section_choices() -> list[tuple[int, str]]:
    """The sections of all sites, each with its language where that is not Vietnamese."""
    rows = SectionPage.objects.order_by("path").values_list("pk", "title", "locale__language_code")
    return [(pk, section_name(title, language)) for pk, title, language in rows]


def section_name(title: str, language: str) -> str:
    """A section among those of all languages."""
    return title if language == Language.VIETNAMESE else f"{title} ({Language(language).label})"


#: the fields of administration
field_choices = Settled(lambda: queries.fields().values_list("pk", "name"))


def words() -> TextFilter:
    """The field for words."""
    return TextFilter(method=search, label=_("Words or number"), max_length=200)


def choice(label: Any, choices: Any, field_name: str | None = None, method: Any = None) -> Any:
    """One of several."""
    return django_filters.ChoiceFilter(
        label=label, choices=choices, field_name=field_name, method=method, empty_label=ALL
    )


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
        return rows.exclude(force_reason="").filter(force_reviewed_on__isnull=True)


class DirectiveFilters(OfficeFilterSet):
    """The public's own: every field of a directive document (DOMAIN 8.4)."""

    q = words()
    type = choice(_("Document type"), TYPES, "type_code")
    body = choice(_("Issuing body"), body_choices, "unit")
    field = choice(_("Field of administration"), field_choices, "field")
    signer = TextFilter(method="signed_by", label=_("Signer"), max_length=100)
    start = DayFilter(field_name="dated_on", lookup_expr="gte", label=_("Dated from"))
    end = DayFilter(field_name="dated_on", lookup_expr="lte", label=_("Dated to"))
    effective = DayFilter(field_name="document__effective_from", lookup_expr="gte", label=_("In effect from"))
    validity = choice(_("Effect"), VALIDITY, method="stands")

    def signed_by(self, rows: QuerySet[Any], name: str, text: str) -> QuerySet[Any]:
        """The name or words of it."""
        return queries.signed_by(rows, self.request, text)

    def stands(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Whether it is in effect today."""
        return narrowed_by_effect(rows, value, today())


class PublicationFilters(DirectiveFilters):
    """The desk's: the same, and what was taken off."""

    state = choice(_("On the portal"), DirectiveState.choices, "state")
    out_from = DayFilter(field_name="published_on", lookup_expr="gte", label=_("Published from"))
    out_to = DayFilter(field_name="published_on", lookup_expr="lte", label=_("Published to"))
    late = choice(_("Published late"), YES, method="past_the_limit")

    def past_the_limit(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that went out later than the limit after their date."""
        return rows.filter(pk__in=queries.published_late(rows))


def narrowed_by_effect(rows: QuerySet[Any], value: str, day: date) -> QuerySet[Any]:
    """In effect on that day, no longer, or not yet."""
    if value == "now":
        return rows.filter(queries.in_effect_on(day))
    if value == "ended":
        return rows.filter(document__effective_to__lt=day)
    later = OutgoingDocument.objects.filter(effective_from__gt=day).values("pk")
    return rows.filter(document__in=later)
