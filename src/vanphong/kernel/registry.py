# SPDX-License-Identifier: EUPL-1.2
"""A list that rooms add to when the house starts: indicators, events, menu entries, work queues."""

from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from django.core.exceptions import ImproperlyConfigured


class Coded(Protocol):
    """Anything with a code of its own."""

    @property
    def code(self) -> str: ...


Item = TypeVar("Item", bound=Coded)


class Registry(Generic[Item]):
    """Items by code, in the order in which they were registered. A second item of the same code stops the start."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._items: dict[str, Item] = {}

    def register(self, item: Item) -> Item:
        """Add one item."""
        if item.code in self._items:
            raise ImproperlyConfigured(f"{self.name}: {item.code!r} is registered twice")
        self._items[item.code] = item
        return item

    def register_all(self, items: Iterable[Item]) -> None:
        """Add several items."""
        for item in items:
            self.register(item)

    def __getitem__(self, code: str) -> Item:
        return self._items[code]

    def get(self, code: str | None) -> Item | None:
        """The item of this code, or None."""
        return self._items.get(code or "")

    def __contains__(self, code: object) -> bool:
        return code in self._items

    def __iter__(self) -> Iterator[Item]:
        return iter(self._items.values())

    def __len__(self) -> int:
        return len(self._items)
