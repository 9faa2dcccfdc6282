# SPDX-License-Identifier: EUPL-1.2
"""The goals, each a function that measures both of its sides."""

from collections.abc import Callable, Iterator

from bench.goals.directives import measure_directives
from bench.goals.issuing import measure_issuing
from bench.goals.lanes import measure_lanes
from bench.goals.memory import measure_memory
from bench.goals.news import measure_cached_news, measure_news
from bench.goals.readers import measure_readers
from bench.goals.registers import measure_registers
from bench.goals.review import measure_all_years, measure_half_year
from bench.goals.search import measure_search
from bench.goals.writers import measure_writers
from bench.results import Result

GOALS: dict[str, Callable[[], Iterator[Result]]] = {
    "half-year": measure_half_year,
    "all-years": measure_all_years,
    "registers": measure_registers,
    "search": measure_search,
    "issuing": measure_issuing,
    "writers": measure_writers,
    "lanes": measure_lanes,
    "memory": measure_memory,
    "portal-news": measure_news,
    "portal-cached": measure_cached_news,
    "portal-list": measure_directives,
    "portal-readers": measure_readers,
}
