# SPDX-License-Identifier: EUPL-1.2
"""Taking over older books of assignments in bulk: each row is checked, the same rows again add nothing."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from vanphong.assignments.actions.rows import AssignmentRow, RowRefused, extensions_from, row_read
from vanphong.assignments.models import Assignment, Extension
from vanphong.assignments.permissions import may_import
from vanphong.kernel.actions import action, ensure
from vanphong.kernel.journal import record_many
from vanphong.kernel.taking_over import ImportReport
from vanphong.kernel.vietnamese import fold
from vanphong.kernel.worktime import current_calendar, today
from vanphong.organisation.models import Unit
from vanphong.organisation.queries import UnitFinder

#: keys of rows that are looked up at once; SQLite takes no more than 999 values in some builds
AT_ONCE = 500


@action
def import_assignments(*, rows: Iterable[AssignmentRow], by: Any) -> ImportReport:
    """Enter the rows of an older book; those that do not fit are reported with the reason, the others go in."""
    ensure(may_import(by))
    report, finder, calendar, day, moment = (
        ImportReport(),
        UnitFinder(),
        current_calendar(),
        today(),
        timezone.now(),
    )
    read: list[tuple[AssignmentRow, Assignment, list[Unit]]] = []
    for row in rows:
        try:
            read.append((row, *row_read(row, finder, calendar, day)))
        except RowRefused as refusal:
            report.refused.append(refusal.at(row.row))

    known = known_keys([assignment for _row, assignment, _helping in read])
    fresh = []
    for row, assignment, helping in read:
        key = key_of(assignment)
        if known[key]:
            known[key] -= 1
            report.already.append(row.row)
            continue
        assignment.registered_by, assignment.registered_at = by, moment
        fresh.append((row, assignment, helping))
        report.accepted.append(row.row)
    if fresh:
        write(fresh, by)
    return report


def write(fresh: list[tuple[AssignmentRow, Assignment, list[Unit]]], by: Any) -> None:
    """Save the assignments with their helping units, their extensions and the journal."""
    taken = [assignment for _row, assignment, _helping in fresh]
    Assignment.objects.bulk_create(taken, batch_size=500)
    helping_rows = Assignment.cooperating_units.through
    helping_rows.objects.bulk_create(
        (helping_rows(assignment_id=a.pk, unit_id=unit.pk) for _row, a, units in fresh for unit in units),
        batch_size=1000,
    )
    Extension.objects.bulk_create(
        (
            extension
            for row, assignment, _helping in fresh
            for extension in extensions_from(row, assignment, by)
        ),
        batch_size=500,
    )
    record_many(
        "assignments.imported",
        [
            (
                a,
                {
                    "lead_unit": a.lead_unit.name,
                    "due_on": a.due_on,
                    "source": a.source_symbol,
                    "completed_on": a.completed_on,
                },
            )
            for a in taken
        ],
        by=by,
    )


def key_of(assignment: Assignment) -> tuple[Any, ...]:
    """What makes two rows the same: document, day, lead unit and content."""
    return assignment.source_key, assignment.assigned_on, assignment.lead_unit_id, fold(assignment.content)


def known_keys(read: list[Assignment]) -> Counter[tuple[Any, ...]]:
    """How often each row stands in the book already: twins of one book stay two, and are not entered twice."""
    known: Counter[tuple[Any, ...]] = Counter()
    if not read:
        return known
    days = [assignment.assigned_on for assignment in read]
    keys = sorted({assignment.source_key for assignment in read})
    for start in range(0, len(keys), AT_ONCE):
        stored = Assignment.objects.filter(
            source_key__in=keys[start : start + AT_ONCE],
            assigned_on__gte=min(days),
            assigned_on__lte=max(days),
        )
        columns = ("source_key", "assigned_on", "lead_unit_id", "content")
        for source_key, assigned_on, lead_unit_id, content in stored.values_list(*columns).iterator(
            chunk_size=2000
        ):
            known[source_key, assigned_on, lead_unit_id, fold(content)] += 1
    return known
