# SPDX-License-Identifier: EUPL-1.2
"""Sổ tiếp công dân (mẫu 03/TCD): thirteen columns; each day is a session of the leader."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vanphong.citizens.actions import VisitRow, import_visits
from vanphong.citizens.actions.visits import Came
from vanphong.citizens.models import CROWD, VisitKind
from vanphong.interop.books import cells
from vanphong.interop.books.book import Book, Entered, NotThisLine
from vanphong.interop.books.sheet import Line
from vanphong.kernel.vietnamese import fold
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Unit
from vanphong.organisation.models.units import UnitKind

RECEIVED_BY = "Chủ tịch UBND tỉnh"
KINDS = {
    "khieu nai": VisitKind.COMPLAINT,
    "to cao": VisitKind.DENUNCIATION,
    "kien nghi": VisitKind.PROPOSAL,
    "phan anh": VisitKind.FEEDBACK,
    "de dat nguyen vong": VisitKind.WISH,
    "nguyen vong": VisitKind.WISH,
    "kn": VisitKind.COMPLAINT,
    "tc": VisitKind.DENUNCIATION,
    "pa": VisitKind.FEEDBACK,
}
YES = {"x", "co", "1", "v"}


def parse(line: Line) -> VisitRow:
    """A line of the register."""
    received_on = cells.day(line, "received_on")
    if received_on > today():
        raise NotThisLine(
            "date in the future", _("The day of reception lies in the future. Correct it."), "received_on"
        )
    who = cells.needed(line, "who", "no name", _("The name is missing. Write the name of who came."))
    name, _comma, address = who.partition(",")
    written = fold(line.text("kind"))
    if written not in KINDS:
        raise NotThisLine(
            "unknown kind",
            _(
                "The kind is missing or unknown. Write Khiếu nại, Tố cáo, Kiến nghị, Phản ánh or Đề đạt nguyện vọng."
            ),
            "kind",
        )
    return VisitRow(
        row=line.row,
        received_on=received_on,
        came=Came(name.strip()[:200], address.strip()[:300], line.text("identity")[:40]),
        kind=KINDS[written],
        summary=cells.needed(
            line,
            "summary",
            "no content",
            _("The content is missing. Write in short what the citizen came about."),
        )[:2000],
        people=cells.count(line, "people", 1),
        settled_by=line.text("settled_by")[:200],
        is_competent=fold(line.text("competent")) in YES,
        guided_to=line.text("guided_to")[:300],
        handled_by=line.text("handled_by")[:200],
        outcome=line.text("outcome")[:500],
        note=line.text("note")[:500],
    )


def enter(rows: list[VisitRow], by: Any) -> Entered:
    """Into the reception register, as sessions of the Chairman."""
    office = Unit.objects.get(kind=UnitKind.OFFICE)
    done = import_visits(rows=rows, by=by, unit=office, received_by=RECEIVED_BY)
    return Entered(done.added, done.present)


def figures(rows: list[VisitRow]) -> dict[str, Any]:
    """Sessions, visits, people, crowds, and visits by kind."""
    return {
        "sessions": len({row.received_on for row in rows}),
        "visits": len(rows),
        "people": sum(row.people for row in rows),
        "crowds": sum(row.people >= CROWD for row in rows),
        "by_kind": dict(Counter(str(VisitKind(row.kind).label) for row in rows)),
    }


RECEPTION = Book(
    code="reception",
    label=gettext_lazy("Reception register"),
    columns={
        "received_on": ("Ngày tiếp", "Ngày, tháng tiếp", "Ngày tháng tiếp"),
        "who": ("Họ tên, địa chỉ", "Họ và tên, địa chỉ", "Họ tên - Địa chỉ", "Họ tên"),
        "identity": ("CCCD/Hộ chiếu", "CCCD", "CMND", "Số CMND", "Giấy tờ tùy thân"),
        "summary": (
            "Nội dung đơn (tóm tắt)",
            "Nội dung vụ việc",
            "Nội dung đơn",
            "Nội dung",
            "Tóm tắt nội dung",
        ),
        "kind": ("Loại đơn", "Phân loại đơn", "Loại"),
        "people": ("Số người cùng nội dung", "Số người", "Số công dân"),
        "settled_by": ("Cơ quan đã giải quyết",),
        "competent": ("Thuộc thẩm quyền", "Thụ lý để giải quyết"),
        "guided_to": ("Hướng dẫn công dân", "Trả lại đơn và hướng dẫn", "Hướng dẫn"),
        "handled_by": ("Cơ quan, đơn vị thụ lý", "Cơ quan thụ lý", "Chuyển đơn đến cơ quan"),
        "outcome": ("Theo dõi kết quả giải quyết", "Kết quả giải quyết", "Theo dõi kết quả"),
        "note": ("Ghi chú",),
    },
    needed=frozenset({"received_on", "who", "summary", "kind"}),
    parse=parse,
    enter=enter,
    figures=figures,
    may_import=lambda officer: officer.can("citizens.receive"),
)
