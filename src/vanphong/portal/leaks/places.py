# SPDX-License-Identifier: EUPL-1.2
"""Where in a page, a file or its properties something was found, in words that an editor can follow."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as translated
from django.utils.translation import gettext_lazy as _

#: the steps of a place, from the outside in; each value fills its words
STEPS: dict[str, Any] = {
    "field": _("field “%(value)s”"),
    "part": _("part %(value)s"),
    "revision": _("version %(value)s"),
    "sheet": _("sheet %(value)s"),
    "row": _("row %(value)s"),
    "column": _("column %(value)s"),
    "cell": _("cell %(value)s"),
    "page": _("page %(value)s"),
    "table": _("table %(value)s"),
    "paragraph": _("paragraph %(value)s"),
    "comment": _("comment %(value)s"),
    "picture": _("picture %(value)s"),
    "property": _("property %(value)s"),
}


@dataclass(frozen=True)
class Place:
    """A place as steps from the outside in: (("sheet", "Trang1"), ("cell", "B4")). None is the whole file."""

    steps: tuple[tuple[str, Any], ...] = ()

    def at(self, step: str, value: Any) -> "Place":
        """The place one step further in."""
        if step not in STEPS:
            raise ValueError(f"{step!r} is no step of a place")
        return Place((*self.steps, (step, value)))

    def __str__(self) -> str:
        if not self.steps:
            return translated("the whole file")
        return ", ".join(str(STEPS[step]) % {"value": value} for step, value in self.steps)

    def facts(self) -> list[list[Any]]:
        """The place as the journal holds it."""
        return [[step, value if isinstance(value, int) else str(value)] for step, value in self.steps]


FILE = Place()


def place_of(where: Any) -> Place:
    """A place, or the field of that name (also a translated one)."""
    if isinstance(where, Place):
        return where
    return FILE.at("field", where if isinstance(where, str | Promise) else str(where)) if where else FILE
