# SPDX-License-Identifier: EUPL-1.2
"""`vanphong review`: the review of a period in four forms, and refusals that say what to write instead."""

import json
from io import BytesIO, StringIO

import pytest
from django.core.management import CommandError, call_command
from docx import Document
from openpyxl import load_workbook

from vanphong.documents.actions import void_number
from vanphong.documents.models import OutgoingDocument


def said(*arguments) -> str:
    """What the command prints."""
    out = StringIO()
    call_command("review", *arguments, stdout=out)
    return out.getvalue()


def test_json_holds_the_period_and_each_figure_with_its_rows(registers):
    content = json.loads(said("2024-H1", "--format", "json"))

    assert content["period"]["code"] == "2024-H1"
    assert (content["period"]["from"], content["period"]["to"]) == ("2023-12-15", "2024-06-14")
    figures = {figure["code"]: figure for figure in content["figures"]}
    issued = figures["documents.outgoing_issued"]
    assert {name: issued[name] for name in ("label", "value", "previous", "rows")} == {
        "label": "Văn bản đi đã ban hành", "value": 6, "previous": 2, "rows": 6,
    }  # fmt: skip
    assert figures["citizens.leader_people"]["value"] == 12
    assert figures["citizens.leader_people"]["rows"] == 5
    assert figures["procedures.in_time_rate"]["value"] == 66.66


def test_json_has_null_where_there_is_no_data(db):
    figures = json.loads(said("2024-H1", "--format", "json"))["figures"]

    assert {figure["value"] for figure in figures if figure["unit"] == "%"} == {None}


def test_text_is_what_an_officer_would_send(registers):
    text = said("2024-H1")

    assert text.startswith("KẾT QUẢ CÔNG TÁC 6 THÁNG ĐẦU NĂM 2024\nSố liệu 15/12/2023 – 14/06/2024")
    assert "  - Văn bản đi đã ban hành: 6 (2; +4)" in text
    assert "Tham mưu Chủ tịch Ủy ban nhân dân tỉnh tiếp công dân 02 kỳ với 05 lượt/12 công dân" in text


def test_word_and_excel_are_written_to_a_file(registers, tmp_path):
    said("2024-H1", "--format", "docx", "--output", str(tmp_path / "báo cáo.docx"))
    said("2024-H1", "--format", "xlsx", "--output", str(tmp_path / "phụ lục.xlsx"))

    assert Document(str(tmp_path / "báo cáo.docx")).tables
    assert len(load_workbook(BytesIO((tmp_path / "phụ lục.xlsx").read_bytes())).sheetnames) == 41


def test_the_cut_off_can_be_the_calendars(registers):
    content = json.loads(said("2024-H1", "--format", "json", "--rule", "calendar"))

    assert (content["period"]["from"], content["period"]["to"]) == ("2024-01-01", "2024-06-30")
    values = {figure["code"]: figure["value"] for figure in content["figures"]}
    assert values["documents.outgoing_issued"] == 7


def test_a_unit_can_be_asked_for(registers, finance):
    content = json.loads(said("2024-H1", "--format", "json", "--scope", f"unit-{finance.pk}"))

    assert {f["code"]: f["value"] for f in content["figures"]}["procedures.received"] == 3


def test_a_sealed_review_is_printed_as_it_was_sealed_with_what_differs(sealed, clerk_lan):
    document = OutgoingDocument.objects.get(number=1, type_code="TB")
    void_number(document=document, reason="Cấp nhầm", by=clerk_lan)

    content = json.loads(said("2024-H1", "--format", "json"))

    issued = {figure["code"]: figure for figure in content["figures"]}["documents.outgoing_issued"]
    assert (issued["value"], issued["rows"]) == (6, 6)
    [difference] = [d for d in content["sealed"]["differences"] if d["code"] == "documents.outgoing_issued"]
    assert (difference["sealed"], difference["now"]) == (6, 5)
    assert "1/TB-UBND" in difference["records"][0]["label"]
    assert "Hoàng Văn Minh chốt lúc 05/07/2024 10:00" in said("2024-H1")


def test_it_is_counted_anew_where_that_is_asked_for(sealed, clerk_lan):
    document = OutgoingDocument.objects.get(number=1, type_code="TB")
    void_number(document=document, reason="Cấp nhầm", by=clerk_lan)

    content = json.loads(said("2024-H1", "--format", "json", "--now"))

    assert {f["code"]: f["value"] for f in content["figures"]}["documents.outgoing_issued"] == 5
    assert "sealed" not in content


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["2024-H3"], "“2024-H3” không phải là kỳ báo cáo. Hãy viết như 2024-H1"),
        (["năm nay"], "“năm nay” không phải là kỳ báo cáo"),
        (["2024-06-30..2024-01-01"], "Kỳ báo cáo kết thúc trước khi bắt đầu"),
        (["2024-02-30..2024-03-01"], "“2024-02-30” không có trong lịch"),
        (["2024-H1", "--format", "pdf"], "Hãy chọn một trong các giá trị: json, text, docx, xlsx."),
        (["2024-H1", "--rule", "lunar"], "Hãy chọn một trong các giá trị: statutory, calendar."),
        (["2024-H1", "--scope", "unit-999999"], "không có phạm vi “unit-999999”"),
        (["2024-H1", "--output", "/không/có/ở/đây.txt"], "Không ghi được tệp /không/có/ở/đây.txt"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(db, arguments, sentence):
    with pytest.raises(CommandError, match=sentence.replace(".", r"\.")):
        said(*arguments)


@pytest.mark.parametrize(
    "period", ["2024", "2024-9M", "2024-H2", "2024-Q3", "2024-M06", "2024-01-01..2024-02-29", "1900-H1"]
)
@pytest.mark.parametrize("form", ["json", "text", "docx"])
def test_every_kind_of_period_comes_out_in_every_form(db, tmp_path, period, form):
    file = tmp_path / "out"

    said(period, "--format", form, "--output", str(file))

    assert file.stat().st_size > 300
