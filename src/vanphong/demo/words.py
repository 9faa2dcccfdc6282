# SPDX-License-Identifier: EUPL-1.2
"""The invented words of the example: topics of the province, phrases of documents, names of nobody in particular."""

from random import Random

TOPICS = (
    "giải ngân vốn đầu tư công", "công tác cải cách hành chính", "phòng, chống bệnh dịch tả lợn Châu Phi",
    "thông quan hàng hóa qua cửa khẩu Hữu Nghị", "giải phóng mặt bằng dự án đường cao tốc", "quản lý hoạt động khoáng sản",
    "phòng cháy, chữa cháy rừng mùa khô", "kỳ thi tốt nghiệp trung học phổ thông", "xây dựng nông thôn mới",
    "hỗ trợ hộ nghèo xóa nhà tạm", "chuyển đổi số tại cửa khẩu", "bảo đảm an toàn giao thông dịp Tết Nguyên đán",
    "sắp xếp đơn vị hành chính cấp xã", "đơn giá bồi thường khi Nhà nước thu hồi đất", "tiêm chủng mở rộng",
    "phát triển du lịch cộng đồng", "quản lý đất đai trên địa bàn", "phòng, chống buôn lậu, gian lận thương mại",
    "triển khai Quy hoạch tỉnh thời kỳ 2021 - 2030", "tổ chức Hội nghị xúc tiến đầu tư", "dự án khu công nghiệp",
    "chính sách đối với người có công", "cấp nước sạch nông thôn", "bảo vệ rừng đầu nguồn", "an toàn thực phẩm",
    "phát triển kinh tế cửa khẩu", "đào tạo nghề cho lao động nông thôn", "bảo tồn di sản văn hóa dân tộc Tày, Nùng",
    "phòng, chống thiên tai và tìm kiếm cứu nạn", "cung cấp dịch vụ công trực tuyến toàn trình",
)  # fmt: skip
PLACES = (
    "trên địa bàn tỉnh", "huyện Cao Lộc", "huyện Văn Quan", "huyện Bắc Sơn", "huyện Chi Lăng", "huyện Lộc Bình",
    "huyện Đình Lập", "huyện Tràng Định", "huyện Văn Lãng", "huyện Bình Gia", "huyện Hữu Lũng", "thành phố Lạng Sơn",
)  # fmt: skip
OPENINGS = {
    "QĐ": "về việc phê duyệt kế hoạch {topic} {place}",
    "TB": "kết luận cuộc họp về {topic} {place}",
    "KH": "{topic} {place} năm {year}",
    "BC": "kết quả {topic} {place}",
    "TTr": "về việc {topic} {place}",
    "GM": "họp về {topic} {place}",
    "CT": "về tăng cường {topic} {place}",
    "CV": "V/v {topic} {place}",
}
NORMATIVE = "Quy định về {topic} {place}"
FAMILIES = (
    "Nguyễn",
    "Trần",
    "Hoàng",
    "Nông",
    "Vi",
    "Triệu",
    "Lý",
    "Đặng",
    "Hà",
    "Lương",
    "Chu",
    "Hứa",
    "Bế",
    "Mã",
    "Phùng",
)
MIDDLES = ("Văn", "Thị", "Đức", "Minh", "Hồng", "Quốc", "Thu", "Xuân", "Ngọc", "Thanh", "Anh", "Bích")
GIVENS = (
    "An", "Bình", "Châu", "Dung", "Đạt", "Giang", "Hạnh", "Hiếu", "Hoa", "Hùng", "Khánh", "Lan", "Linh", "Mai", "Nam", "Nga",
    "Oanh", "Phúc", "Quyên", "Sơn", "Thảo", "Tuấn", "Vân", "Yến",
)  # fmt: skip
COMMUNES = (
    "xã Tân Liên",
    "xã Mai Pha",
    "xã Yên Trạch",
    "xã Bình Trung",
    "xã Hoàng Đồng",
    "phường Tam Thanh",
    "thị trấn Cao Lộc",
)
MATTERS = (
    "Về bồi thường, hỗ trợ khi thu hồi đất", "Về cấp giấy chứng nhận quyền sử dụng đất", "Về chế độ người có công",
    "Về ô nhiễm môi trường từ trại chăn nuôi", "Về chậm trả kết quả hồ sơ", "Về tranh chấp đất rừng",
    "Về đường giao thông liên thôn", "Về chính sách tái định cư", "Về hỗ trợ nhà ở",
)  # fmt: skip


def subject(random: Random, type_code: str, year: int, normative: bool = False) -> str:
    """An invented subject of a document of this type."""
    opening = NORMATIVE if normative else OPENINGS[type_code]
    text = opening.format(topic=random.choice(TOPICS), place=random.choice(PLACES), year=year)
    return text[0].upper() + text[1:]


def person(random: Random) -> str:
    """A name of nobody."""
    return f"{random.choice(FAMILIES)} {random.choice(MIDDLES)} {random.choice(GIVENS)}"


def address(random: Random) -> str:
    """An invented address."""
    return f"{random.choice(COMMUNES)}, {random.choice(PLACES[1:])}"


def phone(random: Random) -> str:
    """A number of the form of a mobile phone."""
    return f"09{random.randrange(10**8):08d}"


def citizen_number(random: Random) -> str:
    """A number of the form of a citizen's card of Lạng Sơn."""
    return f"020{random.randrange(2)}{random.randrange(50, 100)}{random.randrange(10**6):06d}"
