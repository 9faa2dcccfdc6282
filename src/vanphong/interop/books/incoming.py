# SPDX-License-Identifier: EUPL-1.2
"""Sổ đăng ký văn bản đến (Nghị định 30/2020/NĐ-CP, Phụ lục IV): ten columns."""

from collections import Counter
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents.actions import ImportedIncoming, import_incoming
from vanphong.interop.books import cells
from vanphong.interop.books.book import Book, Entered, Listing
from vanphong.interop.books.report import Refusal
from vanphong.interop.books.sheet import Line


def parse(line: Line) -> ImportedIncoming:
    """A line of the register; what is missing or wrong in it the room itself refuses."""
    return ImportedIncoming(
        row=line.place,
        arrived_on=cells.day_or_none(line, "arrived_on"),
        arrival_number=cells.count_or_none(line, "arrival_number"),
        sender=line.text("sender"),
        symbol=cells.number_and_symbol(line, "symbol"),
        dated_on=cells.optional_day(line, "dated_on"),
        subject=line.text("subject"),
        receiver=line.text("receiver"),
        forwarded_on=cells.day_or_none(line, "forwarded_on"),
        received_by=line.text("received_by"),
        note=cells.noted(line, ("forwarded_on", "Ngày chuyển")),
    )


def enter(rows: list[ImportedIncoming], by: Any) -> Entered:
    """Into the register of incoming documents."""
    report = import_incoming(rows=rows, by=by)
    refused = tuple(Refusal(0, r.row, r.code, r.message) for r in report.refused)
    return Entered(len(report.accepted), len(report.already), refused)


def figures(rows: list[ImportedIncoming], as_of: date) -> dict[str, Any]:
    """Lines by year."""
    return {"by_year": dict(Counter(str(row.arrived_on.year) for row in rows if row.arrived_on))}


INCOMING = Book(
    code="incoming",
    label=_("Register of incoming documents"),
    columns={
        "arrived_on": ("Ngày đến", "Ngày tháng đến", "Ngày nhận văn bản"),
        "arrival_number": ("Số đến", "Số thứ tự đến"),
        "sender": ("Tác giả", "Cơ quan ban hành", "Nơi gửi", "Tên cơ quan ban hành"),
        "symbol": ("Số, ký hiệu văn bản", "Số, ký hiệu", "Số và ký hiệu", "Số hiệu văn bản"),
        "number_alone": ("Số", "Số văn bản"),
        "symbol_alone": ("Ký hiệu", "Ký hiệu văn bản"),
        "dated_on": ("Ngày tháng văn bản", "Ngày, tháng, năm văn bản", "Ngày văn bản", "Ngày tháng"),
        "subject": (
            "Tên loại và trích yếu nội dung văn bản",
            "Tên loại và trích yếu",
            "Trích yếu nội dung",
            "Trích yếu",
            "Nội dung văn bản",
            "Nội dung",
        ),
        "receiver": ("Đơn vị hoặc người nhận", "Đơn vị, người nhận", "Người nhận", "Đơn vị nhận"),
        "forwarded_on": ("Ngày chuyển",),
        "received_by": ("Ký nhận",),
        "note": ("Ghi chú",),
    },
    needed=frozenset({"arrived_on", "arrival_number", "sender", "subject"}),
    parse=parse,
    enter=enter,
    figures=figures,
    key=lambda row: row.arrival_number,
    day=lambda row: row.arrived_on,
    listing=Listing(
        "documents:incoming", "start", "end", may_read=lambda officer: officer.can("documents.read")
    ),
    may_import=lambda officer: officer.units_with("documents.import") is None,
)
