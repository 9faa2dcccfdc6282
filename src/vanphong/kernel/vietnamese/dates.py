# SPDX-License-Identifier: EUPL-1.2
"""Days and times as the office writes them and as people type them; the day always before the month."""

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from vanphong.kernel.vietnamese.text import clean

_DAYS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%d tháng %m năm %Y")
_TIMES = ("%H:%M", "%H:%M:%S", "%H:%M:%S.%f", "%Hh%M", "%Hh", "%H giờ %M phút", "%H giờ %M", "%H giờ")
_MOMENTS = tuple(f"{day} {clock}" for day in _DAYS for clock in _TIMES)
_MOMENTS += tuple(f"{clock} {day}" for day in _DAYS for clock in _TIMES)
_SILENT_WORDS = re.compile(r"\b(?:ngày|lúc)\b|,")
_SPACED_SIGN = re.compile(r"(?<=\d) ?([/.\-]) ?(?=\d)")
_DAY_SHAPED = re.compile(r"\b\d{1,2}([/.\-]| tháng )\d{1,2}(\1| năm )\d{4}\b|\b\d{4}-\d{1,2}-\d{1,2}\b")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d).*")

#: The years in which a day of a record can lie; others are slips of the keyboard.
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
#: Day 0 of Excel's calendar, which counts a 29 February 1900 that never was: right from its day 61 on.
_EXCEL_DAY_0, _EXCEL_FIRST = date(1899, 12, 30), 61

_ENGLISH_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def format_date(day: date | datetime | None, *, language: str = "vi") -> str:
    """A day in tables: 09/07/2024; in English 09 Jul 2024. A moment is shown as its day here."""
    if day is None:
        return ""
    day = _here(day)
    if language == "en":
        return f"{day.day:02d} {_ENGLISH_MONTHS[day.month - 1]} {day.year:04d}"
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def format_moment(moment: datetime | None, *, language: str = "vi") -> str:
    """A moment in tables, by the clock here: 09/07/2024 15:42."""
    if moment is None:
        return ""
    moment = _here(moment)
    return f"{format_date(moment, language=language)} {moment.hour:02d}:{moment.minute:02d}"


def prose_date(day: date | datetime, *, short: bool = False) -> str:
    """A day in running text: "ngày 09 tháng 7 năm 2024", short "ngày 09/7/2024" (Nghị định 30/2020/NĐ-CP)."""
    day = _here(day)
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    if short:
        return f"ngày {day.day:02d}/{month}/{day.year}"
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def prose_time(moment: datetime | time) -> str:
    """A time in running text: "14 giờ 30 phút", "08 giờ"."""
    moment = _here(moment)
    hour = f"{moment.hour:02d} giờ"
    return f"{hour} {moment.minute:02d} phút" if moment.minute else hour


def parse_date(value: Any, *, excel_serial: bool = False) -> date:
    """The day that a cell or a field holds; ValueError says what is wrong with it.

    A bare number is a day only where the caller knows that the sheet counts days (`excel_serial`).
    """
    return _here(_read(value, excel_serial)).date()


def parse_moment(value: Any, *, excel_serial: bool = False) -> datetime:
    """The moment that a cell or field holds, by our clock unless it names a zone; a day is its midnight."""
    moment = _read(value, excel_serial)
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def _here(moment: Any) -> Any:
    """A moment by the clock of the office; days and naive moments as they are."""
    if isinstance(moment, datetime) and timezone.is_aware(moment):
        return timezone.localtime(moment)
    return moment


def _read(value: Any, excel_serial: bool) -> datetime:
    """The moment of any value, once its year is likely."""
    if isinstance(value, datetime):
        moment = value
    elif isinstance(value, date):
        moment = datetime.combine(value, time())
    elif excel_serial and (serial := _serial(value)) is not None:
        moment = _from_excel(serial, value)
    else:
        moment = _from_text(value)
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
        raise ValueError(
            _("The year of “%(value)s” cannot be right. Write a year between %(first)s and %(last)s.")
            % {"value": _shown(value), "first": EARLIEST_YEAR, "last": LATEST_YEAR}
        )
    return moment


def _from_text(value: Any) -> datetime:
    text = "" if isinstance(value, bool) else clean(value)[:80]
    if not text:
        raise ValueError(_("The date is missing. Write it as day/month/year, like 09/07/2024."))
    if _ISO.fullmatch(text):
        with suppress(ValueError):
            return datetime.fromisoformat(text)
    text = _SPACED_SIGN.sub(r"\1", clean(_SILENT_WORDS.sub(" ", text.casefold())).rstrip(".;"))
    if not _DAY_SHAPED.search(text):
        raise _not_a_date(value)
    for form in (*_DAYS, *_MOMENTS):
        with suppress(ValueError):
            return datetime.strptime(text, form)
    if _DAY_SHAPED.fullmatch(text):
        raise ValueError(
            _("There is no day “%(value)s” in the calendar. Write it as day/month/year, like 09/07/2024.")
            % {"value": _shown(value)}
        )
    raise _not_a_date(value)


def _serial(value: Any) -> float | None:
    """The number of days that a cell holds, if it holds a number."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    text = clean(value)
    return float(text) if re.fullmatch(r"\d{1,6}", text) else None


def _from_excel(serial: float, value: Any) -> datetime:
    if not _EXCEL_FIRST <= serial < 100_000:
        raise _not_a_date(value)
    return datetime.combine(_EXCEL_DAY_0, time()) + timedelta(seconds=round(serial * 86_400))


def _not_a_date(value: Any) -> ValueError:
    return ValueError(
        _("“%(value)s” is not a date. Write it as day/month/year, like 09/07/2024.")
        % {"value": _shown(value)}
    )


def _shown(value: Any) -> str:
    """As much of what was typed as a message can hold."""
    return clean(value)[:40]
