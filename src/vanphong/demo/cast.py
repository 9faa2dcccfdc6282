# SPDX-License-Identifier: EUPL-1.2
"""The people of the example's Office and their accounts: one for each role. All invented but the two of the article."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.crypto import salted_hmac

from vanphong.organisation.roles import Role


@dataclass(frozen=True)
class Member:
    """An account of the example: its role on a unit (none: the whole province)."""

    username: str
    full_name: str
    role: Role
    unit: str
    post: str = ""
    granted_on: str = ""


SINCE = date(2022, 1, 4)
CAST = (
    Member("chutich", "Nông Quốc Thành", Role.CHAIRMAN, "ubnd-tinh"),
    Member("huyen", "Dương Xuân Huyên", Role.VICE_CHAIRMAN, "ubnd-tinh", "Phó Chủ tịch Thường trực"),
    Member("duy", "Trịnh Tiến Duy", Role.CHIEF_OF_OFFICE, "van-phong", "Chánh Văn phòng"),
    Member("minh", "Hoàng Văn Minh", Role.DEPUTY_CHIEF, "van-phong", "Phó Chánh Văn phòng"),
    Member("phuc", "Lý Đức Phúc", Role.HEAD_OF_DIVISION, "phong-tong-hop", "Trưởng phòng", "phong-tong-hop"),
    Member("tuan", "Lương Anh Tuấn", Role.SPECIALIST, "phong-tong-hop", "Chuyên viên", "phong-tong-hop"),
    Member("lan", "Nguyễn Thị Lan", Role.CLERK, "van-phong", "Văn thư"),
    Member("luu", "Hứa Thị Lưu", Role.ARCHIVIST, "van-phong", "Lưu trữ"),
    Member("hue", "Nông Thị Huệ", Role.RECEPTION_OFFICER, "ban-tiep-cong-dan", "Cán bộ tiếp công dân"),
    Member("kien", "Phùng Trung Kiên", Role.CENTRE_DIRECTOR, "ttpvhcc", "Giám đốc"),
    Member("binh", "Hà Quốc Bình", Role.COUNTER_OFFICER, "ttpvhcc", "Cán bộ một cửa"),
    Member("dung", "Chu Thị Dung", Role.SECONDED_OFFICER, "so-xay-dung", "Chuyên viên", "so-xay-dung"),
    Member("linh", "Mã Thùy Linh", Role.EDITOR, "trung-tam-thong-tin", "Biên tập viên"),
    Member("quyen", "Bế Thị Quyên", Role.EDITORIAL_BOARD, "trung-tam-thong-tin", "Phó Giám đốc"),
    Member("son", "Triệu Thanh Sơn", Role.ADMINISTRATOR, "van-phong"),
    Member("oanh", "Vi Ngọc Oanh", Role.LOGISTICS, "phong-hc-qt", "Chuyên viên"),
    Member("nga", "Vi Thúy Nga", Role.FOCAL_POINT, "so-tai-chinh", "Chuyên viên", "so-tai-chinh"),
    Member("hanh", "Trần Hồng Hạnh", Role.REPORT_READER, "van-phong"),
    Member("dat", "Đặng Xuân Đạt", Role.INSPECTOR, "thanh-tra-tinh", "Phó Chánh Thanh tra"),
)


def password_of(username: str) -> str:
    """The password of an example account: it differs from one installation to another."""
    return f"{username}-{salted_hmac('vanphong.demo', username, secret=settings.SECRET_KEY).hexdigest()[:8]}"
