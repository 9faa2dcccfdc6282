# SPDX-License-Identifier: EUPL-1.2
"""Several writers at once, each a process of its own as a server has them."""

import multiprocessing
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.db import connections

from bench.goals.drafts import new_drafts
from vanphong.documents.actions import issue_document
from vanphong.documents.models import OutgoingDocument
from vanphong.organisation.models import Officer


@dataclass(frozen=True)
class Crowd:
    """What a crowd of writers reached: documents a second, and how long one document took at worst and usually."""

    rate: float
    worst: float
    usual: float


def crowd(types: tuple[str, ...], each: int, before: Callable[[], None] = lambda: None) -> Crowd:
    """One writer for each type, each issuing so many documents; `before` runs in each process first."""
    shares = [[draft.pk for draft in new_drafts(each + 1, type_code)] for type_code in types]
    connections.close_all()
    fork = multiprocessing.get_context("fork")
    barrier, queue = fork.Barrier(len(types) + 1), fork.SimpleQueue()
    writers = [fork.Process(target=write, args=(share, barrier, queue, before)) for share in shares]
    for writer in writers:
        writer.start()
    barrier.wait()
    began = time.perf_counter()
    waits = [seconds for _writer in writers for seconds in queue.get()]
    took = time.perf_counter() - began
    for writer in writers:
        writer.join()
    assert len(waits) == each * len(types), "a writer failed"
    return Crowd(len(waits) / took, max(waits), median(waits))


def write(share: list[int], barrier: Any, queue: Any, before: Callable[[], None]) -> None:
    """One writer: it issues one document, waits for the others, then issues document after document."""
    before()
    clerk, waits = Officer.objects.get(username="clerk"), []
    drafts = list(OutgoingDocument.objects.filter(pk__in=share).only("pk"))
    issue_document(document=drafts.pop(), by=clerk)  # the warm-up
    barrier.wait()
    try:
        for draft in drafts:
            began = time.perf_counter()
            issue_document(document=draft, by=clerk)
            waits.append(time.perf_counter() - began)
    finally:
        queue.put(waits)
        connections.close_all()
