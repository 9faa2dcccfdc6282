# SPDX-License-Identifier: EUPL-1.2
"""What a room above shows on the page of a record below: its own records that came of it, and the way to make one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from vanphong.kernel.registry import Registry
from vanphong.kernel.work import WorkRow
from vanphong.kernel.worktime import today

SHOWN = 20


@dataclass(frozen=True)
class Related:
    """Records of one room that came of a record of another. `rows` starts from what the officer may see."""

    code: str
    #: the record on whose page they stand, "documents.incomingdocument"
    model: str
    label: Any
    rows: Callable[[Any, Any], QuerySet[Any]]
    row: Callable[[Any, Any], WorkRow]
    shown: Callable[[Any], bool]
    #: the button that makes one more, where it leads, and who may press it
    making: Any
    making_url: Callable[[Any], str]
    may_make: Callable[[Any, Any], bool]


relations: Registry[Related] = Registry("relations")


def related_to(officer: Any, record: Model) -> dict[str, Any]:
    """For a record's page: the sections of other rooms, and their buttons."""
    here = [one for one in relations if one.model == record._meta.label_lower]
    return {
        "related": [
            {"label": one.label, "rows": [one.row(row, today()) for row in one.rows(officer, record)[:SHOWN]]}
            for one in here
            if one.shown(officer)
        ],
        "makings": [
            {"label": one.making, "url": one.making_url(record), "danger": False}
            for one in here
            if one.may_make(officer, record)
        ],
    }
