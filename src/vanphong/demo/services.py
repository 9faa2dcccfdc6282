# SPDX-License-Identifier: EUPL-1.2
"""The one-stop centre of the example: procedures, dossiers with their deadlines, and what citizens thought of it."""

from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random

from vanphong.demo import words
from vanphong.demo.bodies import called_on
from vanphong.demo.days import at_office_hours, spread, workday_from, workday_until, working_days
from vanphong.demo.halves import Half
from vanphong.kernel.worktime import Calendar, Limit, current_calendar, deadline
from vanphong.kernel.worktime.clock import ZONE
from vanphong.procedures.actions.rows import AnswerRow, DossierRow, ProcedureRow
from vanphong.procedures.models.answers import Level

#: name, field, working days, competent department, its code in dossier codes
PROCEDURES = (
    ("Cấp giấy phép xây dựng mới đối với công trình không theo tuyến", "Hoạt động xây dựng", 20, "Sở Xây dựng", "12"),
    ("Thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng", "Hoạt động xây dựng", 25, "Sở Xây dựng", "12"),
    ("Cấp chứng chỉ hành nghề hoạt động xây dựng hạng II, hạng III", "Hoạt động xây dựng", 20, "Sở Xây dựng", "12"),
    ("Đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên", "Thành lập và hoạt động của doanh nghiệp", 3,
     "Sở Kế hoạch và Đầu tư", "05"),
    ("Đăng ký thay đổi nội dung đăng ký doanh nghiệp", "Thành lập và hoạt động của doanh nghiệp", 3, "Sở Kế hoạch và Đầu tư", "05"),
    ("Chấp thuận chủ trương đầu tư của UBND cấp tỉnh", "Đầu tư tại Việt Nam", 35, "Sở Kế hoạch và Đầu tư", "05"),
    ("Quyết định thanh lý tài sản công", "Quản lý công sản", 30, "Sở Tài chính", "11"),
    ("Đăng ký mã số đơn vị có quan hệ với ngân sách", "Tin học - Thống kê", 2, "Sở Tài chính", "11"),
    ("Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam", "Lý lịch tư pháp", 10, "Sở Tư pháp", "09"),
    ("Cấp thẻ tư vấn viên pháp luật", "Tư vấn pháp luật", 5, "Sở Tư pháp", "09"),
    ("Đăng ký tập sự hành nghề công chứng", "Công chứng", 5, "Sở Tư pháp", "09"),
    ("Cấp giấy phép kinh doanh vận tải bằng xe ô tô", "Đường bộ", 5, "Sở Giao thông vận tải", "07"),
    ("Cấp phù hiệu cho xe ô tô kinh doanh vận tải", "Đường bộ", 2, "Sở Giao thông vận tải", "07"),
    ("Chấp thuận xây dựng công trình thiết yếu trong phạm vi đất của đường bộ", "Đường bộ", 7, "Sở Giao thông vận tải", "07"),
    ("Giải quyết chế độ trợ cấp thờ cúng liệt sĩ", "Người có công", 12, "Sở Lao động - Thương binh và Xã hội", "10"),
    ("Cấp giấy phép lao động cho người lao động nước ngoài", "Việc làm", 5, "Sở Lao động - Thương binh và Xã hội", "10"),
    ("Cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm", "An toàn thực phẩm", 15, "Sở Y tế", "14"),
    ("Cấp chứng chỉ hành nghề dược", "Dược phẩm", 20, "Sở Y tế", "14"),
    ("Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh", "Khám bệnh, chữa bệnh", 45, "Sở Y tế", "14"),
    ("Cấp giấy phép kinh doanh dịch vụ lữ hành nội địa", "Lữ hành", 10, "Sở Văn hóa, Thể thao và Du lịch", "13"),
    ("Cấp thẻ hướng dẫn viên du lịch nội địa", "Lữ hành", 15, "Sở Văn hóa, Thể thao và Du lịch", "13"),
    ("Cấp giấy chứng nhận quyền sử dụng đất cho tổ chức", "Đất đai", 20, "Sở Tài nguyên và Môi trường", "08"),
    ("Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất", "Đất đai", 10, "Sở Tài nguyên và Môi trường", "08"),
    ("Cấp giấy phép khai thác nước dưới đất", "Tài nguyên nước", 30, "Sở Tài nguyên và Môi trường", "08"),
    ("Đăng ký biện pháp bảo đảm bằng quyền sử dụng đất", "Đăng ký biện pháp bảo đảm", 1, "Sở Tài nguyên và Môi trường", "08"),
    ("Cấp mã số cơ sở nuôi, trồng động vật, thực vật rừng", "Lâm nghiệp", 5, "Sở Nông nghiệp và Phát triển nông thôn", "03"),
    ("Cấp giấy chứng nhận kiểm dịch động vật vận chuyển ra khỏi địa bàn tỉnh", "Thú y", 3,
     "Sở Nông nghiệp và Phát triển nông thôn", "03"),
    ("Cấp chứng chỉ hành nghề buôn bán thuốc thú y", "Thú y", 5, "Sở Nông nghiệp và Phát triển nông thôn", "03"),
    ("Xét tuyển vào trường phổ thông dân tộc nội trú", "Giáo dục dân tộc", 20, "Sở Giáo dục và Đào tạo", "06"),
    ("Cấp bản sao văn bằng, chứng chỉ từ sổ gốc", "Văn bằng, chứng chỉ", 1, "Sở Giáo dục và Đào tạo", "06"),
    ("Cấp giấy chứng nhận xuất xứ hàng hóa ưu đãi", "Xuất nhập khẩu", 1, "Sở Công Thương", "04"),
    ("Thông báo hoạt động khuyến mại", "Xúc tiến thương mại", 1, "Sở Công Thương", "04"),
    ("Cấp giấy phép bán buôn rượu trên địa bàn tỉnh", "Lưu thông hàng hóa trong nước", 10, "Sở Công Thương", "04"),
    ("Cấp giấy phép xuất bản tài liệu không kinh doanh", "Xuất bản, in và phát hành", 10, "Sở Thông tin và Truyền thông", "15"),
)  # fmt: skip


