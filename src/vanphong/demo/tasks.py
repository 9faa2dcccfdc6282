# SPDX-License-Identifier: EUPL-1.2
"""The assignments of the example: those of the Government and those of the province, in the numbers of a half-year."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from vanphong.assignments.actions.rows import AssignmentRow
from vanphong.demo.areas import BY_DEPARTMENT
from vanphong.demo.bodies import called_on
from vanphong.demo.days import some_days_after, spread, workday_from, workday_until, working_days
from vanphong.demo.halves import Half
from vanphong.demo.words import Phrases, sentence

GOVERNMENT, PROVINCE = "Chính phủ, Thủ tướng Chính phủ", "UBND tỉnh, Chủ tịch, các Phó Chủ tịch"
SOURCES = {
    GOVERNMENT: (
        ("CĐ-TTg", "Thủ tướng Chính phủ"), ("NQ-CP", "Chính phủ"), ("QĐ-TTg", "Thủ tướng Chính phủ"),
        ("TB-VPCP", "Văn phòng Chính phủ"), ("VPCP-KTTH", "Văn phòng Chính phủ"), ("CT-TTg", "Thủ tướng Chính phủ"),
    ),
    PROVINCE: tuple(
        (symbol, "UBND tỉnh Lạng Sơn") for symbol in ("TB-UBND", "UBND-KT", "UBND-TH", "UBND-KGVX", "KH-UBND", "CT-UBND")
    ),
}  # fmt: skip
#: who leads, and what
WORK: dict[str, tuple[str, ...]] = {
    "Sở Kế hoạch và Đầu tư": (
        "Tham mưu UBND tỉnh báo cáo tình hình giải ngân vốn đầu tư công tháng {last_month}",
        "Thẩm định, trình phê duyệt chủ trương đầu tư dự án {project}",
        "Chủ trì rà soát khó khăn, vướng mắc của doanh nghiệp trên địa bàn {place}, tham mưu biện pháp tháo gỡ",
    ),
    "Sở Tài chính": (
        "Tham mưu phân bổ kinh phí hỗ trợ công tác {topic}",
        "Báo cáo kết quả thu, chi ngân sách quý {last_quarter}",
        "Thẩm định phương án sắp xếp, xử lý nhà, đất của {department}",
    ),
    "Sở Xây dựng": (
        "Thẩm định nhiệm vụ quy hoạch chi tiết xây dựng tại {commune}",
        "Kiểm tra trật tự xây dựng trên địa bàn {place}, báo cáo UBND tỉnh",
        "Tham mưu kế hoạch phát triển nhà ở xã hội giai đoạn tới",
    ),
    "Sở Giao thông vận tải": (
        "Khẩn trương khắc phục sạt lở đường tỉnh, đoạn qua {rural}",
        "Báo cáo tiến độ thực hiện dự án {project}",
        "Tham mưu phương án phân luồng phương tiện chở hàng tại khu vực cửa khẩu {gate}",
    ),
    "Sở Tài nguyên và Môi trường": (
        "Hoàn thiện thủ tục thu hồi đất, giao đất thực hiện dự án {project}",
        "Kiểm tra, xử lý phản ánh ô nhiễm môi trường tại {commune}",
        "Tham mưu điều chỉnh Kế hoạch sử dụng đất năm {year} của {place}",
    ),
    "Sở Nông nghiệp và Phát triển nông thôn": (
        "Tham mưu triển khai các biện pháp phòng, chống bệnh dịch tả lợn Châu Phi trên địa bàn {place}",
        "Báo cáo kết quả thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm {year}",
        "Rà soát an toàn hồ đập, công trình thủy lợi trước mùa mưa lũ",
    ),
    "Sở Công Thương": (
        "Báo cáo tình hình xuất nhập khẩu hàng hóa qua cửa khẩu {gate} tháng {last_month}",
        "Tham mưu thành lập cụm công nghiệp tại {commune}",
        "Chủ trì chuẩn bị nội dung hội đàm với Quảng Tây (Trung Quốc) về thông quan hàng nông sản",
    ),
    "Sở Nội vụ": (
        "Tham mưu kiện toàn {committee} tỉnh", "Tham mưu Kế hoạch nâng cao Chỉ số cải cách hành chính năm {year}",
        "Tham mưu phương án sắp xếp các đơn vị sự nghiệp công lập",
    ),
    "Sở Tư pháp": (
        "Thẩm định dự thảo Quyết định của UBND tỉnh về lĩnh vực {field}",
        "Tham mưu Kế hoạch phổ biến, giáo dục pháp luật năm {year}",
        "Rà soát văn bản quy phạm pháp luật lĩnh vực {field} do UBND tỉnh ban hành",
    ),
    "Sở Y tế": (
        "Tham mưu Kế hoạch tiêm chủng mở rộng năm {year}", "Báo cáo việc bảo đảm thuốc, vật tư y tế tại các cơ sở khám, chữa bệnh",
        "Kiểm tra an toàn thực phẩm tại {place}",
    ),
    "Sở Giáo dục và Đào tạo": (
        "Chuẩn bị các điều kiện tổ chức kỳ thi tốt nghiệp trung học phổ thông năm {year}",
        "Rà soát, sắp xếp các điểm trường lẻ trên địa bàn {place}",
    ),
    "Sở Thông tin và Truyền thông": (
        "Tham mưu Kế hoạch chuyển đổi số năm {year}", "Khắc phục vùng lõm sóng di động tại {rural}",
        "Nâng tỷ lệ dịch vụ công trực tuyến toàn trình lĩnh vực {field}",
    ),
    "Sở Văn hóa, Thể thao và Du lịch": (
        "Hoàn thiện hồ sơ đề nghị xếp hạng {heritage}", "Tham mưu kế hoạch phát triển du lịch cộng đồng tại {commune}",
    ),
    "Sở Lao động - Thương binh và Xã hội": (
        "Báo cáo kết quả giảm nghèo, hỗ trợ xóa nhà tạm trên địa bàn {place}",
        "Tham mưu tặng quà người có công và hộ nghèo dịp Tết Nguyên đán",
    ),
    "Thanh tra tỉnh": (
        "Thanh tra việc chấp hành pháp luật trong thực hiện dự án {project}",
        "Kiểm tra, rà soát vụ việc khiếu nại của {citizen}, trú tại {commune}, báo cáo Chủ tịch UBND tỉnh",
    ),
    "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn": (
        "Phối hợp điều tiết phương tiện xuất nhập khẩu tại cửa khẩu {gate}", "Báo cáo kết quả vận hành nền tảng cửa khẩu số",
    ),
}  # fmt: skip
SHORT = {"Thanh tra tỉnh": "TTr", "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn": "BQLKKTCK"}
#: everything still open at the end of one half-year is done before the next begins, but for what that one carries over
BETWEEN = 150


@dataclass
class Fate:
    """How many assignments end in which way."""

    on_time: int
    late: int
    overdue: int


def assignment_rows(half: Half) -> list[AssignmentRow]:
    """All assignments that the review of this half-year counts."""
    random = Random(half.seed + 2)
    government = Fate(half.government_completed, 0, 0)
    province = Fate(half.province_on_time, half.province_late, half.province_overdue)
    rows = of_giver(random, half, GOVERNMENT, half.government_carried, half.government_given, government)
    rows += of_giver(random, half, PROVINCE, half.province_carried, half.province_given, province)
    return rows


def of_giver(
    random: Random, half: Half, giver: str, carried: int, given: int, fate: Fate
) -> list[AssignmentRow]:
    """The assignments of one giver: some carried over from before, the others given in the period."""
    before = working_days(half.start - timedelta(days=45), half.start - timedelta(days=1))
    days = working_days(half.start, half.end)
    early = days[: len(days) * 3 // 5]
    done = fate.on_time + fate.late + fate.overdue
    assigned = spread(random, before, carried)
    assigned += spread(random, early, done - carried) + spread(random, days, given + carried - done)
    ends = ["on time"] * fate.on_time + ["late"] * fate.late + ["overdue"] * fate.overdue
    ends += ["open"] * (carried + given - done)
    return [
        row(random, half, giver, place, day, end)
        for place, (day, end) in enumerate(zip(assigned, ends, strict=True))
    ]


def row(random: Random, half: Half, giver: str, place: int, day: date, end: str) -> AssignmentRow:
    """One assignment that ends in a given way by the last day of the half-year, and is done some time after it."""
    due, completed = dates(random, max(day, half.start), day, end, half.end)
    if completed is None:
        completed = workday_until(
            min(some_days_after(random, half.end, 10, BETWEEN), date(half.year, 12, 10))
        )
    lead_unit, content = matter(random, day)
    symbol, issuer = random.choice(SOURCES[giver])
    return AssignmentRow(
        row=place + 1,
        giver=giver,
        assigned_on=day,
        content=content,
        lead_unit=lead_unit,
        due_on=due,
        source_symbol=f"{random.randint(10, 990)}/{symbol}",
        source_dated_on=day,
        source_issuer=issuer,
        accepted_on=day,
        completed_on=completed,
        product_symbol=product_of(random, lead_unit),
    )


def matter(random: Random, day: date) -> tuple[str, str]:
    """Who leads on that day, and what has to be done."""
    department = random.choice(list(WORK))
    content = Phrases(random, day, BY_DEPARTMENT[department]).fill(random.choice(WORK[department]))
    return called_on(day, department), sentence(content)


def product_of(random: Random, department: str) -> str:
    """The document with which a department reports."""
    initials = (
        SHORT.get(department)
        or "".join(
            word[0] for word in department.replace("-", "").split() if word not in ("và", "tỉnh")
        ).upper()
    )
    return f"{random.randint(20, 890)}/BC-{initials}"


def dates(random: Random, since: date, given: date, end: str, last: date) -> tuple[date, date | None]:
    """The due date and the day of completion of an assignment given on a day."""
    if end == "open":
        return workday_from(some_days_after(random, last, 3, 120)), None
    if end == "overdue":
        return workday_from(some_days_after(random, since, 5, max(6, (last - since).days - 5))), None
    room = max(2, (last - since).days - 1)
    completed = workday_from(since + timedelta(days=random.randint(1, room)))
    if end == "on time":
        return workday_from(some_days_after(random, completed, 0, 20)), completed
    return max(given, workday_until(completed - timedelta(days=random.randint(1, 12)))), completed
