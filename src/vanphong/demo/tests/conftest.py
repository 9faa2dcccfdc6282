# SPDX-License-Identifier: EUPL-1.2
"""The example, as its tests look at it: by commands, and by a program that reads it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from vanphong.demo.tests.loaded import copy_of_example, environment_of, shared_folder

VANPHONG = [sys.executable, "-c", "from vanphong.config.cli import main; main()"]


class Example:
    """An example in a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = environment_of(folder) | {"VANPHONG_LOG": "error"}

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
    made = Example(tmp_path_factory.mktemp("example"))
    copy_of_example(shared_folder(tmp_path_factory.getbasetemp()), made.folder)
    return made


@pytest.fixture(scope="session")
def seen(example) -> dict[str, Any]:
    """What stands in it."""
    return json.loads(example.run(program=[sys.executable, str(Path(__file__).with_name("looking.py"))]))


@pytest.fixture(scope="session")
def figures(example) -> dict[str, dict[str, Any]]:
    """The figures of the first half of 2024."""
    return example.figures("2024-H1")
