# SPDX-License-Identifier: EUPL-1.2
"""What can be searched: rooms register their records with the column that holds their folded text."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models

from vanphong.kernel.registry import Registry


@dataclass(frozen=True)
class Searchable:
    """One kind of record. Its model keeps in `column` what `vietnamese.fold` makes of everything it is found by."""

    code: str
    label: Any
    model: type[models.Model]
    visible: Callable[[Any], models.QuerySet[Any]]
    #: the room's list, which takes ?q=
    listing: str
    column: str = "folded"
    #: whether this officer may search here at all
    shown: Callable[[Any], bool] = lambda officer: True


searchables: Registry[Searchable] = Registry("searchables")
