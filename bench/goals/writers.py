# SPDX-License-Identifier: EUPL-1.2
"""Eight writers in one series of numbers beside one: how much is lost by waiting, and how long the unluckiest waits."""

from collections.abc import Iterator
from statistics import median

from django.db import connection

from bench.goals.crowd import Crowd, crowd
from bench.goals.drafts import registers_put_back
from bench.results import Result, milliseconds
from bench.timing import QUICK, REPEATS

WRITERS, EACH = 8, 5 if QUICK else 200


def measure_writers() -> Iterator[Result]:
    """One writer and eight in turns."""
    alone: list[Crowd] = []
    together: list[Crowd] = []
    with registers_put_back():
        for _repeat in range(REPEATS):
            alone.append(crowd(("QĐ",), EACH * 4))
            together.append(crowd(("QĐ",) * WRITERS, EACH))
    one, eight = median(run.rate for run in alone), median(run.rate for run in together)
    share = median(pair.rate / single.rate for pair, single in zip(together, alone, strict=True)) * 100
    yield Result(
        "writers", "issue_document, 8 writers: share of one writer's rate", connection.vendor, share, 75, "%",
        f"{eight:,.0f}/s", f"{one:,.0f}/s", at_least=True,
    )  # fmt: skip
    worst = max(run.worst for run in together)
    usual = median(run.usual for run in together)
    yield Result(
        "writers", "issue_document, 8 writers: worst wait of all repeats", connection.vendor, worst * 1000, 500, "ms",
        f"usual {milliseconds(usual)}",
    )  # fmt: skip
