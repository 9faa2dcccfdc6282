# SPDX-License-Identifier: EUPL-1.2
"""Sổ đăng ký văn bản đến (Nghị định 30/2020/NĐ-CP, Phụ lục IV): ten columns."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents.actions import import_incoming
from vanphong.documents.actions.importing import ImportedIncoming
from vanphong.interop.books import cells
from vanphong.interop.books.book import Book, Entered, Refusal
from vanphong.interop.books.sheet import Line


def parse(line: Line) -> ImportedIncoming:
    """A line of the register; what is missing or wrong in it the room itself refuses."""
    return ImportedIncoming(
        row=line.row,
        arrived_on=cells.day_or_none(line, "arrived_on"),
        arrival_number=cells.count_or_none(line, "arrival_number"),
        sender=line.text("sender"),
        symbol=line.text("symbol"),
        dated_on=cells.optional_day(line, "dated_on"),
        subject=line.text("subject"),
        receiver=line.text("receiver"),
        forwarded_on=cells.day_or_none(line, "forwarded_on"),
        received_by=line.text("received_by"),
        note=line.text("note"),
    )


def enter(rows: list[ImportedIncoming], by: Any) -> Entered:
    """Into the register of incoming documents."""
    report = import_incoming(rows=rows, by=by)
    refused = tuple(Refusal(r.row, 0, r.code, r.message) for r in report.refused)
    return Entered(len(report.accepted), len(report.already), refused)


def figures(rows: list[ImportedIncoming]) -> dict[str, Any]:
    """Lines by year."""
    return dict(Counter(str(row.arrived_on.year) for row in rows if row.arrived_on))


INCOMING = Book(
    code="incoming",
    label=_("Register of incoming documents"),
    columns={
        "arrived_on": ("Ngày đến",),
        "arrival_number": ("Số đến",),
        "sender": ("Tác giả", "Cơ quan ban hành", "Nơi gửi", "Tên cơ quan ban hành"),
        "symbol": ("Số, ký hiệu văn bản", "Số, ký hiệu", "Số ký hiệu", "Số và ký hiệu"),
        "dated_on": ("Ngày tháng văn bản", "Ngày, tháng, năm văn bản", "Ngày văn bản", "Ngày tháng"),
        "subject": (
            "Tên loại và trích yếu nội dung văn bản",
            "Tên loại và trích yếu",
            "Trích yếu nội dung",
            "Trích yếu",
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
    may_import=lambda officer: (
        officer.can("documents.register_incoming")
        and officer.units_with("documents.register_incoming") is None
    ),
)
