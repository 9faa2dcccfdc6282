# SPDX-License-Identifier: EUPL-1.2
"""What chaining the journal costs eight writers in eight series: beside entries without a chain, and beside a single chain."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from statistics import median
from typing import Any

from django.db import connection
from django.utils import timezone

from bench.goals.crowd import Crowd, crowd
from bench.goals.drafts import TYPES, registers_put_back
from bench.results import Result, milliseconds
from bench.timing import QUICK, REPEATS
from vanphong.documents.actions import outgoing
from vanphong.kernel.journal import recording
from vanphong.kernel.journal.models import JournalEntry, JournalLane

EACH = 5 if QUICK else 40


def measure_lanes() -> Iterator[Result]:
    """All ways in turns; each writer has a series of its own, so that nothing but the journal is shared."""
    lane = JournalLane.objects.order_by("-pk").values_list("pk", flat=True).first() or 1
    ways: dict[str, Callable[[], None]] = {
        "lanes": lambda: None,
        "without a chain": lambda: use_unchained(lane),
        "a single chain": use_single_chain,
    }
    if connection.vendor == "sqlite":  # one writer at a time, one lane: a single chain is what stands there
        del ways["a single chain"]
    runs: dict[str, list[Crowd]] = {name: [] for name in ways}
    with registers_put_back():
        for _repeat in range(REPEATS):
            for name, prepare in ways.items():
                runs[name].append(crowd(TYPES, EACH, prepare))
    rates = {name: median(run.rate for run in found) for name, found in runs.items()}
    for name in list(ways)[1:]:
        pairs = zip(runs["lanes"], runs[name], strict=True)
        share = median(lanes.rate / other.rate for lanes, other in pairs) * 100
        waits = " and ".join(milliseconds(median(run.usual for run in runs[way])) for way in ("lanes", name))
        yield Result(
            "lanes", f"8 writers, journal in lanes beside {name} (usual wait {waits})", connection.vendor, share,
            75 if name == "without a chain" else 100, "%", f"{rates['lanes']:,.0f}/s", f"{rates[name]:,.0f}/s", at_least=True,
            is_detail=name != "without a chain",
        )  # fmt: skip


def use_single_chain() -> None:
    """Every action waits for the one chain."""
    recording.take_free_lane = lambda: JournalLane.objects.select_for_update().order_by("pk")[0]


def use_unchained(lane: int) -> None:
    """An entry is written, but no chain is locked, read or continued. In this process alone."""
    places = count(os.getpid() << 32 | int(timezone.now().timestamp()) % 1000 << 20)

    def record(event: str, *, subject: Any, by: Any, on_behalf_of: Any = None, **facts: Any) -> None:
        JournalEntry.objects.create(
            lane_id=lane, position=-next(places), at=timezone.now(), by=by, by_name=by.get_username(), event=event,
            subject_type=subject._meta.label_lower, subject_id=subject.pk, facts_json=recording.canonical(facts),
        )  # fmt: skip

    outgoing.record = record
