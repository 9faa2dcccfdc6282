# SPDX-License-Identifier: EUPL-1.2
"""Sổ theo dõi nhiệm vụ giao: who gave what to whom, until when, done when."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.assignments.actions import import_assignments
from vanphong.assignments.actions.rows import AssignmentRow
from vanphong.assignments.permissions import may_assign
from vanphong.interop.books import cells
from vanphong.interop.books.book import Book, Entered, Refusal
from vanphong.interop.books.sheet import Line
from vanphong.kernel.vietnamese import fold

#: what a book writes where there is no due date, folded
NO_DUE_DATE = ("khong co thoi han", "khong thoi han", "khong xac dinh", "khong", "chua co", "chua xac dinh")
RECURRING = ("thuong xuyen", "dinh ky", "hang thang", "hang quy", "hang nam", "hang tuan")


def due_day(line: Line) -> tuple[date | None, bool]:
    """The due date, if there is one, and whether the assignment recurs."""
    words = fold(line.text("due_on"))
    if words in NO_DUE_DATE:
        return None, False
    if words.startswith(RECURRING):
        return None, True
    return cells.optional_day(line, "due_on"), False


def parse(line: Line) -> AssignmentRow:
    """A line of the book; what is missing in it the room itself refuses."""
    due_on, recurring = due_day(line)
    return AssignmentRow(
        row=line.row,
        giver=line.text("giver"),
        assigned_on=cells.day_or_none(line, "assigned_on"),
        content=line.text("content"),
        lead_unit=line.text("lead_unit"),
        due_on=due_on,
        recurring=recurring,
        source_symbol=line.text("source_symbol"),
        cooperating_units=tuple(part.strip() for part in line.text("cooperating").split(";") if part.strip()),
        completed_on=cells.optional_day(line, "completed_on"),
        product=line.text("product"),
    )


def enter(rows: list[AssignmentRow], by: Any) -> Entered:
    """Into the room of assignments."""
    report = import_assignments(rows=rows, by=by)
    refused = tuple(Refusal(r.row, 0, r.code, r.message) for r in report.refused)
    return Entered(len(report.accepted), len(report.already), refused)


ASSIGNMENTS = Book(
    code="assignments",
    label=_("Register of assignments"),
    columns={
        "giver": ("Cơ quan, người giao", "Cơ quan giao", "Người giao"),
        "source_symbol": ("Số, ký hiệu văn bản giao", "Số, ký hiệu văn bản", "Văn bản giao", "Số, ký hiệu"),
        "assigned_on": ("Ngày giao", "Ngày tháng giao", "Ngày, tháng giao", "Ngày văn bản"),
        "content": ("Nội dung nhiệm vụ", "Nội dung công việc", "Nhiệm vụ", "Nội dung"),
        "lead_unit": ("Đơn vị chủ trì", "Cơ quan chủ trì", "Chủ trì"),
        "cooperating": ("Đơn vị phối hợp", "Cơ quan phối hợp", "Phối hợp"),
        "due_on": ("Thời hạn hoàn thành", "Thời hạn", "Hạn hoàn thành", "Hạn xử lý"),
        "completed_on": ("Ngày hoàn thành", "Ngày tháng hoàn thành", "Hoàn thành ngày"),
        "product": ("Sản phẩm", "Kết quả thực hiện", "Kết quả"),
    },
    needed=frozenset({"giver", "assigned_on", "content", "lead_unit", "due_on"}),
    parse=parse,
    enter=enter,
    may_import=may_assign,
)
