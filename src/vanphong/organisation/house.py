# SPDX-License-Identifier: EUPL-1.2
"""Whose house this is: the Office's own name, and the body that it serves, as every screen shows them."""

from typing import Any

from django.http import HttpRequest

from vanphong.kernel.settled import Settled
from vanphong.organisation.models import Unit

#: the Office and what stands above it; its code never changes, its name may
names = Settled(lambda: Unit.objects.filter(code="van-phong").values_list("name", "parent__name"))


class House:
    """The Office by name. The page of an officer has it with the officer; any other asks once, if it shows it at all."""

    def __init__(self, officer: Any) -> None:
        self._named = getattr(officer, "house_named", None)

    @property
    def name(self) -> str:
        """What the Office is called."""
        return self._both()[0]

    @property
    def place(self) -> str:
        """The body that it serves."""
        return self._both()[1]

    def _both(self) -> tuple[str, str]:
        if self._named is None:
            self._named = next(((name, place or "") for name, place in names()), ("", ""))
        return self._named


def house(request: HttpRequest) -> dict[str, House]:
    """For every template: the Office by name."""
    return {"house": House(getattr(request, "user", None))}
