# SPDX-License-Identifier: EUPL-1.2
"""Names explain themselves, and each file says what stands in it."""

import ast
import re
from pathlib import Path

import pytest
from house import ROOT, modules, short, tree_of

EMPTY_NAMES = re.compile(
    r"(?i)^(.*_)?(utils?|helpers?|common|misc|managers?|handlers?|hooks|processors?)(_.*)?$"
)
EMPTY_CLASS = re.compile(r"(Utils?|Helpers?|Common|Misc|Manager|Handler|Hooks|Processor|Info|Data|Base)$")
LICENCE = "# SPDX-License-Identifier: EUPL-1.2"


def is_djangos(node: ast.ClassDef) -> bool:
    """Whether the word comes from the class that Django wants inherited: BaseUserManager."""
    bases = [ast.unparse(base).split("[")[0] for base in node.bases]
    return any(EMPTY_CLASS.search(base) for base in bases)


FILES = [*modules(tests=True), *sorted((ROOT / "tests").rglob("*.py"))]


@pytest.mark.parametrize("file", FILES, ids=short)
def test_a_file_has_a_name_that_says_something(file: Path):
    names = [part for part in file.relative_to(ROOT).with_suffix("").parts if EMPTY_NAMES.match(part)]
    classes = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.ClassDef)]

    assert (
        names + [node.name for node in classes if EMPTY_CLASS.search(node.name) and not is_djangos(node)]
        == []
    )


@pytest.mark.parametrize("file", FILES, ids=short)
def test_a_file_begins_with_its_licence_and_what_stands_in_it(file: Path):
    lines = file.read_text(encoding="utf-8").splitlines()
    tells = ast.get_docstring(tree_of(file)) is not None or file.name == "__init__.py"

    assert lines[:1] == [LICENCE]
    assert tells


@pytest.mark.parametrize("file", modules(), ids=short)
def test_a_public_function_has_a_docstring(file: Path):
    silent = [
        node.name
        for node in tree_of(file).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and ast.get_docstring(node) is None
    ]

    assert silent == []


@pytest.mark.parametrize("name", ["utils", "date_helpers", "common", "manager", "hooks_of_rooms"])
def test_an_empty_name_is_found(name):
    assert EMPTY_NAMES.match(name)
