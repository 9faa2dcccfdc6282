# SPDX-License-Identifier: EUPL-1.2
"""What stands in a section that the law wants and a service of the portal fills: the schedule, the catalogue, the answers."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

register = template.Library()

RECEPTIONS = ("cong:receptions", _("Schedule of reception"))
PROCEDURES = ("cong:procedures", _("Administrative procedures"))
ANSWERS = ("cong:answers", _("Questions and answers"))
#: the section as `vanphong init` plants it, in both languages → the service in it
SERVICES = {
    "tiep-cong-dan": RECEPTIONS,
    "reception-of-citizens": RECEPTIONS,
    "thu-tuc-hanh-chinh": PROCEDURES,
    "administrative-procedures": PROCEDURES,
    "hoi-dap": ANSWERS,
    "questions-and-answers": ANSWERS,
}


@register.simple_tag
def service_in(section: Any) -> dict[str, Any] | None:
    """The service that a section leads to, if any."""
    found = SERVICES.get(section.slug)
    return {"url": reverse(found[0]), "label": found[1]} if found else None
