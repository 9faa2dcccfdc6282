# SPDX-License-Identifier: EUPL-1.2
"""Cells that several books share, each read with a sentence for what is wrong with it."""

import re
from datetime import date

from django.utils.translation import gettext as _

from vanphong.interop.books.book import NotThisLine
from vanphong.interop.books.sheet import Line
from vanphong.kernel.vietnamese import clean, parse_date, parse_number
from vanphong.kernel.worktime import today

#: a day with a year of two figures, as old books write it
SHORT_YEAR = re.compile(r"((?:.*\D)?\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?)(\d{2})\.?")
#: how Excel counts days, where a cell holds the number as text: 1954 to 2119
SERIAL = re.compile(r"[2-7]\d{4}")
#: a year of two figures is of this century up to so many years from now
YEARS_AHEAD = 20


def needed(line: Line, field: str, code: str, sentence: str) -> str:
    """A cell that must not be empty."""
    text = line.text(field)
    if not text:
        raise NotThisLine(code, sentence, field)
    return text


def fitting(line: Line, field: str, most: int) -> str:
    """A text that its field can hold; a longer one is refused, never cut."""
    text = line.text(field)
    if len(text) > most:
        raise NotThisLine(
            "too long",
            _("This text is longer than %(most)s letters. Shorten it.") % {"most": most},
            field,
        )
    return text


def day(line: Line, field: str) -> date:
    """A day that must be there."""
    if not line.text(field):
        raise NotThisLine("no date", _("The date is missing. Write it as day/month/year."), field)
    value = line.cells[field]
    if isinstance(value, str):
        value = with_century(clean(value))
    serial = isinstance(value, int | float) or bool(isinstance(value, str) and SERIAL.fullmatch(value))
    try:
        return parse_date(value, excel_serial=serial)
    except ValueError as error:
        raise NotThisLine("invalid date", str(error), field) from error


def with_century(text: str) -> str:
    """ "5.3.24" as 5.3.2024, "5/3/98" as 5/3/1998."""
    short = SHORT_YEAR.fullmatch(text)
    if not short:
        return text
    year = 2000 + int(short[2])
    return f"{short[1]}{year if year <= today().year + YEARS_AHEAD else year - 100}"


def optional_day(line: Line, field: str) -> date | None:
    """A day that may be missing, but not be nonsense."""
    return day(line, field) if line.text(field) else None


def day_or_none(line: Line, field: str) -> date | None:
    """A day, or None where the cell is empty or holds none; for rooms that refuse a missing day themselves."""
    try:
        return optional_day(line, field)
    except NotThisLine:
        return None


def count(line: Line, field: str, default: int | None = None) -> int:
    """A whole number, at least 1; words after it are passed over ("02 bản")."""
    text = line.text(field)
    if not text and default is not None:
        return default
    figures = re.fullmatch(r"([\d.]+)\s*(bộ|bản|người|công dân|lượt)?", text, re.IGNORECASE)
    try:
        number = parse_number(figures[1] if figures else text)
        if not isinstance(number, int):
            raise ValueError
    except ValueError as error:
        raise NotThisLine(
            "invalid number", _("“%(text)s” is not a whole number.") % {"text": text[:40]}, field
        ) from error
    if not 1 <= number <= 10_000_000:
        raise NotThisLine(
            "invalid number", _("“%(text)s” is not a number from 1 upwards.") % {"text": text[:40]}, field
        )
    return number


def count_or_none(line: Line, field: str) -> int | None:
    """A whole number, or None where the cell is empty or holds none; for rooms that refuse a missing number themselves."""
    try:
        return count(line, field)
    except NotThisLine:
        return None


def noted(line: Line, *fields: tuple[str, str]) -> str:
    """The note, and what stands in columns that may be empty but cannot be read: kept in words, so nothing is lost."""
    parts = [line.text("note")]
    for field, label in fields:
        reads = count_or_none if field == "copies" else day_or_none
        if line.text(field) and reads(line, field) is None:
            parts.append(f"{label}: {line.text(field)}")
    return "; ".join(part for part in parts if part)


def number_and_symbol(line: Line, whole: str) -> str:
    """Number and symbol, in one column or in two."""
    if line.text(whole):
        return line.text(whole)
    number, symbol = line.text("number_alone"), line.text("symbol_alone").lstrip("/ ")
    if "/" in number or not symbol:
        return number
    return f"{number}/{symbol}" if number else ""
