# SPDX-License-Identifier: EUPL-1.2
"""What the pages for citizens tell to machines (schema.org): a procedure, a day of reception."""

import re
from datetime import datetime, time
from typing import Any

from django.utils.timezone import make_aware

from vanphong.portal.structured import CONTEXT


def government_service(procedure: Any, version: Any, url: str) -> dict[str, Any]:
    """An administrative procedure."""
    authority = version.authority if version else ""
    if version and version.competent_unit:
        authority = version.competent_unit.name
    return {
        "@context": CONTEXT, "@type": "GovernmentService", "name": procedure.name, "identifier": procedure.code, "url": url,
        "inLanguage": "vi", "serviceType": procedure.field.name,
        "description": procedure.name, "audience": {"@type": "Audience", "audienceType": version.audience} if version and version.audience else None,
        "provider": {"@type": "GovernmentOrganization", "name": authority} if authority else None,
        "availableChannel": {"@type": "ServiceChannel", "serviceUrl": url, "availableLanguage": "vi"},
        "serviceOperator": {"@type": "GovernmentOrganization", "name": authority} if authority else None,
    }  # fmt: skip


#: "07:30–11:30, 13:30–17:00" or "8h00 - 11h30"
MOMENT = re.compile(r"([01]?\d|2[0-3])\s*[:hg]\s*([0-5]\d)?", re.IGNORECASE)


def reception_event(reception: Any, url: str) -> dict[str, Any]:
    """An announced day of reception; called off, it says so."""
    begins, ends = hours_of(reception)
    state = "EventCancelled" if reception.cancelled_on else "EventScheduled"
    body = {"@type": "GovernmentOrganization", "name": str(reception.unit)}
    return {
        "@context": CONTEXT, "@type": "Event", "name": f"Tiếp công dân: {reception.received_by}",
        "url": f"{url}#reception-{reception.pk}", "description": reception.public_note or reception.note or f"{reception.received_by} tiếp công dân, {reception.hours}.",
        "startDate": begins, "endDate": ends, "eventStatus": f"{CONTEXT}/{state}", "inLanguage": "vi", "isAccessibleForFree": True,
        "eventAttendanceMode": f"{CONTEXT}/OfflineEventAttendanceMode", "organizer": body,
        "performer": {"@type": "Person", "name": reception.received_by},
        "location": {
            "@type": "Place", "name": reception.place,
            "address": {"@type": "PostalAddress", "streetAddress": reception.place, "addressCountry": "VN"},
        },
    }  # fmt: skip


def hours_of(reception: Any) -> tuple[str, str]:
    """When it begins and ends: the first and the last time of its hours, else the day alone."""
    told = [time(int(hour), int(minute or 0)) for hour, minute in MOMENT.findall(reception.hours)]
    if len(told) < 2 or told[0] >= told[-1]:
        return reception.held_on.isoformat(), reception.held_on.isoformat()
    begins, ends = (
        make_aware(datetime.combine(reception.held_on, moment)).isoformat() for moment in (told[0], told[-1])
    )
    return begins, ends
