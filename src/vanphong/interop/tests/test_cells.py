# SPDX-License-Identifier: EUPL-1.2
"""Days and numbers are read in every spelling that books hold; nonsense is refused, never guessed."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanphong.interop.books import cells
from vanphong.interop.books.book import NotThisLine
from vanphong.interop.books.sheet import Line

FORMS = [
    "{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{d}-{m}-{y}", "{d:02}.{m:02}.{y}", " {d} / {m} / {y} ", "{y}-{m:02}-{d:02}",
    "{y}-{m:02}-{d:02} 00:00:00", "ngày {d} tháng {m} năm {y}", "Ngày {d:02}/{m}/{y}", "{d:02}.{m:02}.{s:02}", "{d}/{m}/{s:02}",
]  # fmt: skip


def read(value):
    """The day that a cell holds."""
    return cells.day(Line(1, 1, {"day": value}), "day")


@given(st.dates(date(2007, 1, 1), date(2039, 12, 31)), st.sampled_from(FORMS))
def test_a_day_is_read_in_each_spelling(day, form):
    typed = form.format(d=day.day, m=day.month, y=day.year, s=day.year % 100)

    assert read(typed) == day


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_a_day_is_read_as_excel_holds_it(day):
    serial = (day - date(1899, 12, 30)).days

    assert {
        read(datetime(day.year, day.month, day.day)),
        read(day),
        read(serial),
        read(float(serial)),
        read(str(serial)),
    } == {day}


def test_a_short_year_of_the_last_century_stays_there():
    assert read("5/3/98") == date(1998, 3, 5)


@pytest.mark.parametrize(
    "typed",
    ["31/02/2024", "13/13/2024", "2024", "hôm qua", "05/03", "0/0/0", "32.1.24", True, 3.5, "5/3/20244"],
)
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(NotThisLine) as refused:
        read(typed)

    assert refused.value.code == "invalid date"
    assert refused.value.column == "day"


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(typed):
    line = Line(1, 1, {"day": typed, "count": typed, "note": ""})

    day, count = cells.day_or_none(line, "day"), cells.count_or_none(line, "count")

    assert day is None or 1900 <= day.year <= 2100
    assert count is None or count >= 1


@pytest.mark.parametrize(
    ("typed", "count"), [(5, 5), ("05", 5), ("1.250", 1250), (5.0, 5), ("02 bản", 2), ("12 người", 12)]
)
def test_a_count_is_read(typed, count):
    assert cells.count(Line(1, 1, {"copies": typed}), "copies") == count


@pytest.mark.parametrize("typed", ["0", "-3", "1,5", "nhiều", "3 hoặc 4"])
def test_what_is_no_count_is_refused(typed):
    with pytest.raises(NotThisLine) as refused:
        cells.count(Line(1, 1, {"copies": typed}), "copies")

    assert refused.value.code == "invalid number"
