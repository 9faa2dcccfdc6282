# SPDX-License-Identifier: EUPL-1.2
"""A change of the calendar worked out without doing it: for the previews and for the actions."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.worktime.calendar import (
    DAYS_OFF,
    FIRST_DAY,
    LAST_DAY,
    ONE_DAY,
    Calendar,
    DayRow,
    HoursRow,
)
from vanphong.kernel.worktime.open_deadlines import CalendarChange

SWAPS = {"swapped_off": "swapped_work", "swapped_work": "swapped_off"}


def day_change(
    calendar: Calendar, *, changed: Iterable[DayRow] = (), removed: Iterable[date] = ()
) -> CalendarChange:
    """The calendar before and after other days."""
    changed, removed = list(changed), list(removed)
    days = [row.date for row in changed] + removed
    return CalendarChange(calendar, calendar.with_days(changed, removed), min(days), max(days))


def setting(calendar: Calendar, row: DayRow) -> CalendarChange:
    """The calendar with this row, and a swap's other half; what cannot be is refused at its field."""
    rows = refuse_bad_day(row, calendar)
    if all(calendar.row(half.date) == half for half in rows):
        raise Refused(_("The calendar already says this of the day. Change something, or leave the page."))
    return day_change(calendar, changed=rows)


def removal(calendar: Calendar, day: date) -> CalendarChange:
    """The calendar without the row of this day; a swap loses both its halves."""
    row = calendar.row(day)
    if row is None:
        raise Refused(_("This day is an ordinary day already: there is nothing to remove."), field="date")
    half = calendar.row(row.swapped_with) if row.swapped_with else None
    gone = [day, half.date] if half is not None and half.swapped_with == day else [day]
    return day_change(calendar, removed=gone)


def year_change(calendar: Calendar, year: int, rows: list[DayRow]) -> CalendarChange:
    """The calendar where this year holds these rows and no others."""
    wanted = refuse_bad_year(year, rows, calendar)
    days = {row.date for row in wanted}
    changed = [row for row in wanted if calendar.row(row.date) != row]
    removed = [day for day in calendar.days if day.year == year and day not in days]
    if not changed and not removed:
        raise Refused(_("The calendar of %(year)d already stands like this.") % {"year": year}, field="rows")
    return day_change(calendar, changed=changed, removed=removed)


def hours_change(calendar: Calendar, hours: list[HoursRow], valid_from: date) -> CalendarChange:
    """The calendar with other hours from a day on."""
    refuse_bad_hours(hours, valid_from)
    return CalendarChange(
        calendar, calendar.with_hours(end_before(calendar.hours, valid_from, hours)), valid_from
    )


def end_before(old: Iterable[HoursRow], valid_from: date, new: list[HoursRow]) -> list[HoursRow]:
    """All hours, where the old ones end the day before the new ones begin."""
    eve = valid_from - ONE_DAY
    kept = [
        replace(row, valid_to=eve) if row.valid_to is None or row.valid_to > eve else row
        for row in old
        if row.valid_from < valid_from
    ]
    return [*kept, *new]


def refuse_bad_day(row: DayRow, calendar: Calendar) -> list[DayRow]:
    """The rows to write (two for a swap); what cannot be is refused at its field."""
    rows = [checked_day(row, calendar)]
    other = row.swapped_with
    if other is not None:
        half = DayRow(other, SWAPS[row.kind], row.note, row.decision, row.date)
        known = calendar.row(other)
        if known is not None and known.swapped_with not in (None, row.date):
            raise Refused(
                _("%(day)s is already swapped with another day. Remove that swap first.")
                % {"day": f"{other:%d/%m/%Y}"},
                field="swapped_with",
            )
        try:
            rows.append(checked_day(half, calendar))
        except Refused as refusal:
            raise Refused(refusal.message, field="swapped_with") from refusal
    known = calendar.row(row.date)
    if known is not None and known.swapped_with not in (None, other) and calendar.row(known.swapped_with):
        raise Refused(
            _("This day is one half of a swap with %(day)s. Remove the swap first.")
            % {"day": f"{known.swapped_with:%d/%m/%Y}"},
            field="date",
        )
    return rows


