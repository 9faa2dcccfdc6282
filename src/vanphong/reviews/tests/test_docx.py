# SPDX-License-Identifier: EUPL-1.2
"""The Word file: the layout of Nghị định 30/2020/NĐ-CP, the text of the review, and nothing that Word cannot read."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from lxml import etree

from vanphong.organisation.models import Appointment, Post
from vanphong.reviews import actions
from vanphong.reviews.models import Paragraph
from vanphong.reviews.output.as_docx import as_docx
from vanphong.reviews.queries import paper_of

DAY = date(2024, 7, 9)


@pytest.fixture
def file(review):
    """The review as a Word file, as bytes."""
    return as_docx(paper_of(review), DAY)


@pytest.fixture
def document(file):
    """The same, opened."""
    return Document(BytesIO(file))


def lines(document) -> list[str]:
    """The lines of the paper in their order, those in blocks side by side too."""
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in document.element.body.iter(qn("w:p"))]


def run_of(document, text):
    """The first run of the line that says this."""
    for paragraph in document.element.body.iter(qn("w:p")):
        if "".join(t.text or "" for t in paragraph.iter(qn("w:t"))) == text:
            return paragraph
    raise AssertionError(text)


def looks(paragraph) -> tuple[str, bool, bool]:
    """Half-points of the letters, bold, italic."""
    properties = paragraph.find(qn("w:r")).find(qn("w:rPr"))
    on = {name: properties.find(qn(f"w:{name}")) for name in ("b", "i")}
    shown = [on[name] is not None and on[name].get(qn("w:val")) not in ("0", "false") for name in ("b", "i")]
    return (properties.find(qn("w:sz")).get(qn("w:val")), *shown)


def test_the_page_is_that_of_the_decree(document):
    page = document.sections[0]

    assert [round(side.mm) for side in (page.page_width, page.page_height)] == [210, 297]
    margins = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    assert [round(margin.mm) for margin in margins] == [20, 20, 30, 15]
    normal = document.styles["Normal"]
    assert (normal.font.name, normal.font.size) == ("Times New Roman", Pt(14))


def test_pages_are_numbered_at_the_top_but_the_first_and_an_annex_anew(document):
    first, annex = document.sections

    assert first.different_first_page_header_footer
    assert "PAGE" in first.header._element.xml
    assert "PAGE" not in first.first_page_header._element.xml
    assert annex._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ("26", True, False)),
        ("Độc lập - Tự do - Hạnh phúc", ("28", True, False)),
        ("UBND TỈNH LẠNG SƠN", ("26", False, False)),
        ("VĂN PHÒNG", ("26", True, False)),
        ("Số:        /BC-VP", ("26", False, False)),
        ("Lạng Sơn, ngày 09 tháng 7 năm 2024", ("28", False, True)),
        ("BÁO CÁO", ("28", True, False)),
        ("phương hướng, nhiệm vụ 6 tháng cuối năm 2024", ("28", True, False)),
        ("Nơi nhận:", ("24", True, True)),
        ("- Lưu: VT, TH.", ("22", False, False)),
        ("CHÁNH VĂN PHÒNG", ("28", True, False)),
        ("Phụ lục", ("28", True, False)),
    ],
)
def test_each_element_has_its_letters(document, text, form):
    assert looks(run_of(document, text)) == form


def test_the_order_is_that_of_the_outline_and_empty_parts_are_left_out(document):
    said = lines(document)
    order = [
        "BÁO CÁO", "Phần thứ nhất", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "I. KẾT QUẢ ĐẠT ĐƯỢC", "1. Công tác tham mưu tổng hợp",
        "2. Công tác tiếp công dân, xử lý đơn", "3. Công tác kiểm soát thủ tục hành chính, Trung tâm Phục vụ hành chính công",
        "II. ĐÁNH GIÁ CHUNG", "Phần thứ hai", "PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2024", "Nơi nhận:", "Phụ lục",
    ]  # fmt: skip

    places = [said.index(line) for line in order]
    assert places == sorted(places)
    assert not any("Đặc điểm tình hình".upper() in line or "Lễ tân" in line for line in said)


def test_the_body_is_justified_indented_and_ends_as_the_decree_says(document):
    [closing] = [p for p in document.paragraphs if p.text.startswith("Trên đây là")]

    assert closing.text.endswith("./.")
    assert closing.paragraph_format.first_line_indent == Cm(1.27)
    assert closing.alignment == 3


def test_the_annex_holds_every_figure_beside_last_years(document):
    table = document.tables[-1]
    rows = [[cell.text for cell in row.cells] for row in table.rows]

    assert rows[0] == ["STT", "Chỉ tiêu", "Kỳ này", "Cùng kỳ năm trước", "Tăng, giảm"]
    assert ["2", "Văn bản đi đã ban hành", "6", "2", "+4"] in rows
    share = next(row for row in rows if row[1].startswith("Tỷ lệ hồ sơ giải quyết"))
    assert share[2:] == ["66,7%", "100%", "-33,3 điểm\u00a0%"]
    assert len({row[0] for row in rows[1:] if row[0].isdigit()}) == 40


def test_it_is_vietnamese_whatever_the_screen(review, chief_minh, signed_in, client):
    client.cookies["django_language"] = "en"

    file = signed_in(chief_minh).get(reverse("reviews:download", args=[review.pk, "2024-h1", "docx"]))

    document = Document(BytesIO(file.content))
    assert "Văn bản đi đã ban hành" in [cell.text for row in document.tables[-1].rows for cell in row.cells]
    assert any(line.startswith("Văn phòng đã thẩm tra") for line in lines(document))


def test_every_part_is_well_formed_used_and_not_empty(file):
    with ZipFile(BytesIO(file)) as package:
        parts = {name: package.read(name) for name in package.namelist()}

    assert [name for name, content in parts.items() if not content] == []
    assert [name for name in parts if "thumbnail" in name or "customXml" in name or "Effects" in name] == []
    for name in parts:
        etree.fromstring(parts[name])
    targets = b"".join(content for name, content in parts.items() if name.endswith(".rels")).decode()
    assert [
        name for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"
        and name.split("/")[-1] not in targets
    ] == []  # fmt: skip


@pytest.mark.parametrize(
    "text", ["\x00\x01\x0b\x1f", "\ufffe\uffff", "<w:p>&amp;</w:p> ]]>", "a" * 20_000, "Dòng\nmới"]
)
def test_no_text_can_break_it(review, chief_minh, text):
    """Also one that came into the database around the form."""
    Paragraph.objects.create(
        review=review, key="situation", text=text.replace("\x00", ""), edited_by=chief_minh,
        edited_at=review.created_at,
    )  # fmt: skip

    document = Document(BytesIO(as_docx(paper_of(review), DAY)))

    assert lines(document)


def test_the_head_of_the_office_signs(review, office, chief_minh):
    post = Post.objects.create(unit=office, title="Chánh Văn phòng", is_head=True, rank=1)
    Appointment.objects.create(person=chief_minh.person, post=post, valid_from=date(2020, 1, 1))

    said = lines(Document(BytesIO(as_docx(paper_of(review), DAY))))

    assert said[said.index("CHÁNH VĂN PHÒNG") :][5] == "Hoàng Văn Minh"


def test_a_deputy_who_sealed_signs_for_the_head_on_the_day_of_the_seal(review, office, deputy_duc):
    post = Post.objects.create(unit=office, title="Phó Chánh Văn phòng", rank=2)
    Appointment.objects.create(person=deputy_duc.person, post=post, valid_from=date(2020, 1, 1))
    review = actions.seal_review(review=review, by=deputy_duc)

    said = lines(Document(BytesIO(as_docx(paper_of(review), date(2024, 9, 2)))))

    place = said.index("KT. CHÁNH VĂN PHÒNG")
    assert said[place + 1] == "PHÓ CHÁNH VĂN PHÒNG"
    assert "Vi Minh Đức" in said[place:]
    assert "Lạng Sơn, ngày 05 tháng 7 năm 2024" in said
