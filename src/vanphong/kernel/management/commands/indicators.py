# SPDX-License-Identifier: EUPL-1.2
"""`vanphong indicators verify` compares the day summaries with the rows; `rebuild` counts them anew; `list` names all."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from vanphong.kernel.actions import turn_to_write
from vanphong.kernel.indicators import disagreements, indicators, rebuild_summaries


class Command(BaseCommand):
    help = "List the indicators, verify or rebuild their day summaries."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("verb", choices=["list", "verify", "rebuild"])

    def handle(self, *args: Any, **options: Any) -> None:
        if options["verb"] == "list":
            for indicator in indicators:
                self.stdout.write(f"{indicator.code}\t{indicator.label}\t{indicator.basis}")
            return
        if options["verb"] == "rebuild":
            with turn_to_write():
                rebuild_summaries()
        faults = disagreements()
        if faults:
            raise CommandError("Day summaries that differ from the rows: " + ", ".join(faults))
        self.stdout.write("Every day summary is what its rows add up to.")
