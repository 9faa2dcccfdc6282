# SPDX-License-Identifier: EUPL-1.2
"""`vanphong import outgoing|incoming|assignments|reception|dossiers FILE.xlsx --by USER [--dry-run] [--report FILE]`."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from vanphong.interop.books import BOOKS, Report
from vanphong.interop.books.workbook import Unreadable
from vanphong.interop.importing import import_book
from vanphong.kernel.actions import Refused
from vanphong.organisation.models import Officer


class Command(BaseCommand):
    help = "Import a register of the Office out of a spreadsheet. The same file again adds nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("book", choices=[book.code for book in BOOKS])
        parser.add_argument("file", metavar="FILE.xlsx")
        parser.add_argument(
            "--by", required=True, metavar="USER", help="the officer in whose name it is entered"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
        parser.add_argument(
            "--convert-old-fonts",
            action="store_true",
            help="convert lines typed in TCVN3 or VNI to Unicode; without it they are refused",
        )
        parser.add_argument("--report", metavar="FILE.json", help="write the report, with every refused line")

    def handle(self, *args: Any, **options: Any) -> None:
        officer = Officer.objects.filter(username=options["by"], is_active=True).first()
        if officer is None:
            raise CommandError(f"--by {options['by']}: there is no such officer.")
        file = Path(options["file"])
        if not file.is_file():
            raise CommandError(f"{file}: there is no such file.")
        with translation.override("vi"):
            try:
                report = import_book(
                    BOOKS[options["book"]],
                    file,
                    officer,
                    dry_run=options["dry_run"],
                    convert=options["convert_old_fonts"],
                )
            except (Unreadable, Refused) as error:
                raise CommandError(str(error)) from error
            self.tell(report)
        if options["report"]:
            text = json.dumps(report.as_json(), ensure_ascii=False, indent=1)
            Path(options["report"]).write_text(text + "\n", encoding="utf-8")

    def tell(self, report: Report) -> None:
        """The outcome, and each refused line."""
        for refusal in report.refused:
            sheet = f"trang {refusal.sheet}, " if refusal.sheet else ""
            self.stdout.write(f"{sheet}dòng {refusal.row}: {refusal.sentence}")
        verb = "sẽ nhập" if report.dry_run else "đã nhập"
        self.stdout.write(
            f"{report.rows} dòng: {verb} {report.imported}, đã có {report.present}, từ chối {len(report.refused)}."
        )
