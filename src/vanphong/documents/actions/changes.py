# SPDX-License-Identifier: EUPL-1.2
"""Changing facts of a record so that the journal can say what stood there before."""

from typing import Any

from django.db.models import ForeignKey, Model
from django.utils.translation import gettext_lazy as _

from vanphong.documents.checks import cleaned
from vanphong.kernel.actions import Refused


def apply_changes(document: Model, changes: dict[str, Any], allowed: tuple[str, ...]) -> dict[str, list[Any]]:
    """Set the facts that differ; for each, what stood before and what stands now. Other fields are refused."""
    stray = sorted(set(changes) - set(allowed))
    if stray:
        raise Refused(_("This cannot be changed here: %(fields)s.") % {"fields": ", ".join(stray)})
    made = {}
    for name, value in cleaned(type(document), changes).items():
        before = getattr(document, name)
        if before != value:
            setattr(document, name, value)
            made[name] = [_as_fact(document, name, before), _as_fact(document, name, value)]
    return made


def _as_fact(document: Model, name: str, value: Any) -> Any:
    """A value as the journal keeps it: a unit or a document by its name of that day."""
    return (
        str(value) if isinstance(document._meta.get_field(name), ForeignKey) and value is not None else value
    )
