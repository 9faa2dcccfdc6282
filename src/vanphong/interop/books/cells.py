# SPDX-License-Identifier: EUPL-1.2
"""Cells that several books share, each read with a sentence for what is wrong with it."""

from datetime import date

from django.utils.translation import gettext as _

from vanphong.interop.books.book import NotThisLine
from vanphong.interop.books.sheet import Line
from vanphong.kernel.vietnamese import parse_date, parse_number


def needed(line: Line, field: str, code: str, sentence: str) -> str:
    """A cell that must not be empty."""
    text = line.text(field)
    if not text:
        raise NotThisLine(code, sentence, field)
    return text


def day(line: Line, field: str) -> date:
    """A day that must be there."""
    if not line.text(field):
        raise NotThisLine("no date", _("The date is missing. Write it as day/month/year."), field)
    value = line.cells[field]
    try:
        return parse_date(value, excel_serial=isinstance(value, int | float))
    except ValueError as error:
        raise NotThisLine("invalid date", str(error), field) from error


def optional_day(line: Line, field: str) -> date | None:
    """A day that may be missing, but not be nonsense."""
    return day(line, field) if line.text(field) else None


def day_or_none(line: Line, field: str) -> date | None:
    """A day, or None where the cell is empty or holds none; for rooms that refuse a missing day themselves."""
    try:
        return optional_day(line, field)
    except NotThisLine:
        return None


def count_or_none(line: Line, field: str) -> int | None:
    """A whole number, or None where the cell is empty or holds none."""
    try:
        return count(line, field)
    except NotThisLine:
        return None


def count(line: Line, field: str, default: int | None = None) -> int:
    """A whole number, at least 1."""
    text = line.text(field)
    if not text and default is not None:
        return default
    try:
        number = int(parse_number(text))
    except (ValueError, ArithmeticError) as error:
        raise NotThisLine(
            "invalid number", _("“%(text)s” is not a whole number.") % {"text": text}, field
        ) from error
    if not 1 <= number <= 1_000_000:
        raise NotThisLine(
            "invalid number", _("“%(text)s” is not a number from 1 upwards.") % {"text": text}, field
        )
    return number
