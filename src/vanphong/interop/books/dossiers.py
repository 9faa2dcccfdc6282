# SPDX-License-Identifier: EUPL-1.2
"""Sổ theo dõi hồ sơ (mẫu 06, Thông tư 01/2018/TT-VPCP): thirteen columns."""

import re
from collections import Counter
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.interop.books import cells
from vanphong.interop.books.book import Book, Entered, Listing
from vanphong.interop.books.report import Refusal
from vanphong.interop.books.sheet import Line
from vanphong.kernel.vietnamese import fold
from vanphong.procedures.actions import import_dossiers
from vanphong.procedures.actions.rows import DossierRow
from vanphong.procedures.models.dossiers import ReturnMethod

PHONE = re.compile(r"(?:\+?84|0)[\d .\-]{8,13}\d")
RETURN_METHODS = {
    "buu chinh": ReturnMethod.POSTAL,
    "qua buu chinh": ReturnMethod.POSTAL,
    "buu dien": ReturnMethod.POSTAL,
    "truc tuyen": ReturnMethod.ONLINE,
    "dien tu": ReturnMethod.ONLINE,
}


def parse(line: Line) -> DossierRow:
    """A line of the register; what is missing in it the room itself refuses."""
    where = line.text("address")
    phone = PHONE.search(where)
    returned_on = cells.optional_day(line, "returned_on")
    return DossierRow(
        row=line.place,
        code=line.text("code"),
        procedure_name=line.text("procedure"),
        applicant_name=line.text("applicant"),
        applicant_phone=line.text("phone") or (phone.group() if phone else ""),
        applicant_address=(where[: phone.start()] if phone else where).strip(" ,;"),
        received_on=cells.day_or_none(line, "received_on"),
        due_on=cells.day_or_none(line, "due_on"),
        resolved_on=returned_on,
        handed_over_on=returned_on,
        unit=line.text("unit"),
        return_method=RETURN_METHODS.get(fold(line.text("method")), ReturnMethod.DIRECT),
        copies=cells.count(line, "copies", 1),
        note=line.text("note"),
    )


def enter(rows: list[DossierRow], by: Any) -> Entered:
    """Into the room of procedures."""
    report = import_dossiers(rows=rows, by=by)
    refused = tuple(Refusal(0, r.row, r.code, r.message) for r in report.refused)
    return Entered(len(report.accepted), len(report.already), refused)


def figures(rows: list[DossierRow], as_of: date) -> dict[str, Any]:
    """Dossiers by their standing on that day."""
    return dict(Counter(standing(row, as_of) for row in rows))


def standing(row: DossierRow, as_of: date) -> str:
    """How a row stands on a day, by its dates alone."""
    if row.due_on is None or row.received_on is None:
        return "unknown"
    if row.resolved_on is None or row.resolved_on > as_of:
        return "open_in_time" if as_of <= row.due_on else "open_overdue"
    if row.resolved_on == row.due_on:
        return "on_time"
    return "early" if row.resolved_on < row.due_on else "late"


DOSSIERS = Book(
    code="dossiers",
    label=_("Register of dossiers"),
    columns={
        "code": ("Mã hồ sơ", "Số hồ sơ"),
        "procedure": ("Tên TTHC", "Tên thủ tục hành chính", "Tên thủ tục", "Thủ tục"),
        "copies": ("Số lượng hồ sơ (bộ)", "Số lượng hồ sơ", "Số bộ"),
        "applicant": ("Tên cá nhân, tổ chức", "Cá nhân, tổ chức", "Họ tên cá nhân, tổ chức", "Người nộp"),
        "address": ("Địa chỉ, số điện thoại", "Địa chỉ, SĐT", "Địa chỉ"),
        "phone": ("Số điện thoại", "Điện thoại", "SĐT"),
        "unit": ("Cơ quan chủ trì giải quyết", "Cơ quan chủ trì", "Cơ quan giải quyết"),
        "received_on": ("Ngày nhận hồ sơ", "Ngày nhận", "Ngày tiếp nhận", "Nhận hồ sơ"),
        "due_on": ("Ngày hẹn trả", "Ngày hẹn trả kết quả", "Hẹn trả", "Hẹn trả kết quả"),
        "returned_on": ("Ngày trả kết quả", "Ngày trả", "Trả kết quả"),
        "method": ("Phương thức nhận kết quả", "Phương thức nhận"),
        "note": ("Ghi chú",),
    },
    needed=frozenset({"code", "procedure", "applicant", "received_on", "due_on"}),
    parse=parse,
    enter=enter,
    key=lambda row: row.code.upper(),
    day=lambda row: row.received_on,
    listing=Listing(
        "procedures:dossiers",
        "received_from",
        "received_to",
        may_read=lambda officer: officer.can("procedures.read"),
    ),
    figures=figures,
    may_import=lambda officer: officer.can("procedures.import"),
    private=frozenset({"applicant", "address", "phone"}),
)
