# SPDX-License-Identifier: EUPL-1.2
"""What an empty office begins with: the account of its own jobs, and the units of Lạng Sơn with their posts.

`data/units.json` holds the province of 2024 and what became of it on 01/03/2025 and 01/07/2025, `communes-2025.json` the
65 communes and wards of the General Statistics Office, `posts.json` the usual posts by unit, else by kind of unit.
Which communes stand for a district follows from the ranges of their codes.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

from vanphong.kernel.actions import action
from vanphong.kernel.journal import record
from vanphong.organisation.actions import PlannedSuccession, PlannedUnit, import_units
from vanphong.organisation.models import Grant, Officer
from vanphong.organisation.models.units import UnitKind
from vanphong.organisation.queries.officers import SYSTEM
from vanphong.organisation.roles import Role

DATA = Path(__file__).parent / "data"
TWO_TIERS = date(2025, 7, 1)
LONG_AGO = date(2000, 1, 1)


def plant_units() -> None:
    """The account of the house's jobs and the units; what is there already stays."""
    import_units(rows=planned_units(), by=plant_system_officer(name=SYSTEM))


@action
def plant_system_officer(*, name: str) -> Officer:
    """The account under which the house's own jobs act. Nobody can sign in with it; it keeps units, and sees no content."""
    officer = Officer.objects.filter(username=name).first()
    if officer is not None:
        return officer
    officer = Officer(username=name, is_system=True)
    officer.set_unusable_password()
    officer.save()
    Grant.objects.create(officer=officer, role=Role.ADMINISTRATOR, valid_from=LONG_AGO)
    record("organisation.account_created", subject=officer, by=officer, username=name, person=None, unit=None)
    return officer


def planned_units() -> list[PlannedUnit]:
    """The units of the data files."""
    posts = read("posts.json")
    rows = [planned(row, posts) for row in read("units.json")]
    return rows + [
        planned(
            {
                "code": f"gso-{row['code']}", "name": f"UBND {row['kind']} {row['name']}", "kind": UnitKind.COMMUNE.value,
                "parent": "ubnd-tinh", "gso_code": row["code"], "valid_from": TWO_TIERS.isoformat(),
            },
            posts,
        )
        for row in read("communes-2025.json")
    ]  # fmt: skip


def planned(row: dict[str, Any], posts: dict[str, Any]) -> PlannedUnit:
    """One row of the data as it is given to the action."""
    days: dict[str, Any] = {
        name: date.fromisoformat(row[name]) for name in ("valid_from", "valid_to") if name in row
    }
    steps = tuple(
        PlannedSuccession(s["to"], date.fromisoformat(s["on"]), s["kind"]) for s in row.get("successions", ())
    )
    own_posts = posts.get(row["code"]) or posts.get(row["kind"], [])
    return PlannedUnit(
        **{
            name: row[name]
            for name in ("code", "name", "kind", "abbreviation", "parent", "gso_code")
            if name in row
        },
        **days,
        posts=tuple((title, rank, bool(head)) for title, rank, head in own_posts),
        successions=steps,
    )


def read(name: str) -> Any:
    """One data file."""
    return json.loads((DATA / name).read_text(encoding="utf-8"))
