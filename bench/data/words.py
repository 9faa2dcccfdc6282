# SPDX-License-Identifier: EUPL-1.2
"""Invented texts out of the words that an Office writes every day; common and rare ones, each folded once."""

from random import Random

from vanphong.kernel.vietnamese import fold

MATTERS = (
    "triển khai kế hoạch đầu tư công trung hạn", "giải ngân vốn đầu tư công", "công tác cải cách hành chính",
    "chấn chỉnh kỷ luật, kỷ cương hành chính", "phòng, chống bệnh dịch tả lợn Châu Phi", "thông quan hàng hóa qua cửa khẩu",
    "giải phóng mặt bằng dự án đường cao tốc", "quản lý hoạt động khoáng sản", "phòng cháy, chữa cháy rừng mùa khô",
    "tổ chức kỳ thi tốt nghiệp trung học phổ thông", "xây dựng nông thôn mới nâng cao", "xóa nhà tạm, nhà dột nát",
    "chuyển đổi số trong cơ quan nhà nước", "bảo đảm trật tự an toàn giao thông", "sắp xếp đơn vị hành chính cấp xã",
    "phê duyệt đơn giá bồi thường khi Nhà nước thu hồi đất", "tiêm chủng mở rộng cho trẻ em", "phát triển du lịch cộng đồng",
    "giao đất, cho thuê đất, chuyển mục đích sử dụng đất", "phòng, chống buôn lậu, gian lận thương mại và hàng giả",
    "điều chỉnh quy hoạch chung xây dựng thị trấn", "xúc tiến đầu tư, thương mại", "giải quyết khiếu nại, tố cáo kéo dài",
    "chính sách đối với người có công với cách mạng", "cấp nước sạch và vệ sinh môi trường nông thôn", "bảo vệ rừng đầu nguồn",
    "bảo đảm an toàn thực phẩm", "đào tạo nghề cho lao động nông thôn", "bảo tồn di sản văn hóa dân tộc Tày, Nùng",
    "ứng phó với bão và mưa lũ", "cung cấp dịch vụ công trực tuyến toàn trình", "kiểm soát thủ tục hành chính",
    "rà soát văn bản quy phạm pháp luật", "thanh tra trách nhiệm người đứng đầu", "bổ nhiệm cán bộ lãnh đạo, quản lý",
    "khen thưởng thành tích đột xuất", "quyết toán ngân sách địa phương", "phân bổ dự toán thu, chi ngân sách",
    "đấu giá quyền sử dụng đất", "quản lý biên giới quốc gia", "xử lý vi phạm hành lang an toàn lưới điện",
    "thu hút bác sĩ về công tác tại trạm y tế", "xây dựng trường học đạt chuẩn quốc gia", "giảm nghèo bền vững",
    "phát triển sản phẩm OCOP", "quản lý mỏ đá vôi", "khắc phục hậu quả sạt lở đất", "diễn tập khu vực phòng thủ",
)  # fmt: skip
OPENINGS = (
    "Về việc", "Về việc", "V/v", "Báo cáo kết quả", "Kế hoạch", "Tăng cường", "Đề nghị cho ý kiến về", "Phê duyệt dự án",
    "Hướng dẫn", "Đôn đốc thực hiện", "Kết luận cuộc họp về", "Trả lời kiến nghị của cử tri về", "Giao nhiệm vụ",
)  # fmt: skip
DISTRICTS = (
    "huyện Cao Lộc", "huyện Văn Quan", "huyện Bắc Sơn", "huyện Chi Lăng", "huyện Lộc Bình", "huyện Đình Lập",
    "huyện Tràng Định", "huyện Văn Lãng", "huyện Bình Gia", "huyện Hữu Lũng", "thành phố Lạng Sơn",
)  # fmt: skip
COMMUNES = (
    "Mai Pha", "Hoàng Đồng", "Quảng Lạc", "Yên Trạch", "Gia Cát", "Hồng Phong", "Thạch Đạn", "Bảo Lâm", "Thanh Lòa", "Xuất Lễ",
    "Tân Thành", "Công Sơn", "Mẫu Sơn", "Tú Đoạn", "Khuất Xá", "Tú Mịch", "Tam Gia", "Tĩnh Bắc", "Sàn Viên", "Đồng Bục",
    "Kháng Chiến", "Quốc Khánh", "Đội Cấn", "Tri Phương", "Chí Minh", "Vĩnh Tiến", "Khánh Long", "Thụy Hùng", "Trùng Khánh", "Bắc Việt",
    "Hội Hoan", "Gia Miễn", "Thiện Thuật", "Quang Trung", "Hoa Thám", "Mông Ân", "Vũ Sơn", "Chiến Thắng", "Nhất Hòa", "Trấn Yên",
)  # fmt: skip
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
    "Lộc",
)
MIDDLES = (
    "Văn",
    "Thị",
    "Đức",
    "Minh",
    "Hồng",
    "Quốc",
    "Thu",
    "Xuân",
    "Ngọc",
    "Thanh",
    "Anh",
    "Bích",
    "Đình",
    "Kim",
)
GIVENS = (
    "An", "Bình", "Châu", "Dung", "Đạt", "Giang", "Hạnh", "Hiếu", "Hoa", "Hùng", "Khánh", "Lan", "Linh", "Mai", "Nam", "Nga",
    "Oanh", "Phúc", "Quyên", "Sơn", "Thảo", "Tuấn", "Vân", "Yến", "Thiệu", "Khuê", "Quỳnh", "Đoàn", "Nguyệt", "Chỉnh",
)  # fmt: skip

#: a text and what it is found by
Text = tuple[str, str]


class Writer:
    """Puts texts together out of parts whose folded form is worked out once."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.openings, self.matters, self.districts = each(OPENINGS), each(MATTERS), each(DISTRICTS)
        self.communes = each(f"xã {name}" for name in COMMUNES)
        self.names = each(f"{f} {m} {g}" for f in FAMILIES for m in MIDDLES for g in GIVENS)
        self.years = {year: f"năm {year}" for year in range(1990, 2100)}

    def pick(self, parts: list[Text]) -> Text:
        """One of them."""
        return parts[int(self.random.random() * len(parts))]

    def subject(self, year: int) -> Text:
        """The subject of a document or the content of an assignment."""
        opening, matter, district = (
            self.pick(self.openings),
            self.pick(self.matters),
            self.pick(self.districts),
        )
        chance = self.random.random()
        if chance < 0.5:
            return joined(opening, matter, district)
        if chance < 0.7:
            when = self.years[year]
            return f"{opening[0]} {matter[0]} {when}", f"{opening[1]} {matter[1]} nam {year}"
        if chance < 0.9:
            return joined(opening, matter, self.pick(self.communes), district)
        return joined(opening, matter, OF_CITIZEN, self.pick(self.names), district)


def each(texts) -> list[Text]:
    """Texts with their folded form."""
    return [(text, fold(text)) for text in texts]


def joined(*parts: Text) -> Text:
    """Parts in a row; folding each is folding the whole."""
    return " ".join(part[0] for part in parts), " ".join(part[1] for part in parts)


OF_CITIZEN = ("theo đơn của công dân", fold("theo đơn của công dân"))
