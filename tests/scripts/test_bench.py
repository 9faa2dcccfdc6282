# SPDX-License-Identifier: EUPL-1.2
"""script/bench measures every goal on a hundredth of the records, and leaves the page of results alone."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "performance.md"
GOALS = {
    "half-year", "all-years", "registers", "search", "issuing", "writers", "lanes", "memory", "portal-news", "portal-cached",
    "portal-list", "portal-readers",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory, copy_tables_into) -> Path:
    """A data folder of its own, in which the tables are there already."""
    folder = tmp_path_factory.mktemp("bench")
    kept = folder / "bench/quick/sqlite"
    kept.mkdir(parents=True)
    copy_tables_into(kept / "vanphong.sqlite3")
    return folder


def bench(folder: Path, *options: str) -> subprocess.CompletedProcess:
    """Run script/bench from elsewhere."""
    return subprocess.run(
        [ROOT / "script/bench", *options],
        cwd="/",
        env={**os.environ, "VANPHONG_VAR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


@pytest.mark.slow
def test_a_quick_run_measures_every_goal_and_writes_nothing(folder):
    before = PAGE.read_bytes()

    done = bench(folder, "--quick", "--database", "sqlite")

    assert done.returncode == 0, done.stdout + done.stderr
    results = json.loads((folder / "bench/quick/sqlite/results.json").read_text())["results"]
    assert {result["goal"] for result in results} == GOALS
    assert all(result["value"] > 0 for result in results if result["unit"] != "errors")
    assert [result["value"] for result in results if result["unit"] == "errors"] == [0]
    assert PAGE.read_bytes() == before


@pytest.mark.slow
def test_the_records_are_kept_for_the_next_run(folder):
    bench(folder, "--quick", "--database", "sqlite", "--only", "issuing")

    done = bench(folder, "--quick", "--database", "sqlite", "--only", "issuing")

    assert "making the office" not in done.stderr
    rows = [line for line in done.stdout.splitlines() if line.startswith("| issue_document")]
    assert len(rows) == 1
    assert re.search(r"\| SQLite \| ≥ 40 % \| \d+ % \|", rows[0])


def test_an_unknown_goal_is_refused_with_the_goals_that_there_are(folder):
    done = bench(folder, "--only", "everything")

    assert done.returncode == 2
    assert all(goal in done.stderr for goal in GOALS)


def test_the_page_has_its_place_for_the_table():
    page = PAGE.read_text(encoding="utf-8")

    assert page.count("<!-- bench: begin -->") == page.count("<!-- bench: end -->") == 1
