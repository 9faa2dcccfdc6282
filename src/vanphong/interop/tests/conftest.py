# SPDX-License-Identifier: EUPL-1.2
"""Registers as the Office keeps them in Excel, built for each test; and who sends them."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from vanphong.conftest import officer

OUTGOING_HEADER = [
    "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký", "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú",
]  # fmt: skip
INCOMING_HEADER = [
    "Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản", "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận", "Ghi chú",
]  # fmt: skip
ASSIGNMENTS_HEADER = [
    "STT", "Cơ quan, người giao", "Số, ký hiệu văn bản giao", "Ngày giao", "Nội dung nhiệm vụ", "Đơn vị chủ trì",
    "Thời hạn hoàn thành", "Ngày hoàn thành", "Ghi chú",
]  # fmt: skip
RECEPTION_HEADER = [
    "STT", "Ngày tiếp", "Họ tên, địa chỉ", "CCCD/Hộ chiếu", "Nội dung đơn (tóm tắt)", "Loại đơn",
    "Số người cùng nội dung", "Cơ quan đã giải quyết", "Thuộc thẩm quyền", "Hướng dẫn công dân",
    "Cơ quan, đơn vị thụ lý", "Theo dõi kết quả giải quyết", "Ghi chú",
]  # fmt: skip
DOSSIERS_HEADER = [
    "STT", "Mã hồ sơ", "Tên TTHC", "Số lượng hồ sơ (bộ)", "Tên cá nhân, tổ chức", "Địa chỉ, số điện thoại",
    "Cơ quan chủ trì giải quyết", "Ngày nhận hồ sơ", "Ngày hẹn trả", "Ngày trả kết quả", "Phương thức nhận kết quả",
    "Ký nhận", "Ghi chú",
]  # fmt: skip
COVER = [["UBND TỈNH LẠNG SƠN"], ["VĂN PHÒNG"], ["SỔ NĂM 2024"], ["Từ ngày 15/12/2023 đến ngày 14/06/2024"]]


def issued(number: str | None = "01/QĐ-UBND", day: Any = datetime(2024, 3, 5), subject: Any = "Quyết định thành lập Tổ công tác") -> list[Any]:  # fmt: skip
    """A line of the outgoing register."""
    return [number, day, subject, "Chủ tịch", "Sở Tài chính", "VT, TH", 5, day, None, None]


def arrived(number: Any = 1, sender: str | None = "Sở Tài chính", dated: Any = "04/03/2024") -> list[Any]:
    """A line of the incoming register."""
    return [
        "05/03/2024",
        number,
        sender,
        "12/BC-STC",
        dated,
        "Báo cáo thu ngân sách",
        "Phòng Tổng hợp",
        "05/03/2024",
    ]


def given(content: str = "Báo cáo giải ngân vốn", due: Any = "31/05/2024", done: Any = None, unit: str = "Sở Tài chính") -> list[Any]:  # fmt: skip
    """A line of the book of assignments."""
    return [1, "Chủ tịch UBND tỉnh", "15/UBND-KT", "05/03/2024", content, unit, due, done, None]


def came(name: str = "Lý Thị Hoa, xã Mai Pha", kind: str = "Kiến nghị", people: Any = 1, day: Any = "15/03/2024") -> list[Any]:  # fmt: skip
    """A line of the reception register."""
    return [
        1,
        day,
        name,
        "020188018162",
        "Về đất đai",
        kind,
        people,
        None,
        "x",
        None,
        "Sở Y tế",
        "Đang giải quyết",
        None,
    ]


def applied(code: str | None = "000.00.16.H37-240305-0001", due: Any = "12/03/2024", result: Any = "11/03/2024") -> list[Any]:  # fmt: skip
    """A line of the register of dossiers."""
    return [1, code, "Cấp giấy phép xây dựng", 1, "Lý Thị Hoa", "xã Mai Pha, 0931622101", "Sở Tài chính", "05/03/2024", due, result, "Bưu chính"]  # fmt: skip


Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path) -> Write:
    """Write rows as a workbook; more sheets by name."""

    def make(*rows: list[Any], name: str = "so.xlsx", **sheets: list[list[Any]]) -> Path:
        book = Workbook()
        for row in rows:
            book.active.append(row)
        for title, others in sheets.items():
            sheet = book.create_sheet(title)
            for row in others:
                sheet.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return make


@pytest.fixture
def director_thu(office):
    """The director of the one-stop centre."""
    return officer("thu", "Bế Thị Thu", "centre_director", office)


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path) -> None:
    """Sent books wait in the test's own folder."""
    settings.VAR = tmp_path / "var"


@pytest.fixture
def clerk(signed_in, clerk_lan):
    """The clerk's browser."""
    return signed_in(clerk_lan)


@pytest.fixture
def book(write):
    """One good line and one without a number."""
    return write(*COVER, OUTGOING_HEADER, issued(), issued(None))
