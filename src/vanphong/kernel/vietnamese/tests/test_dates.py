# SPDX-License-Identifier: EUPL-1.2
"""Days and moments as they are written and typed."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanphong.kernel.vietnamese import (
    format_date,
    format_moment,
    parse_date,
    parse_moment,
    prose_date,
    prose_time,
)

HERE = ZoneInfo("Asia/Ho_Chi_Minh")
JULY_9 = date(2024, 7, 9)


@pytest.mark.parametrize(
    "typed",
    [
        "09/07/2024",
        "9/7/2024",
        "09-07-2024",
        "9.7.2024",
        " 09.07.2024 ",
        "9 / 7 / 2024",
        "\xa09/7/2024\n",
        "9/7/2024.",
        "ngày 9 tháng 7 năm 2024",
        "Ngày 09 tháng 07 năm 2024",
        "9 tháng 7 năm 2024",
        "ngày 09/7/2024",
        "2024-07-09",
        "2024-07-09 00:00:00",
        "2024-07-09T15:42:07+07:00",
        "2024-07-08T18:00:00Z",
        "9/7/2024 14:30",
        "14 giờ 30 phút, ngày 09/7/2024",
        "nga\u0300y 9 tha\u0301ng 7 na\u0306m 2024",
        JULY_9,
        datetime(2024, 7, 9),
        datetime(2024, 7, 9, 23, 59),
        datetime(2024, 7, 8, 18, 0, tzinfo=UTC),  # one in the morning of the 9th here
    ],
)
def test_a_day_is_read_in_every_spelling_seen(typed):
    assert parse_date(typed) == JULY_9


@pytest.mark.parametrize(
    "typed",
    [
        "31/02/2024",
        "30-02-2024",
        "29.02.2023",
        "7/15/2024",
        "00/01/2024",
        "32/1/2024",
        "ngày 31 tháng 4 năm 2024",
        "2024-02-30",
    ],
)
def test_a_day_not_in_the_calendar_is_refused_with_a_sentence(typed):
    with pytest.raises(ValueError, match=r"Không có ngày “.*” trong lịch\. Hãy ghi theo dạng ngày/tháng/năm"):
        parse_date(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "abc",
        "9/7",
        "9/7/24",
        "9/7-2024",
        "45000",
        45000,
        45000.5,
        "July 9, 2024",
        "2024",
        "9" * 10_000,
        "x" * 10_000,
        "9/7/2024 25:00",
    ],
)
def test_what_is_no_day_is_refused_with_a_sentence(typed):
    with pytest.raises(ValueError, match=r"không phải là ngày\. Hãy ghi theo dạng ngày/tháng/năm"):
        parse_date(typed)


@pytest.mark.parametrize("typed", [None, "", " \n", True])
def test_a_missing_day_is_asked_for(typed):
    with pytest.raises(ValueError, match="Chưa có ngày"):
        parse_date(typed)


@pytest.mark.parametrize(
    "typed", ["01/01/0204", "01/01/1899", "1/1/2204", date(204, 1, 1), datetime(9999, 12, 31, tzinfo=UTC)]
)
def test_a_slip_in_the_year_is_refused(typed):
    with pytest.raises(ValueError, match="Hãy ghi năm từ 1900 đến 2100"):
        parse_date(typed)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (45482, JULY_9),
        (45482.75, JULY_9),
        ("45482", JULY_9),
        (61, date(1900, 3, 1)),
        ("9/7/2024", JULY_9),
        (JULY_9, JULY_9),
    ],
)
def test_a_sheet_that_counts_days_is_read_when_told(cell, day):
    assert parse_date(cell, excel_serial=True) == day


@pytest.mark.parametrize("cell", [0, 60, -5, 10**9, float("inf"), float("nan"), "999999"])
def test_a_number_outside_the_calendar_of_sheets_is_refused(cell):
    with pytest.raises(ValueError, match="không phải là ngày"):
        parse_date(cell, excel_serial=True)


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("9/7/2024 14:30", "14:30:00"),
        ("09/07/2024 08:05:09", "08:05:09"),
        ("14h30 ngày 9/7/2024", "14:30:00"),
        ("14 giờ 30 phút, ngày 09/7/2024", "14:30:00"),
        ("lúc 8 giờ ngày 9 tháng 7 năm 2024", "08:00:00"),
        ("9.7.2024 lúc 8h", "08:00:00"),
        ("9/7/2024", "00:00:00"),
        ("2024-07-09T08:42:07Z", "15:42:07"),
        (datetime(2024, 7, 9, 15, 42), "15:42:00"),
        (datetime(2024, 7, 9, 8, 42, tzinfo=UTC), "15:42:00"),
    ],
)
def test_a_moment_is_read_by_the_clock_here(typed, clock):
    assert parse_moment(typed) == datetime.fromisoformat(f"2024-07-09T{clock}").replace(tzinfo=HERE)


def test_half_a_day_of_a_sheet_is_noon():
    assert parse_moment(45482.5, excel_serial=True) == datetime(2024, 7, 9, 12, tzinfo=HERE)


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (JULY_9, "ngày 09 tháng 7 năm 2024", "ngày 09/7/2024"),
        (date(2024, 2, 5), "ngày 05 tháng 02 năm 2024", "ngày 05/02/2024"),
        (date(2024, 1, 31), "ngày 31 tháng 01 năm 2024", "ngày 31/01/2024"),
        (date(2024, 12, 20), "ngày 20 tháng 12 năm 2024", "ngày 20/12/2024"),
    ],
)
def test_a_day_in_prose_has_zeros_as_the_decree_wants(day, long, short):
    assert prose_date(day) == long
    assert prose_date(day, short=True) == short


def test_a_day_in_tables_has_two_digits_each():
    assert format_date(JULY_9) == "09/07/2024"
    assert format_date(JULY_9, language="en") == "09 Jul 2024"
    assert format_date(None) == ""


def test_a_moment_in_tables_is_told_by_the_clock_here():
    moment = datetime(2024, 7, 8, 18, 5, tzinfo=UTC)

    assert format_moment(moment) == "09/07/2024 01:05"
    assert format_moment(moment, language="en") == "09 Jul 2024 01:05"
    assert format_moment(None) == ""
    assert format_date(moment) == "09/07/2024"


def test_a_time_in_prose():
    assert prose_time(time(14, 30)) == "14 giờ 30 phút"
    assert prose_time(time(8)) == "08 giờ"
    assert prose_time(datetime(2024, 7, 9, 1, 5, tzinfo=UTC)) == "08 giờ 05 phút"


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_what_is_written_can_be_read_again(day):
    assert parse_date(format_date(day)) == day
    assert parse_date(prose_date(day)) == day
    assert parse_date(prose_date(day, short=True)) == day
    assert parse_date(day.isoformat()) == day


@given(st.text(st.characters(exclude_categories=["Nd"]), min_size=1, max_size=30))
def test_any_text_without_figures_is_refused(text):
    with pytest.raises(ValueError, match="Hãy ghi theo dạng ngày/tháng/năm"):
        parse_date(text)
