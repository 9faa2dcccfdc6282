# SPDX-License-Identifier: EUPL-1.2
"""The book of assignments over ten years: one in ten from the Government; some extended, most completed."""

from collections.abc import Iterator
from random import Random

from bench.data.days import Days
from bench.data.loading import load
from bench.data.people import Office
from bench.data.words import Writer
from vanphong.assignments.models import Assignment, Extension, ProgressReport
from vanphong.kernel.vietnamese import fold, official_number_key

ASSIGNMENTS = (
    "id", "giver_kind", "giver", "source_symbol", "source_key", "source_dated_on", "content", "lead_unit_id", "follower_id",
    "assigned_on", "handed_on", "due_on", "original_due_on", "limit", "last_extended_on", "accepted_on", "completed_on", "product",
    "product_symbol", "cancelled_on", "cancel_reason", "returned_on", "return_reason", "sent_back_on", "state",
    "registered_by_id", "registered_at", "folded",
)  # fmt: skip
EXTENSIONS = (
    "id",
    "assignment_id",
    "reason",
    "requested_on",
    "asked_due_on",
    "old_due_on",
    "new_due_on",
    "approved_on",
)
REPORTS = ("id", "assignment_id", "on", "text", "by_id", "unit_id")
GIVERS = {
    "government": ("Thủ tướng Chính phủ", "CĐ-TTg"),
    "province": ("Chủ tịch UBND tỉnh", "TB-UBND"),
}
FOLDED = {
    kind: (fold(giver), fold(symbol), official_number_key(f"1/{symbol}")[1:])
    for kind, (giver, symbol) in GIVERS.items()
}


def load_assignments(office: Office, days: Days, number: int, random: Random) -> None:
    """Fill the book, with extensions, reports and cooperating units."""
    extended: list[tuple] = []
    load(Assignment, ASSIGNMENTS, assignments(office, days, number, random, extended))
    load(Extension, EXTENSIONS, ((key, *row) for key, row in enumerate(extended, 1)))
    reports = range(1, number + 1, 5)
    load(ProgressReport, REPORTS, (
        (key, of, days.texts[days.today * of // (number + 1)], "Đang tổng hợp ý kiến", office.followers[of % len(office.followers)], None)
        for key, of in enumerate(reports, 1)
    ))  # fmt: skip
    units, through = [unit.pk for unit in office.leading], Assignment.cooperating_units.through
    load(through, ("id", "assignment_id", "unit_id"), (
        (of * 2 + part, of, units[(of * 7 + part * 3) % len(units)]) for of in range(1, number + 1, 2) for part in (0, 1)
    ))  # fmt: skip


def assignments(
    office: Office, days: Days, number: int, random: Random, extended: list[tuple]
) -> Iterator[tuple]:
    """Day by day, with what became of each."""
    writer = Writer(random)
    units = [(unit.pk, fold(unit.name)) for unit in office.leading]
    for key, (place, day, serial) in enumerate(days.spread(number), 1):
        chance, year = random.random(), day[:4]
        kind = "government" if serial % 10 == 0 else "province"
        giver, symbol = GIVERS[kind]
        folded_giver, folded_symbol, symbol_key = FOLDED[kind]
        number = 1 + place % 250
        unit_id, unit_name = writer.pick(units)
        content, folded = writer.subject(int(year))
        limit = 5 + int(random.random() * 30)
        first_due = None if chance < 0.08 else place + limit
        due, moved = first_due, None
        if first_due is not None and serial % 8 == 0 and first_due - 2 <= days.today:
            due, moved = first_due + 10, days.texts[first_due - 2]
            extended.append(
                (
                    key,
                    "Chờ ý kiến của các Bộ",
                    moved,
                    days.texts[due],
                    days.texts[first_due],
                    days.texts[due],
                    moved,
                )
            )
        taken = limit - 3 if chance < 0.9 else limit + 12  # one in ten is late
        ended = place + taken if chance < 0.995 and place + taken <= days.today else None
        if moved is not None and ended is not None:
            ended = max(ended, first_due - 2)
        cancelled = ended is not None and 0.5 < chance < 0.51
        state = (
            "cancelled"
            if cancelled
            else "completed"
            if ended is not None
            else ("assigned", "accepted", "accepted", "reported", "returned")[serial % 5]
        )
        end = days.texts[ended] if ended is not None else None
        yield (
            key, kind, giver, f"{number}/{symbol}", f"{number}{symbol_key}", day, content, unit_id, writer.pick(office.followers), day, day,
            days.texts[due] if due is not None else None, days.texts[first_due] if first_due is not None else None,
            f"{limit}wd" if serial % 4 == 0 and first_due is not None else "", moved, None if state == "assigned" else day,
            end if state == "completed" else None, "Báo cáo" if state == "completed" else "",
            f"{1 + serial}/BC-SXD" if state == "completed" else "", end if cancelled else None, "Trùng" if cancelled else "",
            day if state == "returned" else None, "Không đúng thẩm quyền" if state == "returned" else "",
            day if state == "accepted" and serial % 7 == 0 else None, state, office.clerk, f"{day} 03:00:00",
            f"{number} {folded_symbol} {folded} {folded_giver} {unit_name}{f' {1 + serial} bc sxd bao cao' if state == 'completed' else ''}",
        )  # fmt: skip
