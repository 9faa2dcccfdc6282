# SPDX-License-Identifier: EUPL-1.2
"""Sổ theo dõi nhiệm vụ giao: who gave what to whom, until when, done when."""

from collections import Counter, defaultdict
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.assignments.actions import import_assignments
from vanphong.assignments.actions.rows import AssignmentRow
from vanphong.interop.books import cells
from vanphong.interop.books.book import Book, Entered, Listing
from vanphong.interop.books.report import Refusal
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
        row=line.place,
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
    refused = tuple(Refusal(0, r.row, r.code, r.message) for r in report.refused)
    return Entered(len(report.accepted), len(report.already), refused)


def figures(rows: list[AssignmentRow], as_of: date) -> dict[str, Any]:
    """Assignments of each giver by their standing on that day; what has no due date is never late."""
    by_giver: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        by_giver[row.giver]["total"] += 1
        by_giver[row.giver][standing(row, as_of)] += 1
    return {
        "by_giver": {giver: dict(counts) for giver, counts in by_giver.items()},
        "without_due": sum(row.due_on is None for row in rows),
    }


def standing(row: AssignmentRow, as_of: date) -> str:
    """How a row stands on a day, by its dates alone."""
    due_on = row.due_on or date.max
    if row.completed_on is not None and row.completed_on <= as_of:
        return "done_on_time" if row.completed_on <= due_on else "done_late"
    return "open_in_time" if as_of <= due_on else "open_overdue"


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
    key=lambda row: (row.assigned_on, fold(row.source_symbol)),
    day=lambda row: row.assigned_on,
    listing=Listing(
        "assignments:assignments", year="year", may_read=lambda officer: officer.can("assignments.follow")
    ),
    figures=figures,
    may_import=lambda officer: officer.can_for_all("assignments.import"),
)
