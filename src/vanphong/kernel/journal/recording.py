# SPDX-License-Identifier: EUPL-1.2
"""Writing the journal. A failure here fails the action that called it."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection, models
from django.utils import timezone
from django.utils.functional import Promise

from vanphong.kernel.journal.chain import hash_of
from vanphong.kernel.journal.events import event_types
from vanphong.kernel.journal.models import JournalEntry, JournalLane

# every action of the house runs these: written out, they take a tenth of the time
COLUMNS = (
    "lane_id", "position", "at", "by_id", "by_name", "on_behalf_of_id", "event", "subject_type", "subject_id", "facts_json",
    "previous", "hash",
)  # fmt: skip
WRITE = f"INSERT INTO kernel_journalentry ({', '.join(COLUMNS)}) VALUES ({', '.join(['%s'] * len(COLUMNS))}) RETURNING id"
FIRST_LANE = "SELECT id, position, head FROM kernel_journallane ORDER BY id LIMIT 1"
GO_ON = "UPDATE kernel_journallane SET position = %s, head = %s WHERE id = %s"


def record(
    event: str, *, subject: models.Model | None, by: Any, on_behalf_of: Any = None, **facts: Any
) -> JournalEntry:
    """Write one event of the running action. An undeclared event, or a call outside a transaction, raises."""
    return record_many(event, [(subject, facts)], by=by, on_behalf_of=on_behalf_of)[0]


def record_many(
    event: str,
    happened: Iterable[tuple[models.Model | None, dict[str, Any]]],
    *,
    by: Any,
    on_behalf_of: Any = None,
) -> list[JournalEntry]:
    """Write the same event for many records at once, one entry each: the bulk form for imports."""
    if event not in event_types:
        raise ImproperlyConfigured(f"journal event {event!r} is not declared")
    if not connection.in_atomic_block:
        raise ImproperlyConfigured(f"journal event {event!r} is recorded outside an action")
    lane, now, entries = take_free_lane(), timezone.now(), []
    for subject, facts in happened:
        entry = JournalEntry(
            lane_id=lane.pk,
            position=lane.position + 1,
            at=now,
            by=by,
            by_name=by.get_username(),
            on_behalf_of=on_behalf_of,
            event=event,
            subject_type=subject._meta.label_lower if subject is not None else "",
            subject_id=subject.pk if subject is not None else None,
            facts_json=canonical(facts),
            previous=lane.head,
        )
        entry.hash = hash_of(entry)
        lane.position, lane.head = entry.position, entry.hash
        entries.append(entry)
    if len(entries) != 1:
        JournalEntry.objects.bulk_create(entries, batch_size=2000)
    with connection.cursor() as cursor:
        if len(entries) == 1:
            cursor.execute(WRITE, [in_database(getattr(entries[0], column)) for column in COLUMNS])
            entries[0].pk = cursor.fetchone()[0]
        cursor.execute(GO_ON, [lane.position, lane.head, lane.pk])
    return entries


def in_database(value: Any) -> Any:
    """A moment in the database's own form; all else is what it is."""
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value


def take_free_lane() -> JournalLane:
    """The first lane that no other running action holds, locked until this action ends; a new one if all are held."""
    skip_locked = " FOR UPDATE SKIP LOCKED" if connection.features.has_select_for_update_skip_locked else ""
    with connection.cursor() as cursor:
        cursor.execute(FIRST_LANE + skip_locked)
        found = cursor.fetchone()
    return JournalLane(*found) if found else JournalLane.objects.create()


def canonical(facts: dict[str, Any]) -> str:
    """The one spelling of a set of facts: sorted keys, no spaces, days and moments in ISO form."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=plain)


def plain(value: Any) -> Any:
    """A value that JSON has no form for."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | Promise):
        return str(value)
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, set | frozenset | tuple):
        return sorted(value)
    raise TypeError(f"a fact of the journal cannot be a {type(value).__name__}")
