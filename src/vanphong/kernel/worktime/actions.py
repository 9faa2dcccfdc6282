# SPDX-License-Identifier: EUPL-1.2
"""Every change of the working calendar. Open deadlines move in the same transaction; closed ones stay."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from vanphong.kernel.actions import action, ensure
from vanphong.kernel.journal import record, record_many
from vanphong.kernel.worktime.calendar import Calendar, DayRow, HoursRow, particular
from vanphong.kernel.worktime.changes import hours_change, hours_in_words, removal, setting, year_change
from vanphong.kernel.worktime.current import current_calendar, forget
from vanphong.kernel.worktime.models import CalendarDay, CalendarStamp, WorkingInterval, new_token
from vanphong.kernel.worktime.open_deadlines import CalendarChange, recompute
from vanphong.kernel.worktime.permissions import may_change_calendar
from vanphong.kernel.worktime.seed import seed_calendar


@dataclass(frozen=True)
class CalendarChanged:
    """What an action did: the days it wrote or took away, and how many open deadlines moved."""

    days: int
    moved: int


@action
def set_calendar_day(*, row: DayRow, by: Any) -> CalendarChanged:
    """Make a day a holiday, a day off in lieu or a half of a swap; a swap's other half is written with it."""
    calendar = lock_calendar()
    ensure(may_change_calendar(by))

    change = setting(calendar, row)
    return write_days(change, by)


@action
def remove_calendar_day(*, day: date, by: Any) -> CalendarChanged:
    """Make a day an ordinary day again; a swap loses both its halves."""
    calendar = lock_calendar()
    ensure(may_change_calendar(by))

    change = removal(calendar, day)
    return write_days(change, by)


@action
def fill_calendar_year(*, year: int, rows: Iterable[DayRow], by: Any) -> CalendarChanged:
    """Write the whole calendar of a year: these days and no others."""
    calendar = lock_calendar()
    ensure(may_change_calendar(by))

    change = year_change(calendar, year, list(rows))
    return write_days(change, by)


@action
def set_working_hours(*, hours: Iterable[HoursRow], valid_from: date, by: Any) -> CalendarChanged:
    """Open the office at other hours from a day on; the hours before that day stay as they were."""
    calendar = lock_calendar()
    ensure(may_change_calendar(by))

    new = list(hours)
    change = hours_change(calendar, new, valid_from)
    WorkingInterval.objects.all().delete()
    WorkingInterval.objects.bulk_create([as_interval(row) for row in change.after.hours])
    # What held on that day, and what was planned after it: the journal keeps both.
    replaced = [row for row in calendar.hours if row.valid_to is None or row.valid_to >= valid_from]
    words = {"hours": hours_in_words(new), "before": hours_in_words(replaced)}

    subject = WorkingInterval.objects.filter(valid_from=valid_from).first()
    record("worktime.hours_set", subject=subject, by=by, valid_from=valid_from, **words)
    return finish(change, 0, by)


def lock_calendar() -> Calendar:
    """The calendar, held by one action at a time; an office without one gets its first now."""
    seed_calendar()
    CalendarStamp.objects.select_for_update().get(pk=1)
    forget()
    return current_calendar()


def write_days(change: CalendarChange, by: Any) -> CalendarChanged:
    """Write and take away the rows in which the two calendars differ, each with its journal entry."""
    before, after = change.before.days, change.after.days
    removed = [row for day, row in sorted(before.items()) if day not in after]
    changed = [row for day, row in sorted(after.items()) if before.get(day) != row]

    gone = CalendarDay.objects.in_bulk([row.date for row in removed], field_name="date")
    record_many(
        "worktime.day_removed",
        [(gone[row.date], facts_of(row) | {"before": particular(row)}) for row in removed],
        by=by,
    )
    CalendarDay.objects.filter(date__in=gone).delete()

    CalendarDay.objects.bulk_create(
        [CalendarDay(**vars(row)) for row in changed],
        update_conflicts=True,
        unique_fields=["date"],
        update_fields=["kind", "note", "decision", "swapped_with"],
    )
    written = CalendarDay.objects.in_bulk([row.date for row in changed], field_name="date")
    was = {day: particular(row) for day, row in before.items()}
    record_many(
        "worktime.day_set",
        [(written[row.date], facts_of(row) | {"before": was.get(row.date, "")}) for row in changed],
        by=by,
    )
    return finish(change, len(removed) + len(changed), by)


def finish(change: CalendarChange, days: int, by: Any) -> CalendarChanged:
    """Stamp the calendar anew and move the open deadlines."""
    stamp = CalendarStamp.objects.get(pk=1)
    stamp.token = new_token()
    stamp.save()
    forget()
    moved = recompute(change, by)
    if moved:
        record(
            "worktime.deadlines_moved",
            subject=stamp,
            by=by,
            first=change.first,
            last=change.last,
            moved=moved,
        )
    return CalendarChanged(days, moved)


def facts_of(row: DayRow) -> dict[str, Any]:
    """A row as facts of the journal."""
    return {
        "day": row.date,
        "kind": row.kind,
        "what": particular(DayRow(row.date, row.kind, "", "", row.swapped_with)),
        "note": row.note,
        "decision": row.decision,
    }


def as_interval(row: HoursRow) -> WorkingInterval:
    """Hours as a row of the database."""
    return WorkingInterval(**{**vars(row), "weekdays": "".join(map(str, sorted(row.weekdays)))})
