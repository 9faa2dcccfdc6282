# SPDX-License-Identifier: EUPL-1.2
"""The tests' own PostgreSQL leaves nothing behind, however the run ends."""

import os
import signal
import subprocess
import sys
import time
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "private_postgres.py"
spec = spec_from_file_location("private_postgres", SCRIPT)
private_postgres = module_from_spec(spec)
spec.loader.exec_module(private_postgres)


def is_there() -> bool:
    """Whether this machine has a PostgreSQL server."""
    try:
        private_postgres.server_programs()
    except private_postgres.NoPostgres:
        return False
    return True


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not is_there(), reason="there is no PostgreSQL on this machine"),
]
SAY = "import os, psycopg; u = os.environ['DATABASE_URL']; psycopg.connect(u).execute('SELECT 1'); print(u)"


def folder_of(url: str) -> Path:
    """The cluster's folder, which its address names."""
    return Path(url.strip().partition("host=")[2])


def test_a_command_runs_on_a_server_that_is_gone_afterwards():
    done = subprocess.run(
        [sys.executable, SCRIPT, sys.executable, "-c", SAY], capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith("postgresql://")
    assert not folder_of(done.stdout).exists()


def test_the_exit_code_is_the_commands():
    done = subprocess.run([sys.executable, SCRIPT, "sh", "-c", "exit 7"], check=False)

    assert done.returncode == 7


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_stopped_takes_its_server_along(number):
    run = subprocess.Popen(
        [sys.executable, SCRIPT, "sh", "-c", 'echo "$DATABASE_URL"; exec sleep 30'],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    folder = folder_of(run.stdout.readline())
    server = int((folder / "data/postmaster.pid").read_text().splitlines()[0])

    os.kill(run.pid, number)
    run.wait(timeout=30)

    assert wait_until(lambda: not runs(server))
    os.killpg(run.pid, signal.SIGKILL) if number == signal.SIGKILL else None  # its sleeping command
    private_postgres.clear_leftovers()
    assert not folder.exists()


def runs(process: int) -> bool:
    """Whether a process runs (one that has ended and was not yet fetched does not)."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until(is_so, seconds: float = 15) -> bool:
    """Whether it becomes so in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not is_so():
        time.sleep(0.05)
    return is_so()