def code_of(place: int) -> str:
    """An invented code of a procedure."""
    return f"1.{101 + place * 7:06d}"


def procedure_rows() -> list[ProcedureRow]:
    """The catalogue of the example."""
    return [
        ProcedureRow(
            row=place + 1,
            code=code_of(place),
            name=name,
            field=field,
            level="Cấp tỉnh",
            authority=unit,
            limit=Limit.parse(f"{days}wd"),
        )
        for place, (name, field, days, unit, _number) in enumerate(PROCEDURES)
    ]


def dossier_rows(half: Half) -> list[DossierRow]:
    """The dossiers received in a half-year: nearly all early or on time, a few late."""
    random = Random(half.seed + 5)
    days = spread(random, working_days(half.start, half.end), half.dossiers)
    serial: dict[date, int] = {}
    finished = [place for place, day in enumerate(days) if (half.end - day).days > 75]
    late = set(random.sample(finished, half.late_dossiers))
    rows: list[DossierRow] = []
    for place, day in enumerate(days):
        serial[day] = serial.get(day, 0) + 1
        rows.append(finished_dossier(random, place, day, serial[day], place in late))
    return rows


def finished_dossier(random: Random, place: int, day: date, serial: int, is_late: bool) -> DossierRow:
    """A dossier that was resolved and handed over in its time, or after it."""
    chosen = random.randrange(len(PROCEDURES))
    due = due_of(day, PROCEDURES[chosen][2])
    if is_late:
        resolved = workday_from(due + timedelta(days=random.randint(1, 6)))
    else:
        resolved = max(day, workday_until(due - timedelta(days=random.choice((0, 0, 1, 1, 2, 3, 4)))))
    return dossier_row(random, place, day, serial, chosen, resolved)


def dossier_row(
    random: Random, place: int, day: date, serial: int, chosen: int, resolved_on: date | None = None, is_handed_over: bool = True
) -> DossierRow:  # fmt: skip
    """One dossier of a procedure, as the register of form 06 shows it."""
    name, _field, limit, unit, number = PROCEDURES[chosen]
    received_at = at_office_hours(random, day)
    online = random.random() < 0.71
    return DossierRow(
        row=place + 1,
        code=f"000.00.{number}.H37-{day:%y%m%d}-{serial:04d}",
        procedure_name=name,
        procedure_code=code_of(chosen),
        applicant_name=words.person(random),
        applicant_phone=words.phone(random),
        applicant_address=words.address(random, day),
        applicant_id=words.citizen_number(random),
        received_on=day,
        received_at=received_at,
        due_on=due_of(day, limit),
        limit=Limit.parse(f"{limit}wd"),
        resolved_on=resolved_on,
        handed_over_on=resolved_on if is_handed_over else None,
        unit=called_on(day, unit),
        channel="online" if online else random.choice(("direct", "direct", "postal")),
        return_method="online" if online else "direct",
    )


@cache
def due_of(day: date, limit: int) -> date:
    """The day of return of what is received on that day at office hours."""
    start = datetime.combine(day, time(9), tzinfo=ZONE)
    return deadline(start, Limit.parse(f"{limit}wd"), calendar=calendar_of_the_example()).due_on


@cache
def calendar_of_the_example() -> Calendar:
    """The calendar, read once."""
    return current_calendar()


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
