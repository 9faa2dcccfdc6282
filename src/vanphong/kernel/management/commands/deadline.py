# SPDX-License-Identifier: EUPL-1.2
"""`vanphong deadline 2024-04-26T14:00 3wd` prints when the limit ends; `--explain` lists each day and why."""

import sys
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError
from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.worktime import Calendar, Day, Deadline, Limit, current_calendar, deadline
from vanphong.kernel.worktime.reading import read_start
from vanphong.kernel.worktime.seed import seed_calendar_in_memory


class Command(BaseCommand):
    help = "Say when a time limit ends. Units: wd, d, wh, day, w, m, y."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.error = self.misused  # type: ignore[method-assign,assignment]
        parser.add_argument("start", help="a moment, 2024-04-26T14:00, or a day, 2024-04-26")
        parser.add_argument(
            "limit", help="3wd, 10d (calendar days), 8wh (working hours), day (within the day)"
        )
        parser.add_argument("--explain", action="store_true", help="list each day, and why")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            due = deadline(
                read_start(options["start"]), Limit.parse(options["limit"]), calendar=self.calendar()
            )
        except Refused as refusal:
            self.refuse(str(refusal))
        self.stdout.write(str(due))
        if options["explain"]:
            self.explain(due)

    def calendar(self) -> Calendar:
        """The office's calendar; where there is no database yet, the one it would begin with."""
        try:
            return current_calendar()
        except DatabaseError:
            self.stderr.write(_("There is no database yet: this is counted by the first calendar."))
            return seed_calendar_in_memory()

    def explain(self, due: Deadline) -> None:
        for day in due.days:
            self.stdout.write(line_of(day))
        for year in due.unknown_years:
            self.stderr.write(_("The calendar holds no days off for %(year)d yet.") % {"year": year})

    def misused(self, message: str) -> NoReturn:
        """Too few words, too many, or an option that there is not."""
        self.refuse(_("Write a moment and a limit, for example: vanphong deadline 2024-04-26T14:00 3wd"))

    def refuse(self, message: str) -> NoReturn:
        """One sentence, and exit code 1."""
        self.stderr.write(message)
        sys.exit(1)


def line_of(day: Day) -> str:
    """One day of the explanation: date, weekday, its number or minutes, the reason."""
    place = _("%(minutes)d min") % {"minutes": day.minutes} if day.minutes else str(day.number or "–")
    return f"{day.date:%d/%m/%Y}  {day.weekday:<9}  {place:>8}  {day.reason}"
