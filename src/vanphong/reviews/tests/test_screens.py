# SPDX-License-Identifier: EUPL-1.2
"""The screens of reviews, as plain pages without JavaScript: read, open, write, seal, compare."""

import json
from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document
from openpyxl import load_workbook

from vanphong.documents.actions import void_number
from vanphong.documents.models import OutgoingDocument
from vanphong.reviews import actions
from vanphong.reviews.models import Review
from vanphong.reviews.tests.conftest import H1, address, html
from vanphong.reviews.tests.registers import DENOUNCER


def test_the_page_shows_figures_beside_last_years_with_difference_meaning_and_basis(
    review, chief_minh, signed_in
):
    page = html(signed_in(chief_minh).get(review.get_absolute_url()))

    row = page[page.index('id="figure-documentsoutgoing_issued"') :].partition("</tr>")[0]
    assert "<summary>Văn bản đi đã ban hành</summary>" in row
    assert "<b>6</b></a>" in row
    assert ">2</a>" in row
    assert ">+4</td>" in row
    assert "không tính số đã hủy" in row
    assert "Căn cứ: Nghị định 30/2020/NĐ-CP" in row


def test_the_page_needs_no_script(review, chief_minh, signed_in):
    page = html(signed_in(chief_minh).get(review.get_absolute_url()))
    main = page[page.index("<main") : page.index("</main>")]

    assert "<script" not in main
    assert "hx-" not in main
    assert main.count("<details>") == 40


def test_the_page_takes_as_many_questions_however_many_records_there_are(
    review, chief_minh, signed_in, django_assert_max_num_queries
):
    client = signed_in(chief_minh)
    client.get(review.get_absolute_url())

    with django_assert_max_num_queries(130):
        client.get(review.get_absolute_url())


def test_a_period_is_opened_from_a_form(registers, chief_minh, signed_in):
    page = signed_in(chief_minh).post(
        reverse("reviews:open"), {"year": "2024", "kind": "Q2", "rule": "statutory"}, follow=True
    )

    assert str(page.context["record"]) == "Kết quả công tác quý II năm 2024"


def test_a_units_review_is_opened_from_the_same_form(registers, chief_minh, finance, signed_in):
    signed_in(chief_minh).post(
        reverse("reviews:open"),
        {"year": "2024", "kind": "H1", "rule": "statutory", "scope": f"unit-{finance.pk}"},
    )

    assert Review.objects.get().scope_label == "Sở Tài chính"


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"year": "24", "kind": "H1"}, "year", "1990"),
        ({"year": "", "kind": "H1"}, "year", "Hãy"),
        ({"year": "2024", "kind": "H3"}, "kind", "chọn"),
        ({"year": "2024", "kind": "H1", "rule": "lunar"}, "rule", "chọn"),
        ({"year": "2024", "kind": "H1", "scope": "unit-999999"}, "scope", "chọn"),
        ({"year": "2024", "kind": "days"}, "start", "Hãy nhập ngày này"),
        ({"year": "2024", "kind": "days", "start": "01/06/2024", "end": "01/01/2024"}, "end", "kết thúc trước khi bắt đầu"),
        ({"year": "2024", "kind": "days", "start": "31/02/2024", "end": "01/03/2024"}, "start", "31/02/2024"),
    ],
)  # fmt: skip
def test_a_wrong_period_is_refused_at_its_field(chief_minh, signed_in, typed, field, sentence):
    page = signed_in(chief_minh).post(reverse("reviews:open"), typed)

    assert page.status_code == 422
    assert sentence in str(page.context["form"].errors[field])
    assert not Review.objects.exists()


def test_a_paragraph_is_written_and_had_back(review, chief_minh, signed_in):
    client = signed_in(chief_minh)
    form = client.get(address("paragraph", review, "advice")).context["form"]

    client.post(
        address("paragraph", review, "advice"), {"text": "Chỉ 06 văn bản đi.", "seen": form["seen"].value()}
    )
    page = html(client.get(review.get_absolute_url()))

    assert ">06</a> văn bản đi." in page
    assert "Hoàng Văn Minh soạn." in page
    mark = review.paragraphs.get().mark
    client.post(address("restore", review, "advice"), {"seen": mark})
    assert "Văn phòng đã thẩm tra" in html(client.get(review.get_absolute_url()))


def test_the_second_writer_keeps_the_typed_text_sees_the_other_and_can_save(
    review, chief_minh, deputy_duc, signed_in
):
    actions.edit_paragraph(review=review, key="advice", text="Bản của Chánh.", seen="", by=chief_minh)
    client = signed_in(deputy_duc)

    refused = client.post(address("paragraph", review, "advice"), {"text": "Bản của Phó.", "seen": ""})

    assert refused.status_code == 422
    assert refused.context["form"]["text"].value() == "Bản của Phó."
    assert "Hoàng Văn Minh đã sửa đoạn này" in html(refused)
    assert "Bản của Chánh." in html(refused)
    again = {"text": "Bản chung.", "seen": refused.context["form"]["seen"].value()}
    assert client.post(address("paragraph", review, "advice"), again).status_code == 302
    assert review.paragraphs.get().text == "Bản chung."


