# SPDX-License-Identifier: EUPL-1.2
"""The calendar in memory: made of rows, never changed, and able to say why a day counts or does not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.worktime.clock import ZONE, local

#: days outside are refused: the 40-hour week began in October 1999, and a year 20224 is a slip of the hand
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)
ONE_DAY = timedelta(days=1)
DAYS_OFF = frozenset({"holiday", "compensation", "swapped_off"})
#: so long a run without a working day is a fault of the calendar, not a holiday
LONGEST_BREAK = 60

Interval = tuple[datetime, datetime]
#: inside a row the word "date" is its field
OtherDay = date | None


@dataclass(frozen=True)
class DayRow:
    """One dated row: what is particular about a day."""

    date: date
    kind: str
    note: str = ""
    decision: str = ""
    swapped_with: OtherDay = None


@dataclass(frozen=True)
class HoursRow:
    """Opening hours on some ISO weekdays, in force from a day to a day or for good."""

    weekdays: frozenset[int]
    opens_at: time
    closes_at: time
    valid_from: date
    valid_to: date | None = None
    counted: bool = True

    def holds_on(self, day: date) -> bool:
        """Whether these hours are in force on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    @property
    def weekday_names(self) -> str:
        """Its weekdays by name; runs of three and more as a range."""
        numbers = sorted(self.weekdays)
        if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
            return f"{WEEKDAYS[numbers[0] - 1]} – {WEEKDAYS[numbers[-1] - 1]}"
        return ", ".join(str(WEEKDAYS[number - 1]) for number in numbers)


@dataclass(frozen=True)
class Day:
    """A day of an explanation: whether it counts, and why, in words."""

    date: date
    counted: bool
    reason: str
    #: its place among the days that count
    number: int | None = None
    #: working minutes taken on it, where the limit is in hours
    minutes: int | None = None

    @property
    def weekday(self) -> str:
        """The name of its weekday."""
        return str(WEEKDAYS[self.date.weekday()])


class Calendar:
    """Working days and hours. Make another with `with_days`; this one stays as it is."""

    def __init__(self, days: Iterable[DayRow], hours: Iterable[HoursRow]) -> None:
        self._days = {row.date: row for row in days}
        self._hours = tuple(sorted(hours, key=lambda row: row.opens_at))
        self._working: dict[date, bool] = {}
        self._open: dict[date, tuple[Interval, ...]] = {}
        self._counted: dict[int, list[int]] = {}
        self.years = frozenset(day.year for day in self._days)

    @property
    def days(self) -> Mapping[date, DayRow]:
        """The dated rows."""
        return dict(self._days)

    @property
    def hours(self) -> tuple[HoursRow, ...]:
        """The opening hours of all times."""
        return self._hours

    def row(self, day: date) -> DayRow | None:
        """What is particular about this day, if anything."""
        return self._days.get(day)

    def with_days(self, changed: Iterable[DayRow] = (), removed: Iterable[date] = ()) -> "Calendar":
        """The calendar as it would be after these changes."""
        days = {**self._days, **{row.date: row for row in changed}}
        for day in removed:
            days.pop(day, None)
        return Calendar(days.values(), self._hours)

    def with_hours(self, hours: Iterable[HoursRow]) -> "Calendar":
        """The calendar with other opening hours."""
        return Calendar(self._days.values(), hours)

    def is_working(self, day: date) -> bool:
        """Whether the day counts as a working day."""
        known = self._working.get(day)
        if known is None:
            row = self._days.get(day)
            usual = any(hours.counted for hours in self._usual_hours(day, day.isoweekday()))
            known = self._working[day] = usual if row is None else row.kind not in DAYS_OFF
        return known

    def open_hours(self, day: date) -> tuple[Interval, ...]:
        """When the office is open on this day, also where the day does not count (a Saturday morning)."""
        known = self._open.get(day)
        if known is None:
            known = self._open[day] = tuple(
                (datetime.combine(day, hours.opens_at, ZONE), datetime.combine(day, hours.closes_at, ZONE))
                for hours in self._hours_on(day)
            )
        return known

    def working_hours(self, day: date) -> tuple[Interval, ...]:
        """The hours of this day that count as working time."""
        return self.open_hours(day) if self.is_working(day) else ()

    def opening(self, day: date) -> datetime:
        """When a working day begins."""
        return self.working_hours(day)[0][0]

    def closing(self, day: date) -> datetime:
        """When a working day ends."""
        return self.working_hours(day)[-1][1]

    def next_working(self, day: date) -> date:
        """The first working day after this one."""
        for _step in range(LONGEST_BREAK):
            day += ONE_DAY
            if self.is_working(day):
                return day
        raise Refused(
            _("The calendar has no working day in the %(days)d days before %(day)s. Correct the calendar.")
            % {"days": LONGEST_BREAK, "day": f"{day:%d/%m/%Y}"}
        )

    def working_days_between(self, first: date, last: date) -> int:
        """Working days after the first day, up to and with the last, which is not before it."""
        days = 0
        for year in range(first.year, last.year + 1):
            counted = self._counted_in(year)
            until = last.timetuple().tm_yday if year == last.year else -1
            since = first.timetuple().tm_yday if year == first.year else 0
            days += counted[until] - counted[since]
        return days

    def _counted_in(self, year: int) -> list[int]:
        """For each day of a year how many working days it has seen: a list of fifty deadlines asks fifty times."""
        known = self._counted.get(year)
        if known is None:
            known, day = [0], date(year, 1, 1)
            while day.year == year:
                known.append(known[-1] + self.is_working(day))
                day += ONE_DAY
            self._counted[year] = known
        return known

    def counts_from(self, moment: datetime) -> datetime:
        """The moment itself while the office is open, else its next opening: then it counts as received."""
        moment, day = local(moment), local(moment).date()
        for _step in range(LONGEST_BREAK):
            for opens, closes in self.open_hours(day):
                if moment <= closes:
                    return max(moment, opens)
            day += ONE_DAY
        return self.opening(self.next_working(day))

    def why(self, day: date) -> Day:
        """Whether the day counts, and why."""
        row = self._days.get(day)
        working = self.is_working(day)
        if row is not None:
            return Day(day, working, particular(row))
        return Day(day, working, _("working day") if working else _("weekly day off"))

    def _usual_hours(self, day: date, weekday: int) -> list[HoursRow]:
        return [hours for hours in self._hours if weekday in hours.weekdays and hours.holds_on(day)]

    def _hours_on(self, day: date) -> list[HoursRow]:
        row, weekday = self._days.get(day), day.isoweekday()
        if row is not None and row.kind in DAYS_OFF:
            return []
        if row is None:
            return self._usual_hours(day, weekday)
        # A Saturday worked in exchange keeps the hours of the last weekday that is usually worked.
        for step in range(7):
            usual = self._usual_hours(day, (weekday - step - 1) % 7 + 1)
            if any(hours.counted for hours in usual):
                return usual
        return []


def particular(row: DayRow) -> str:
    """What a dated row says about its day, in words."""
    from vanphong.kernel.worktime.models import DayKind

    words = str(DayKind(row.kind).label)
    if row.swapped_with:
        words = _("%(kind)s with %(day)s") % {"kind": words, "day": f"{row.swapped_with:%d/%m/%Y}"}
    return f"{words}: {row.note}" if row.note else words
