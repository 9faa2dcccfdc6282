# SPDX-License-Identifier: EUPL-1.2
"""The one-stop centre of the example: procedures, dossiers with their deadlines, and what citizens thought of it."""

from datetime import date, datetime, time, timedelta
from random import Random

from vanphong.demo import words
from vanphong.demo.days import spread, working_days
from vanphong.demo.halves import Half
from vanphong.kernel.worktime import Calendar, Limit, current_calendar, deadline
from vanphong.kernel.worktime.clock import ZONE
from vanphong.procedures.actions.rows import AnswerRow, DossierRow, ProcedureRow
from vanphong.procedures.models.answers import Level

#: code, name, field, working days, competent unit, its code in dossier codes
PROCEDURES = (
    ("1.000101", "Cấp giấy phép xây dựng", "Xây dựng", 15, "Sở Xây dựng", "12"),
    ("1.000102", "Thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng", "Xây dựng", 20, "Sở Xây dựng", "12"),
    (
        "1.000103",
        "Đăng ký thành lập doanh nghiệp",
        "Thành lập và hoạt động của doanh nghiệp",
        3,
        "Sở Kế hoạch và Đầu tư",
        "05",
    ),
    ("1.000104", "Cấp Phiếu lý lịch tư pháp", "Lý lịch tư pháp", 10, "Sở Tư pháp", "09"),
    ("1.000105", "Cấp, đổi giấy phép lái xe", "Đường bộ", 5, "Sở Giao thông vận tải", "07"),
    (
        "1.000106",
        "Giải quyết trợ cấp người có công",
        "Người có công",
        20,
        "Sở Lao động - Thương binh và Xã hội",
        "10",
    ),
    (
        "1.000107",
        "Cấp giấy chứng nhận đủ điều kiện an toàn thực phẩm",
        "An toàn thực phẩm",
        15,
        "Sở Y tế",
        "14",
    ),
    (
        "1.000108",
        "Cấp giấy phép kinh doanh lữ hành nội địa",
        "Du lịch",
        10,
        "Sở Văn hóa, Thể thao và Du lịch",
        "13",
    ),
    ("1.000109", "Đăng ký biến động quyền sử dụng đất", "Đất đai", 10, "Sở Tài nguyên và Môi trường", "08"),
    ("1.000110", "Cấp giấy phép hoạt động khoáng sản", "Khoáng sản", 30, "Sở Tài nguyên và Môi trường", "08"),
    (
        "1.000111",
        "Công nhận xếp hạng trường trung học phổ thông",
        "Giáo dục",
        20,
        "Sở Giáo dục và Đào tạo",
        "06",
    ),
    ("1.000112", "Cấp Giấy chứng nhận xuất xứ hàng hóa", "Xuất nhập khẩu", 1, "Sở Công Thương", "04"),
)


def procedure_rows() -> list[ProcedureRow]:
    """The catalogue of the example."""
    return [
        ProcedureRow(
            row=place,
            code=code,
            name=name,
            field=field,
            level="Cấp tỉnh",
            authority=unit,
            limit=Limit.parse(f"{days}wd"),
        )
        for place, (code, name, field, days, unit, _number) in enumerate(PROCEDURES, 1)
    ]


def dossier_rows(half: Half) -> list[DossierRow]:
    """The dossiers received in a half-year: nearly all early or on time, a few late, the newest still open."""
    random = Random(half.seed + 5)
    days = spread(random, working_days(half.start, half.end), half.dossiers)
    calendar = current_calendar()
    rows: list[DossierRow] = []
    serial: dict[date, int] = {}
    finished = [place for place, day in enumerate(days) if (half.end - day).days > 45]
    late = set(random.sample(finished, half.late_dossiers))
    for place, day in enumerate(days):
        serial[day] = serial.get(day, 0) + 1
        rows.append(dossier_row(random, half, calendar, place, day, serial[day], place in late))
    return rows


def dossier_row(
    random: Random, half: Half, calendar: Calendar, place: int, day: date, serial: int, is_late: bool
) -> DossierRow:
    """One dossier."""
    code, name, _field, limit, unit, number = random.choice(PROCEDURES)
    due = deadline(start_of(day), Limit.parse(f"{limit}wd"), calendar=calendar)
    if is_late:
        resolved = due.due_on + timedelta(days=random.randint(1, 6))
    else:
        resolved = max(day, due.due_on - timedelta(days=random.choice((0, 0, 1, 1, 2, 3, 4))))
    open_still = resolved > half.end and half.year == 2024
    online = random.random() < 0.71
    return DossierRow(
        row=place + 1,
        code=f"000.00.{number}.H37-{day:%y%m%d}-{serial:04d}",
        procedure_name=name,
        procedure_code=code,
        applicant_name=words.person(random),
        applicant_phone=words.phone(random),
        applicant_address=words.address(random),
        received_on=day,
        due_on=due.due_on,
        limit=Limit.parse(f"{limit}wd"),
        resolved_on=None if open_still else resolved,
        handed_over_on=None if open_still else resolved,
        unit=unit,
        channel="online" if online else random.choice(("direct", "direct", "postal")),
    )


def start_of(day: date) -> datetime:
    """The moment of reception: nine in the morning here."""
    return datetime.combine(day, time(9), tzinfo=ZONE)


def answer_rows(half: Half) -> list[AnswerRow]:
    """The answers on satisfaction of a half-year, in their exact shares."""
    random = Random(half.seed + 6)
    days = working_days(half.start, half.end)
    rest = half.answers - half.very_satisfied
    levels = [Level.VERY_SATISFIED] * half.very_satisfied + [Level.SATISFIED] * (rest * 4 // 5)
    levels += [Level.NEUTRAL] * (half.answers - len(levels))
    random.shuffle(levels)
    return [
        AnswerRow(row=place + 1, answered_on=random.choice(days), level=level)
        for place, level in enumerate(levels)
    ]
