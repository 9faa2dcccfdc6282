# SPDX-License-Identifier: EUPL-1.2
"""script/demo refuses what it cannot do in one sentence, and touches no office of its own."""

import os
import socket
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def demo(tmp_path):
    """Run script/demo on a folder of its own, from elsewhere."""

    def run(*options: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [ROOT / "script/demo", *options],
            cwd="/",
            env={**os.environ, "VANPHONG_VAR": str(tmp_path / "var")},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run


@pytest.mark.parametrize(
    "options",
    [
        ["--prot", "8001"],
        ["--port"],
        ["--port", "0"],
        ["--port", "65536"],
        ["--port", "99999999999999999999"],
        ["--port", "-1"],
        ["--port", "80a"],
        ["--port", ""],
        ["--port="],
        ["8000"],
    ],
)
def test_a_wrong_option_is_refused_with_what_is_allowed(demo, options):
    done = demo(*options)

    assert done.returncode == 1
    assert done.stderr.startswith("script/demo: ")
    assert done.stderr.count("\n") == 1
    assert "--port" in done.stderr


def test_a_busy_port_is_refused_before_anything_is_loaded(demo, tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        done = demo("--port", str(port))

    assert done.returncode == 1
    assert f"port {port} is taken" in done.stderr
    assert list((tmp_path / "var").iterdir()) == []


@pytest.mark.parametrize("options", [["--no-serve"], ["--no-serve", "--reset"]])
def test_an_office_of_its_own_is_never_touched(demo, tmp_path, options):
    own = tmp_path / "var" / "vanphong.sqlite3"
    own.parent.mkdir()
    own.write_bytes(b"an office's own data")

    done = demo(*options)

    assert done.returncode == 1
    assert "holds an office of its own" in done.stderr
    assert own.read_bytes() == b"an office's own data"


def test_help_says_what_can_be_done(demo):
    done = demo("--help")

    assert done.returncode == 0
    assert "--reset" in done.stdout
