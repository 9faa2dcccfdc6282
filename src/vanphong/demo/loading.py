# SPDX-License-Identifier: EUPL-1.2
"""Entering the example through the rooms' own actions, part by part; each part says how many records it entered."""

import io
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from django.core.management import call_command

from vanphong.assignments.actions import import_assignments
from vanphong.citizens.actions import VisitRow, close_session, import_visits
from vanphong.citizens.models import Reception, ReceptionSession
from vanphong.demo import news, papers, reception, services, tasks, told_twice
from vanphong.demo.cast import CAST, SINCE, Member, password_of
from vanphong.demo.halves import HALVES, Half
from vanphong.demo.pictures import SCENES, picture_rows
from vanphong.demo.these_days import TheseDays
from vanphong.demo.waiting import Waiting
from vanphong.documents.actions import import_incoming, import_outgoing
from vanphong.kernel.indicators import Period
from vanphong.kernel.worktime import today
from vanphong.organisation import actions
from vanphong.organisation.models import Officer, Post, Unit
from vanphong.portal.actions import import_news, import_pictures, import_publications
from vanphong.portal.models import Picture
from vanphong.procedures.actions import import_answers, import_dossiers, import_procedures
from vanphong.reviews.actions import open_review

#: a part of the example: what it is, and what enters it
Step = tuple[str, Callable[[], int]]


class Incomplete(Exception):
    """A row of the example was refused: a fault of the example, which then is not loaded at all."""


