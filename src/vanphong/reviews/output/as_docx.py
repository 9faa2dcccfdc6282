# SPDX-License-Identifier: EUPL-1.2
"""The review as a Word document in the layout of Nghị định 30/2020/NĐ-CP. It is written in Vietnamese, whatever the screen."""

from datetime import date
from io import BytesIO
from typing import Any

from django.utils import translation
from docx.shared import Pt

from vanphong.kernel.vietnamese import prose_date
from vanphong.organisation.models import Appointment, Unit
from vanphong.organisation.models.units import UnitKind
from vanphong.reviews.outline import RESULTS
from vanphong.reviews.output import layout
from vanphong.reviews.queries.paper import Paper

TITLES = {
    "H1": (
        "Sơ kết công tác 6 tháng đầu năm {year}, phương hướng, nhiệm vụ 6 tháng cuối năm {year}",
        "6 tháng cuối năm {year}",
    ),
    "9M": (
        "Kết quả công tác 9 tháng đầu năm {year}, phương hướng, nhiệm vụ 3 tháng cuối năm {year}",
        "3 tháng cuối năm {year}",
    ),
    "": ("Tổng kết công tác năm {year}, phương hướng, nhiệm vụ năm {next}", "năm {next}"),
}


def as_docx(paper: Paper, day: date) -> bytes:
    """The document, dated on that day; its number is left open until it is issued."""
    with translation.override("vi"):
        document = layout.blank_document()
        province = Unit.objects.filter(kind=UnitKind.PROVINCE).first()
        office = Unit.objects.filter(kind=UnitKind.OFFICE).first()
        subject, ahead = subject_of(paper)
        head_block(document, province, office, day)
        title_block(document, subject)
        results(document, paper)
        outlook(document, paper, ahead)
        signature_block(document, office, day)
        annex(document, paper)
        document.core_properties.title, document.core_properties.language = subject, "vi-VN"
        document.core_properties.author = office.name if office else ""
        buffer = BytesIO()
        document.save(buffer)
        return buffer.getvalue()


def subject_of(paper: Paper) -> tuple[str, str]:
    """The subject of the report, and the time that its tasks are for."""
    year = paper.period.end.year
    code = paper.period.code.partition("-")[2] if paper.period.rule != "explicit" else None
    words = {"year": year, "next": year + 1}
    if code in TITLES:
        subject, ahead = TITLES[code]
        return subject.format(**words), ahead.format(**words)
    return f"Kết quả công tác {paper.period.label}, phương hướng, nhiệm vụ thời gian tới", "thời gian tới"


def place_of(province: Unit | None) -> str:
    """The place of issue: for a provincial agency the province's own name."""
    name = province.name if province else ""
    return name.partition("tỉnh ")[2] or name


def head_block(document: Any, province: Unit | None, office: Unit | None, day: date) -> None:
    """Boxes 1 to 4: the State's name and motto, the issuing body, number, place and date."""
    left, right = layout.two_columns(document, 6.5, 10)
    place = place_of(province)
    layout.line(left, f"UBND TỈNH {place.upper()}", size=13)
    layout.line(left, "VĂN PHÒNG", size=13, bold=True)
    layout.rule(left, 6.2, 0.4)
    layout.line(left, f"Số:       /BC-{office.abbreviation if office else 'VP'}", size=13)
    layout.line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=13, bold=True)
    layout.line(right, "Độc lập - Tự do - Hạnh phúc", size=14, bold=True)
    layout.rule(right, 9.7, 0.62)
    layout.line(right, f"{place}, {prose_date(day)}", size=14, italic=True)


def title_block(document: Any, subject: str) -> None:
    """Box 5a: the type's name and the subject."""
    layout.line(document, "BÁO CÁO", bold=True).paragraph_format.space_before = Pt(18)
    layout.line(document, subject, bold=True)
    layout.rule(document, 16.5, 0.3)


def heading(document: Any, text: str) -> None:
    """The heading of a part, in bold on its own line."""
    layout.body(document, text, bold=True)


