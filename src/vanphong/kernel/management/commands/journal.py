# SPDX-License-Identifier: EUPL-1.2
"""`vanphong journal verify` checks the chain; `vanphong journal export` writes it as JSON lines."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from vanphong.kernel.journal import export_lines, verify


class Command(BaseCommand):
    help = "Verify or export the journal."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        checking = verbs.add_parser("verify", help="recompute the chain and name each fault")
        checking.add_argument("--against", metavar="FILE", help="an earlier export, kept elsewhere")
        exporting = verbs.add_parser("export", help="write one JSON object a line")
        exporting.add_argument(
            "--output", metavar="FILE", help="the file to write (default: standard output)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["verb"] == "export":
            self.export(options["output"])
        else:
            self.verify(options["against"])

    def export(self, output: str | None) -> None:
        with Path(output).open("w", encoding="utf-8") if output else nullcontext(sys.stdout) as file:
            for line in export_lines():
                file.write(line + "\n")

    def verify(self, against: str | None) -> None:
        lines = Path(against).read_text(encoding="utf-8").splitlines() if against else []
        count, faults = verify(lines)
        for fault in faults:
            self.stderr.write(f"lane {fault.lane}, position {fault.position}: {fault.problem}")
        if faults:
            raise CommandError(f"{len(faults)} faults in {count} entries.")
        self.stdout.write(f"The journal holds: {count} entries.")
