# SPDX-License-Identifier: EUPL-1.2
"""The calendar every office begins with: the ordinary week, and the days off and swaps of 2023–2026."""

from datetime import date, time
from functools import cache

from vanphong.kernel.worktime.calendar import Calendar, DayRow, HoursRow

LAW = "Bộ luật Lao động 2019, Điều 112"
IN_LIEU = "Bộ luật Lao động 2019, Điều 111 khoản 3"
CULTURE = "Nghị quyết 28/2026/QH16"
TET, HUNG, NATIONAL = "Tết Nguyên đán", "Giỗ Tổ Hùng Vương", "Quốc khánh"
NEW_YEAR, VICTORY, LABOUR = "Tết Dương lịch", "Ngày Chiến thắng", "Ngày Quốc tế lao động"
CULTURE_DAY = "Ngày Văn hóa Việt Nam"

#: a month and days of it
Days = tuple[int, ...]

#: year → the notice, the days off by name (a month, its days), and the days off in lieu in the same form
YEARS: dict[int, tuple[str, dict[str, Days], dict[str, Days]]] = {
    2023: (
        "Thông báo 5034/TB-LĐTBXH",
        {TET: (1, 20, 21, 22, 23, 24), HUNG: (4, 29), NATIONAL: (9, 1, 2)},
        {NEW_YEAR: (1, 2), TET: (1, 25, 26), HUNG: (5, 2), VICTORY: (5, 3), NATIONAL: (9, 4)},
    ),
    2024: (
        "Thông báo 5015/TB-LĐTBXH",
        {TET: (2, 8, 9, 10, 11, 12), HUNG: (4, 18), NATIONAL: (9, 2, 3)},
        {TET: (2, 13, 14)},
    ),
    2025: (
        "Thông báo 6150/TB-BLĐTBXH",
        {TET: (1, 27, 28, 29, 30, 31), HUNG: (4, 7), NATIONAL: (9, 1, 2)},
        {},
    ),
    2026: (
        "Thông báo 9441/TB-BNV",
        {TET: (2, 16, 17, 18, 19, 20), HUNG: (4, 26), NATIONAL: (9, 1, 2), CULTURE_DAY: (11, 24)},
        {HUNG: (4, 27)},
    ),
}
#: the same days each year
FIXED: dict[str, Days] = {NEW_YEAR: (1, 1), VICTORY: (4, 30), LABOUR: (5, 1)}
#: (off, worked instead, decision)
SWAPS = [
    (date(2024, 4, 29), date(2024, 5, 4), "Thông báo 1570/TB-BLĐTBXH"),
    (date(2025, 5, 2), date(2025, 4, 26), "Thông báo 6150/TB-BLĐTBXH"),
    (date(2026, 1, 2), date(2026, 1, 10), "Công văn 12729/VPCP-KGVX"),
    (date(2026, 8, 31), date(2026, 8, 22), "Thông báo 9441/TB-BNV"),
]
#: the 40-hour week since October 1999 (Quyết định 188/1999/QĐ-TTg), in the usual hours
ORDINARY_WEEK = [
    HoursRow(frozenset({1, 2, 3, 4, 5}), time(7, 30), time(11, 30), date(1999, 10, 2)),
    HoursRow(frozenset({1, 2, 3, 4, 5}), time(13, 30), time(17, 30), date(1999, 10, 2)),
]
#: by the Prime Minister's choice each year; the other days stand in the law itself
CHOSEN_YEARLY = {TET, NATIONAL}


def seed_days() -> list[DayRow]:
    """The rows of 2023–2026, in the order of their days."""
    rows = []
    for year, (notice, holidays, in_lieu) in YEARS.items():
        for kind, law, named in (("holiday", LAW, FIXED | holidays), ("compensation", IN_LIEU, in_lieu)):
            for name, (month, *days) in named.items():
                decision = notice if name in CHOSEN_YEARLY else CULTURE if name == CULTURE_DAY else law
                rows += [DayRow(date(year, month, day), kind, name, decision) for day in days]
    for off, worked, decision in SWAPS:
        rows.append(DayRow(off, "swapped_off", "", decision, worked))
        rows.append(DayRow(worked, "swapped_work", "", decision, off))
    return sorted(rows, key=lambda row: row.date)


@cache
def seed_calendar_in_memory() -> Calendar:
    """The calendar of an office that has none yet."""
    return Calendar(seed_days(), ORDINARY_WEEK)


def seed_calendar() -> None:
    """Write the first calendar; where one stands, it stays as the office has made it."""
    from vanphong.kernel.worktime.current import forget
    from vanphong.kernel.worktime.models import CalendarDay, CalendarStamp, WorkingInterval

    if CalendarStamp.objects.exists():
        return
    CalendarDay.objects.bulk_create([CalendarDay(**vars(row)) for row in seed_days()], ignore_conflicts=True)
    if not WorkingInterval.objects.exists():
        WorkingInterval.objects.bulk_create(
            [
                WorkingInterval(**{**vars(row), "weekdays": "".join(map(str, sorted(row.weekdays)))})
                for row in ORDINARY_WEEK
            ]
        )
    CalendarStamp.objects.bulk_create([CalendarStamp(pk=1)], ignore_conflicts=True)
    forget()
