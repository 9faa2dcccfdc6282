# SPDX-License-Identifier: EUPL-1.2
"""Files and functions stay small enough to read at one sitting."""

import ast
from pathlib import Path

import pytest
from house import ROOT, SOURCE, modules, short, tree_of

LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 40
STYLESHEET_BYTES = 30_000

CODE = [
    *modules(tests=True),
    *sorted((ROOT / "tests").rglob("*.py")),
    *(file for file in sorted((ROOT / "script").iterdir()) if file.is_file()),
    *sorted(SOURCE.rglob("templates/**/*.html")),
    *sorted(SOURCE.rglob("static/**/*.js")),
]


def lengths(file: Path) -> dict[str, int]:
    """How many lines a file has, and each of its functions between its docstring and its end."""
    found = {short(file): len(file.read_text(encoding="utf-8").splitlines())}
    if file.suffix == ".py":
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                before = (
                    node.body[0].lineno - 1 if ast.get_docstring(node) is None else node.body[0].end_lineno
                )
                found[f"{short(file)}::{node.name}"] = node.end_lineno - before
    return found


def allowed(what: str) -> int:
    """How long this may be."""
    return LINES_OF_A_FUNCTION if "::" in what else LINES_OF_A_FILE


@pytest.mark.parametrize("file", CODE, ids=short)
def test_a_file_and_its_functions_are_short(file: Path):
    assert {what: length for what, length in lengths(file).items() if length > allowed(what)} == {}


def test_the_stylesheet_is_one_and_small():
    sheets = sorted(SOURCE.rglob("static/**/*.css"))

    assert sum(sheet.stat().st_size for sheet in sheets) < STYLESHEET_BYTES, [
        short(sheet) for sheet in sheets
    ]


def test_lengths_are_counted(tmp_path):
    file = ROOT / "tests/architecture/test_sizes.py"

    assert lengths(file)["tests/architecture/test_sizes.py::allowed"] == 1
