# SPDX-License-Identifier: EUPL-1.2
"""What arrives at the example's Office: from whom, under which symbol, about what."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

from vanphong.demo.areas import Area, fitting, some_area
from vanphong.demo.bodies import Bodies, Body, called_on
from vanphong.demo.words import COMPANIES, Phrases, sentence

OWN = {
    "government": Body("Văn phòng Chính phủ", "VPCP"),
    "prime minister": Body("Thủ tướng Chính phủ", "TTg"),
    "cabinet": Body("Chính phủ", "CP"),
    "party": Body("Tỉnh ủy Lạng Sơn", "TU"),
    "council": Body("HĐND tỉnh Lạng Sơn", "HĐND"),
}
OTHERS = (
    Body("Công an tỉnh", "CAT-PV01"), Body("Bộ Chỉ huy Quân sự tỉnh", "BCH-TM"), Body("Cục Thuế tỉnh", "CTLSO-NVDTPC"),
    Body("Cục Hải quan tỉnh", "HQLS-NV"), Body("Kho bạc Nhà nước Lạng Sơn", "KBLS-KSC"), Body("Bảo hiểm xã hội tỉnh", "BHXH-TĐKT"),
)  # fmt: skip
#: how much of the post comes from whom
SHARES = {
    "department": 40, "locality": 18, "ministry": 15, "government": 8, "party": 5, "others": 5, "company": 3, "prime minister": 2,
    "council": 2, "citizen": 2, "cabinet": 1,
}  # fmt: skip
SUBJECTS: dict[str, tuple[str, ...]] = {
    "department TTr": (
        "về việc phê duyệt dự án {project}", "về việc phê duyệt Kế hoạch {topic} năm {year}",
        "về việc đề nghị ban hành Quyết định quy định về lĩnh vực {field}", "về việc kiện toàn {committee} tỉnh",
        "về việc công bố danh mục thủ tục hành chính lĩnh vực {field}", "về việc thu hồi đất tại {commune}",
        "về việc bổ sung kinh phí thực hiện công tác {topic}", "về việc xếp hạng cấp tỉnh đối với {heritage}",
        "về việc chấp thuận chủ trương đầu tư của {company} tại {commune}",
    ),
    "department BC": (
        "kết quả công tác {topic} tháng {last_month}", "tiến độ thực hiện dự án {project}",
        "thẩm định dự thảo Quyết định của UBND tỉnh về lĩnh vực {field}", "kết quả thực hiện nhiệm vụ UBND tỉnh giao về {topic} quý {last_quarter}",
        "kết quả kiểm tra phản ánh của người dân {commune}", "tổng kết công tác {topic} năm trước, phương hướng năm {year}",
    ),
    "department CV": (
        "V/v xin ý kiến về dự án {project}", "V/v tham gia ý kiến dự thảo Kế hoạch {topic}",
        "V/v đề nghị gia hạn thời gian tham mưu nhiệm vụ về {topic}", "V/v giải quyết đề nghị của {company}",
        "V/v đăng ký nội dung trình phiên họp UBND tỉnh tháng {last_month}", "V/v cử cán bộ tham gia {committee} tỉnh",
        "V/v đề nghị điều chỉnh thành viên Tổ công tác dự án {project}",
    ),
    "locality TTr": (
        "về việc phê duyệt giá đất cụ thể dự án {project}", "về việc hỗ trợ kinh phí khắc phục hậu quả thiên tai tại {commune}",
        "về việc công nhận xã đạt chuẩn nông thôn mới năm {year} đối với {rural}", "về việc điều chỉnh quy hoạch chung xây dựng {commune}",
    ),
    "locality BC": (
        "tình hình kinh tế - xã hội tháng {last_month}", "kết quả giải quyết đơn của {citizen}",
        "kết quả giải phóng mặt bằng dự án {project}", "thiệt hại do mưa dông, lốc xoáy tại {commune}",
    ),
    "locality CV": (
        "V/v đề nghị tháo gỡ khó khăn, vướng mắc dự án {project}", "V/v xin ý kiến về bồi thường, hỗ trợ tại {commune}",
        "V/v đăng ký danh mục đầu tư công trung hạn", "V/v báo cáo nội dung báo chí phản ánh về công tác {topic}",
    ),
    "ministry": (
        "V/v hướng dẫn công tác {topic} năm {year}", "V/v lấy ý kiến dự thảo Nghị định quy định về {field}",
        "V/v báo cáo kết quả công tác {topic} quý {last_quarter}", "V/v trả lời kiến nghị của cử tri tỉnh Lạng Sơn về công tác {topic}",
        "V/v tham gia ý kiến về dự án {project}", "V/v đôn đốc thực hiện kết luận thanh tra về {topic}",
        "V/v tổ chức đoàn kiểm tra công tác {topic} tại địa phương", "V/v góp ý dự thảo Thông tư về lĩnh vực {field}",
    ),
    "government": (
        "V/v đẩy mạnh công tác {topic}", "V/v xử lý kiến nghị của UBND tỉnh Lạng Sơn về dự án {project}",
        "V/v phản ánh, kiến nghị của doanh nghiệp về thủ tục hành chính lĩnh vực {field}",
        "V/v thực hiện chỉ đạo của Thủ tướng Chính phủ về {topic}", "V/v báo cáo việc thực hiện nhiệm vụ được giao về {topic}",
    ),
    "prime minister": (
        "về việc tập trung thực hiện công tác {topic}", "về việc chủ động ứng phó với rét đậm, rét hại, mưa lũ",
        "về việc tăng cường công tác {topic} trong tình hình mới",
    ),
    "cabinet": ("Phiên họp Chính phủ thường kỳ tháng {last_month}", "về nhiệm vụ, giải pháp chủ yếu trong công tác {topic}"),
    "party": (
        "cho ý kiến về dự án {project}", "về công tác {topic}", "kết luận của Thường trực Tỉnh ủy tại buổi làm việc với {place}",
        "chuẩn bị nội dung Hội nghị Ban Chấp hành Đảng bộ tỉnh về công tác {topic}",
    ),
    "council": (
        "kết quả giám sát chuyên đề về công tác {topic}", "triệu tập kỳ họp Hội đồng nhân dân tỉnh",
        "tổng hợp kiến nghị của cử tri trước và sau kỳ họp", "thẩm tra dự thảo Nghị quyết về lĩnh vực {field}",
    ),
    "others": (
        "V/v phối hợp bảo đảm an ninh, trật tự tại cửa khẩu {gate}", "V/v cung cấp thông tin phục vụ công tác {topic}",
        "V/v báo cáo tình hình thu ngân sách tháng {last_month}", "V/v mời dự hội nghị sơ kết công tác {topic}",
    ),
    "company": (
        "V/v đề nghị chấp thuận chủ trương đầu tư tại {commune}", "V/v kiến nghị về tiến độ thông quan tại cửa khẩu {gate}",
        "V/v xin gia hạn thời gian thực hiện dự án {project}",
    ),
    "citizen": (
        "Đơn kiến nghị của {citizen}, trú tại {commune}, về bồi thường khi thu hồi đất",
        "Đơn khiếu nại của {citizen}, trú tại {commune}, về cấp giấy chứng nhận quyền sử dụng đất",
        "Đơn đề nghị của các hộ dân, trú tại {commune}, về đường giao thông liên thôn",
    ),
}  # fmt: skip
ROOMS = {
    "government": ("KTTH", "CN", "NN", "KGVX", "QHĐP", "NC", "ĐMDN"), "ministry": ("KHTC", "PC", "VP", "TCCB", "QLN", "ĐP"),
    "department": ("VP", "KHTC", "NV", "QLĐT", "TTr", "TH"), "locality": ("VP", "TNMT", "TCKH", "NV", "KT"),
}  # fmt: skip


@dataclass(frozen=True)
class Arrival:
    """A document as it arrives: its author, symbol without number ("" of letters of citizens) and subject."""

    sender: str
    symbol: Callable[[int], str]
    subject: str
    #: the division of the Office whose matter it is
    drafter: str
    is_pressing: bool = False


def arrival(random: Random, day: date, bodies: Bodies) -> Arrival:
    """One document of the post."""
    kind, area = random.choices(list(SHARES), weights=list(SHARES.values()))[0], some_area(random)
    body = author(random, kind, area, day, bodies)
    type_code = "CV"
    if kind in ("department", "locality"):
        type_code = random.choices(("TTr", "BC", "CV"), weights=(35, 30, 35))[0]
        subjects = SUBJECTS[f"{kind} {type_code}"]
    else:
        subjects = SUBJECTS[kind]
    home = body.name.removeprefix("UBND ") if kind == "locality" else ""
    phrase = random.choice(fitting(area, subjects) or subjects)
    text = sentence(Phrases(random, day, area, home).fill(phrase))
    if kind == "citizen":
        who = sentence(text.split(", trú")[0].partition(" của ")[2])
        return Arrival(who, lambda number: "", text, "TCD")
    tail = symbol_of(random, kind, type_code, body, text)
    is_pressing = kind in ("government", "prime minister")
    return Arrival(body.name, lambda number: tail.format(number), text, area.drafter, is_pressing)


def author(random: Random, kind: str, area: Area, day: date, bodies: Bodies) -> Body:
    """Who sends it."""
    if kind in OWN:
        return OWN[kind]
    match kind:
        case "department":
            return bodies.named(called_on(day, random.choice(area.departments)))
        case "ministry":
            return bodies.named(called_on(day, random.choice(area.ministries)))
        case "locality":
            return random.choice(bodies.localities)
        case "company":
            return Body(random.choice(COMPANIES), "CT")
        case "others":
            return random.choice(OTHERS)
    return Body("", "")


def symbol_of(random: Random, kind: str, type_code: str, body: Body, text: str) -> str:
    """Number and symbol as that body writes them, with a gap for the number."""
    if kind == "party":
        return "{}-CV/TU" if not text.startswith("Kết luận") else "{}-TB/TU"
    if kind == "prime minister":
        return random.choice(("{}/CĐ-TTg", "{}/CT-TTg", "{}/QĐ-TTg"))
    if kind == "cabinet":
        return "{}/NQ-CP"
    if kind == "council":
        return "{}/TB-HĐND" if not text.startswith("Kết quả") else "{}/BC-HĐND"
    if kind == "company":
        return "{}/CV-CT"
    if type_code != "CV":
        return f"{{}}/{type_code}-{body.abbreviation}"
    if kind in ROOMS:
        return f"{{}}/{body.abbreviation}-{random.choice(ROOMS[kind])}"
    return f"{{}}/{body.abbreviation}"
