# SPDX-License-Identifier: EUPL-1.2
"""`vanphong demo_accounts [--json]`: with which name and password each role of the example signs in."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import translation

from vanphong.demo.cast import CAST, password_of


class Command(BaseCommand):
    help = "List the accounts of the example province."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override("vi"):
            accounts = [
                {
                    "role": member.role.value,
                    "label": str(member.role.label),
                    "name": member.full_name,
                    "username": member.username,
                    "password": password_of(member.username),
                }
                for member in CAST
            ]
        if options["json"]:
            self.stdout.write(json.dumps(accounts, ensure_ascii=False))
            return
        for account in accounts:
            self.stdout.write(f"  {account['label']:<32} {account['username']:<10} {account['password']}")
