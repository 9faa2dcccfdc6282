# SPDX-License-Identifier: EUPL-1.2
"""What the pages for citizens tell to machines (schema.org): a procedure, a day of reception."""

from typing import Any

from vanphong.portal.structured import CONTEXT


def government_service(procedure: Any, version: Any, url: str) -> dict[str, Any]:
    """An administrative procedure."""
    authority = version.authority if version else ""
    if version and version.competent_unit:
        authority = version.competent_unit.name
    return {
        "@context": CONTEXT, "@type": "GovernmentService", "name": procedure.name, "identifier": procedure.code, "url": url,
        "inLanguage": "vi", "serviceType": procedure.field.name,
        "serviceOperator": {"@type": "GovernmentOrganization", "name": authority} if authority else None,
    }  # fmt: skip


def reception_event(reception: Any, url: str) -> dict[str, Any]:
    """An announced day of reception."""
    return {
        "@context": CONTEXT, "@type": "Event", "name": f"Tiếp công dân: {reception.received_by}", "url": url,
        "startDate": reception.held_on.isoformat(), "eventStatus": f"{CONTEXT}/EventScheduled",
        "location": {"@type": "Place", "name": reception.place, "address": reception.place},
    }  # fmt: skip
