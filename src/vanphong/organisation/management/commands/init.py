# SPDX-License-Identifier: EUPL-1.2
"""`vanphong init`: an empty, usable office with its tables, calendar, units, roles and one administrator."""

from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.seeding import seeders
from vanphong.organisation import actions
from vanphong.organisation.models import Officer
from vanphong.organisation.queries import system_officer
from vanphong.organisation.roles import Role

ADMIN = "admin"


class Command(BaseCommand):
    help = (
        "Make an empty, usable office. Run again it keeps everything that is there and adds what is missing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--password", help="the administrator's password (default: one is made and printed once)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        password = options["password"]
        if password is not None:
            self.check_password(password)
        self.stdout.write(_("Tables…"))
        call_command("migrate", interactive=False, verbosity=0)
        for seeder in seeders:
            self.stdout.write(f"{seeder.label}…")
            seeder.plant()
        self.make_administrator(password)

    def check_password(self, password: str) -> None:
        """Refuse a weak one before anything is made."""
        try:
            validate_password(password, Officer(username=ADMIN))
        except ValidationError as error:
            raise CommandError(f"--password: {' '.join(error.messages)}") from error

    def make_administrator(self, password: str | None) -> None:
        """The account `admin`, with the role on the whole province."""
        if Officer.objects.filter(username=ADMIN).exists():
            self.stdout.write(
                _("The account %(name)s is there already; everything was kept.") % {"name": ADMIN}
            )
            if password:
                self.stdout.write(
                    _("Its password was kept, too: --password sets only that of a new account.")
                )
            return
        system = system_officer()
        try:
            officer, made = actions.create_officer(username=ADMIN, password=password or "", by=system)
            actions.grant_role(officer=officer, role=Role.ADMINISTRATOR, by=system)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        if password:
            self.stdout.write(
                _("The office is ready. Sign in as %(name)s with the password you gave.") % {"name": ADMIN}
            )
            return
        said = {"name": ADMIN, "password": made}
        self.stdout.write(_("The office is ready. Sign in as %(name)s with the password %(password)s") % said)
        self.stdout.write(_("It is shown only this once and must be changed at the first sign-in."))
