# SPDX-License-Identifier: EUPL-1.2
"""Writing the whole calendar of a year, and its text."""

from datetime import date

import pytest

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal import entries_of_type
from vanphong.kernel.worktime import DayRow, current_calendar, seed_calendar
from vanphong.kernel.worktime.actions import fill_calendar_year
from vanphong.kernel.worktime.proposal import propose_year
from vanphong.kernel.worktime.seed import seed_days
from vanphong.kernel.worktime.year_text import read_rows, write_rows


def test_a_new_year_is_written_and_open_deadlines_move(admin_son, room):
    paper = room.add("hồ sơ 1", "2026-12-31T09:00", "1wd")

    done = fill_calendar_year(year=2027, rows=propose_year(2027), by=admin_son)

    assert paper.due_on == date(2027, 1, 4)
    assert done.moved == 1
    assert done.days == len(propose_year(2027)) == entries_of_type("kernel.calendarday").count()


def test_the_year_holds_these_rows_and_no_others(admin_son):
    seed_calendar()
    rows = [row for row in seed_days() if row.date.year == 2026 and row.date != date(2026, 11, 24)]

    done = fill_calendar_year(year=2026, rows=rows, by=admin_son)

    assert done.days == 1
    assert current_calendar().is_working(date(2026, 11, 24))
    assert current_calendar().days.keys() == {row.date for row in seed_days()} - {date(2026, 11, 24)}


def test_nobody_else_may_write_a_year(chief_minh):
    with pytest.raises(NotAllowed):
        fill_calendar_year(year=2027, rows=propose_year(2027), by=chief_minh)

    assert 2027 not in current_calendar().years


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "Không năm nào"),
        ([DayRow(date(2028, 1, 3), "holiday")], "không thuộc năm 2027"),
        (
            [DayRow(date(2027, 1, 1), "holiday"), DayRow(date(2027, 1, 1), "holiday", "lần hai")],
            "có hai dòng",
        ),
        ([DayRow(date(2027, 5, 3), "swapped_off", swapped_with=date(2027, 5, 8))], "chưa có dòng"),
        ([DayRow(date(2027, 5, 8), "compensation")], "vốn là ngày nghỉ hằng tuần"),
    ],
)
def test_a_year_that_cannot_be_is_refused_whole(admin_son, rows, sentence):
    with pytest.raises(Refused, match=sentence):
        fill_calendar_year(year=2027, rows=rows, by=admin_son)

    assert 2027 not in current_calendar().years
    assert not entries_of_type("kernel.calendarday").exists()


def test_a_year_that_stands_already_is_refused(admin_son):
    with pytest.raises(Refused, match="đã đúng như vậy"):
        fill_calendar_year(
            year=2024, rows=[row for row in seed_days() if row.date.year == 2024], by=admin_son
        )


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_a_year_written_as_text_is_read_back(year):
    rows = [row for row in seed_days() if row.date.year == year]

    assert sorted(read_rows(write_rows(rows), year), key=lambda row: row.date) == rows


def test_runs_of_days_and_swaps_share_a_line():
    text = write_rows([row for row in seed_days() if row.date.year == 2024])

    assert "08/02/2024 – 12/02/2024; nghỉ lễ; Tết Nguyên đán; Thông báo 5015/TB-LĐTBXH" in text.splitlines()
    assert "29/04/2024; hoán đổi 04/05/2024; ; Thông báo 1570/TB-BLĐTBXH" in text.splitlines()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("01/01; nghỉ lễ; Tết Dương lịch", [DayRow(date(2027, 1, 1), "holiday", "Tết Dương lịch")]),
        ("1-1-2027\tNGHI LE\tTết\tThông báo 1", [DayRow(date(2027, 1, 1), "holiday", "Tết", "Thông báo 1")]),
        ("\n\n  02/01 - 03/01; nghỉ bù  \n", [DayRow(date(2027, 1, day), "compensation") for day in (2, 3)]),
        ("08/05; làm bù", [DayRow(date(2027, 5, 8), "swapped_work")]),
        ("01/01; holiday; ; ; ;", [DayRow(date(2027, 1, 1), "holiday")]),
    ],
)
def test_lines_are_read_as_people_write_them(text, rows):
    assert read_rows(text, 2027) == rows


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("01/01", "Dòng 1: .*dấu chấm phẩy"),
        ("01/01; nghỉ lễ\n30/02; nghỉ lễ", "Dòng 2"),
        ("01/01; liên hoan", "Dòng 1: .*không phải là loại ngày"),
        ("01/01; hoán đổi", "Dòng 1: .*không phải là loại ngày"),
        ("05/01 – 01/01; nghỉ lễ", "Dòng 1: .*khoảng ngày"),
        ("01/01 – 31/12; nghỉ lễ", "Dòng 1: .*khoảng ngày"),
        ("01/01; nghỉ lễ; " + "x" * 201, "Dòng 1: .*200 ký tự"),
        ("01/01; a; b; c; d; e", "Dòng 1: .*dấu chấm phẩy"),
        ("01/01; nghỉ lễ\n" * 121, "120 dòng"),
        ("<script>; nghỉ lễ", "Dòng 1"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(text, sentence):
    with pytest.raises(Refused, match=sentence):
        read_rows(text, 2027)
