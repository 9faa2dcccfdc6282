# SPDX-License-Identifier: EUPL-1.2
"""Units as the scope of figures: an address names one as unit-<id>."""

import re

from vanphong.kernel.indicators import Scope
from vanphong.organisation.models import Unit
from vanphong.organisation.tree import subtree


def scope_of_unit(unit: Unit) -> Scope:
    """A unit and all below it."""
    return Scope(subtree(frozenset({unit.pk})), f"unit-{unit.pk}", unit.name)


def scope_of_code(code: str) -> Scope | None:
    """The scope that unit-<id> names; None for a code that is not a unit's."""
    named = re.fullmatch(r"unit-([1-9]\d{0,17})", code, re.ASCII)
    unit = Unit.objects.filter(pk=int(named[1])).first() if named else None
    return scope_of_unit(unit) if unit else None
