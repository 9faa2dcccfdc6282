# SPDX-License-Identifier: EUPL-1.2
"""The areas of a province's administration: who is in charge of what, so that bodies and subjects fit each other."""

from dataclasses import dataclass
from functools import cache
from random import Random


@dataclass(frozen=True)
class Area:
    """An area: how often it occurs, who drafts in the Office, which departments and ministries, and its matters."""

    weight: int
    drafter: str
    departments: tuple[str, ...]
    ministries: tuple[str, ...]
    topics: tuple[str, ...]
    fields: tuple[str, ...]
    committees: tuple[str, ...]
    projects: tuple[str, ...]


AREAS = (
    Area(
        14, "KT", ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"), ("Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
        ("giải ngân vốn đầu tư công", "thu ngân sách nhà nước", "thực hành tiết kiệm, chống lãng phí", "thu hút đầu tư",
         "phát triển kinh tế tập thể, hợp tác xã", "cải thiện môi trường kinh doanh"),
        ("đầu tư tại Việt Nam", "thành lập và hoạt động của doanh nghiệp", "quản lý công sản", "đấu thầu"),
        ("Ban Chỉ đạo phát triển kinh tế tập thể, hợp tác xã", "Ban Chỉ đạo các Chương trình mục tiêu quốc gia"),
        ("khu công nghiệp VSIP Lạng Sơn", "hạ tầng cụm công nghiệp Hợp Thành 1", "hạ tầng cụm công nghiệp Hòa Sơn 1",
         "trụ sở làm việc các cơ quan hành chính thành phố Lạng Sơn", "khu đô thị mới Mai Pha"),
    ),
    Area(
        14, "KT", ("Sở Xây dựng", "Sở Giao thông vận tải"), ("Bộ Xây dựng", "Bộ Giao thông vận tải"),
        ("bảo đảm trật tự, an toàn giao thông", "quản lý trật tự xây dựng", "phát triển nhà ở xã hội", "bảo trì đường bộ"),
        ("hoạt động xây dựng", "đường bộ", "quy hoạch xây dựng", "nhà ở và công sở"),
        ("Ban An toàn giao thông", "Ban Chỉ đạo về chính sách nhà ở và thị trường bất động sản"),
        ("tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng theo hình thức BOT", "cải tạo, nâng cấp đường tỉnh 238 (Đồng Mỏ - Hữu Kiên)",
         "nâng cấp quốc lộ 4B, đoạn Km 18 - Km 80", "cầu Vĩnh Trại qua sông Kỳ Cùng", "đường đến trung tâm xã Hữu Kiên",
         "khu tái định cư và dân cư Nam thành phố"),
    ),
    Area(
        13, "KT", ("Sở Tài nguyên và Môi trường",), ("Bộ Tài nguyên và Môi trường",),
        ("giải phóng mặt bằng các dự án trọng điểm", "quản lý hoạt động khoáng sản", "bảo vệ môi trường",
         "quản lý, sử dụng đất có nguồn gốc nông, lâm trường", "cấp giấy chứng nhận quyền sử dụng đất"),
        ("đất đai", "tài nguyên nước", "khoáng sản", "môi trường"), ("Hội đồng thẩm định giá đất",),
        ("xây dựng cơ sở dữ liệu đất đai", "nhà máy xử lý chất thải rắn sinh hoạt thành phố Lạng Sơn",
         "khu tái định cư Hữu Nghị - Chi Lăng", "khu công nghiệp VSIP Lạng Sơn"),
    ),
    Area(
        12, "KT", ("Sở Nông nghiệp và Phát triển nông thôn",), ("Bộ Nông nghiệp và Phát triển nông thôn",),
        ("phòng, chống bệnh dịch tả lợn Châu Phi", "phòng cháy, chữa cháy rừng", "xây dựng nông thôn mới", "phát triển cây hồi",
         "phòng, chống thiên tai và tìm kiếm cứu nạn", "trồng rừng và quản lý, bảo vệ rừng", "phát triển sản phẩm OCOP"),
        ("lâm nghiệp", "thú y", "thủy lợi", "trồng trọt và bảo vệ thực vật"),
        ("Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn", "Ban Chỉ đạo phòng, chống dịch bệnh động vật"),
        ("hồ chứa nước Bản Lải giai đoạn 2", "kè bảo vệ bờ sông Kỳ Cùng", "sắp xếp dân cư vùng có nguy cơ sạt lở huyện Bình Gia",
         "hệ thống cấp nước sinh hoạt tập trung xã Tân Văn"),
    ),
    Area(
        12, "KT", ("Sở Công Thương", "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn"), ("Bộ Công Thương",),
        ("thông quan hàng hóa qua các cửa khẩu", "phòng, chống buôn lậu, gian lận thương mại và hàng giả", "bình ổn thị trường",
         "phát triển kinh tế cửa khẩu", "cấp điện mùa khô"),
        ("xuất nhập khẩu", "lưu thông hàng hóa trong nước", "điện lực", "cụm công nghiệp"), ("Ban Chỉ đạo 389",),
        ("khu trung chuyển hàng hóa tại cửa khẩu Tân Thanh", "nền tảng cửa khẩu số giai đoạn 2", "trụ sở Trạm Kiểm soát liên hợp Hữu Nghị",
         "đường chuyên dụng vận chuyển hàng hóa khu vực mốc 1088/2 - 1089", "cấp điện nông thôn từ lưới điện quốc gia"),
    ),
    Area(
        9, "TH", ("Sở Nội vụ",), ("Bộ Nội vụ",),
        ("cải cách hành chính", "thi đua, khen thưởng", "sắp xếp đơn vị sự nghiệp công lập", "sắp xếp đơn vị hành chính cấp xã",
         "văn thư, lưu trữ"),
        ("tổ chức hành chính, sự nghiệp nhà nước", "thi đua, khen thưởng", "công chức, viên chức"),
        ("Hội đồng Thi đua - Khen thưởng", "Ban Chỉ đạo Cải cách hành chính và Chuyển đổi số"),
        ("kho lưu trữ chuyên dụng tỉnh",),
    ),
    Area(
        8, "NC", ("Sở Tư pháp", "Thanh tra tỉnh"), ("Bộ Tư pháp",),
        ("phổ biến, giáo dục pháp luật", "tiếp công dân, giải quyết khiếu nại, tố cáo", "phòng, chống tham nhũng, tiêu cực",
         "xây dựng, kiểm tra, rà soát văn bản quy phạm pháp luật"),
        ("hộ tịch", "công chứng", "hòa giải ở cơ sở", "lý lịch tư pháp"),
        ("Hội đồng phối hợp phổ biến, giáo dục pháp luật", "Tổ công tác giải quyết các vụ việc khiếu nại phức tạp"),
        ("xây dựng cơ sở dữ liệu hộ tịch",),
    ),
    Area(
        8, "KGVX", ("Sở Y tế",), ("Bộ Y tế",),
        ("tiêm chủng mở rộng", "an toàn thực phẩm", "phòng, chống dịch bệnh truyền nhiễm", "bảo đảm thuốc, vật tư y tế"),
        ("khám bệnh, chữa bệnh", "an toàn thực phẩm", "dược phẩm"), ("Ban Chỉ đạo liên ngành về an toàn thực phẩm",),
        ("trạm y tế các xã đặc biệt khó khăn", "nâng cấp Trung tâm Y tế huyện Đình Lập"),
    ),
    Area(
        7, "KGVX", ("Sở Giáo dục và Đào tạo",), ("Bộ Giáo dục và Đào tạo",),
        ("tổ chức kỳ thi tốt nghiệp trung học phổ thông", "kiên cố hóa trường, lớp học", "xóa mù chữ, phổ cập giáo dục"),
        ("giáo dục trung học", "giáo dục dân tộc", "văn bằng, chứng chỉ"), ("Ban Chỉ đạo thi tốt nghiệp trung học phổ thông",),
        ("trường phổ thông dân tộc nội trú huyện Văn Lãng", "nhà lớp học các trường mầm non vùng đặc biệt khó khăn"),
    ),
    Area(
        6, "KGVX", ("Sở Văn hóa, Thể thao và Du lịch",), ("Bộ Văn hóa, Thể thao và Du lịch",),
        ("phát triển du lịch cộng đồng", "bảo tồn di sản văn hóa dân tộc Tày, Nùng", "tổ chức lễ hội đầu xuân"),
        ("di sản văn hóa", "lữ hành", "thể dục, thể thao"), ("Ban Chỉ đạo phát triển du lịch",),
        ("khu du lịch sinh thái cộng đồng Mẫu Sơn", "tu bổ, tôn tạo di tích khởi nghĩa Bắc Sơn"),
    ),
    Area(
        8, "KGVX", ("Sở Lao động - Thương binh và Xã hội", "Ban Dân tộc"), ("Bộ Lao động - Thương binh và Xã hội",),
        ("giảm nghèo bền vững", "thực hiện chính sách đối với người có công", "đào tạo nghề cho lao động nông thôn",
         "phòng, chống tảo hôn và hôn nhân cận huyết thống", "bảo vệ, chăm sóc trẻ em"),
        ("người có công", "bảo trợ xã hội", "việc làm"), ("Ban Chỉ đạo công tác người cao tuổi",),
        ("hỗ trợ xóa nhà tạm cho hộ nghèo", "chợ trung tâm cụm xã vùng dân tộc thiểu số"),
    ),
    Area(
        6, "TH", ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        ("Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"),
        ("chuyển đổi số", "cung cấp dịch vụ công trực tuyến toàn trình", "bảo đảm an toàn thông tin mạng"),
        ("viễn thông và Internet", "hoạt động khoa học và công nghệ", "báo chí"),
        ("Ban Chỉ đạo Cải cách hành chính và Chuyển đổi số",),
        ("trung tâm giám sát, điều hành thông minh tỉnh", "nền tảng số dùng chung của tỉnh"),
    ),
    Area(
        7, "NC", ("Sở Ngoại vụ",), ("Bộ Ngoại giao", "Bộ Công an", "Bộ Quốc phòng"),
        ("quản lý, bảo vệ biên giới", "bảo đảm an ninh, trật tự khu vực cửa khẩu", "hội đàm, hợp tác với Quảng Tây (Trung Quốc)",
         "phòng cháy, chữa cháy và cứu nạn, cứu hộ"),
        ("công tác lãnh sự", "quản lý xuất nhập cảnh", "phòng cháy, chữa cháy"),
        ("Ban Chỉ đạo công tác phân giới, quản lý biên giới",),
        ("đường tuần tra biên giới", "nâng cấp cặp cửa khẩu Hữu Nghị - Hữu Nghị Quan"),
    ),
)  # fmt: skip
WEIGHTS = [area.weight for area in AREAS]
BY_DEPARTMENT = {department: area for area in AREAS for department in area.departments}
#: words of a phrase that belong to one area alone, by the department in charge
TELLING = {
    "{heritage}": "Sở Văn hóa, Thể thao và Du lịch", "{gate}": "Sở Công Thương", "cửa khẩu số": "Sở Công Thương",
    "khoáng sản": "Sở Tài nguyên và Môi trường", "sử dụng đất": "Sở Tài nguyên và Môi trường",
    "giao đất": "Sở Tài nguyên và Môi trường", "giá đất": "Sở Tài nguyên và Môi trường",
    "ô nhiễm": "Sở Tài nguyên và Môi trường", "mặt bằng": "Sở Xây dựng", "địa điểm": "Sở Xây dựng", "bồi thường": "Sở Tài nguyên và Môi trường",
    "thu hồi đất": "Sở Tài nguyên và Môi trường", "mưa": "Sở Nông nghiệp và Phát triển nông thôn",
    "thiên tai": "Sở Nông nghiệp và Phát triển nông thôn", "nông thôn mới": "Sở Nông nghiệp và Phát triển nông thôn",
    "Quảng Tây": "Sở Ngoại vụ", "{citizen}": "Sở Tư pháp", "tiếp công dân": "Sở Tư pháp", "phản ánh của người dân": "Sở Xây dựng",
    "quy hoạch": "Sở Xây dựng", "giấy phép xây dựng": "Sở Xây dựng", "ngân sách": "Sở Tài chính", "{company}": "Sở Tài chính",
    "kinh tế - xã hội": "Sở Tài chính", "doanh nghiệp": "Sở Tài chính",
    "đầu tư công": "Sở Tài chính", "danh mục dự án": "Sở Tài chính",
    "chuyển đổi số": "Sở Thông tin và Truyền thông", "phương tiện chở hàng": "Sở Công Thương",
}  # fmt: skip


@cache
def told_by(phrase: str) -> Area | None:
    """The one area that a phrase can be about, if its words tell."""
    return next((BY_DEPARTMENT[department] for words, department in TELLING.items() if words in phrase), None)


def fitting(area: Area, phrases: tuple[str, ...]) -> list[str]:
    """The phrases that can be about this area."""
    return [phrase for phrase in phrases if told_by(phrase) in (None, area)]


def some_area(random: Random) -> Area:
    """An area, the busy ones more often."""
    return random.choices(AREAS, weights=WEIGHTS)[0]
