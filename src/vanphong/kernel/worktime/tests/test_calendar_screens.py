# SPDX-License-Identifier: EUPL-1.2
"""The calendar's screens: a year, a day, the changes with their preview, a deadline explained."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from vanphong.kernel.worktime import Limit, current_calendar, explain_url, local, seed_calendar

YEAR, FILL = reverse("worktime:year", args=[2024]), reverse("worktime:fill", args=[2027])
DAY = reverse("worktime:day", args=[date(2024, 7, 10)])
HOLIDAY = reverse("worktime:day", args=[date(2024, 5, 1)])
HOURS, EXPLAIN = reverse("worktime:hours"), reverse("worktime:explain")
STORM = {"kind": "holiday", "note": "Nghỉ phòng chống bão", "decision": "", "swapped_with": ""}


@pytest.fixture(autouse=True)
def seeded(db):
    seed_calendar()


@pytest.fixture
def administrator(client, admin_son):
    client.force_login(admin_son)
    return client


@pytest.fixture
def clerk(client, clerk_lan):
    client.force_login(clerk_lan)
    return client


def text_of(response) -> str:
    return response.content.decode()


@pytest.mark.parametrize("url", [YEAR, FILL, DAY, HOURS, EXPLAIN, f"{HOLIDAY}remove/"])
def test_a_stranger_has_to_sign_in(client, url):
    assert client.get(url).status_code == 302


def test_anyone_signed_in_sees_the_year_with_its_reasons(clerk):
    shown = text_of(clerk.get(YEAR))

    assert "Lịch làm việc năm 2024" in shown
    assert "Giỗ Tổ Hùng Vương" in shown
    assert shown.count('<table class="month">') == 12
    assert FILL.replace("2027", "2024") not in shown


def test_the_calendar_of_now_opens_at_this_year(clerk):
    assert clerk.get(reverse("worktime:calendar")).status_code == 200


def test_the_year_costs_a_fixed_number_of_queries(clerk, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        clerk.get(YEAR)


@pytest.mark.parametrize(
    "url", ["/calendar/1999/", "/calendar/9999/", "/calendar/day/2024-02-30/", "/calendar/day/0000-01-01/"]
)
def test_a_year_or_day_that_is_not_there_is_not_found(clerk, url):
    assert clerk.get(url).status_code == 404


def test_a_day_is_opened_by_typing_it(clerk):
    assert clerk.get(YEAR, {"day": "01/05/2024"}).url == HOLIDAY
    assert "không phải là ngày" in text_of(clerk.get(YEAR, {"day": "hôm nay"}))


def test_anyone_signed_in_sees_why_a_day_does_not_count(clerk):
    shown = text_of(clerk.get(HOLIDAY))

    assert "nghỉ lễ: Ngày Quốc tế lao động" in shown
    assert '<form class="form"' not in shown


@pytest.mark.parametrize("url", [FILL, HOURS, f"{HOLIDAY}remove/"])
def test_who_does_not_keep_the_calendar_gets_no_form(clerk, url):
    assert clerk.get(url).status_code == 403


@pytest.mark.parametrize("url", [DAY, FILL, HOURS, f"{HOLIDAY}remove/"])
def test_who_does_not_keep_the_calendar_cannot_post_either(clerk, url):
    assert clerk.post(url, STORM | {"confirm": "1"}).status_code == 403
    assert current_calendar().is_working(date(2024, 7, 10))
    assert not current_calendar().is_working(date(2024, 5, 1))


def test_a_change_is_shown_before_it_is_done(administrator, room):
    room.add("Hồ sơ <một>", "2024-07-09T09:00", "2wd")

    shown = text_of(administrator.post(DAY, STORM))

    assert "1 thời hạn đang mở sẽ thay đổi" in shown
    assert "Hồ sơ &lt;một&gt;" in shown
    assert "11/07/2024" in shown
    assert "12/07/2024" in shown
    assert current_calendar().is_working(date(2024, 7, 10))


def test_confirming_changes_the_day_and_moves_the_deadlines(administrator, room):
    paper = room.add("Hồ sơ 1", "2024-07-09T09:00", "2wd")

    response = administrator.post(DAY, STORM | {"confirm": "1"}, follow=True)

    assert not current_calendar().is_working(date(2024, 7, 10))
    assert paper.due_on == date(2024, 7, 12)
    assert "Đã tính lại 1 thời hạn đang mở." in text_of(response)
    assert "Nghỉ phòng chống bão" in text_of(response)


def test_going_back_from_the_preview_keeps_what_was_typed(administrator):
    shown = text_of(administrator.post(DAY, STORM | {"edit": "1"}))

    assert 'value="Nghỉ phòng chống bão"' in shown
    assert current_calendar().is_working(date(2024, 7, 10))


def test_a_refusal_stands_at_its_field_and_keeps_what_was_typed(administrator):
    typed = STORM | {"kind": "swapped_off", "swapped_with": "11/07/2024"}

    response = administrator.post(DAY, typed)

    assert response.status_code == 422
    assert "swapped_with" in response.context["form"].errors
    assert 'value="11/07/2024"' in text_of(response)


def test_a_holiday_is_removed_after_a_preview(administrator):
    shown = text_of(administrator.get(f"{HOLIDAY}remove/"))
    assert "Ngày Quốc tế lao động" in shown
    assert not current_calendar().is_working(date(2024, 5, 1))

    administrator.post(f"{HOLIDAY}remove/", {"confirm": "1"})

    assert current_calendar().is_working(date(2024, 5, 1))


@pytest.mark.parametrize("ask", ["get", "post"])
def test_an_ordinary_day_has_nothing_to_remove(administrator, ask):
    response = getattr(administrator, ask)(f"{DAY}remove/", {"confirm": "1"}, follow=True)

    assert "vốn là ngày thường" in text_of(response)


def test_a_new_year_takes_four_clicks_with_its_preview(administrator, room):
    paper = room.add("Hồ sơ 1", "2026-12-31T09:00", "1wd")
    year = text_of(
        administrator.get(reverse("worktime:year", args=[2027]))
    )  # click 1: the calendar, 2: the year
    assert f'href="{FILL}"' in year

    proposed = administrator.get(FILL).context["form"].initial["rows"]  # click 3: enter the year
    preview = text_of(administrator.post(FILL, {"rows": proposed}))  # click 4: show what would move
    administrator.post(FILL, {"rows": proposed, "confirm": "1"})  # click 5: change the calendar

    assert "04/02/2027; nghỉ lễ" not in year
    assert "04/02/2027 – 08/02/2027; nghỉ lễ; Tết Nguyên đán" in proposed
    assert "1 thời hạn đang mở sẽ thay đổi" in preview
    assert not current_calendar().is_working(date(2027, 2, 4))
    assert paper.due_on == date(2027, 1, 4)


def test_a_bad_line_of_a_year_is_named_and_nothing_typed_is_lost(administrator):
    response = administrator.post(
        FILL, {"rows": "01/01/2027; nghỉ lễ; Tết\nngày mai; nghỉ lễ", "confirm": "1"}
    )

    assert response.status_code == 422
    assert "Dòng 2" in text_of(response)
    assert "ngày mai; nghỉ lễ" in text_of(response)
    assert 2027 not in current_calendar().years


def test_other_hours_are_shown_before_they_hold(administrator):
    typed = {
        "valid_from": "01/07/2024",
        "weekdays": ["1", "2", "3", "4", "5"],
        "morning_opens": "07:00",
        "morning_closes": "11h00",
        "afternoon_opens": "13:00",
        "afternoon_closes": "17:00",
    }
    shown = text_of(administrator.post(HOURS, typed))
    assert "07:00–11:00" in shown

    administrator.post(HOURS, typed | {"confirm": "1"})

    assert f"{current_calendar().closing(date(2024, 7, 1)):%H:%M}" == "17:00"
    assert f"{current_calendar().closing(date(2024, 6, 28)):%H:%M}" == "17:30"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"morning_closes": "06:00"}, "morning_closes"),
        ({"morning_opens": "bảy giờ"}, "morning_opens"),
        ({"afternoon_opens": "13:00"}, "afternoon_closes"),
        ({"afternoon_opens": "11:00", "afternoon_closes": "17:00"}, "afternoon_opens"),
        ({"extra_weekdays": ["6"]}, "extra_opens"),
        ({"extra_weekdays": ["1"], "extra_opens": "18:00", "extra_closes": "19:00"}, "extra_weekdays"),
        ({"weekdays": []}, "weekdays"),
        ({"weekdays": ["9"]}, "weekdays"),
    ],
)
def test_hours_that_cannot_be_are_refused_at_their_field(administrator, wrong, field):
    typed = {
        "valid_from": "01/07/2024",
        "weekdays": ["1"],
        "morning_opens": "07:30",
        "morning_closes": "11:30",
    }

    response = administrator.post(HOURS, typed | wrong)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]


def test_anyone_signed_in_has_a_deadline_explained(clerk):
    shown = text_of(clerk.get(EXPLAIN, {"start": "26/04/2024 14:00", "limit": "3 ngày làm việc"}))

    assert "Đến hạn lúc 17:30 ngày 04/05/2024" in shown
    assert "nghỉ lễ: Ngày Chiến thắng" in shown


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"start": "hôm qua", "limit": "3wd"}, "start"),
        ({"start": "26/04/2024", "limit": "nhanh"}, "limit"),
        ({"start": "26/04/2024", "limit": ""}, "limit"),
        ({"start": "26/04/1950", "limit": "3wd"}, "start"),
        ({"start": "26/04/2024", "limit": "9" * 40}, "limit"),
    ],
)
def test_what_cannot_be_explained_is_refused_at_its_field(clerk, asked, field):
    response = clerk.get(EXPLAIN, asked)

    assert field in response.context["form"].errors
    assert response.context["due"] is None


def test_a_record_links_to_the_explanation_of_its_deadline(clerk):
    url = explain_url(local(datetime(2024, 4, 26, 14)), Limit(3))

    assert "Đến hạn lúc 17:30 ngày 04/05/2024" in text_of(clerk.get(url))
