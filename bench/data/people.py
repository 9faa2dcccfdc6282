# SPDX-License-Identifier: EUPL-1.2
"""Who works in this office: the officers that sign in for the measurements, and the units that records belong to."""

from dataclasses import dataclass
from io import StringIO

from django.core.management import call_command

from vanphong.organisation.actions import add_person, create_officer, grant_role
from vanphong.organisation.models import Officer, Unit
from vanphong.organisation.queries import system_officer
from vanphong.organisation.roles import Role

PASSWORD = "do-luong-2026-lang-son"
#: account → the role that it has, and on which unit ("": the whole province)
CAST = {
    "chief": (Role.CHIEF_OF_OFFICE, ""),
    "clerk": (Role.CLERK, ""),
    "division": (Role.SPECIALIST, "phong-kinh-te"),
    "department": (Role.FOCAL_POINT, "so-xay-dung"),
    "centre": (Role.CENTRE_DIRECTOR, ""),
    "reception": (Role.RECEPTION_OFFICER, ""),
}
FOLLOWERS = 8


@dataclass(frozen=True)
class Office:
    """The keys that records refer to."""

    clerk: int
    followers: tuple[int, ...]
    #: those that draft and handle documents, those that are given assignments, those that resolve dossiers
    handling: tuple[Unit, ...]
    leading: tuple[Unit, ...]
    resolving: tuple[Unit, ...]
    province: Unit
    office: Unit


def open_office() -> Office:
    """Make the office as `vanphong init` does, and its accounts."""
    call_command("init", password=PASSWORD, stdout=StringIO())
    system = system_officer()
    for name, (role, unit) in CAST.items():
        account(name, role, Unit.objects.get(code=unit) if unit else None, system)
    division = Unit.objects.get(code="phong-tong-hop")
    for number in range(1, FOLLOWERS + 1):
        account(f"follower{number:02}", Role.SPECIALIST, division, system)
    return the_office()


def account(name: str, role: str, unit: Unit | None, system: Officer) -> None:
    """One account with one role."""
    person = add_person(full_name="Nông Văn Bình", by=system)
    officer, _password = create_officer(username=name, person=person, unit=unit, password=PASSWORD, by=system)
    grant_role(officer=officer, role=role, unit=unit, by=system)


def the_office() -> Office:
    """The keys of the office that stands."""

    def units(*kinds: str) -> tuple[Unit, ...]:
        return tuple(Unit.objects.filter(kind__in=kinds).order_by("pk"))

    return Office(
        clerk=Officer.objects.get(username="clerk").pk,
        followers=tuple(Officer.objects.filter(username__startswith="follower").values_list("pk", flat=True)),
        handling=tuple(unit for unit in units("office", "division", "department") if unit.valid_to is None),
        leading=units("department", "district", "commune", "division"),
        resolving=units("department", "district", "commune"),
        province=Unit.objects.get(code="ubnd-tinh"),
        office=Unit.objects.get(code="van-phong"),
    )
