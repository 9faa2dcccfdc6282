# SPDX-License-Identifier: EUPL-1.2
"""Reading directive documents: at the desk, and as the public sees them."""

from datetime import date
from functools import cache
from typing import Any

from django.db.models import Count, Q, QuerySet

from vanphong.documents.models import OutgoingDocument
from vanphong.documents.queries import outgoing_issued, outgoing_visible_to
from vanphong.kernel.files import attachments_of
from vanphong.kernel.search import matching
from vanphong.kernel.vietnamese import fold
from vanphong.organisation.queries import of_units
from vanphong.portal.kept.prepared import pieces_of_documents
from vanphong.portal.models import Field, PublishedDocument, PublishedFile
from vanphong.portal.states import DirectiveState

LISTED = (
    "slug", "dated_on", "state", "document__number_and_symbol", "document__type_code", "document__subject", "document__signer_name",
    "document__dated_on", "document__effective_from", "document__effective_to", "document__replaced_by",
)  # fmt: skip
#: from so many documents of a signer on, a list of them is walked and not looked up
MANY = 1000
WITH_FACTS = ("document", "document__replaced_by", "unit", "field")


def publications_visible_to(officer: Any) -> QuerySet[PublishedDocument]:
    """Publications as the desk sees them, withdrawn ones too."""
    rows = PublishedDocument.objects.select_related(*WITH_FACTS)
    return of_units(rows, officer.units_with("portal.read"))


def publications_of(officer: Any, document: OutgoingDocument) -> QuerySet[PublishedDocument]:
    """The publication of a document of the register."""
    return publications_visible_to(officer).filter(document=document)


def directives_shown() -> QuerySet[PublishedDocument]:
    """What stands in the public list, newest first."""
    on_portal = directives_published().select_related(*WITH_FACTS)
    # the register may void a number after it was published; those are few, and each line need not be looked up in the register
    return on_portal.exclude(document__in=voided()).order_by("-dated_on", "-id")


def directives_listed(request: Any) -> QuerySet[PublishedDocument]:
    """The same, with what a line of the list tells and no more."""
    out = pieces_of_documents.get(request, ("voided",), voided_since)
    return listed_once().exclude(pk__in=out) if out else listed_once().all()


@cache
def listed_once() -> QuerySet[PublishedDocument]:
    """Put together once: nobody asks it, each list asks a copy of its own."""
    rows = directives_published().select_related("document").only(*LISTED)
    return rows.order_by("-dated_on", "-id")


def voided_since() -> list[int]:
    """The publications whose number the register voided: named, they mislead no database about how many lines are left."""
    return list(directives_published().filter(document__in=voided()).values_list("pk", flat=True))


def voided() -> QuerySet[Any, Any]:
    """The keys of the entries whose number the register voided."""
    return OutgoingDocument.objects.filter(state="voided").order_by().values("pk")


def signed_by(rows: QuerySet[PublishedDocument], request: Any, text: str) -> QuerySet[PublishedDocument]:
    """Those whose signer's name holds every word, each as the beginning of a word, marks or no marks."""
    words = fold(text).split()
    numbers = pieces_of_documents.get(request, ("signers",), signers)
    found = {name: number for name, number in numbers.items() if words and bears(name, words)}
    signed = rows.filter(document__signer_name__in=found)
    # a few are found at once by the words kept of each document; of many, the walk along the list soon has a page
    return matching(signed, text) if sum(found.values()) < MANY else signed


def signers() -> dict[str, int]:
    """Who signed what is or was on the portal, each with the number of these documents."""
    rows = PublishedDocument.objects.order_by().values_list("document__signer_name")
    return dict(rows.annotate(number=Count("pk")))


def bears(name: str, words: list[str]) -> bool:
    """Whether each word is the beginning of a part of the name."""
    parts = fold(name).split()
    return all(any(part.startswith(word) for part in parts) for word in words)


def replaced_by(document: OutgoingDocument) -> list[PublishedDocument]:
    """The published documents that this one takes the place of."""
    older = list(document.replaces.values_list("pk", flat=True))
    return list(directives_shown().filter(document__in=older)) if older else []


def directives_with_address() -> QuerySet[PublishedDocument]:
    """Everything that ever had an address: it keeps it, and says what became of it."""
    return PublishedDocument.objects.select_related(*WITH_FACTS)


def directives_published() -> QuerySet[PublishedDocument]:
    """What counts as published."""
    return PublishedDocument.objects.filter(state=DirectiveState.PUBLISHED)


def in_effect_on(day: date) -> Q:
    """The condition that a published document is in effect on that day."""
    begun = Q(document__effective_from__lte=day) | Q(document__effective_from__isnull=True, dated_on__lte=day)
    return begun & (Q(document__effective_to__isnull=True) | Q(document__effective_to__gte=day))


def files_shown() -> QuerySet[PublishedFile]:
    """The files that the public may save: of documents that are on the portal, and no others."""
    on_portal = PublishedFile.objects.filter(publication__state=DirectiveState.PUBLISHED)
    return on_portal.exclude(publication__document__in=voided()).select_related("file")


def publishable_for(officer: Any) -> QuerySet[OutgoingDocument]:
    """Issued documents that this officer sees in the register and that are not on the portal yet."""
    return outgoing_visible_to(officer).filter(
        pk__in=outgoing_issued().values("pk"), publication__isnull=True
    )


def files_of_register(document: OutgoingDocument) -> list[Any]:
    """The files of the register's entry, from which those for the public are chosen."""
    return list(attachments_of(document))


def fields() -> QuerySet[Field]:
    """The fields of administration."""
    return Field.objects.all()
