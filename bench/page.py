# SPDX-License-Identifier: EUPL-1.2
"""Writes what was measured into docs/performance.md, between two marks; the words around it stay."""

import os
import platform
import re
from datetime import date
from pathlib import Path

from bench.results import Result

PAGE = Path(__file__).resolve().parents[1] / "docs" / "performance.md"
BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def table(results: list[Result]) -> str:
    """The results that answer to a goal, then every page that was measured behind them."""
    lines = [
        "| what | database | goal | measured | the house | the other side | |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    lines += [line(result) for result in results if not result.is_detail]
    details = [result for result in results if result.is_detail]
    missed = [result for result in results if not result.is_reached]
    text = "\n".join(lines) + f"\n\n{len(results)} measurements, {len(missed)} short of their goal.\n"
    if details:
        text += (
            "\n<details><summary>Every page that was measured</summary>\n\n"
            + "\n".join([*lines[:2], *(line(result) for result in details)])
            + "\n\n</details>\n"
        )
    return text


def line(result: Result) -> str:
    """One row of the table."""
    mark = "" if result.is_reached else "**not reached**"
    cells = (
        result.what, NAMES[result.database], result.printed_limit, result.printed, result.house, result.other, mark,
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def machine() -> str:
    """The machine in a sentence, without its name."""
    memory = (
        re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())
        if Path("/proc/meminfo").exists()
        else None
    )
    size = f", {int(memory[1]) / 1024**2:.0f} GB of memory" if memory else ""
    return (
        f"Measured on {date.today():%d/%m/%Y} on {os.cpu_count()} cores ({platform.machine()}){size}, "
        f"{platform.system()}, Python {platform.python_version()}."
    )


def write(results: list[Result], size: str) -> None:
    """Put the table in its place."""
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    made = f"{machine()} {size}\n\n{table(results)}"
    PAGE.write_text(f"{before}{BEGIN}\n{made}{END}{after}", encoding="utf-8")
