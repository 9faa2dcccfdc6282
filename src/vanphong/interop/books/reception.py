# SPDX-License-Identifier: EUPL-1.2
"""Sổ tiếp công dân (mẫu 03/TCD): thirteen columns; each day is a session of the leader."""

from collections import Counter
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vanphong.citizens.actions import VisitRow, import_visits
from vanphong.citizens.actions.visits import Came
from vanphong.citizens.models import CROWD, VisitKind
from vanphong.interop.books import cells
from vanphong.interop.books.book import Book, Entered, Listing, NotThisLine
from vanphong.interop.books.sheet import Line
from vanphong.kernel.vietnamese import fold, parse_identity
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
        row=line.place,
        received_on=received_on,
        came=came(line),
        kind=KINDS[written],
        summary=summary(line),
        people=cells.count(line, "people", 1),
        settled_by=cells.fitting(line, "settled_by", 200),
        is_competent=fold(line.text("competent")) in YES,
        guided_to=cells.fitting(line, "guided_to", 300),
        handled_by=cells.fitting(line, "handled_by", 200),
        outcome=cells.fitting(line, "outcome", 500),
        note=cells.fitting(line, "note", 500),
    )


def came(line: Line) -> Came:
    """Who came: name and address in one column, separated by the first comma, or in two."""
    who = cells.needed(line, "who", "no name", _("The name is missing. Write the name of who came."))
    name, _comma, address = (who, "", line.text("address")) if line.text("address") else who.partition(",")
    found = Came(name.strip(), address.strip(), identity(line))
    for text, most, column in ((found.full_name, 200, "who"), (found.address, 300, "who")):
        if len(text) > most:
            raise NotThisLine(
                "too long",
                _("This text is longer than %(most)s letters. Shorten it.") % {"most": most},
                column,
            )
    return found


def identity(line: Line) -> str:
    """The number of the identity paper, with the zeros that Excel took from its front; other words as they are."""
    try:
        return parse_identity(line.cells.get("identity")).number
    except ValueError:
        return cells.fitting(line, "identity", 40)


def summary(line: Line) -> str:
    """What the citizen came about."""
    cells.needed(
        line,
        "summary",
        "no content",
        _("The content is missing. Write in short what the citizen came about."),
    )
    return cells.fitting(line, "summary", 2000)


def enter(rows: list[VisitRow], by: Any) -> Entered:
    """Into the reception register, as sessions of the Chairman."""
    office = Unit.objects.get(kind=UnitKind.OFFICE)
    done = import_visits(rows=rows, by=by, unit=office, received_by=RECEIVED_BY)
    return Entered(done.added, done.present)


def figures(rows: list[VisitRow], as_of: date) -> dict[str, Any]:
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
        "address": ("Địa chỉ", "Nơi cư trú", "Nơi ở"),
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
    key=lambda row: row.received_on,
    day=lambda row: row.received_on,
    listing=Listing(
        "citizens:visits", "since", "until", may_read=lambda officer: officer.can("citizens.read")
    ),
    may_import=lambda officer: officer.can("citizens.import"),
    private=frozenset({"who", "address", "identity", "summary"}),
)
