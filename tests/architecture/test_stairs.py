# SPDX-License-Identifier: EUPL-1.2
"""Imports run downward, and a room is entered through its doors."""

import subprocess
import sys
from pathlib import Path

import pytest
from house import ROOMS, ROOT, SOURCE, imported_by, modules, short, tree_of

#: `roles` names the roles of the house, for grants and capabilities: words, no rules
DOORS = ("actions", "queries", "models", "roles")
ANYONE_MAY_ENTER = ("kernel",)
HOUSE_WIRING = ("config",)


def lint(folder: Path) -> subprocess.CompletedProcess:
    """Run import-linter on a checkout."""
    return subprocess.run(
        [
            Path(sys.executable).with_name("lint-imports"),
            "--no-cache",
            "--no-logo",
            ROOT / ".importlinter",
        ],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "PATH": "/usr/bin:/bin", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_contracts_hold():
    done = lint(ROOT)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("kernel", "import vanphong.documents"),
        ("documents", "import vanphong.assignments"),
        ("citizens", "import vanphong.procedures"),
        ("reviews", "import vanphong.documents.models"),
        ("documents", "import wagtail"),
    ],
)
def test_a_step_up_is_found(tmp_path, room, line):
    for name in [*ROOMS, "config"]:
        (tmp_path / "src/vanphong" / name).mkdir(parents=True)
        (tmp_path / "src/vanphong" / name / "__init__.py").touch()
    (tmp_path / "src/vanphong/__init__.py").touch()
    (tmp_path / "src/vanphong/documents/models.py").touch()
    (tmp_path / "src/vanphong" / room / "__init__.py").write_text(line + "\n")

    done = lint(tmp_path)

    assert done.returncode == 1, done.stdout
    assert "BROKEN" in done.stdout


def side_doors(file: Path) -> list[str]:
    """What a file imports of another room's inside."""
    own = file.relative_to(SOURCE).parts[0]
    faults = []
    for name in imported_by(tree_of(file)):
        words = name.split(".")
        if words[0] != "vanphong" or len(words) < 3 or words[1] in (own, *ANYONE_MAY_ENTER):
            continue
        if words[2] not in DOORS:
            faults.append(name)
    return faults


@pytest.mark.parametrize(
    "file", [f for f in modules() if f.relative_to(SOURCE).parts[0] not in HOUSE_WIRING], ids=short
)
def test_another_room_is_entered_through_actions_queries_and_models(file):
    assert side_doors(file) == []


FREE_OF_WEB = ("actions", "queries", "models", "states", "permissions", "events", "indicators")
WEB = (
    "django.http",
    "django.views",
    "django.shortcuts",
    "django.forms",
    "django.template",
    "django.contrib.messages",
)


@pytest.mark.parametrize(
    "file", [f for f in modules() if set(f.with_suffix("").parts) & set(FREE_OF_WEB)], ids=short
)
def test_the_rules_know_nothing_of_the_web(file):
    reached = [
        name for name in imported_by(tree_of(file)) if name.startswith(WEB) or name.split(".")[-1] == "views"
    ]

    assert reached == []
