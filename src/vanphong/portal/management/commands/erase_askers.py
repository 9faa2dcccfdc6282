# SPDX-License-Identifier: EUPL-1.2
"""`vanphong erase_askers`: erase who asked, where the answer is older than the Office keeps it. Run every day; twice does no harm."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vanphong.organisation.queries import system_officer
from vanphong.portal import actions, queries


def day_of(text: str) -> date:
    """A day as it is typed for a command: 2024-06-30."""
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise CommandError(f"--before {text!r}: write the day as 2024-06-30.") from fault


class Command(BaseCommand):
    help = "Erase name, phone and e-mail of those whose questions were answered or refused long ago."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument(
            "--before", help="a day, 2024-06-30: answered before it (default: VANPHONG_ASKER_DAYS days ago)"
        )

    def handle(self, *args: Any, before: str | None, **options: Any) -> None:
        day = day_of(before) if before else queries.askers_kept_since()
        erased = actions.erase_askers(before=day, by=system_officer())
        self.stdout.write(f"{erased} erased, answered before {day}")
