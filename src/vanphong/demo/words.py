# SPDX-License-Identifier: EUPL-1.2
"""The invented words of the example: names of nobody in particular, and phrases whose gaps are filled by chance."""

from datetime import date, timedelta
from random import Random
from typing import Any

from vanphong.demo.areas import Area
from vanphong.demo.bodies import called_on
from vanphong.demo.cast import CAST
from vanphong.demo.places import QUARTERS, VILLAGES, communes, districts

FAMILIES = (
    "Nguyễn", "Nguyễn", "Hoàng", "Hoàng", "Nông", "Nông", "Vi", "Triệu", "Lý", "Đặng", "Hà", "Lương", "Chu", "Hứa", "Bế", "Mã",
    "Phùng", "Lộc", "Dương", "Trần", "Phạm", "Đinh", "Đàm", "Lăng", "Lành", "Tô", "Vy",
)  # fmt: skip
MEN = (
    ("Văn", "Đức", "Quốc", "Xuân", "Minh", "Hữu", "Công", "Trọng", "Thanh", "Đình"),
    ("An", "Bình", "Cường", "Dũng", "Đạt", "Đức", "Giang", "Hiếu", "Hùng", "Hưng", "Khánh", "Kiên", "Long", "Nam", "Phúc",
     "Quân", "Sơn", "Thắng", "Thành", "Toàn", "Trường", "Tuấn", "Việt", "Vinh"),
)  # fmt: skip
WOMEN = (
    ("Thị", "Thị", "Thị Thu", "Thị Thanh", "Thị Ngọc", "Thúy", "Hồng", "Bích", "Thị Hồng", "Minh"),
    ("Anh", "Châu", "Dung", "Duyên", "Hà", "Hạnh", "Hiền", "Hoa", "Hoài", "Huệ", "Hương", "Lan", "Liên", "Linh", "Mai", "Nga",
     "Ngân", "Nhung", "Oanh", "Phương", "Quyên", "Thảo", "Thủy", "Trang", "Tuyết", "Vân", "Yến"),
)  # fmt: skip
#: nobody else bears the name of an officer
OFFICERS = frozenset(member.full_name for member in CAST)
COMPANIES = (
    "Công ty TNHH Thương mại và Vận tải Pò Chài", "Công ty cổ phần Xây dựng Kỳ Cùng", "Công ty TNHH Nông sản Mẫu Sơn Xanh",
    "Công ty cổ phần Đầu tư Ải Quan", "Công ty TNHH Xuất nhập khẩu Bản Chắt", "Hợp tác xã Hồi Văn Quan Xanh",
    "Hợp tác xã Na Chi Lăng Sạch", "Công ty cổ phần Khoáng sản Đồng Mỏ Mới", "Công ty TNHH Du lịch Nhị Thanh",
    "Công ty TNHH Dược liệu Xứ Lạng Xanh", "Công ty cổ phần Vật liệu Hữu Lũng Mới", "Doanh nghiệp tư nhân Thông Xanh",
)  # fmt: skip
HERITAGE = (
    "di tích đình làng Khuổi Nọi", "di tích đền Quan Giám Sát", "di tích hang Cốc Mười", "di tích thành nhà Mạc",
    "di tích khởi nghĩa Bắc Sơn", "danh lam thắng cảnh động Nhị Thanh, Tam Thanh", "lễ hội Ná Nhèm", "hát Then, đàn Tính",
)  # fmt: skip
PARTNERS = (
    "Khu tự trị dân tộc Choang Quảng Tây", "thành phố Sùng Tả, Quảng Tây", "thành phố Bằng Tường, Quảng Tây",
    "huyện Ninh Minh, Quảng Tây", "huyện Long Châu, Quảng Tây", "thành phố Nam Ninh, Quảng Tây", "thành phố Phòng Thành Cảng, Quảng Tây",
)  # fmt: skip
GATES = ("Hữu Nghị", "Tân Thanh", "Chi Ma", "Cốc Nam", "Na Hình", "Bình Nghi", "ga Đồng Đăng", "Co Sâu")
ROMAN = ("I", "II", "III", "IV")
OF_AREA = {"topic": "topics", "field": "fields", "committee": "committees", "project": "projects"}
LISTS: dict[str, tuple[str, ...]] = {
    "heritage": HERITAGE,
    "gate": GATES,
    "partner": PARTNERS,
    "company": COMPANIES,
}


class Phrases:
    """Fills the gaps of a phrase: "khảo sát dự án {project}". What is chosen fits the day, the area and the locality."""

    def __init__(self, random: Random, day: date, area: Area, home: str = "") -> None:
        self.random, self.day, self.area, self.home = random, day, area, home

    def fill(self, phrase: str) -> str:
        """The phrase without gaps."""
        return phrase.format_map(self)

    def __getitem__(self, gap: str) -> Any:
        """What stands in a gap of that name."""
        if gap in LISTS:
            return self.random.choice(LISTS[gap])
        if gap in OF_AREA:
            return self.random.choice(getattr(self.area, OF_AREA[gap]))
        return getattr(self, gap)()

    def n(self) -> int:
        """The number of some document."""
        return self.random.randint(12, 960)

    def phase(self) -> str:
        """Which part of something that is done in parts."""
        return f"{self.random.randint(1, 12):02d}"

    def year(self) -> int:
        """This year."""
        return self.day.year

    def last_month(self) -> str:
        """The month that is over: "12 năm 2023"."""
        over = self.day.replace(day=1) - timedelta(days=1)
        return f"{over.month} năm {over.year}"

    def last_quarter(self) -> str:
        """The quarter that is over: "IV năm 2023"."""
        quarter, year = (self.day.month - 1) // 3, self.day.year
        return f"{ROMAN[quarter - 1]} năm {year if quarter else year - 1}"

    def place(self) -> str:
        """A locality."""
        return self.home or self.random.choice(districts(self.day))

    def commune(self) -> str:
        """A commune, in the locality spoken of if there is one."""
        return self.random.choice(
            [one for one in communes(self.day) if one.endswith(self.home)] or [self.home]
        )

    def rural(self) -> str:
        """A commune that is neither a ward nor a town."""
        rural = [one for one in communes(self.day) if one.startswith("xã") and one.endswith(self.home)]
        return self.random.choice(rural or [self.home])

    def department(self) -> str:
        """A department in charge."""
        return called_on(self.day, self.random.choice(self.area.departments))

    def citizen(self) -> str:
        """A citizen."""
        return citizen(self.random)


def sentence(text: str) -> str:
    """A text that begins with a capital letter."""
    return text[0].upper() + text[1:]


def person(random: Random) -> str:
    """A name of nobody."""
    return citizen(random).partition(" ")[2]


def citizen(random: Random) -> str:
    """The same with ông or bà before it."""
    while True:
        title, (middles, givens) = random.choice((("ông", MEN), ("bà", WOMEN)))
        name = f"{random.choice(FAMILIES)} {random.choice(middles)} {random.choice(givens)}"
        if name not in OFFICERS:
            return f"{title} {name}"


def address(random: Random, day: date) -> str:
    """An invented address."""
    commune = random.choice(communes(day))
    return f"{random.choice(VILLAGES if commune.startswith('xã') else QUARTERS)}, {commune}"


def phone(random: Random) -> str:
    """A number of the form of a mobile phone."""
    return f"{random.choice(('091', '094', '097', '098', '086', '035', '083'))}{random.randrange(10**7):07d}"


def citizen_number(random: Random) -> str:
    """A number of the form of a citizen's card of Lạng Sơn."""
    return f"020{random.randrange(2)}{random.randrange(50, 100)}{random.randrange(10**6):06d}"