def test_an_english_screen_begins_to_edit_the_vietnamese_text(review, chief_minh, signed_in, client):
    client.cookies["django_language"] = "en"

    form = signed_in(chief_minh).get(address("paragraph", review, "advice")).context["form"]

    assert form["text"].value().startswith("Văn phòng đã thẩm tra")


def test_html_in_a_paragraph_is_text(review, chief_minh, signed_in):
    client = signed_in(chief_minh)

    client.post(
        address("paragraph", review, "situation"), {"text": "<script>alert(1)</script><b>đậm</b>", "seen": ""}
    )

    assert "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;đậm" in html(client.get(review.get_absolute_url()))


@pytest.mark.parametrize("text", ["", "   ", "a" * 20_001])
def test_a_paragraph_that_cannot_be_saved_is_refused_at_its_field(review, chief_minh, signed_in, text):
    page = signed_in(chief_minh).post(address("paragraph", review, "advice"), {"text": text, "seen": ""})

    assert page.status_code == 422
    assert page.context["form"].errors["text"]
    assert not review.paragraphs.exists()


def test_control_characters_do_not_come_into_the_word_file(review, chief_minh, signed_in):
    client = signed_in(chief_minh)
    client.post(
        address("paragraph", review, "situation"), {"text": "Tình\x00 hình\x0b chung\x1f.", "seen": ""}
    )

    file = client.get(address("download", review, "2024-h1", "docx"))

    said = [paragraph.text for paragraph in Document(BytesIO(file.content)).paragraphs]
    assert "Tình hình chung." in said


def test_a_marked_paragraph_is_shown_on_the_page_and_before_the_seal(
    review, chief_minh, clerk_lan, signed_in
):
    actions.edit_paragraph(review=review, key="advice", text="Có 06 văn bản đi.", seen="", by=chief_minh)
    void_number(document=OutgoingDocument.objects.get(number=1, type_code="TB"), reason="Nhầm", by=clerk_lan)
    client = signed_in(chief_minh)

    page, seal = html(client.get(review.get_absolute_url())), html(client.get(address("seal", review)))

    assert "Văn bản đi đã ban hành: 6 → 5" in page
    assert 'href="#part-advice"' in page
    assert "Công tác tham mưu tổng hợp" in seal


def test_a_review_is_sealed_after_a_tick(review, chief_minh, signed_in):
    client = signed_in(chief_minh)

    refused = client.post(address("seal", review), {})
    done = client.post(address("seal", review), {"sure": "on"}, follow=True)

    assert "Hãy đánh dấu ô xác nhận" in html(refused)
    assert "Hoàng Văn Minh chốt ngày 05/07/2024" in html(done)
    assert "/paragraphs/" not in html(done)


def test_a_sealed_page_says_what_is_counted_today_and_names_the_records(
    sealed, chief_minh, clerk_lan, signed_in
):
    void_number(
        document=OutgoingDocument.objects.get(number=1, type_code="TB"), reason="Cấp nhầm", by=clerk_lan
    )
    client = signed_in(chief_minh)

    page, since = (
        html(client.get(sealed.get_absolute_url())),
        html(client.get(address("differences", sealed))),
    )

    assert "Hiện nay đếm được: 5" in page
    assert "Văn bản đi đã ban hành: 6 → 5" in since
    assert "1/TB-UBND" in since
    assert "nay không được tính" in since


def test_nothing_is_different_right_after_the_seal(sealed, chief_minh, signed_in):
    assert "Không có thay đổi." in html(signed_in(chief_minh).get(address("differences", sealed)))


@pytest.mark.parametrize("kind", ["docx", "xlsx", "json"])
def test_the_files_are_downloads(review, chief_minh, signed_in, kind):
    file = signed_in(chief_minh).get(address("download", review, "2024-h1", kind))

    assert file["Content-Disposition"] == "attachment"
    reads = {"docx": Document, "xlsx": load_workbook, "json": json.load}[kind]
    assert reads(BytesIO(file.content))
    assert DENOUNCER.encode() not in file.content


def test_a_file_of_another_kind_is_not_found(review, chief_minh, signed_in):
    assert signed_in(chief_minh).get(address("download", review, "2024-h1", "exe")).status_code == 404


def test_the_list_names_each_review_and_how_it_stands(sealed, chief_minh, signed_in):
    actions.open_review(period=H1, by=chief_minh)

    page = html(signed_in(chief_minh).get(reverse("reviews:reviews")))

    assert page.count("Sơ kết công tác 6 tháng đầu năm 2024") == 2
    assert "đã chốt ngày 05/07/2024" in page


def test_a_new_version_is_opened_from_the_sealed_page(sealed, chief_minh, signed_in):
    client = signed_in(chief_minh)
    page = html(client.get(sealed.get_absolute_url()))
    link = page[page.index("/reviews/open/?") :].partition('"')[0].replace("&amp;", "&")

    form = client.get(link).context["form"]
    chosen = {name: form[name].value() for name in ("year", "kind", "rule", "scope")}
    client.post(reverse("reviews:open"), chosen)

    assert chosen == {"year": "2024", "kind": "H1", "rule": "statutory", "scope": ""}
    assert Review.objects.latest("pk").version == 2
