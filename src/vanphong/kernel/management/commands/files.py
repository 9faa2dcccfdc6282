# SPDX-License-Identifier: EUPL-1.2
"""`vanphong files verify` compares every stored file with the database."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from vanphong.kernel.files import verifying


class Command(BaseCommand):
    help = "Verify the stored files: missing, changed, or belonging to no record."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        checking = verbs.add_parser("verify", help="read every file again and name each fault")
        checking.add_argument(
            "--remove-orphans", action="store_true", help="first delete files that no record names"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["remove_orphans"]:
            self.stdout.write(f"Removed {verifying.remove_orphans()} orphan files.")
        count, faults = verifying.verify()
        for fault in faults:
            self.stderr.write(f"{fault.path}: {fault.problem}")
        if faults:
            raise CommandError(f"{len(faults)} faults in {count} files.")
        self.stdout.write(f"The files hold: {count} files.")
