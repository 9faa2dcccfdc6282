# SPDX-License-Identifier: EUPL-1.2
"""The review as a Word document in the layout of Nghị định 30/2020/NĐ-CP. Its words are Vietnamese."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from django.utils import timezone, translation

from vanphong.kernel.vietnamese import prose_date
from vanphong.organisation.models import Unit
from vanphong.organisation.models.units import UnitKind
from vanphong.reviews.outline import RESULTS
from vanphong.reviews.output import layout, tables
from vanphong.reviews.output.signing import signature_of
from vanphong.reviews.queries.paper import OpenSection, Paper

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
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
#: the signature goes to the right, and the recipients to the left of it
RECIPIENTS = (
    "- Ủy ban nhân dân tỉnh;",
    "- Chủ tịch, các Phó Chủ tịch UBND tỉnh;",
    "- Lãnh đạo Văn phòng UBND tỉnh;",
    "- Các phòng, ban, đơn vị thuộc Văn phòng;",
    "- Lưu: VT, TH.",
)


def as_docx(paper: Paper, day: date) -> bytes:
    """The document, dated on that day, a sealed one on the day of its seal; its number is left open until it is issued.

    The paper must have been made in Vietnamese too.
    """
    if paper.sealed is not None and paper.sealed.sealed_at is not None:
        day = timezone.localtime(paper.sealed.sealed_at).date()
    with translation.override("vi"):
        document = layout.blank_document()
        province = Unit.objects.filter(kind=UnitKind.PROVINCE).first()
        office = Unit.objects.filter(kind=UnitKind.OFFICE).first()
        subject, ahead = subject_of(paper)
        head_block(document, province, office, day)
        title_block(document, subject)
        results(document, paper)
        outlook(document, paper, subject, ahead)
        signature_block(document, office, paper, day)
        annex(document, paper, office)
        describe(document, subject, office, day)
        buffer = BytesIO()
        document.save(buffer)
        return buffer.getvalue()


def describe(document: Any, subject: str, office: Unit | None, day: date) -> None:
    """What a file manager shows of the document."""
    about = document.core_properties
    about.title, about.language, about.comments = subject, "vi-VN", ""
    about.author = about.last_modified_by = office.name if office else ""
    about.created = about.modified = datetime.combine(day, time())


def subject_of(paper: Paper) -> tuple[str, str]:
    """The subject of the report, and the time that its tasks are for."""
    year = paper.period.end.year
    code = paper.period.code.partition("-")[2] if paper.period.rule != "explicit" else None
    words = {"year": year, "next": year + 1}
    if code in TITLES:
        subject, ahead = (text.format(**words) for text in TITLES[code])
    else:
        ahead = "thời gian tới"
        subject = f"Kết quả công tác {paper.period.label}, phương hướng, nhiệm vụ {ahead}"
    return (f"{subject} ({paper.scope.label})" if paper.scope.label else subject), ahead


def place_of(province: Unit | None) -> str:
    """The place of issue: for a provincial agency the province's own name."""
    name = province.name if province else ""
    return name.partition("tỉnh ")[2] or name


def symbol_of(office: Unit | None) -> str:
    """The symbol of the Office's reports."""
    return f"BC-{office.abbreviation if office else 'VP'}"


def head_block(document: Any, province: Unit | None, office: Unit | None, day: date) -> None:
    """Boxes 1 to 4: the State's name and motto, the issuing body, number, place and date."""
    left_width, right_width = 6.3, 10.2
    left, right = tables.two_columns(document, left_width, right_width)
    place = place_of(province)
    layout.line(left, f"UBND TỈNH {place.upper()}", size=13)
    layout.line(left, "VĂN PHÒNG", size=13, bold=True)
    layout.rule(left, 1.3, left_width - 0.38)
    layout.line(left, f"Số:        /{symbol_of(office)}", size=13, before=4)
    layout.line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=13, bold=True)
    layout.line(right, "Độc lập - Tự do - Hạnh phúc", size=14, bold=True)
    layout.rule(right, 6.05, right_width - 0.38)
    layout.line(right, f"{place}, {prose_date(day)}", size=14, italic=True, before=3)


def title_block(document: Any, subject: str) -> None:
    """Box 5a: the type's name and the subject."""
    layout.line(document, "BÁO CÁO", bold=True, before=18)
    lines = subject.partition(", ")
    for text in (f"{lines[0]}{lines[1].rstrip()}", lines[2]):
        if text:
            layout.line(document, text, bold=True)
    layout.rule(document, 5, layout.TEXT)


