# SPDX-License-Identifier: EUPL-1.2
"""What the lists of the room can be narrowed by; here stands what their filters have in common."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.filtering import TextFilter
from vanphong.kernel.search import matching

ALL = _("All")
YES = [("yes", _("Yes"))]


def search(rows: QuerySet[Any], name: str, text: str) -> QuerySet[Any]:
    """Every word typed, with or without marks."""
    return matching(rows, text)


def words() -> TextFilter:
    """The field for words."""
    return TextFilter(method=search, label=_("Words or number"), max_length=200)


def choice(label: Any, choices: Any, field_name: str | None = None, method: Any = None) -> Any:
    """One of several."""
    return django_filters.ChoiceFilter(
        label=label, choices=choices, field_name=field_name, method=method, empty_label=ALL
    )
