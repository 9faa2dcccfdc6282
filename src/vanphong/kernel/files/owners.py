# SPDX-License-Identifier: EUPL-1.2
"""Whose files they are: each room says for its kind of record who may see it, and who may attach to it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model, QuerySet

from vanphong.kernel.registry import Registry


@dataclass(frozen=True)
class FileOwner:
    """A kind of record that files are attached to."""

    #: the record's model, "documents.incomingdocument"
    code: str
    #: the room's `…_visible_to(officer)`: whoever sees the record reads its files
    visible: Callable[[Any], QuerySet[Any]]
    #: may_attach(officer, record): adds files to it and takes them off
    may_attach: Callable[[Any, Any], bool]
    #: False where a file's name can betray a person (a denunciation): the journal then keeps no name
    names_in_journal: bool = True

    def may_read(self, officer: Any, subject_id: int) -> bool:
        """Whether this officer sees the record, and so its files."""
        return self.visible(officer).filter(pk=subject_id).exists()


file_owners: Registry[FileOwner] = Registry("file owners")


def type_of(subject: Model | type[Model]) -> str:
    """The name under which a record's files are kept."""
    return (subject._meta.concrete_model or subject)._meta.label_lower


def owner_of(subject: Model) -> FileOwner:
    """The owner registered for this record; a room that forgot to register stops here."""
    owner = file_owners.get(type_of(subject))
    if owner is None:
        raise ImproperlyConfigured(f"no file owner is registered for {type_of(subject)!r}")
    return owner
