# SPDX-License-Identifier: EUPL-1.2
"""The chain: each entry's hash covers its content, its place and the hash before it in its lane.

An exported line is a JSON object with the keys of HASHED and `hash`; the hash is SHA-256 over the UTF-8 bytes
of the JSON array of those fields' values in that order (no spaces, no ASCII escapes).
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from vanphong.kernel.journal.models import JournalEntry, JournalLane

HASHED = (
    "lane", "position", "previous", "at", "by", "by_name", "on_behalf_of", "event", "subject_type", "subject_id", "facts",
)  # fmt: skip


def fields_of(entry: JournalEntry) -> dict[str, Any]:
    """What is hashed of an entry; `facts` is the canonical text itself."""
    return {
        "lane": entry.lane_id,
        "position": entry.position,
        "previous": entry.previous,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "by": entry.by_id,
        "by_name": entry.by_name,
        "on_behalf_of": entry.on_behalf_of_id,
        "event": entry.event,
        "subject_type": entry.subject_type,
        "subject_id": entry.subject_id,
        "facts": entry.facts_json,
    }


def hash_of(entry: JournalEntry) -> str:
    """The entry's hash, over its fields in their fixed order."""
    fields = fields_of(entry)
    values = [fields[name] for name in HASHED]
    return hashlib.sha256(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True)
class Fault:
    """A place where the chain does not hold."""

    lane: int
    position: int
    problem: str


def verify(earlier: Iterable[str] = ()) -> tuple[int, list[Fault]]:
    """Recompute every lane: how many entries there are, and where the chain is broken.

    `earlier` are the lines of an export kept elsewhere: an entry that it holds and the journal does not is a fault,
    so that a chain whose end was cut off, or that was written anew, shows too.
    """
    faults: list[Fault] = []
    count, known = 0, {}
    for line in earlier:
        kept = json.loads(line)
        known[kept["lane"], kept["position"]] = kept["hash"]
    heads = {lane.pk: (lane.position, lane.head) for lane in JournalLane.objects.all()}
    last: dict[int, tuple[int, str]] = {}
    for entry in JournalEntry.objects.order_by("lane_id", "position").iterator(chunk_size=2000):
        count += 1
        position, head = last.get(entry.lane_id, (0, ""))
        place = (entry.lane_id, entry.position)
        if entry.position != position + 1:
            faults.append(Fault(*place, "an entry before this one is missing, or this one was inserted"))
        elif entry.previous != head:
            faults.append(Fault(*place, "it does not follow from the entry before it"))
        if entry.hash != hash_of(entry):
            faults.append(Fault(*place, "its content was changed"))
        if known.pop(place, entry.hash) != entry.hash:
            faults.append(Fault(*place, "it differs from the earlier export"))
        last[entry.lane_id] = (entry.position, entry.hash)
    for lane, head_kept in heads.items():
        if last.get(lane, (0, "")) != head_kept:
            faults.append(Fault(lane, head_kept[0], "the end of the lane was cut off or added to"))
    faults += [Fault(lane, last[lane][0], "the lane itself is missing") for lane in last if lane not in heads]
    faults += [
        Fault(lane, position, "it is in the earlier export and no longer here") for lane, position in known
    ]
    return count, faults


def export_lines() -> Iterator[str]:
    """The whole journal, one JSON object a line, lane by lane."""
    for entry in JournalEntry.objects.order_by("lane_id", "position").iterator(chunk_size=2000):
        yield json.dumps({**fields_of(entry), "hash": entry.hash}, ensure_ascii=False)
