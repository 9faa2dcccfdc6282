# SPDX-License-Identifier: EUPL-1.2
"""What stands in a section that the law wants and a service of the portal fills: the schedule, the catalogue, the answers."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

register = template.Library()

#: the section as `vanphong init` plants it → the service in it
SERVICES = {
    "tiep-cong-dan": ("cong:receptions", _("Schedule of reception")),
    "thu-tuc-hanh-chinh": ("cong:procedures", _("Administrative procedures")),
    "hoi-dap": ("cong:answers", _("Questions and answers")),
}


@register.simple_tag
def service_in(section: Any) -> dict[str, Any] | None:
    """The service that a section leads to, if any."""
    found = SERVICES.get(section.slug)
    return {"url": reverse(found[0]), "label": found[1]} if found else None
