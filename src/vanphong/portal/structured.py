# SPDX-License-Identifier: EUPL-1.2
"""What pages tell to machines (schema.org): an article, a document of the administration."""

from typing import Any

from vanphong.kernel.worktime import today

CONTEXT = "https://schema.org"


def news_article(item: Any, url: str) -> dict[str, Any]:
    """A news item."""
    page = item.page
    return {
        "@context": CONTEXT, "@type": "NewsArticle", "headline": page.title, "description": page.lead, "url": url,
        "inLanguage": item.language,
        "datePublished": item.published_at.isoformat() if item.published_at else None,
        "dateModified": (item.corrected_on or item.published_on).isoformat() if item.published_on else None,
        "author": {"@type": "Person", "name": page.author_line} if page.author_line else None,
        "articleSection": item.section.title, "correction": item.public_note or None,
    }  # fmt: skip


def legislation(publication: Any, url: str) -> dict[str, Any]:
    """A directive document."""
    document = publication.document
    in_force = publication.standing(today())[0] == "done"
    return {
        "@context": CONTEXT, "@type": "Legislation", "legislationIdentifier": document.number_and_symbol,
        "name": document.titled_subject, "url": url, "inLanguage": "vi", "legislationType": str(document.type_name),
        "legislationDate": document.dated_on.isoformat(),
        "legislationDateOfApplicability": document.effective_from.isoformat() if document.effective_from else None,
        "legislationPassedBy": {"@type": "GovernmentOrganization", "name": str(publication.unit)} if publication.unit else None,
        "legislationLegalForce": f"{CONTEXT}/{'InForce' if in_force else 'NotInForce'}",
    }  # fmt: skip
