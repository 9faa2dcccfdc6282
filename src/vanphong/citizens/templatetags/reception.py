# SPDX-License-Identifier: EUPL-1.2
"""What the register says of a visit, as far as the officer who reads it may know."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from vanphong.citizens.models import Visit
from vanphong.citizens.permissions import may_read_words

register = template.Library()


@register.simple_tag(takes_context=True)
def words_of(context: dict[str, Any], visit: Visit, name: str) -> str:
    """The content, the result or the note of a visit: of a denunciation only for those who may know who denounces."""
    written: str = getattr(visit, name)
    if not written or may_read_words(context["request"].user, visit):
        return written
    return _("(protected)")
