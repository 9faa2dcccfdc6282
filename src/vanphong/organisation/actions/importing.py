# SPDX-License-Identifier: EUPL-1.2
"""Many units at once, for an office that begins: what is there already stays as it is."""

from dataclasses import dataclass, field
from datetime import date

from vanphong.kernel.actions import action, ensure
from vanphong.kernel.journal import record_many
from vanphong.organisation import tree
from vanphong.organisation.labels import stored
from vanphong.organisation.models import Officer, Post, Succession, Unit, UnitVersion
from vanphong.organisation.models.units import SuccessionKind
from vanphong.organisation.permissions import may_manage_units


@dataclass(frozen=True)
class PlannedSuccession:
    """Which unit stands for a planned one from its last day on."""

    to: str
    on: date
    kind: str


@dataclass(frozen=True)
class PlannedUnit:
    """A unit to be made; `parent` and successors are named by code and stand anywhere in the same list."""

    code: str
    name: str
    kind: str
    abbreviation: str = ""
    parent: str | None = None
    gso_code: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    #: (title, rank, is head)
    posts: tuple[tuple[str, int, bool], ...] = ()
    successions: tuple[PlannedSuccession, ...] = field(default=())


@action
def import_units(*, rows: list[PlannedUnit], by: Officer) -> list[Unit]:
    """Make the units whose codes are not there yet, with their posts and successions; those made are returned."""
    ensure(may_manage_units(by))
    there = {unit.code: unit for unit in Unit.objects.all()}
    planned = [row for row in rows if row.code not in there]
    made = [
        Unit(code=row.code, name=row.name, abbreviation=row.abbreviation, kind=row.kind, valid_from=row.valid_from, valid_to=row.valid_to)
        for row in planned
    ]  # fmt: skip
    for unit in made:
        unit.set_keys()
    Unit.objects.bulk_create(made)
    there |= {unit.code: unit for unit in made}
    for row, unit in zip(planned, made, strict=True):
        unit.parent = there[row.parent] if row.parent else None
    Unit.objects.bulk_update(made, ["parent"], batch_size=200)
    UnitVersion.objects.bulk_create(
        UnitVersion(
            unit=unit, name=unit.name, abbreviation=unit.abbreviation, kind=unit.kind, parent=unit.parent,
            gso_code=row.gso_code, valid_from=row.valid_from, valid_to=row.valid_to,
        )
        for row, unit in zip(planned, made, strict=True)
    )  # fmt: skip
    Post.objects.bulk_create(
        Post(unit=there[row.code], title=title, rank=rank, is_head=is_head)
        for row in planned
        for title, rank, is_head in row.posts
    )
    record_many(
        "organisation.unit_created",
        [
            (unit, {"name": unit.name, "code": unit.code, "kind": unit.kind, "parent": unit.parent_id, "valid_from": unit.valid_from})
            for unit in made
        ],
        by=by,
    )  # fmt: skip
    link_successors(planned, there, by)
    tree.changed()
    return made


def link_successors(planned: list[PlannedUnit], there: dict[str, Unit], by: Officer) -> None:
    """What became of each planned unit, once all of them stand."""
    steps = [(there[row.code], step) for row in planned for step in row.successions]
    Succession.objects.bulk_create(
        Succession(from_unit=unit, to_unit=there[step.to], on=step.on, kind=step.kind) for unit, step in steps
    )
    happened: dict[tuple[int, date, str], list[Unit]] = {}
    for unit, step in steps:
        happened.setdefault((unit.pk, step.on, step.kind), []).append(there[step.to])
    units = {unit.pk: unit for unit, _step in steps}
    record_many(
        "organisation.unit_succeeded",
        [
            (
                units[pk],
                {
                    "on": on, "kind": kind, "kind_label": stored(SuccessionKind(kind).label),
                    "to": [heir.pk for heir in heirs], "successors": [heir.name for heir in heirs],
                },
            )
            for (pk, on, kind), heirs in happened.items()
        ],
        by=by,
    )  # fmt: skip
