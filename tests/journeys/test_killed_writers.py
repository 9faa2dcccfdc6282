# SPDX-License-Identifier: EUPL-1.2
"""Eight writers, some of them killed at random moments: the registers go on without a gap, and nothing is half done."""

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def office(tmp_path_factory, copy_tables_into, django_db_blocker) -> Iterator[dict[str, str]]:
    """An office in a database of its own: a PostgreSQL one where the tests run on PostgreSQL, else a SQLite file."""
    folder = tmp_path_factory.mktemp("office")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("VANPHONG_")}
    environment |= {"VANPHONG_VAR": str(folder), "VANPHONG_LOG": "error"}
    if connection.vendor == "sqlite":
        copy_tables_into(folder / "vanphong.sqlite3")
        yield environment
    else:
        with django_db_blocker.unblock(), copied_database(environment["DATABASE_URL"]) as url:
            yield {**environment, "DATABASE_URL": url}


@contextmanager
def copied_database(url: str) -> Iterator[str]:
    """A copy of the database of the tests, as the migrations left it: its address."""
    name = f"killed_{uuid.uuid4().hex[:12]}"
    connection.close()  # a database is copied while nobody is in it
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {connection.settings_dict['NAME']}")
        try:
            yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def vanphong(office):
    """Run a command in that office."""

    def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [ROOT / ".venv/bin/vanphong", *command],
            env=office,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    made = run("init", "--password", "mot mat khau dai")
    assert made.returncode == 0, made.stderr
    return run


@pytest.fixture(scope="module")
def program(office, vanphong, tmp_path_factory):
    """The office's program, and what it says."""
    folder = tmp_path_factory.mktemp("notes")

    def run(verb: str) -> dict[str, Any]:
        told = subprocess.run(
            [sys.executable, Path(__file__).with_name("office_with_killed_writers.py"), verb, folder],
            env=office,
            capture_output=True,
            text=True,
            check=False,
            timeout=180,
        )
        assert told.returncode == 0, told.stderr
        return json.loads(told.stdout)

    return run


@pytest.fixture(scope="module")
def written(program) -> dict[str, Any]:
    """What happened while eight wrote and some of them died."""
    return program("write")


@pytest.fixture(scope="module")
def left(written, program) -> dict[str, Any]:
    """What the office holds afterwards."""
    return program("inspect")


def test_writers_were_killed_within_their_actions_and_none_failed_in_another_way(written):
    assert written["failed"] == []
    assert written["killed"]["within an action"] >= 12
    assert written["killed"]["from outside"] >= 12


def test_a_killed_writer_keeps_no_lock(written):
    longest = max(told["waited"] for told in written["told"])

    assert written["idle"] == []
    assert written["last_writer"]["ended_with"] == 0
    assert longest < 15


def test_the_numbers_of_each_series_go_on_without_a_gap_or_a_double(left):
    assert left["gaps"] == []
    assert len(left["names"]["outgoing"]) > 50


def test_what_an_officer_was_told_is_done_is_there(written, left):
    kinds = {"arrived": "incoming", "issued": "outgoing", "assigned": "assignment"}
    told = [one for one in written["told"] if one["did"] in kinds]

    lost = [one for one in told if left["names"][kinds[one["did"]]].get(str(one["pk"])) != one["name"]]

    assert len(told) > 100
    assert lost == []


def test_no_record_is_half_there(left):
    assert left["half"] == []


def test_every_record_has_its_entries_in_the_journal_and_no_entry_lacks_its_record(left):
    assert left["journal"] == []


def test_every_record_is_found_by_its_words(left):
    assert left["not found"] == []


def test_the_journal_verifies(left, vanphong):
    said = vanphong("journal", "verify")

    assert (said.returncode, said.stderr) == (0, "")


def test_every_day_summary_is_what_its_rows_add_up_to(left, vanphong):
    said = vanphong("indicators", "verify")

    assert (said.returncode, said.stderr) == (0, "")
