# SPDX-License-Identifier: EUPL-1.2
"""The screens: who opens them, what they show, and that a refusal stands at its field with nothing typed lost."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from vanphong.kernel.worktime import Limit
from vanphong.procedures import actions
from vanphong.procedures.models import Dossier, Procedure, SatisfactionAnswer

PAGES = ["counter", "dossiers", "choose", "procedures", "add_procedure", "answers", "record_answer", "codes", "set_code_rule",
         "set_unit_code"]  # fmt: skip
OF_DOSSIER = [
    "dossier",
    "slip",
    "correct",
    "request_supplement",
    "resolve",
    "refuse",
    "withdraw",
    "stop",
    "reappoint",
]
CATALOGUE = {"procedures"}
COUNTER = {"counter", "dossiers", "choose", "answers", "record_answer", "procedures"}
READERS = {"counter", "dossiers", "answers", "procedures"}
OPEN_TO = {
    "counter_binh": COUNTER,
    "director_thu": set(PAGES),
    "seconded_yen": {"counter", "dossiers", "procedures"},
    "focal_nga": {"counter", "dossiers", "procedures"},
    "chief_minh": READERS,
    "reader_an": READERS,
    "admin_son": {"procedures", "add_procedure", "codes", "set_code_rule", "set_unit_code"},
    "clerk_lan": CATALOGUE,
    "stranger": CATALOGUE,
}


@pytest.mark.parametrize("who", OPEN_TO)
def test_each_officer_opens_the_pages_of_the_work(signed_in, request, who):
    client = signed_in(request.getfixturevalue(who))

    opened = {page for page in PAGES if client.get(reverse(f"procedures:{page}")).status_code == 200}

    assert opened == OPEN_TO[who]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.django_db
def test_without_signing_in_there_is_only_the_door(client, page):
    answer = client.get(reverse(f"procedures:{page}"))

    assert (answer.status_code, "next=" in answer["Location"]) == (302, True)


@pytest.mark.parametrize("page", OF_DOSSIER)
@pytest.mark.parametrize("who", ["seconded_yen", "admin_son", "clerk_lan", "stranger"])
def test_a_dossier_of_another_unit_is_not_found(dossier, signed_in, request, page, who):
    client = signed_in(request.getfixturevalue(who))

    assert client.get(reverse(f"procedures:{page}", args=[dossier.pk])).status_code == 404
    assert client.post(reverse(f"procedures:{page}", args=[dossier.pk]), {"reason": "x"}).status_code in (
        404,
        405,
    )


@pytest.mark.parametrize(
    ("who", "offered"),
    [
        ("director_thu", ["Có kết quả", "Yêu cầu bổ sung", "Xin lỗi và hẹn lại", "Sửa thông tin người nộp", "Công dân rút hồ sơ",
                          "Từ chối", "Dừng giải quyết"]),
        ("counter_binh", ["Yêu cầu bổ sung", "Sửa thông tin người nộp", "Công dân rút hồ sơ", "Từ chối", "Dừng giải quyết"]),
        ("focal_nga", ["Có kết quả", "Yêu cầu bổ sung", "Xin lỗi và hẹn lại", "Sửa thông tin người nộp", "Từ chối",
                       "Dừng giải quyết"]),
        ("chief_minh", []),
    ],
)  # fmt: skip
def test_each_officer_is_offered_the_moves_that_are_open(dossier, signed_in, request, who, offered):
    page = signed_in(request.getfixturevalue(who)).get(dossier.get_absolute_url())

    assert [str(move["label"]) for move in page.context["moves"]] == offered


@pytest.mark.parametrize("who", ["chief_minh", "reader_an"])
def test_who_only_reads_cannot_act_and_prints_no_slip(dossier, signed_in, request, who):
    client = signed_in(request.getfixturevalue(who))

    assert client.post(reverse("procedures:resolve", args=[dossier.pk])).status_code == 403
    assert client.get(reverse("procedures:slip", args=[dossier.pk])).status_code == 404
    assert Dossier.objects.get().state == "processing"


@pytest.mark.parametrize(
    ("who", "whole"),
    [("counter_binh", True), ("focal_nga", True), ("chief_minh", False), ("reader_an", False)],
)
def test_telephone_and_identity_number_are_whole_for_those_who_handle_the_dossier(
    dossier, signed_in, request, who, whole
):
    client = signed_in(request.getfixturevalue(who))

    record = client.get(dossier.get_absolute_url()).content.decode()
    book = load_workbook(BytesIO(client.get(reverse("procedures:dossiers"), {"export": "xlsx"}).content))
    cells = " ".join(str(cell.value) for row in book.active for cell in row)

    assert ("0912345678" in record, "020181004321" in record, "0912345678" in cells) == (whole, whole, whole)
    assert "020181004321" not in cells


def test_the_export_has_the_columns_of_the_statutory_register(dossier, signed_in, counter_binh):
    answer = signed_in(counter_binh).get(reverse("procedures:dossiers"), {"export": "xlsx"})

    rows = list(load_workbook(BytesIO(answer.content)).active.values)
    assert rows[0] == (
        "Mã hồ sơ", "Tên TTHC", "Số lượng hồ sơ (bộ)", "Tên cá nhân, tổ chức", "Địa chỉ, số điện thoại",
        "Cơ quan chủ trì giải quyết", "Ngày nhận hồ sơ", "Ngày hẹn trả", "Ngày có kết quả", "Ngày trả kết quả",
        "Phương thức nhận kết quả", "Ký nhận", "Ghi chú",
    )  # fmt: skip
    assert rows[1][0] == dossier.code


def test_the_record_explains_the_deadline_day_by_day(dossier, signed_in, counter_binh):
    page = signed_in(counter_binh).get(dossier.get_absolute_url()).content.decode()

    assert "10 ngày làm việc" in page
    assert "08/07/2024" in page
    assert "ngày nghỉ" in page.lower()


def test_a_dossier_is_received_on_the_screen(procedure, signed_in, counter_binh, finance):
    client = signed_in(counter_binh)
    form = {"applicant_name": "Vi Lan", "competent_unit": finance.pk, "channel": "postal", "return_method": "direct", "copies": "2",
            "received_at": "24/06/2024 09:30"}  # fmt: skip

    answer = client.post(reverse("procedures:receive", args=[procedure.pk]), form, follow=True)

    dossier = Dossier.objects.get()
    assert (dossier.channel, dossier.copies, dossier.due_on) == ("postal", 2, date(2024, 7, 8))
    assert answer.redirect_chain == [(dossier.get_absolute_url(), 302)]
    assert "STC-240624-0001; hẹn trả kết quả ngày 08/07/2024" in answer.content.decode()


def test_a_refusal_stands_at_its_field_and_nothing_typed_is_lost(procedure, signed_in, counter_binh, finance):
    form = {"applicant_name": "Vi Lan", "applicant_phone": "12345", "competent_unit": finance.pk, "channel": "direct",
            "return_method": "direct", "copies": "1", "received_at": "24/06/2024 09:30"}  # fmt: skip

    answer = signed_in(counter_binh).post(reverse("procedures:receive", args=[procedure.pk]), form)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["applicant_phone"]
    assert 'value="Vi Lan"' in answer.content.decode()
    assert not Dossier.objects.exists()


def test_a_dossier_from_before_the_limit_was_known_asks_for_its_day(
    unlimited_procedure, director_thu, signed_in, finance, clock
):
    change = {"valid_from": date(2024, 6, 24), "limit": Limit(5), "by": director_thu}
    actions.change_procedure(procedure=unlimited_procedure, **change)
    client, address = signed_in(director_thu), reverse("procedures:receive", args=[unlimited_procedure.pk])
    form = {"applicant_name": "Vi Lan", "competent_unit": finance.pk, "channel": "direct", "copies": "1",
            "return_method": "direct", "received_at": "21/06/2024 09:30"}  # fmt: skip

    asked = client.post(address, form)
    client.post(address, form | {"due_on": "01/07/2024"})

    assert list(asked.context["form"].errors) == ["due_on"]
    assert Dossier.objects.get().due_on == date(2024, 7, 1)


def test_the_counter_hands_over_from_the_hits_with_one_press(
    dossier, focal_nga, counter_binh, signed_in, clock
):
    actions.resolve_dossier(dossier=dossier, by=focal_nga)
    client = signed_in(counter_binh)

    client.post(reverse("procedures:hand_over", args=[dossier.pk]))

    assert Dossier.objects.get().state == "handed_over"


def test_the_slip_has_code_and_day_of_return(dossier, signed_in, counter_binh):
    page = signed_in(counter_binh).get(reverse("procedures:slip", args=[dossier.pk])).content.decode()

    assert [
        text
        for text in (dossier.code, "08/07/2024", "17:30", "Nông Văn Hoa", "Bản sao quyết định")
        if text not in page
    ] == []


def test_a_procedure_is_added_changed_and_ended_on_the_screen(signed_in, director_thu, finance):
    client = signed_in(director_thu)
    facts = {"code": "1.000099", "name": "Thử", "field": "Thử", "limit": "3 ngày làm việc", "supplement_policy": "pause",
             "competent_unit": finance.pk}  # fmt: skip

    client.post(reverse("procedures:add_procedure"), facts)
    procedure = Procedure.objects.get()
    change = reverse("procedures:change_procedure", args=[procedure.pk])
    offered = client.get(change).content.decode()
    client.post(change, facts | {"limit": "trong ngày", "valid_from": "24/06/2024"})
    client.post(
        reverse("procedures:end_procedure", args=[procedure.pk]),
        {"ended_on": "30/06/2024", "decision": "1/QĐ"},
    )

    procedure.refresh_from_db()
    assert 'value="3 ngày làm việc"' in offered
    assert [str(version.limit) for version in procedure.versions.all()] == ["day", "3wd"]
    assert procedure.ended_on == date(2024, 6, 30)


@pytest.mark.parametrize("limit", ["ba ngày", "0 ngày", "-1 ngày", "99999 ngày làm việc", "<b>"])
def test_a_limit_that_cannot_be_read_is_refused_at_the_field(signed_in, director_thu, limit):
    facts = {"code": "1.000099", "name": "Thử", "field": "Thử", "limit": limit, "supplement_policy": "pause"}

    answer = signed_in(director_thu).post(reverse("procedures:add_procedure"), facts)

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["limit"])


def test_an_answer_is_recorded_by_the_code_of_the_dossier(dossier, signed_in, counter_binh):
    client = signed_in(counter_binh)
    form = {"scale": "5", "level": "very_satisfied", "answered_on": "24/06/2024"}

    wrong = client.post(reverse("procedures:record_answer"), form | {"dossier_code": "H37-0"})
    right = client.post(
        reverse("procedures:record_answer"), form | {"dossier_code": dossier.code.lower()}, follow=True
    )

    assert list(wrong.context["form"].errors) == ["dossier_code"]
    assert SatisfactionAnswer.objects.get().dossier == dossier
    assert dossier.code not in right.content.decode()


def test_codes_are_set_on_the_screen(signed_in, director_thu, finance):
    client = signed_in(director_thu)

    client.post(reverse("procedures:set_unit_code"), {"unit": finance.pk, "code": "h37.16"})
    client.post(
        reverse("procedures:set_code_rule"),
        {"pattern": "{unit}-{yyMMdd}-{serial:6}", "valid_from": "24/06/2024"},
    )
    refused = client.post(
        reverse("procedures:set_code_rule"), {"pattern": "{serial:4}", "valid_from": "24/06/2024"}
    )

    page = client.get(reverse("procedures:codes")).content.decode()
    assert "H37.16" in page
    assert "{unit}-{yyMMdd}-{serial:6}" in page
    assert list(refused.context["form"].errors) == ["pattern"]


def test_the_applicant_is_corrected_and_the_journal_says_what_not_how(dossier, signed_in, counter_binh, told):
    client = signed_in(counter_binh)
    form = {
        "applicant_name": "Nông Văn Hòa",
        "applicant_phone": "0987654321",
        "copies": "1",
        "return_method": "direct",
    }

    client.post(reverse("procedures:correct", args=[dossier.pk]), form)

    entry = dossier_entry(dossier, "procedures.corrected")
    dossier.refresh_from_db()
    assert (dossier.applicant_name, "hoa" in dossier.folded) == ("Nông Văn Hòa", True)
    assert "0987654321" not in entry.facts_json
    assert "0912345678" not in entry.facts_json


def dossier_entry(dossier, event):
    """The one entry of this event."""
    from vanphong.kernel.models import JournalEntry

    return JournalEntry.objects.get(subject_id=dossier.pk, event=event)
