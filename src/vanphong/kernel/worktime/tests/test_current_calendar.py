# SPDX-License-Identifier: EUPL-1.2
"""Which calendar stands, and what it costs to ask."""

from datetime import date

from django.db import transaction

from vanphong.kernel.worktime import DayRow, current_calendar, seed_calendar
from vanphong.kernel.worktime.actions import set_calendar_day
from vanphong.kernel.worktime.current import forget, remember
from vanphong.kernel.worktime.models import CalendarDay, CalendarStamp, new_token
from vanphong.kernel.worktime.seed import seed_calendar_in_memory

STRIKE = DayRow(date(2024, 7, 10), "holiday", "Ngày thử")


def test_before_init_the_calendar_is_the_one_that_init_writes(db):
    before = current_calendar()

    seed_calendar()

    assert current_calendar() is not before
    assert current_calendar().days == before.days == seed_calendar_in_memory().days
    assert {row.weekdays for row in current_calendar().hours} == {row.weekdays for row in before.hours}


def test_the_rows_are_read_once_and_then_only_the_stamp(db, django_assert_num_queries):
    seed_calendar()
    with django_assert_num_queries(3):
        first = current_calendar()

    with django_assert_num_queries(1):
        assert current_calendar() is first


def test_a_request_asks_once(db, django_assert_num_queries):
    seed_calendar()
    current_calendar()
    remember()

    with django_assert_num_queries(1):
        current_calendar()
        current_calendar()

    forget()
    with django_assert_num_queries(1):
        current_calendar()


def test_a_change_is_seen_at_once(admin_son):
    seed_calendar()
    assert current_calendar().is_working(STRIKE.date)

    set_calendar_day(row=STRIKE, by=admin_son)

    assert not current_calendar().is_working(STRIKE.date)


def undone(row, officer) -> bool:
    """Whether the day counts inside a transaction that sets it and is then undone."""
    with transaction.atomic():
        set_calendar_day(row=row, by=officer)
        inside = current_calendar().is_working(row.date)
        transaction.set_rollback(True)
    return inside


def test_a_change_that_is_undone_is_not_remembered(admin_son):
    seed_calendar()

    assert not undone(STRIKE, admin_son)
    assert current_calendar().is_working(STRIKE.date)


def test_a_change_undone_within_a_request_is_not_remembered_by_it(admin_son):
    seed_calendar()
    remember()

    assert not undone(STRIKE, admin_son)
    assert current_calendar().is_working(STRIKE.date)


def test_the_house_forgets_at_the_end_of_each_request(client, clerk_lan, django_assert_num_queries):
    client.force_login(clerk_lan)
    client.get("/calendar/2024/")

    with django_assert_num_queries(2):
        current_calendar()
        current_calendar()


def test_a_calendar_in_hand_does_not_change(admin_son):
    seed_calendar()
    in_hand = current_calendar()

    set_calendar_day(row=STRIKE, by=admin_son)

    assert in_hand.is_working(STRIKE.date)


def test_a_change_made_by_another_process_is_seen_at_the_next_question(db):
    seed_calendar()
    assert current_calendar().is_working(STRIKE.date)

    CalendarDay.objects.create(date=STRIKE.date, kind="holiday")
    CalendarStamp.objects.update(token=new_token())

    assert not current_calendar().is_working(STRIKE.date)
