# SPDX-License-Identifier: EUPL-1.2
"""Where things happen in the example: districts and communes until 30 June 2025, the new communes after it."""

from datetime import date

TWO_TIERS = date(2025, 7, 1)
CITY = "thành phố Lạng Sơn"
DISTRICTS: dict[str, tuple[str, ...]] = {
    CITY: (
        "phường Chi Lăng", "phường Đông Kinh", "phường Hoàng Văn Thụ", "phường Tam Thanh", "phường Vĩnh Trại", "xã Mai Pha",
        "xã Hoàng Đồng", "xã Quảng Lạc",
    ),
    "huyện Cao Lộc": (
        "thị trấn Cao Lộc", "thị trấn Đồng Đăng", "xã Tân Liên", "xã Yên Trạch", "xã Gia Cát", "xã Công Sơn", "xã Bảo Lâm",
        "xã Thụy Hùng", "xã Hải Yến", "xã Hợp Thành",
    ),
    "huyện Lộc Bình": (
        "thị trấn Lộc Bình", "thị trấn Na Dương", "xã Khuất Xá", "xã Tú Mịch", "xã Yên Khoái", "xã Mẫu Sơn", "xã Đồng Bục",
        "xã Lợi Bác",
    ),
    "huyện Đình Lập": ("thị trấn Đình Lập", "xã Bính Xá", "xã Kiên Mộc", "xã Bắc Xa", "xã Châu Sơn", "xã Lâm Ca"),
    "huyện Chi Lăng": (
        "thị trấn Đồng Mỏ", "thị trấn Chi Lăng", "xã Quan Sơn", "xã Vạn Linh", "xã Nhân Lý", "xã Bằng Mạc", "xã Y Tịch",
    ),
    "huyện Hữu Lũng": (
        "thị trấn Hữu Lũng", "xã Hòa Thắng", "xã Minh Sơn", "xã Yên Bình", "xã Hữu Liên", "xã Vân Nham", "xã Đồng Tân",
    ),
    "huyện Văn Quan": (
        "thị trấn Văn Quan", "xã Điềm He", "xã Tân Đoàn", "xã Yên Phúc", "xã Tri Lễ", "xã Bình Phúc", "xã Khánh Khê",
    ),
    "huyện Bình Gia": (
        "thị trấn Bình Gia", "xã Tân Văn", "xã Hồng Phong", "xã Hoa Thám", "xã Thiện Thuật", "xã Minh Khai", "xã Hồng Thái",
    ),
    "huyện Bắc Sơn": (
        "thị trấn Bắc Sơn", "xã Vũ Lễ", "xã Vũ Lăng", "xã Hưng Vũ", "xã Chiến Thắng", "xã Tân Tri", "xã Bắc Quỳnh",
    ),
    "huyện Văn Lãng": (
        "thị trấn Na Sầm", "xã Tân Thanh", "xã Hoàng Văn Thụ", "xã Hội Hoan", "xã Thanh Long", "xã Trùng Khánh", "xã Bắc Hùng",
    ),
    "huyện Tràng Định": (
        "thị trấn Thất Khê", "xã Quốc Khánh", "xã Đào Viên", "xã Kháng Chiến", "xã Hùng Sơn", "xã Đại Đồng", "xã Tri Phương",
    ),
}  # fmt: skip
COMMUNES_NOW = (
    "phường Đông Kinh", "phường Lương Văn Tri", "phường Tam Thanh", "phường Kỳ Lừa", "xã Đồng Đăng", "xã Cao Lộc", "xã Công Sơn",
    "xã Ba Sơn", "xã Lộc Bình", "xã Na Dương", "xã Mẫu Sơn", "xã Khuất Xá", "xã Đình Lập", "xã Kiên Mộc", "xã Chi Lăng",
    "xã Quan Sơn", "xã Bằng Mạc", "xã Hữu Lũng", "xã Vân Nham", "xã Yên Bình", "xã Văn Quan", "xã Điềm He", "xã Tân Đoàn",
    "xã Bình Gia", "xã Tân Văn", "xã Bắc Sơn", "xã Vũ Lễ", "xã Na Sầm", "xã Hoàng Văn Thụ", "xã Hội Hoan", "xã Thất Khê",
    "xã Quốc Khánh", "xã Kháng Chiến",
)  # fmt: skip
#: names that villages, and the quarters of wards and towns, may have
VILLAGES = (
    "thôn Nà Lốc", "thôn Bản Lề", "thôn Pò Đồn", "thôn Khuổi Slao", "thôn Nà Pàn", "thôn Cốc Lùng", "thôn Bó Củng",
    "thôn Tồng Han", "thôn Nà Mười", "thôn Lũng Phầy", "thôn Đông Chắn", "thôn Khòn Cải",
)  # fmt: skip
QUARTERS = tuple(f"khối {number}" for number in range(1, 12))


def districts(day: date) -> tuple[str, ...]:
    """What the province is divided into on that day."""
    return COMMUNES_NOW if day >= TWO_TIERS else tuple(DISTRICTS)


def communes(day: date) -> tuple[str, ...]:
    """Communes of that day, each with its district while there were districts."""
    if day >= TWO_TIERS:
        return COMMUNES_NOW
    return tuple(f"{commune}, {district}" for district, its in DISTRICTS.items() for commune in its)
