# SPDX-License-Identifier: EUPL-1.2
"""The figures of assignments: the same for what the Government gives and for what the province gives (DOMAIN 4.5)."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from vanphong.assignments import queries
from vanphong.assignments.models import GiverKind
from vanphong.kernel.indicators import ByDay, Indicator, Ratio

BASIS = {
    "government": "Quyết định 42/2014/QĐ-TTg, sửa đổi bởi Quyết định 23/2018/QĐ-TTg",
    "province": "Quy chế theo dõi, đôn đốc của UBND tỉnh, theo Quyết định 42/2014/QĐ-TTg",
}
GIVERS = {
    "government": _("Assignments given by the Government and the Prime Minister"),
    "province": _("Assignments given by the provincial People's Committee, its Chairman and Vice Chairmen"),
}
#: what is counted → (label, definition, rows, the day that is its own)
BY_DAY: dict[str, tuple[Any, Any, Any, str]] = {
    "assigned": (
        _("newly given in the period"),
        _("Assignments by the day they were given."),
        queries.assigned, "assigned_on",
    ),
    "completed": (
        _("completed"),
        _("Assignments by their day of completion: the day of the result document, once the giving side confirmed it."),
        queries.completed, "completed_on",
    ),
    "completed_on_time": (
        _("completed on time"),
        _("Completed in the period not after the last approved due date; those without a due date count here, as they cannot be late."),
        queries.completed_on_time, "completed_on",
    ),
    "completed_late": (
        _("completed late"),
        _("Completed in the period after the last approved due date."),
        queries.completed_late, "completed_on",
    ),
    "due_completed": (
        _("completed, with a due date"),
        _("Completed in the period; those without a due date are left out."),
        queries.due_completed, "completed_on",
    ),
    "due_met": (
        _("completed on time, with a due date"),
        _("Completed in the period not after the last approved due date; those without a due date are left out."),
        queries.due_met, "completed_on",
    ),
    "cancelled": (
        _("cancelled"),
        _("Assignments by the day on which they were cancelled."),
        queries.cancelled, "cancelled_on",
    ),
}  # fmt: skip
AT_END: dict[str, tuple[Any, Any, Any]] = {
    "total": (
        _("followed in the period"),
        _("Assignments open when the period begins, and those given in it; also those cancelled in it."),
        queries.total_in,
    ),
    "open_in_time": (
        _("open, within their time"),
        _(
            "Open at the end of the period, and the due date in force on that day has not passed, or there is none."
        ),
        queries.open_in_time_at_end,
    ),
    "open_overdue": (
        _("open, overdue"),
        _("Open at the end of the period, and the due date in force on that day has passed."),
        queries.open_overdue_at_end,
    ),
    "open_without_due": (
        _("open, no due date"),
        _(
            "Open at the end of the period, without a due date on that day; they are among those within their time."
        ),
        queries.open_without_due_at_end,
    ),
}
RATES: dict[str, tuple[Any, Any, str, str]] = {
    "done_rate": (
        _("share completed"),
        _("Of all assignments followed in the period."),
        "completed",
        "total",
    ),
    "on_time_rate": (
        _("share completed on time"),
        _("Of those completed in the period that had a due date."),
        "due_met",
        "due_completed",
    ),
    "overdue_rate": (
        _("share open and overdue"),
        _("Of all assignments followed in the period."),
        "open_overdue",
        "total",
    ),
}


def figures_of(giver: str) -> Iterator[Indicator | Ratio]:
    """The figures of one giver."""
    code, listing = f"assignments.{giver}_{{}}".format, "assignments:assignments"

    def words(what: Any) -> Any:
        return format_lazy("{giver}: {what}", giver=GIVERS[giver], what=what)

    for name, (label, definition, at_end) in AT_END.items():
        yield Indicator(
            code=code(name), label=words(label), definition=definition, basis=BASIS[giver], listing=listing,
            rows=partial(at_end, giver),
        )  # fmt: skip
    for name, (label, definition, rows, day) in BY_DAY.items():
        yield Indicator(
            code=code(name), label=words(label), definition=definition, basis=BASIS[giver], listing=listing,
            by_day=ByDay(rows=partial(rows, giver), day=day, unit="lead_unit_id"),
        )  # fmt: skip
    for name, (label, definition, part, whole) in RATES.items():
        yield Ratio(
            code=code(name),
            label=words(label),
            definition=definition,
            basis=BASIS[giver],
            part=code(part),
            whole=code(whole),
        )


INDICATORS = [figure for giver in GiverKind.values for figure in figures_of(giver)]