class Example:
    """The example on its way in."""

    def __init__(self) -> None:
        self.by: dict[str, Officer] = {}
        self.numbers: papers.Numbers = {}
        self.pictures: dict[str, Picture] = {}
        self.told: list[told_twice.Pair] = []

    def steps(self) -> Iterator[Step]:
        """Every part, in its order."""
        yield "Tables, calendar, units, roles", self.office
        yield "Accounts, one for each role", self.accounts
        yield "Procedures", self.procedures
        yield "Pictures of the portal", self.library
        for half in HALVES:
            yield from self.half(half)
            yield from self.portal(half)
        yield from self.these_days()
        yield "Reviews", self.reviews

    def office(self) -> int:
        """An empty office, as `vanphong init` makes it."""
        call_command("init", password=password_of("admin"), stdout=io.StringIO())
        return Unit.objects.count()

    def accounts(self) -> int:
        """The cast of the example."""
        admin = Officer.objects.get(username="admin")
        self.by = {member.role.value: account(member, admin) for member in CAST}
        return len(CAST)

    def procedures(self) -> int:
        """The catalogue."""
        return self.entered(import_procedures, services.procedure_rows(), "centre_director")

    def half(self, half: Half) -> Iterator[Step]:
        """Everything of one half-year."""
        name = half.period.code
        stretch = papers.Stretch(
            half.start, half.end, half.seed, half.outgoing, half.incoming, half.normative, half.voided
        )
        yield (
            f"{name}: outgoing documents",
            lambda: self.entered(import_outgoing, papers.outgoing_rows(stretch, self.numbers), "clerk"),
        )
        yield (
            f"{name}: incoming documents",
            lambda: self.entered(import_incoming, papers.incoming_rows(stretch, self.numbers), "clerk"),
        )
        yield (
            f"{name}: assignments",
            lambda: self.entered(import_assignments, tasks.assignment_rows(half), "chief_of_office"),
        )
        yield (
            f"{name}: visits of citizens",
            lambda: self.visits(
                reception.leader_rows(half),
                reception.daily_rows(half.seed + 4, half.start, half.end, half.daily_visits),
            ),
        )
        yield (
            f"{name}: dossiers",
            lambda: self.entered(import_dossiers, services.dossier_rows(half), "centre_director"),
        )
        yield (
            f"{name}: answers on satisfaction",
            lambda: self.entered(import_answers, services.answer_rows(half), "centre_director"),
        )

    def portal(self, half: Half) -> Iterator[Step]:
        """What the public was told in one half-year."""
        name = half.period.code
        yield f"{name}: news on the portal", lambda: self.news(half)
        if half.english:
            yield (
                f"{name}: news in English",
                lambda: self.entered(import_news, told_twice.english_rows(self.told), "editorial_board"),
            )
        yield (
            f"{name}: documents on the portal",
            lambda: self.entered(
                import_publications,
                news.publication_rows(half.start, half.end, half.seed + 6, half.directives),
                "clerk",
            ),
        )

    def library(self) -> int:
        """The pictures of the news."""
        entered = self.entered(import_pictures, picture_rows(), "editorial_board")
        self.pictures = {scene.landscape.name: Picture.objects.get(title=scene.caption) for scene in SCENES}
        return entered

    def news(self, half: Half) -> int:
        """The news of a half-year; those that are told in English too are among them."""
        self.told = (
            told_twice.pairs(half.start, half.end, half.seed + 8, self.pictures) if half.english else []
        )
        number = half.news - len(self.told)
        rows = news.news_rows(half.start, half.end, half.seed + 5, number, self.pictures)
        rows += [pair.told for pair in self.told]
        return self.entered(import_news, news.in_order(rows), "editorial_board")

    def these_days(self) -> Iterator[Step]:
        """A thin register of the current year, and what waits on the first screens."""
        now, waiting = TheseDays(today()), Waiting(self.by, today())
        specialist = self.by["specialist"]
        yield (
            "This year: documents",
            lambda: (
                self.entered(import_outgoing, now.outgoing(self.numbers), "clerk")
                + self.entered(import_incoming, now.incoming(self.numbers), "clerk")
            ),
        )
        yield (
            "This year: assignments",
            lambda: self.entered(import_assignments, now.assignments(specialist), "chief_of_office"),
        )
        yield (
            "This year: visits of citizens",
            lambda: self.visits([row for session in now.sessions() for row in session], now.daily_visits()),
        )
        yield "This year: dossiers", lambda: self.entered(import_dossiers, now.dossiers(), "centre_director")
        start, end = news.recent_stretch(today())
        yield (
            "This year: the portal",
            lambda: (
                self.entered(
                    import_news,
                    news.news_rows(start, end, start.year, 24, self.pictures, one_in=2),
                    "editorial_board",
                )
                + self.entered(
                    import_publications, news.publication_rows(start, end, start.year, 40), "clerk"
                )
            ),
        )
        yield "Work that waits today", waiting.everything

    def visits(self, leader: list[VisitRow], daily: list[VisitRow]) -> int:
        """Sessions of the Chairman and of daily reception, month by month so that numbers follow the days; then closed."""
        office, by = Unit.objects.get(code="van-phong"), self.by["reception_officer"]
        leader_of, daily_of = by_month(leader), by_month(daily)
        for month in sorted(leader_of.keys() | daily_of.keys()):
            import_visits(rows=leader_of.get(month, []), by=by, unit=office, received_by="Chủ tịch UBND tỉnh")
            import_visits(
                rows=daily_of.get(month, []),
                by=by,
                unit=office,
                received_by="Ban Tiếp công dân tỉnh",
                reception=Reception.REGULAR,
            )
        for session in ReceptionSession.objects.filter(state="open"):
            close_session(session=session, by=by)
        return len(leader) + len(daily)

    def reviews(self) -> int:
        """The reviews of both half-years, opened by the Chief of Office."""
        for half in HALVES:
            open_review(period=Period.parse(half.period.code), by=self.by["chief_of_office"])
        return len(HALVES)

    def entered(self, enter: Callable[..., Any], rows: list[Any], role: str) -> int:
        """Enter rows by the bulk form of an action; every one must go in."""
        report = enter(rows=rows, by=self.by[role])
        if report.refused:
            first = report.refused[0]
            raise Incomplete(
                f"{len(report.refused)} of {len(rows)} rows were refused; the first, {first.row}: {first.message}"
            )
        return len(rows)


def account(member: Member, admin: Officer) -> Officer:
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
    actions.grant_role(officer=officer, role=member.role.value, unit=granted_on, valid_from=SINCE, by=admin)
    return officer


def by_month(rows: list[VisitRow]) -> dict[tuple[int, int], list[VisitRow]]:
    """Rows by year and month."""
    ordered = sorted(rows, key=lambda row: row.received_on)
    return {
        month: list(its)
        for month, its in groupby(ordered, lambda row: (row.received_on.year, row.received_on.month))
    }
