# SPDX-License-Identifier: EUPL-1.2
"""The last part of an address on the portal: made of a title, and borne by one page or document alone."""

from collections.abc import Container
from itertools import count

from django.utils.text import slugify

from vanphong.kernel.vietnamese import fold

LONGEST = 90
#: of a title that has no letter
NAMELESS = "tin"


def address_of(title: str) -> str:
    """What a title becomes in an address: "Tin tức - Sự kiện" is tin-tuc-su-kien."""
    return slugify(fold(title))[:LONGEST].strip("-") or NAMELESS


def free(wanted: str, taken: Container[str]) -> str:
    """This address, or with the first number behind it under which nobody else stands."""
    if wanted not in taken:
        return wanted
    return next(slug for number in count(2) if (slug := f"{wanted}-{number}") not in taken)
