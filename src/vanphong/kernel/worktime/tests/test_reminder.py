# SPDX-License-Identifier: EUPL-1.2
"""The administrator is reminded of the calendar of the next year."""

from datetime import date

import pytest

from vanphong.kernel.work import work_queues
from vanphong.kernel.worktime import seed_calendar
from vanphong.kernel.worktime.actions import fill_calendar_year
from vanphong.kernel.worktime.proposal import propose_year

QUEUE = work_queues["worktime.next_year"]


@pytest.mark.parametrize(
    ("today", "count"),
    [(date(2026, 9, 30), 0), (date(2026, 10, 1), 1), (date(2026, 12, 31), 1), (date(2025, 12, 1), 0)],
)
def test_it_waits_from_october_while_the_next_year_is_missing(admin_son, today, count):
    seed_calendar()

    assert QUEUE.rows(admin_son, today).count() == count


def test_it_names_the_year_and_opens_its_form(admin_son):
    seed_calendar()
    today = date(2026, 12, 30)

    row = QUEUE.row(QUEUE.rows(admin_son, today).get(), today)

    assert (row.number, row.url, row.standing, row.tone) == (
        "2027",
        "/calendar/2027/fill/",
        "còn 1 ngày làm việc",
        "soon",
    )


def test_it_is_gone_once_the_year_is_entered(admin_son):
    fill_calendar_year(year=2027, rows=propose_year(2027), by=admin_son)

    assert not QUEUE.rows(admin_son, date(2026, 12, 30)).exists()


def test_only_who_keeps_the_calendar_is_reminded(admin_son, clerk_lan):
    assert QUEUE.shown(admin_son)
    assert not QUEUE.shown(clerk_lan)
