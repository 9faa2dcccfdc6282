# SPDX-License-Identifier: EUPL-1.2
"""Two sides, interleaved: what each costs, and how many times the one is the other."""

import gc
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

#: a quick run shows that every goal can be measured; what it measures says little
QUICK = os.environ.get("BENCH_QUICK") == "1"
REPEATS = 1 if QUICK else 5
#: how long one side is run in one repeat, and how often at least and at most
SECONDS, LEAST, MOST = 0.05, 2, 25


@dataclass(frozen=True)
class Sides:
    """Medians over the repeats, in seconds; the ratio is the median of the repeats' own ratios."""

    house: float
    other: float
    ratio: float


def compare(house: Callable[[], object], other: Callable[[], object]) -> Sides:
    """Run both in turns after a warm-up."""
    slower = max(timed(house), timed(other))  # the first time is the warm-up
    if slower < 1:
        slower = max(timed(house), timed(other))
    turns = min(MOST, max(LEAST, int(SECONDS / slower))) if slower < 1 else 1
    repeats = []
    gc.collect()
    for _repeat in range(REPEATS):
        pairs = [(timed(house), timed(other)) for _turn in range(turns)]
        mine, theirs = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
        repeats.append((mine, theirs, mine / theirs))
    return Sides(*(median(column) for column in zip(*repeats, strict=True)))


def timed(call: Callable[[], object]) -> float:
    """How long one call takes, in seconds."""
    began = time.perf_counter()
    call()
    return time.perf_counter() - began
