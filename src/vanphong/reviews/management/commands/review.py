# SPDX-License-Identifier: EUPL-1.2
"""`vanphong review 2024-H1 --format json|text|docx|xlsx [--output FILE]`: the review of a period as of now."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.http import Http404
from django.utils import translation

from vanphong.kernel.indicators import Period
from vanphong.kernel.listing import scope_named
from vanphong.kernel.worktime import today
from vanphong.reviews.output.as_docx import as_docx
from vanphong.reviews.output.as_json import as_json
from vanphong.reviews.output.as_text import as_text
from vanphong.reviews.output.as_xlsx import as_xlsx
from vanphong.reviews.queries import paper_now

FORMATS = {
    "json": lambda paper: f"{as_json(paper)}\n".encode(),
    "text": lambda paper: as_text(paper).encode(),
    "docx": lambda paper: as_docx(paper, today()),
    "xlsx": as_xlsx,
}


class Command(BaseCommand):
    help = "Print or write the review of a period, e.g. 2024-H1, 2024-Q2, 2024-M06, 2024-9M, 2024, 2024-01-01..2024-06-30."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("period")
        parser.add_argument("--format", choices=["json", "text", "docx", "xlsx"], default="text")
        parser.add_argument("--output", metavar="FILE", help="the file to write (default: standard output)")
        parser.add_argument(
            "--rule", choices=["statutory", "calendar"], default="statutory", help="the data cut-off"
        )
        parser.add_argument("--scope", default="", help="whose records count (default: the whole province)")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override("vi"):
            try:
                period, scope = (
                    Period.parse(options["period"], options["rule"]),
                    scope_named(options["scope"]),
                )
            except ValueError as error:
                raise CommandError(str(error)) from error
            except Http404 as error:
                raise CommandError(f"--scope {options['scope']}: no such scope.") from error
            paper = paper_now(period, scope)
            content = FORMATS[options["format"]](paper)
        if options["output"]:
            Path(options["output"]).write_bytes(content)
        elif options["format"] in ("json", "text"):
            self.stdout.write(content.decode(), ending="")
        elif sys.stdout.isatty():
            raise CommandError("This is not text: name a file with --output.")
        else:
            sys.stdout.buffer.write(content)
