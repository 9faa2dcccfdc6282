# SPDX-License-Identifier: EUPL-1.2
"""Importing a book: parse its lines, enter the good ones, report the others. Checking does the same and undoes it."""

from pathlib import Path
from typing import Any, BinaryIO

from django.db import transaction

from vanphong.interop.books.book import Book, Report
from vanphong.kernel.actions import turn_to_write


class _OnlyTrying(Exception):
    """Undoes what a dry run entered."""


def import_book(book: Book, source: Path | BinaryIO, by: Any, *, dry_run: bool = False) -> Report:
    """Import a register for an officer. Raises Unreadable or Refused; a dry run changes nothing."""
    rows, refused, lines = book.read(source)
    report = Report(book.code, rows=lines, dry_run=dry_run, refused=list(refused), figures=book.figures(rows))
    try:
        with turn_to_write(), transaction.atomic():
            entered = book.enter(rows, by)
            report.imported, report.present = entered.added, entered.present
            report.refused = sorted([*refused, *entered.refused], key=lambda refusal: refusal.row)
            if dry_run:
                raise _OnlyTrying
    except _OnlyTrying:
        pass
    return report
