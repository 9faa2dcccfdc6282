# SPDX-License-Identifier: EUPL-1.2
"""What lists of directive documents can be narrowed by: the public's by each of their fields, the desk's also by what became of them."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.documents.models import OutgoingDocument
from vanphong.documents.queries import body_choices
from vanphong.kernel.filtering import DayFilter, OfficeFilterSet, TextFilter
from vanphong.kernel.settled import Settled
from vanphong.kernel.vietnamese import DOCUMENT_TYPES
from vanphong.kernel.worktime import today
from vanphong.portal import queries
from vanphong.portal.filters import YES, choice, words
from vanphong.portal.states import DirectiveState

VALIDITY = [("now", _("in effect")), ("ended", _("no longer in effect")), ("coming", _("not yet in effect"))]
#: as the public list names them: công văn has no code of its own
TYPES = [("CV", "Công văn"), *DOCUMENT_TYPES.items()]


#: the fields of administration
field_choices = Settled(lambda: queries.fields().values_list("pk", "name"))


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
