# SPDX-License-Identifier: EUPL-1.2
"""The rooms' own lists, reached by their addresses alone: what a reader sees in them, and how they are exported."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import resolve, reverse

from vanphong.kernel.permissions import capabilities

Opens = Callable[[str], bool]


class HouseReader:
    """Who reads where no officer asks, as on the command line: all that an inspector sees, numbers masked as for one."""

    is_authenticated = is_active = True

    def can(self, capability: str, unit: Any = None) -> bool:
        """Whether an inspector may."""
        return "inspector" in capabilities[capability].roles

    can_for_all = can

    def units_with(self, capability: str) -> frozenset[int] | None:
        """Every unit, or none."""
        return None if self.can(capability) else frozenset()


def everywhere(listing: str) -> bool:
    """The house itself opens every list."""
    return True


def list_screen(listing: str, reader: Any) -> Any:
    """The list behind an address, as it stands for this reader."""
    screen = resolve(reverse(listing)).func.view_class()  # type: ignore[attr-defined]
    # as for its own export, so that it fetches what its columns name
    screen.request = SimpleNamespace(user=reader, GET=QueryDict("export=xlsx"), htmx=None)
    return screen


def visible_in(listing: str, reader: Any) -> QuerySet[Any] | None:
    """The records of a list that the reader may see; None where the list is closed."""
    try:
        rows: QuerySet[Any] = list_screen(listing, reader).visible()
    except PermissionDenied:
        return None
    return None if rows.query.is_empty() else rows


def columns_of(listing: str, reader: Any) -> list[tuple[Any, Callable[[Any], Any]]]:
    """The columns in which the list is exported for this reader."""
    return list(list_screen(listing, reader).export_columns)


def opened_by(reader: Any) -> Opens:
    """Which lists show the reader anything: asked of each list once."""
    known: dict[str, bool] = {}

    def opens(listing: str) -> bool:
        if listing not in known:
            rows = visible_in(listing, reader)
            known[listing] = rows is not None and (not rows.query.where or rows.exists())
        return known[listing]

    return opens
