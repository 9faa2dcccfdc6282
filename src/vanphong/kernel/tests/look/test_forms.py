# SPDX-License-Identifier: EUPL-1.2
"""The fields of the office: what they read, what they refuse and with which sentence."""

from datetime import UTC, date, datetime

import pytest
from django import forms
from django.utils import timezone

from vanphong.kernel.forms import CleanCharField, CountField, DayField, MomentField, OfficeForm


class Register(OfficeForm):
    symbol = CleanCharField(label="Số, ký hiệu", max_length=12)
    note = CleanCharField(label="Ghi chú", lines=True, required=False)
    issued_on = DayField(label="Ngày ban hành")
    received_at = MomentField(label="Nhận lúc", required=False)
    pages = CountField(label="Số trang", min_value=1, required=False)
    unit = forms.ChoiceField(label="Đơn vị", choices=[("stc", "Sở Tài chính")], required=False)
    scan = forms.FileField(label="Bản quét", required=False, help_text="Tệp PDF.")


def filled(**values: str) -> Register:
    return Register({"symbol": "318/UBND", "issued_on": "09/07/2024"} | values)


@pytest.mark.parametrize(
    "typed", ["09/07/2024", "9/7/2024", "9-7-2024", "9.7.2024", "2024-07-09", "09072024", " 09/07/2024 "]
)
def test_a_day_is_read_in_each_way_it_is_typed(typed):
    assert DayField().clean(typed) == date(2024, 7, 9)


@pytest.mark.parametrize(
    "typed",
    [
        "31/02/2024",
        "13/13/2024",
        "2024",
        "hôm nay",
        "09/07/24024",
        "99999999",
        "٠٩/٠٧/٢٠٢٤/1",
        "0" * 5000,
        "\x00",
    ],
)
def test_a_day_that_is_none_is_refused_with_an_example(typed):
    form = filled(issued_on=typed)

    assert not form.is_valid()
    assert "09/07/2024" in form.errors["issued_on"][0] or "năm" in form.errors["issued_on"][0]


def test_a_day_is_shown_as_it_is_typed():
    form = Register(initial={"issued_on": date(2024, 7, 9)})

    assert 'value="09/07/2024"' in str(form["issued_on"])


def test_a_day_left_as_it_was_has_not_changed():
    form = Register({"issued_on": "09/07/2024"}, initial={"issued_on": date(2024, 7, 9)})

    assert "issued_on" not in form.changed_data


@pytest.mark.parametrize(
    "typed", ["09/07/2024 14:30", "14:30 09/07/2024", "14h30 ngày 09/07/2024", "2024-07-09T14:30"]
)
def test_a_moment_is_read_by_the_clock_of_the_office(typed):
    assert MomentField().clean(typed) == datetime(2024, 7, 9, 7, 30, tzinfo=UTC)


def test_a_moment_without_a_time_is_refused():
    form = filled(received_at="09/07/2024")

    assert form.errors["received_at"] == ["Còn thiếu giờ; hãy ghi cả ngày và giờ, ví dụ 09/07/2024 14:30."]


def test_a_moment_is_shown_by_the_clock_of_the_office():
    moment = datetime(2024, 7, 9, 7, 30, tzinfo=UTC)

    assert 'value="09/07/2024 14:30"' in str(Register(initial={"received_at": moment})["received_at"])
    assert timezone.is_aware(MomentField().clean("09/07/2024 14:30"))


@pytest.mark.parametrize(
    ("typed", "number"), [("1234", 1234), ("1.234", 1234), ("1.234.567", 1234567), (" 7 ", 7)]
)
def test_a_count_is_read_with_and_without_points(typed, number):
    assert CountField().clean(typed) == number


@pytest.mark.parametrize("typed", ["1,5", "1.23", "nhiều", "1e3", "٣٫٥", "9" * 5000])
def test_what_is_no_whole_number_is_refused(typed):
    assert "pages" in filled(pages=typed).errors


def test_text_is_put_right():
    form = filled(symbol="  318\u00a0/UBND ")

    assert form.is_valid(), form.errors
    assert form.cleaned_data["symbol"] == "318 /UBND"


def test_text_of_several_lines_keeps_its_lines():
    form = filled(note="dòng  một\r\ndòng hai \n\n")

    assert form.is_valid()
    assert form.cleaned_data["note"] == "dòng một\ndòng hai"


def test_text_of_spaces_alone_is_no_text():
    assert filled(symbol=" \u200b\u00a0 ").errors["symbol"] == ["Hãy điền ô này."]


def test_text_that_is_too_long_is_refused_and_not_cut():
    form = filled(symbol="318/UBND-KT-TH-VX")

    assert form.errors["symbol"] == ["Nội dung dài 17 ký tự; hãy rút gọn còn tối đa 12 ký tự."]
    assert "maxlength" not in str(form["symbol"])
    assert 'value="318/UBND-KT-TH-VX"' in str(form["symbol"])


def test_each_refusal_stands_at_its_field_and_is_tied_to_it():
    page = str(filled(issued_on=""))

    assert 'id="id_issued_on_error"' in page
    assert 'aria-describedby="id_issued_on_error"' in page
    assert 'aria-invalid="true"' in page
    assert '<a href="#id_issued_on">Ngày ban hành: Hãy điền ngày, ví dụ 09/07/2024.</a>' in page


def test_help_is_tied_to_its_field():
    page = str(Register())

    assert 'id="id_scan_helptext"' in page
    assert 'aria-describedby="id_scan_helptext"' in page


def test_a_form_that_is_well_shows_no_summary():
    assert "wrongs" not in str(filled())


def test_what_was_typed_is_never_taken_for_markup():
    page = str(filled(symbol="<script>alert(1)</script>", issued_on="<b>"))

    assert "<script>" not in page
    assert "<b>" not in page


def test_an_unknown_choice_is_refused_with_what_to_do():
    assert filled(unit="xyz").errors["unit"] == ["Mục này không có; hãy chọn một mục trong danh sách."]


def test_a_message_that_the_room_wrote_stays():
    class Own(OfficeForm):
        symbol = CleanCharField(error_messages={"required": "Hãy ghi số của văn bản."})

    assert Own({}).errors["symbol"] == ["Hãy ghi số của văn bản."]


def test_only_fields_that_may_stay_empty_say_so():
    page = str(Register())

    assert page.count("không bắt buộc") == 5
