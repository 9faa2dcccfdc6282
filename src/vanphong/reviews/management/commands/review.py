# SPDX-License-Identifier: EUPL-1.2
"""`vanphong review 2024-H1 --format json|text|docx|xlsx [--output FILE]`: the review of a period."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.http import Http404
from django.utils import translation
from django.utils.translation import gettext as _

from vanphong.kernel.indicators import Period, Scope
from vanphong.kernel.listing import scope_named
from vanphong.kernel.worktime import today
from vanphong.reviews.output.as_docx import as_docx
from vanphong.reviews.output.as_json import as_json
from vanphong.reviews.output.as_text import as_text
from vanphong.reviews.output.as_xlsx import as_xlsx
from vanphong.reviews.queries import Paper, paper_for, paper_now

FORMATS = {
    "json": as_json,
    "text": lambda paper: as_text(paper).encode(),
    "docx": lambda paper: as_docx(paper, today()),
    "xlsx": as_xlsx,
}
RULES = ("statutory", "calendar")


class Command(BaseCommand):
    help = (
        "Print or write the review of a period, e.g. 2024-H1, 2024-Q2, 2024-M06, 2024-9M, 2024, "
        "2024-01-01..2024-06-30: as it was sealed, or as the registers stand now while it is not."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("period")
        parser.add_argument("--format", default="text", metavar="|".join(FORMATS))
        parser.add_argument("--output", metavar="FILE", help="the file to write (default: standard output)")
        parser.add_argument(
            "--rule",
            default="statutory",
            metavar="|".join(RULES),
            help="the data cut-off (default: statutory)",
        )
        parser.add_argument("--scope", default="", help="whose records count (default: the whole province)")
        parser.add_argument(
            "--now", action="store_true", help="count anew, also where the review has been sealed"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override("vi"):
            paper = asked_for(options)
            content = FORMATS[options["format"]](paper)
            if options["output"]:
                write(options["output"], content)
            elif options["format"] in ("json", "text"):
                self.stdout.write(content.decode(), ending="")
            elif sys.stdout.isatty():
                raise CommandError(_("This is not text: name a file with --output."))
            else:
                sys.stdout.buffer.write(content)


def asked_for(options: dict[str, Any]) -> Paper:
    """The review that was asked for; what cannot be read is refused with the forms there are."""
    for name, allowed in (("format", tuple(FORMATS)), ("rule", RULES)):
        if options[name] not in allowed:
            raise CommandError(
                _("--%(name)s: “%(value)s” does not exist. Choose one of: %(allowed)s.")
                % {"name": name, "value": options[name][:40], "allowed": ", ".join(allowed)}
            )
    try:
        period = Period.parse(options["period"], options["rule"])
    except ValueError as error:
        raise CommandError(str(error)) from error
    scope = scope_asked_for(options["scope"])
    return paper_now(period, scope) if options["now"] else paper_for(period, scope)


def scope_asked_for(code: str) -> Scope:
    """Whose records count."""
    try:
        return scope_named(code)
    except Http404 as error:
        raise CommandError(
            _("--scope: there is no “%(code)s”. Leave it out for the whole province, or write unit-<number>.")
            % {"code": code[:40]}
        ) from error


def write(name: str, content: bytes) -> None:
    """Write the file; a folder that is not there or is closed is told."""
    try:
        Path(name).write_bytes(content)
    except OSError as error:
        raise CommandError(
            _("%(name)s cannot be written (%(why)s). Name another file.")
            % {"name": name, "why": error.strerror}
        ) from error
