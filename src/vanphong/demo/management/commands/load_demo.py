# SPDX-License-Identifier: EUPL-1.2
"""`vanphong load_demo`: the example province, entered through the rooms' own actions, with progress."""

import gc
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import translation

from vanphong.demo.cast import CAST
from vanphong.demo.loading import Example, Incomplete
from vanphong.organisation.models import Officer


class Command(BaseCommand):
    help = "Load the example province: the Office of Lạng Sơn in the first halves of 2023 and 2024, and in these days."

    def handle(self, *args: Any, **options: Any) -> None:
        if self.is_here():
            self.stdout.write("The example province is here already; nothing was changed.")
            return
        gc.disable()  # hundreds of thousands of rows, none of them garbage: looking for some costs a fifth of the time
        try:
            self.load()
        finally:
            gc.enable()

    def load(self) -> None:
        """Each part, with its size and the time it took."""
        with translation.override("vi"):
            for label, work in Example().steps():
                self.stdout.write(f"  {label} … ", ending="")
                self.stdout.flush()
                began = time.monotonic()
                try:
                    number = work()
                except Incomplete as error:
                    raise CommandError(str(error)) from error
                self.stdout.write(f"{number:,}, {time.monotonic() - began:.1f} s")

    def is_here(self) -> bool:
        """Whether it was loaded before; on a database without tables it was not."""
        has_tables = Officer._meta.db_table in connection.introspection.table_names()
        return has_tables and Officer.objects.filter(username=CAST[0].username).exists()
