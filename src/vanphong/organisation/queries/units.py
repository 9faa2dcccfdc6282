# SPDX-License-Identifier: EUPL-1.2
"""Which units there are on a day, what they are called then, and what became of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from vanphong.kernel.validity import holds_on
from vanphong.organisation.models import Officer, Succession, Unit, UnitVersion
from vanphong.organisation.models.units import SuccessionKind, UnitKind

#: the order in which a list of all units is read
KINDS = [kind.value for kind in UnitKind]


@dataclass(frozen=True)
class TreeRow:
    """One unit of the tree as it stood on a day."""

    unit: Unit
    name: str
    abbreviation: str
    kind: str
    depth: int
    children: int


def units_visible_to(officer: Officer) -> QuerySet[Unit]:
    """Every unit, for whoever may read the lists: which units there are is public."""
    return Unit.objects.all() if officer.can("organisation.read") else Unit.objects.none()


def units_on(day: date) -> QuerySet[Unit]:
    """The units that exist on that day."""
    return Unit.objects.filter(holds_on(day))


def unit_name_on(unit: Unit, day: date) -> str:
    """What the unit was called on that day; before its first version and after its last, the nearest name."""
    return names_on([unit], day)[unit.pk]


def names_on(units: Iterable[Unit], day: date) -> dict[int, str]:
    """The names of several units on that day, in one query."""
    units = list(units)
    names = {unit.pk: unit.name for unit in units}
    first: set[int] = set()
    # in the order in which they begin, by unit: the versions' own order
    versions = UnitVersion.objects.filter(unit__in=names).values_list("unit_id", "name", "valid_from")
    for pk, name, begins in versions:
        if pk not in first or begins is None or begins <= day:
            names[pk] = name
            first.add(pk)
    return names


def successors_of(unit: Unit, day: date) -> list[Unit]:
    """The units that stand for this one on that day: itself while it exists, else those that took over, in steps."""
    if unit.exists_on(day):
        return [unit]
    found: dict[int, Unit] = {}
    seen, waiting = {unit.pk}, [unit.pk]
    while waiting:
        steps = (
            Succession.objects.filter(from_unit__in=waiting, on__lte=day, to_unit__isnull=False)
            .exclude(kind=SuccessionKind.TRANSFERRED, from_unit__valid_to__isnull=True)
            .select_related("to_unit")
        )
        waiting = []
        for step in steps:
            heir = step.to_unit
            if heir is None or heir.pk in seen:
                continue
            seen.add(heir.pk)
            if heir.exists_on(day):
                found[heir.pk] = heir
            else:
                waiting.append(heir.pk)
    return list(found.values())


def predecessors_of(unit: Unit, day: date) -> list[Unit]:
    """The units whose work this one does on that day, in steps; those that only handed over a part are not among them."""
    found: dict[int, Unit] = {}
    waiting = [unit.pk]
    while waiting:
        steps = (
            Succession.objects.filter(to_unit__in=waiting, on__lte=day)
            .exclude(kind=SuccessionKind.TRANSFERRED)
            .select_related("from_unit")
        )
        waiting = []
        for step in steps:
            if step.from_unit_id not in found and step.from_unit_id != unit.pk:
                found[step.from_unit_id] = step.from_unit
                waiting.append(step.from_unit_id)
    return list(found.values())


def units_tree(day: date) -> list[TreeRow]:
    """The whole tree as it stood on that day, each unit after the one above it, with its depth: two queries."""
    units = {unit.pk: unit for unit in units_on(day)}
    versions = {
        version.unit_id: version for version in UnitVersion.objects.filter(holds_on(day), unit__in=units)
    }
    below: dict[int | None, list[tuple[int, str, int]]] = {}
    for pk, unit in units.items():
        known = versions.get(pk) or unit
        parent = known.parent_id if known.parent_id in units else None
        below.setdefault(parent, []).append((KINDS.index(known.kind), unit.sort_key, pk))
    rows: list[TreeRow] = []

    def place(parent: int | None, depth: int) -> None:
        for _kind, _key, pk in sorted(below.get(parent, ())):
            known = versions.get(pk) or units[pk]
            rows.append(
                TreeRow(
                    units[pk],
                    known.name,
                    known.abbreviation,
                    known.kind,
                    depth,
                    len(below.get(pk, ())),
                )
            )
            place(pk, depth + 1)

    place(None, 0)
    return rows