def text_of(paper: Paper, key: str) -> list[str]:
    """The paragraphs of a part."""
    return [line for line in paper.sections[key].paragraph.text.split("\n") if line.strip()]


def results(document: Any, paper: Paper) -> None:
    """Phần thứ nhất: the situation, the results by field, the assessment."""
    for text in ("Phần thứ nhất", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ"):
        layout.line(document, text, bold=True).paragraph_format.space_before = Pt(6)
    heading(document, "I. ĐẶC ĐIỂM TÌNH HÌNH")
    for text in text_of(paper, "situation"):
        layout.body(document, text)
    heading(document, "II. KẾT QUẢ ĐẠT ĐƯỢC")
    layout.body(
        document,
        f"Số liệu từ ngày {paper.period.start:%d/%m/%Y} đến ngày {paper.period.end:%d/%m/%Y}, so với cùng kỳ năm trước "
        "tại Phụ lục kèm theo.",
    )
    for section in RESULTS:
        paragraphs = text_of(paper, section.key)
        if paragraphs:
            heading(document, f"{section.number}. {section.title}")
        for text in paragraphs:
            layout.body(document, text)
    heading(document, "III. ĐÁNH GIÁ CHUNG")
    for text in text_of(paper, "assessment"):
        layout.body(document, text)


def outlook(document: Any, paper: Paper, ahead: str) -> None:
    """Phần thứ hai: directions and tasks; the text ends with ./."""
    for text in ("Phần thứ hai", f"PHƯƠNG HƯỚNG, NHIỆM VỤ {ahead.upper()}"):
        layout.line(document, text, bold=True).paragraph_format.space_before = Pt(6)
    paragraphs = text_of(paper, "tasks")
    for text in paragraphs:
        layout.body(document, text)
    name = "Văn phòng Ủy ban nhân dân tỉnh"
    layout.body(
        document,
        f"Trên đây là báo cáo {subject_of(paper)[0][0].lower()}{subject_of(paper)[0][1:]} của {name}./.",
    )


def signature_block(document: Any, office: Unit | None, day: date) -> None:
    """Boxes 7 and 9: who receives it, and the head of the Office."""
    document.add_paragraph()
    left, right = layout.two_columns(document, 8, 8.5)
    layout.line(left, "Nơi nhận:", size=12, bold=True, italic=True, align=layout.LEFT)
    for recipient in (
        "- Chủ tịch, các Phó Chủ tịch UBND tỉnh;",
        "- Lãnh đạo Văn phòng;",
        "- Các phòng, ban, đơn vị;",
        "- Lưu: VT, TH.",
    ):
        layout.line(left, recipient, size=11, align=layout.LEFT)
    layout.line(right, "CHÁNH VĂN PHÒNG", bold=True)
    for _space in range(4):
        layout.line(right)
    layout.line(right, head_of(office, day), bold=True)


def head_of(office: Unit | None, day: date) -> str:
    """The name of the head of the Office on that day, where it is known."""
    if office is None:
        return ""
    posts = Appointment.objects.filter(post__unit=office, post__is_head=True).select_related("person")
    return next((held.person.full_name for held in posts if held.holds_on(day)), "")


def annex(document: Any, paper: Paper) -> None:
    """Phụ lục: every figure beside the same period last year."""
    document.add_page_break()
    layout.line(document, "Phụ lục", bold=True)
    layout.line(document, f"SỐ LIỆU {paper.period.label.upper()}", bold=True)
    layout.line(
        document,
        f"(Số liệu từ ngày {paper.period.start:%d/%m/%Y} đến ngày {paper.period.end:%d/%m/%Y})",
        italic=True,
    )
    document.add_paragraph()
    rows = []
    for part in paper.results:
        for figure in part.figures:
            rows.append(
                [
                    str(len(rows) + 1),
                    figure.label,
                    figure.printed,
                    figure.printed_previous,
                    figure.printed_difference,
                ]
            )
    layout.grid(
        document, ["TT", "Chỉ tiêu", "Kỳ này", "Cùng kỳ", "Tăng, giảm"], rows, [1.2, 8.6, 2.3, 2.3, 2.1]
    )
