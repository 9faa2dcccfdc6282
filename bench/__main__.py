# SPDX-License-Identifier: EUPL-1.2
"""Runs the benchmark on each database and puts the results together: python -m bench (see script/bench)."""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import page
from bench.postgres import kept_postgres
from bench.results import Result

DATABASES = ("sqlite", "postgresql")
GOALS = ("half-year", "all-years", "registers", "search", "issuing", "writers", "lanes", "memory", "portal-news", "portal-cached", "portal-list", "portal-readers")  # fmt: skip
#: a quick run has so many times fewer records
DIVISOR = "100"


def main() -> int:
    """Measure, compare the two databases, write the page; 0 even where a goal is not reached: the table says so."""
    options, began = read_options(), time.monotonic()
    folder = Path(os.environ["BENCH_FOLDER"]) / ("quick" if options.quick else "full")
    results: list[Result] = []
    hits: dict[str, dict[str, str]] = {}
    for database in options.database or DATABASES:
        print(f"→ {page.NAMES[database]}", flush=True)
        found = measured(database, folder / database, options)
        results += [Result(**result) for result in found["results"]]
        hits[database] = found["hits"]
    differing = differences(hits)
    whole = not (options.quick or options.only or options.database)
    if whole or options.write:
        page.write(results, "One hundredth of the records." if options.quick else "")
        print("→ docs/performance.md is written")
    print(page.table([result for result in results if not result.is_detail]))
    for name in differing:
        print(f"The databases find different records: {name}")
    print(f"{time.monotonic() - began:.0f} s")
    return 1 if differing else 0


def read_options() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="script/bench", allow_abbrev=False)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", action="append", choices=GOALS, default=[])
    parser.add_argument("--database", action="append", choices=DATABASES, default=[])
    return parser.parse_args()


def measured(database: str, folder: Path, options: argparse.Namespace) -> dict:
    """One database in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    output = folder / "results.json"
    output.unlink(missing_ok=True)
    with address(database, folder) as settings:
        quick = {"BENCH_QUICK": "1"} if options.quick else {}
        subprocess.run(
            [sys.executable, "-m", "bench.measuring", folder, DIVISOR if options.quick else "1", output, *options.only],
            env={**os.environ, **quick, **settings, "VANPHONG_VAR": str(folder), "VANPHONG_LOG": "error"},
            check=True,
        )  # fmt: skip
    return json.loads(output.read_text())


@contextmanager
def address(database: str, folder: Path) -> Iterator[dict[str, str]]:
    """The settings that name the database. One whose records are of another form is made anew."""
    if database == "sqlite":
        yield {}
        return
    with kept_postgres(folder) as url:
        yield {"DATABASE_URL": url}


def differences(hits: dict[str, dict[str, str]]) -> list[str]:
    """The searches that find other records on the one database than on the other."""
    if len(hits) < len(DATABASES):
        return []
    one, other = hits.values()
    return [name for name in one if one[name] != other.get(name)]


if __name__ == "__main__":
    sys.exit(main())
