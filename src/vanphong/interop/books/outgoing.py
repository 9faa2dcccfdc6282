# SPDX-License-Identifier: EUPL-1.2
"""Sổ đăng ký văn bản đi (Nghị định 30/2020/NĐ-CP, Phụ lục IV): ten columns."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents.actions import import_outgoing
from vanphong.documents.actions.importing import ImportedOutgoing
from vanphong.interop.books import cells
from vanphong.interop.books.book import Book, Entered, Refusal
from vanphong.interop.books.sheet import Line


def parse(line: Line) -> ImportedOutgoing:
    """A line of the register; what is missing or wrong in it the room itself refuses."""
    return ImportedOutgoing(
        row=line.row,
        number_and_symbol=line.text("number"),
        dated_on=cells.day_or_none(line, "dated_on"),
        subject=line.text("subject"),
        signer=line.text("signer"),
        recipients=line.text("recipients"),
        filed_copy_with=line.text("filed_copy"),
        copies=cells.count_or_none(line, "copies"),
        dispatched_on=cells.day_or_none(line, "dispatched_on"),
        received_by=line.text("received_by"),
        note=line.text("note"),
    )


def enter(rows: list[ImportedOutgoing], by: Any) -> Entered:
    """Into the register of outgoing documents."""
    report = import_outgoing(rows=rows, by=by)
    refused = tuple(Refusal(r.row, 0, r.code, r.message) for r in report.refused)
    return Entered(len(report.accepted), len(report.already), refused)


def figures(rows: list[ImportedOutgoing]) -> dict[str, Any]:
    """Lines by year."""
    return dict(Counter(str(row.dated_on.year) for row in rows if row.dated_on))


OUTGOING = Book(
    code="outgoing",
    label=_("Register of outgoing documents"),
    columns={
        "number": ("Số, ký hiệu văn bản", "Số, ký hiệu", "Số ký hiệu", "Số và ký hiệu"),
        "dated_on": (
            "Ngày tháng văn bản",
            "Ngày, tháng, năm văn bản",
            "Ngày văn bản",
            "Ngày ban hành",
            "Ngày tháng",
        ),
        "subject": (
            "Tên loại và trích yếu nội dung văn bản",
            "Tên loại và trích yếu",
            "Trích yếu nội dung",
            "Trích yếu",
        ),
        "signer": ("Người ký",),
        "recipients": ("Nơi nhận văn bản", "Nơi nhận"),
        "filed_copy": ("Đơn vị, người nhận bản lưu", "Đơn vị nhận bản lưu", "Nơi nhận bản lưu", "Bản lưu"),
        "copies": ("Số lượng bản", "Số bản", "Số lượng"),
        "dispatched_on": ("Ngày chuyển", "Ngày gửi", "Ngày phát hành"),
        "received_by": ("Ký nhận",),
        "note": ("Ghi chú",),
    },
    needed=frozenset({"number", "dated_on", "subject"}),
    parse=parse,
    enter=enter,
    figures=figures,
    may_import=lambda officer: (
        officer.can("documents.issue") and officer.units_with("documents.issue") is None
    ),
)
