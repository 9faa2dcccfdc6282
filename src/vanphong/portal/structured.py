# SPDX-License-Identifier: EUPL-1.2
"""What pages tell to machines (schema.org): an article, a document of the administration."""

from collections.abc import Callable
from typing import Any

from django.templatetags.static import static

from vanphong.kernel.worktime import today
from vanphong.portal.models.pictures import SIZES

CONTEXT = "https://schema.org"


def publisher(home: Any, whole: Callable[[str], str]) -> dict[str, Any]:
    """Whose site it is."""
    return {
        "@type": "GovernmentOrganization", "name": home.title if home else "", "url": whole(home.get_url() or "/cong/") if home else whole("/cong/"),
        "logo": {"@type": "ImageObject", "url": whole(static("vanphong/emblem.svg"))},
    }  # fmt: skip


def news_article(item: Any, home: Any, whole: Callable[..., str]) -> dict[str, Any]:
    """A news item; `whole` writes an address with its host."""
    page, url = item.page, whole()
    changed = item.corrected_on or item.published_on
    return {
        "@context": CONTEXT, "@type": "NewsArticle", "headline": page.title, "description": page.lead, "url": url,
        "mainEntityOfPage": url, "inLanguage": item.language, "image": picture(page, whole), "isAccessibleForFree": True,
        "datePublished": item.published_at.isoformat() if item.published_at else None,
        "dateModified": changed.isoformat() if changed else None,
        "author": {"@type": "Person", "name": page.author_line} if page.author_line else publisher(home, whole),
        "publisher": publisher(home, whole), "articleSection": item.section.title, "correction": item.public_note or None,
        "about": event_of(page, home),
    }  # fmt: skip


def picture(page: Any, whole: Callable[[str], str]) -> dict[str, Any] | None:
    """The lead picture in its largest size."""
    if page.picture is None:
        return None
    size = page.picture.get_renditions(*SIZES)[SIZES[-1]]
    return {
        "@type": "ImageObject", "url": whole(size.url), "width": size.width, "height": size.height,
        "caption": page.picture_caption or None, "creditText": page.picture_credit or None, "description": page.picture_alt,
    }  # fmt: skip


def event_of(page: Any, home: Any) -> dict[str, Any] | None:
    """The event that an item tells of, where its day is known."""
    if page.event_on is None:
        return None
    return {
        "@type": "Event", "name": page.title, "description": page.lead, "startDate": page.event_on.isoformat(),
        "endDate": page.event_on.isoformat(), "eventStatus": f"{CONTEXT}/EventScheduled",
        "location": {"@type": "Place", "name": home.title, "address": home.address_line or home.title} if home else None,
    }  # fmt: skip


def legislation(publication: Any, url: str) -> dict[str, Any]:
    """A directive document."""
    document = publication.document
    in_force = publication.standing(today())[0] == "done"
    body = {"@type": "GovernmentOrganization", "name": str(publication.unit)} if publication.unit else None
    signer = {"@type": "Person", "name": document.signer_name, "jobTitle": document.signer_post or None}
    newer = document.replaced_by
    return {
        "@context": CONTEXT, "@type": "Legislation", "legislationIdentifier": document.number_and_symbol,
        "name": document.titled_subject, "headline": document.subject, "url": url, "inLanguage": "vi",
        "legislationType": str(document.type_name), "legislationDate": document.dated_on.isoformat(),
        "datePublished": publication.published_on.isoformat(),
        "legislationDateOfApplicability": document.effective_from.isoformat() if document.effective_from else None,
        "temporalCoverage": coverage(document), "legislationPassedBy": body, "publisher": body,
        "legislationResponsible": body, "author": signer if document.signer_name else None,
        "legislationLegalForce": f"{CONTEXT}/{'InForce' if in_force else 'NotInForce'}",
        "about": str(publication.field) if publication.field else None, "isAccessibleForFree": True,
        "supersededBy": {"@type": "Legislation", "legislationIdentifier": newer.number_and_symbol} if newer else None,
    }  # fmt: skip


def coverage(document: Any) -> str | None:
    """From when until when it is in effect, as schema.org writes stretches of time."""
    if not document.effective_from:
        return None
    return f"{document.effective_from.isoformat()}/{document.effective_to.isoformat() if document.effective_to else '..'}"
