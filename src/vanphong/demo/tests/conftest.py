# SPDX-License-Identifier: EUPL-1.2
"""The example, loaded once for all its tests, and by one of the workers for all of them."""

import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

VANPHONG = [sys.executable, "-c", "from vanphong.config.cli import main; main()"]


class Example:
    """An example in a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("VANPHONG_", "DATABASE"))
        } | {"VANPHONG_VAR": str(folder), "VANPHONG_LOG": "error"}

    def run(self, *command: str, program: list[str] | None = None) -> str:
        """What a command says; it must not fail."""
        done = subprocess.run(
            [*(program or VANPHONG), *command],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def figures(self, period: str) -> dict[str, dict[str, Any]]:
        """The figures of a period's review, by code."""
        told = json.loads(self.run("review", period, "--format", "json"))
        return {figure["code"]: figure for figure in told["figures"]}


@pytest.fixture(scope="session")
def example(tmp_path_factory) -> Example:
    """The example province, loaded into the embedded database."""
    if os.environ.get("DATABASE_URL"):
        pytest.skip("the example lives in the embedded database")
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent  # one folder for all workers
    made = Example(shared / "example")
    with (shared / "example.lock").open("w") as queue:
        fcntl.flock(queue, fcntl.LOCK_EX)
        if not (made.folder / "loaded").exists():
            made.folder.mkdir(exist_ok=True)
            made.run("migrate", "--verbosity", "0")
            (made.folder / "loaded").write_text(made.run("load_demo"))
    return made


@pytest.fixture(scope="session")
def seen(example) -> dict[str, Any]:
    """What stands in it."""
    return json.loads(example.run(program=[sys.executable, str(Path(__file__).with_name("looking.py"))]))


@pytest.fixture(scope="session")
def figures(example) -> dict[str, dict[str, Any]]:
    """The figures of the first half of 2024."""
    return example.figures("2024-H1")
