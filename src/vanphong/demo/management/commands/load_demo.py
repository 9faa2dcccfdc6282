# SPDX-License-Identifier: EUPL-1.2
"""`vanphong load_demo`: the example province, entered through the rooms' own actions, with progress."""

import io
import time
from collections.abc import Callable
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from vanphong.assignments.actions import import_assignments
from vanphong.citizens.actions import import_visits
from vanphong.citizens.models import Reception
from vanphong.demo import papers, reception, services, tasks
from vanphong.demo.cast import CAST, SINCE, Member, password_of
from vanphong.demo.halves import HALVES, Half
from vanphong.documents.actions import import_incoming, import_outgoing
from vanphong.organisation import actions
from vanphong.organisation.models import Officer, Post, Unit
from vanphong.procedures.actions import import_answers, import_dossiers, import_procedures


class Command(BaseCommand):
    help = "Load the example province: the Office of Lạng Sơn in the first halves of 2023 and 2024."

    def handle(self, *args: Any, **options: Any) -> None:
        if Officer.objects.filter(username=CAST[0].username).exists():
            self.stdout.write("The example province is here already; nothing was changed.")
            return
        with translation.override("vi"):
            self.step("Tables, calendar, units, roles", self.office)
            self.step("Accounts, one for each role", self.accounts)
            self.by = {member.role.value: Officer.objects.get(username=member.username) for member in CAST}
            self.step("Procedures", self.procedures)
            numbers: papers.Numbers = {}
            for half in HALVES:
                self.half(half, numbers)

    def step(self, label: str, work: Callable[[], Any]) -> None:
        """Do one part and say how long it took."""
        self.stdout.write(f"  {label} … ", ending="")
        self.stdout.flush()
        began = time.monotonic()
        said = work()
        self.stdout.write(f"{said + ', ' if said else ''}{time.monotonic() - began:.1f} s")

    def office(self) -> None:
        """An empty office, as `vanphong init` makes it."""
        call_command("init", password=password_of("admin"), stdout=io.StringIO())

    def accounts(self) -> str:
        """The cast of the example."""
        admin = Officer.objects.get(username="admin")
        for member in CAST:
            self.account(member, admin)
        return f"{len(CAST)}"

    def account(self, member: Member, admin: Officer) -> None:
        """A person, the post held, the account and its role."""
        unit = Unit.objects.get(code=member.unit)
        person = actions.add_person(full_name=member.full_name, by=admin)
        if member.post:
            post = Post.objects.get(unit=unit, title=member.post)
            actions.appoint(person=person, post=post, valid_from=SINCE, by=admin)
        officer, _password = actions.create_officer(
            username=member.username,
            person=person,
            unit=unit,
            password=password_of(member.username),
            by=admin,
        )
        granted_on = Unit.objects.get(code=member.granted_on) if member.granted_on else None
        actions.grant_role(
            officer=officer, role=member.role.value, unit=granted_on, valid_from=SINCE, by=admin
        )

    def procedures(self) -> str:
        """The catalogue."""
        rows = services.procedure_rows()
        return whole(import_procedures(rows=rows, by=self.by["centre_director"]), len(rows))

    def half(self, half: Half, numbers: papers.Numbers) -> None:
        """Everything of one half-year."""
        clerk, chief, centre = self.by["clerk"], self.by["chief_of_office"], self.by["centre_director"]
        name = f"6 tháng đầu năm {half.year}"

        def entered(enter: Callable[..., Any], rows: list[Any], by: Officer) -> Callable[[], str]:
            return lambda: whole(enter(rows=rows, by=by), len(rows))

        self.step(f"{name}: văn bản đi", entered(import_outgoing, papers.outgoing_rows(half, numbers), clerk))
        self.step(
            f"{name}: văn bản đến", entered(import_incoming, papers.incoming_rows(half, numbers), clerk)
        )
        self.step(f"{name}: nhiệm vụ", entered(import_assignments, tasks.assignment_rows(half), chief))
        self.step(f"{name}: tiếp công dân", lambda: self.visits(half))
        self.step(f"{name}: hồ sơ TTHC", entered(import_dossiers, services.dossier_rows(half), centre))
        self.step(f"{name}: mức độ hài lòng", entered(import_answers, services.answer_rows(half), centre))

    def visits(self, half: Half) -> str:
        """The Chairman's sessions, and daily reception."""
        office, by = Unit.objects.get(code="van-phong"), self.by["reception_officer"]
        leader, daily = reception.leader_rows(half), reception.daily_rows(half)
        import_visits(rows=leader, by=by, unit=office, received_by="Chủ tịch UBND tỉnh")
        import_visits(
            rows=daily, by=by, unit=office, received_by="Ban Tiếp công dân tỉnh", reception=Reception.REGULAR
        )
        return f"{len(leader) + len(daily)}"


def whole(report: Any, rows: int) -> str:
    """Every row of the example must go in; one that does not is a fault of the example."""
    if report.refused:
        first = report.refused[0]
        raise CommandError(
            f"{len(report.refused)} of {rows} rows were refused; the first, {first.row}: {first.message}"
        )
    return f"{rows}"
