# SPDX-License-Identifier: EUPL-1.2
"""The reception of citizens in the example: the Chairman's monthly sessions, and the days of daily reception."""

from datetime import date
from random import Random

from vanphong.citizens.actions import VisitRow
from vanphong.citizens.actions.visits import Came
from vanphong.citizens.models import VisitKind
from vanphong.demo import words
from vanphong.demo.areas import BY_DEPARTMENT
from vanphong.demo.days import spread, working_days
from vanphong.demo.halves import Half
from vanphong.demo.places import TWO_TIERS
from vanphong.demo.words import Phrases

KINDS = {
    VisitKind.COMPLAINT: 25, VisitKind.PROPOSAL: 25, VisitKind.FEEDBACK: 22, VisitKind.WISH: 18, VisitKind.DENUNCIATION: 10,
}  # fmt: skip
MATTERS: dict[str, tuple[str, ...]] = {
    VisitKind.COMPLAINT: (
        "Không đồng ý với phương án bồi thường, hỗ trợ khi thu hồi đất thực hiện dự án {project}",
        "Đề nghị xem xét lại quyết định giải quyết khiếu nại lần đầu của Chủ tịch UBND {place}",
        "Về việc thu hồi giấy chứng nhận quyền sử dụng đất đã cấp tại {commune}",
        "Không đồng ý với đơn giá bồi thường cây trồng khi thu hồi đất",
        "Về việc không được hưởng chế độ trợ cấp đối với người có công",
    ),
    VisitKind.DENUNCIATION: (
        "Về vi phạm trong quản lý, sử dụng đất đai", "Về vi phạm trong thu, chi các khoản đóng góp của nhân dân",
        "Về vi phạm trong bình xét hộ nghèo", "Về vi phạm trong thực hiện công trình xây dựng tại địa phương",
    ),
    VisitKind.PROPOSAL: (
        "Đề nghị bố trí tái định cư cho các hộ bị ảnh hưởng bởi dự án {project}",
        "Đề nghị đầu tư, nâng cấp đường giao thông vào thôn tại {commune}",
        "Đề nghị đẩy nhanh việc cấp giấy chứng nhận quyền sử dụng đất tại {commune}",
        "Đề nghị đầu tư công trình cấp nước sinh hoạt tập trung", "Đề nghị xây dựng nhà văn hóa thôn",
        "Đề nghị giải quyết tranh chấp đất rừng giữa các hộ tại {commune}",
    ),
    VisitKind.FEEDBACK: (
        "Phản ánh tình trạng ô nhiễm môi trường từ trại chăn nuôi tại {commune}",
        "Phản ánh việc chậm trả kết quả hồ sơ đất đai", "Phản ánh xe quá tải làm hư hỏng đường tại {commune}",
        "Phản ánh việc khai thác cát, sỏi gây sạt lở bờ sông", "Phản ánh chất lượng thi công tuyến đường liên xã",
        "Phản ánh việc thu gom rác thải sinh hoạt không thường xuyên",
    ),
    VisitKind.WISH: (
        "Xin hỗ trợ kinh phí sửa chữa nhà ở bị hư hỏng do thiên tai", "Xin được xem xét chế độ đối với thân nhân liệt sĩ",
        "Xin hỗ trợ chi phí chữa bệnh hiểm nghèo", "Xin được thuê đất để sản xuất, kinh doanh tại {commune}",
    ),
}  # fmt: skip
#: most of what citizens come with is about land
LAND = BY_DEPARTMENT["Sở Tài nguyên và Môi trường"]
HANDLERS = (
    "Sở Tài nguyên và Môi trường", "Thanh tra tỉnh", "UBND huyện Cao Lộc", "UBND huyện Chi Lăng", "UBND thành phố Lạng Sơn",
    "Sở Lao động - Thương binh và Xã hội", "Sở Giao thông vận tải", "UBND huyện Hữu Lũng", "UBND huyện Lộc Bình",
)  # fmt: skip
HANDLERS_NOW = (
    "Sở Nông nghiệp và Môi trường", "Thanh tra tỉnh", "Sở Nội vụ", "Sở Xây dựng", "UBND xã Cao Lộc", "UBND xã Chi Lăng",
    "UBND phường Đông Kinh", "UBND xã Lộc Bình", "UBND xã Hữu Lũng",
)  # fmt: skip
OUTCOMES = (
    "Đã trả lời trực tiếp công dân", "Đã có văn bản trả lời", "Đã chuyển cơ quan có thẩm quyền giải quyết", "Đang xem xét, giải quyết",
    "Chủ tịch UBND tỉnh đã kết luận tại phiên tiếp",
)  # fmt: skip


def session_days(half: Half) -> list[date]:
    """One working day a month, about the middle of it."""
    days = working_days(half.start, half.end)
    months = sorted({(day.year, day.month) for day in days})[-half.sessions :]
    chosen = [[day for day in days if (day.year, day.month) == month] for month in months]
    return [of_month[len(of_month) // 2] for of_month in chosen]


def leader_rows(half: Half) -> list[VisitRow]:
    """The visits to the Chairman: so many people in so many visits, a few of them crowds."""
    random = Random(half.seed + 3)
    sizes = [*half.crowds, *[1] * (half.visits - len(half.crowds))]
    for place in range(half.people - sum(sizes)):
        sizes[len(half.crowds) + place % (half.visits - len(half.crowds))] += 1
    random.shuffle(sizes)
    sessions = session_days(half)
    return [visit(random, place, sessions[place % len(sessions)], size) for place, size in enumerate(sizes)]


def daily_rows(seed: int, start: date, end: date, number: int) -> list[VisitRow]:
    """The visits on days of daily reception."""
    random = Random(seed)
    days = spread(random, working_days(start, end), number)
    return [visit(random, place, day, random.choice((1, 1, 1, 2, 3))) for place, day in enumerate(days)]


def visit(random: Random, place: int, day: date, people: int) -> VisitRow:
    """One visit."""
    kind, summary = matter(random, day)
    came = Came(
        words.person(random), words.address(random, day), words.citizen_number(random), words.phone(random)
    )
    is_competent = random.random() < 0.4
    handler = handler_on(random, day)
    return VisitRow(
        row=place + 1,
        received_on=day,
        came=came,
        kind=kind,
        summary=summary,
        people=people,
        is_repeat=random.random() < 0.3,
        is_competent=is_competent,
        guided_to="" if is_competent else handler,
        handled_by=handler,
        outcome=random.choice(OUTCOMES),
    )


def matter(random: Random, day: date) -> tuple[str, str]:
    """The kind of a visit, and what it is about."""
    kind = random.choices(list(KINDS), weights=list(KINDS.values()))[0]
    return kind, Phrases(random, day, LAND).fill(random.choice(MATTERS[kind]))


def handler_on(random: Random, day: date) -> str:
    """A body of that day that the matter goes to."""
    return random.choice(HANDLERS_NOW if day >= TWO_TIERS else HANDLERS)