def checked_day(row: DayRow, calendar: Calendar) -> DayRow:
    """The row, if it says something that can be said of its day."""
    if not FIRST_DAY <= row.date <= LAST_DAY:
        raise Refused(
            _("The day must be between %(first)s and %(last)s. Check the year.")
            % {"first": f"{FIRST_DAY:%d/%m/%Y}", "last": f"{LAST_DAY:%d/%m/%Y}"},
            field="date",
        )
    if row.swapped_with is not None and row.kind not in SWAPS:
        raise Refused(
            _("Only a swap has another day. Leave it empty or choose a swap."), field="swapped_with"
        )
    if row.swapped_with == row.date:
        raise Refused(_("A day cannot be swapped with itself. Enter the other day."), field="swapped_with")
    usual = calendar.with_days(removed=[row.date]).is_working(row.date)
    day = {"day": f"{row.date:%d/%m/%Y}"}
    if row.kind == "swapped_work" and usual:
        raise Refused(
            _("%(day)s is a working day already. Enter the day off that will be worked.") % day, field="date"
        )
    if row.kind in DAYS_OFF - {"holiday"} and not usual:
        raise Refused(
            _("%(day)s is a weekly day off already. Enter the working day that is given.") % day, field="date"
        )
    return row


def refuse_bad_year(year: int, rows: list[DayRow], calendar: Calendar) -> list[DayRow]:
    """The rows of a year, checked: each in the year, none twice, swaps in pairs."""
    by_day: dict[date, DayRow] = {}
    bare = calendar.with_days(removed=[day for day in calendar.days if day.year == year])
    for row in rows:
        if row.date in by_day:
            raise Refused(
                _("%(day)s stands twice. Keep one of the lines.") % {"day": f"{row.date:%d/%m/%Y}"}, "rows"
            )
        if row.date.year != year:
            raise Refused(
                _("%(day)s is not in the year %(year)d. Correct the line.")
                % {"day": f"{row.date:%d/%m/%Y}", "year": year},
                field="rows",
            )
        try:
            by_day[row.date] = checked_day(row, bare)
        except Refused as refusal:
            raise Refused(refusal.message, field="rows") from refusal
    for row in rows:
        if row.swapped_with is None:
            continue
        half = (
            by_day.get(row.swapped_with) if row.swapped_with.year == year else calendar.row(row.swapped_with)
        )
        if half is None or half.swapped_with != row.date or half.kind != SWAPS[row.kind]:
            raise Refused(
                _("%(day)s is swapped with %(other)s, but that day has no line that says so. Add it.")
                % {"day": f"{row.date:%d/%m/%Y}", "other": f"{row.swapped_with:%d/%m/%Y}"},
                field="rows",
            )
    if not by_day:
        raise Refused(_("A year without a single holiday cannot be. Enter its days off."), field="rows")
    return list(by_day.values())


def refuse_bad_hours(hours: list[HoursRow], valid_from: date) -> None:
    """The hours must leave a week with working days and not overlap."""
    if not FIRST_DAY <= valid_from <= LAST_DAY:
        raise Refused(
            _("The day must be between %(first)s and %(last)s. Check the year.")
            % {"first": f"{FIRST_DAY:%d/%m/%Y}", "last": f"{LAST_DAY:%d/%m/%Y}"},
            field="valid_from",
        )
    if not any(row.counted for row in hours):
        raise Refused(_("The office needs at least one working day. Enter its hours."), field="hours")
    for place, row in enumerate(hours):
        if row.opens_at >= row.closes_at:
            raise Refused(
                _("The office opens at %(opens)s and closes at %(closes)s. Enter a later closing time.")
                % {"opens": f"{row.opens_at:%H:%M}", "closes": f"{row.closes_at:%H:%M}"},
                field="hours",
            )
        for other in hours[:place]:
            if (
                row.weekdays & other.weekdays
                and row.opens_at < other.closes_at
                and other.opens_at < row.closes_at
            ):
                raise Refused(
                    _("Two stretches of hours overlap on one day. Correct one of them."), field="hours"
                )


def hours_in_words(hours: Iterable[HoursRow]) -> str:
    """Hours as they are said: "Thứ Hai – Thứ Sáu 07:30–11:30, 13:30–17:30"."""
    by_weekdays: dict[str, list[str]] = {}
    for row in sorted(hours, key=lambda row: (sorted(row.weekdays), row.opens_at)):
        names = row.weekday_names if row.counted else f"{row.weekday_names} ({_('not counted in deadlines')})"
        by_weekdays.setdefault(names, []).append(f"{row.opens_at:%H:%M}–{row.closes_at:%H:%M}")
    return "; ".join(f"{names} {', '.join(stretches)}" for names, stretches in by_weekdays.items())
