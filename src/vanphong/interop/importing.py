# SPDX-License-Identifier: EUPL-1.2
"""Importing a book: parse its lines, enter the good ones part by part, report the others. Checking undoes each part."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO
from zlib import crc32

from django.db import connection, transaction

from vanphong.interop.books.book import Book, Entered, Parsed
from vanphong.interop.books.report import Report
from vanphong.kernel.actions import turn_to_write
from vanphong.kernel.worktime import today

#: rows of one transaction: other writers wait for no more than these
AT_ONCE = 1000

#: told after each part, in the same transaction: rows done, rows in all, rows added by this part
Progress = Callable[[int, int, int], None]


class _OnlyTrying(Exception):
    """Undoes what a dry run entered."""


def import_book(
    book: Book,
    source: Path | BinaryIO,
    by: Any,
    *,
    dry_run: bool = False,
    convert: bool = False,
    progress: Progress = lambda done, total, added: None,
) -> Report:
    """Import a register for an officer. Raises Unreadable or Refused; a dry run changes nothing.

    A killed import leaves whole parts, and the same file again enters what is missing.
    """
    parsed = book.read(source, convert=convert)
    report = Report(
        book.code,
        rows=parsed.lines,
        dry_run=dry_run,
        refused=list(parsed.refused),
        passed_over=parsed.passed_over,
        old_font=parsed.old_font,
        preview=parsed.preview,
    )
    done = 0
    for part in parts_of(parsed.rows, book):
        done += len(part)
        entered = enter_part(book, part, by, dry_run, (done, len(parsed.rows)), progress)
        report.imported += entered.added
        report.present += entered.present
        report.refused += entered.refused
    complete(report, book, parsed)
    return report


def parts_of(rows: list[Any], book: Book) -> Iterator[list[Any]]:
    """The rows in parts; those that could be the same record stand in one, so that twins are told there."""
    groups: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        groups[book.key(row)].append(row)
    part: list[Any] = []
    for group in groups.values():
        if part and len(part) + len(group) > AT_ONCE:
            yield sorted(part, key=lambda row: row.row)
            part = []
        part += group
    yield sorted(part, key=lambda row: row.row)


def enter_part(
    book: Book, part: list[Any], by: Any, dry_run: bool, so_far: tuple[int, int], progress: Progress
) -> Entered:
    """Enter one part in a transaction of its own, or try to."""
    try:
        with turn_to_write(), transaction.atomic():
            wait_for_book(book)
            entered = book.enter(part, by)
            if dry_run:
                raise _OnlyTrying
            progress(*so_far, entered.added)
    except _OnlyTrying:
        progress(*so_far, 0)
    return entered


def wait_for_book(book: Book) -> None:
    """Two imports of one book take turns, so that neither misses what the other enters."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_advisory_xact_lock(%s)", [crc32(f"vanphong.import.{book.code}".encode())]
            )


def complete(report: Report, book: Book, parsed: Parsed) -> None:
    """Say of each refused line where it stands, and count what goes in or is there."""
    several = len({sheet for sheet, _row in parsed.where.values()}) > 1
    placed = []
    for refusal in sorted(report.refused, key=lambda refusal: refusal.place):
        sheet, row = parsed.where[refusal.place]
        placed.append(replace(refusal, row=row, sheet=sheet if several else ""))
    report.refused = placed
    out = {refusal.place for refusal in placed}
    kept = [row for row in parsed.rows if row.row not in out]
    days = sorted(day for day in map(book.day, kept) if day is not None)
    report.first_on, report.last_on = (days[0], days[-1]) if days else (None, None)
    report.as_of = parsed.until or today()
    report.figures = book.figures(kept, report.as_of)