def part_title(document: Any, number: str, title: str) -> None:
    """A part (Phần): its number on a line, its title in capitals below."""
    layout.outlined(layout.line(document, number, bold=True, before=12), 1)
    layout.outlined(layout.line(document, title, bold=True), 1)


def text_of(part: OpenSection) -> list[str]:
    """The paragraphs of a part."""
    return [line for line in part.paragraph.text.split("\n") if line.strip()]


def results(document: Any, paper: Paper) -> None:
    """Phần thứ nhất: the situation, the results by field, the assessment; what is empty is left out and not numbered."""
    part_title(document, "Phần thứ nhất", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ")
    chapters: list[tuple[str, list[OpenSection]]] = [
        ("ĐẶC ĐIỂM TÌNH HÌNH", [paper.sections["situation"]]),
        ("KẾT QUẢ ĐẠT ĐƯỢC", [paper.sections[section.key] for section in RESULTS]),
        ("ĐÁNH GIÁ CHUNG", [paper.sections["assessment"]]),
    ]
    written = [(title, [part for part in parts if text_of(part)]) for title, parts in chapters]
    for number, (title, parts) in enumerate(((title, parts) for title, parts in written if parts), 1):
        layout.heading(document, f"{ROMAN[number]}. {title}", 2)
        if title == "KẾT QUẢ ĐẠT ĐƯỢC":
            days = f"từ ngày {paper.period.start:%d/%m/%Y} đến ngày {paper.period.end:%d/%m/%Y}"
            layout.body(document, f"Số liệu tính {days}; so sánh với cùng kỳ năm trước tại Phụ lục kèm theo.")
        fields(document, parts, numbered=title == "KẾT QUẢ ĐẠT ĐƯỢC")


def fields(document: Any, parts: list[OpenSection], *, numbered: bool) -> None:
    """The paragraphs of a chapter, each field under its number where it has several."""
    for place, part in enumerate(parts, 1):
        if numbered:
            layout.heading(document, f"{place}. {part.section.title}", 3)
        for text in text_of(part):
            layout.body(document, text)


def outlook(document: Any, paper: Paper, subject: str, ahead: str) -> None:
    """Phần thứ hai: directions and tasks; the text ends with ./."""
    paragraphs = text_of(paper.sections["tasks"])
    if paragraphs:
        part_title(document, "Phần thứ hai", f"PHƯƠNG HƯỚNG, NHIỆM VỤ {ahead.upper()}")
    for text in paragraphs:
        layout.body(document, text)
    closing = f"Trên đây là báo cáo {subject[0].lower()}{subject[1:]} của Văn phòng Ủy ban nhân dân tỉnh./."
    layout.body(document, closing).paragraph_format.keep_with_next = True


def signature_block(document: Any, office: Unit | None, paper: Paper, day: date) -> None:
    """Boxes 7 and 9: who receives it, and who signs for the Office."""
    layout.line(document, size=6).paragraph_format.keep_with_next = True
    left, right = tables.two_columns(document, 8.5, 8)
    layout.line(left, "Nơi nhận:", size=12, bold=True, italic=True, align=layout.LEFT)
    for recipient in RECIPIENTS:
        layout.line(left, recipient, size=11, align=layout.LEFT)
    signature = signature_of(paper.sealed, office, day)
    for text in signature.lines:
        layout.line(right, text, bold=True)
    for _space in range(4):
        layout.line(right)
    layout.line(right, signature.name, bold=True)


def annex(document: Any, paper: Paper, office: Unit | None) -> None:
    """Phụ lục: every figure beside the same period last year, on pages numbered from 1."""
    layout.new_part(document)
    layout.outlined(layout.line(document, "Phụ lục", bold=True), 1)
    layout.line(document, f"SỐ LIỆU {paper.period.label.upper()}", bold=True)
    # the blanks of this line are not filled in an electronic document
    reference = (
        f"(Kèm theo Báo cáo số     /{symbol_of(office)} ngày    tháng    năm      của Văn phòng UBND tỉnh)"
    )
    layout.line(document, reference, size=13, italic=True)
    layout.rule(document, 5, layout.TEXT)
    groups: list[tuple[str, list[list[str]]]] = []
    number = 0
    for part in paper.results:
        rows = []
        for figure in part.figures:
            number += 1
            beside = [figure.printed, figure.printed_previous, figure.printed_difference]
            rows.append([str(number), figure.label, *beside])
        if rows:
            groups.append((f"{ROMAN[len(groups) + 1]}. {part.section.title}", rows))
    headings = ["STT", "Chỉ tiêu", "Kỳ này", "Cùng kỳ năm trước", "Tăng, giảm"]
    tables.grid(document, headings, groups, [1.2, 8.0, 2.1, 2.4, 2.8])
