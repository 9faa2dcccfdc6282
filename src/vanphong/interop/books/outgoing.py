# SPDX-License-Identifier: EUPL-1.2
"""Sổ đăng ký văn bản đi (Nghị định 30/2020/NĐ-CP, Phụ lục IV): ten columns."""

import re
from collections import Counter
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents.actions import ImportedOutgoing, import_outgoing
from vanphong.interop.books import cells
from vanphong.interop.books.book import Book, Entered, Listing
from vanphong.interop.books.report import Refusal
from vanphong.interop.books.sheet import Line
from vanphong.kernel.vietnamese import parse_official_number


def parse(line: Line) -> ImportedOutgoing:
    """A line of the register; what is missing or wrong in it the room itself refuses."""
    return ImportedOutgoing(
        row=line.place,
        number_and_symbol=cells.number_and_symbol(line, "number"),
        dated_on=cells.day_or_none(line, "dated_on"),
        subject=line.text("subject"),
        signer=line.text("signer"),
        recipients=line.text("recipients"),
        filed_copy_with=line.text("filed_copy"),
        copies=cells.count_or_none(line, "copies"),
        dispatched_on=cells.day_or_none(line, "dispatched_on"),
        received_by=line.text("received_by"),
        note=cells.noted(line, ("dispatched_on", "Ngày chuyển"), ("copies", "Số lượng bản")),
    )


def enter(rows: list[ImportedOutgoing], by: Any) -> Entered:
    """Into the register of outgoing documents."""
    report = import_outgoing(rows=rows, by=by)
    refused = tuple(Refusal(0, r.row, r.code, r.message) for r in report.refused)
    return Entered(len(report.accepted), len(report.already), refused)


def figures(rows: list[ImportedOutgoing], as_of: date) -> dict[str, Any]:
    """Lines by type (QPPL: normative, CV: letters), and by year."""
    return {
        "by_type": dict(Counter(type_of(row) for row in rows)),
        "by_year": dict(Counter(str(row.dated_on.year) for row in rows if row.dated_on)),
    }


def type_of(row: ImportedOutgoing) -> str:
    """How the book's own count calls a document."""
    number = parse_official_number(row.number_and_symbol)
    return "QPPL" if number.kind == "normative" else number.type_code or "CV"


def key_of(row: ImportedOutgoing) -> str:
    """The number without its symbol: only under the same one can two rows be one document."""
    figures = re.search(r"\d+", row.number_and_symbol)
    return figures.group().lstrip("0") if figures else ""


OUTGOING = Book(
    code="outgoing",
    label=_("Register of outgoing documents"),
    columns={
        "number": ("Số, ký hiệu văn bản", "Số, ký hiệu", "Số và ký hiệu", "Số hiệu văn bản"),
        "number_alone": ("Số", "Số văn bản", "Số đi"),
        "symbol_alone": ("Ký hiệu", "Ký hiệu văn bản"),
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
            "Nội dung văn bản",
            "Nội dung",
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
    foreign=("Số đến", "Ngày đến"),
    instead={"number": ("number_alone", "symbol_alone")},
    key=key_of,
    day=lambda row: row.dated_on,
    listing=Listing(
        "documents:outgoing", "start", "end", may_read=lambda officer: officer.can("documents.read")
    ),
    may_import=lambda officer: officer.units_with("documents.import") is None,
)
