# SPDX-License-Identifier: EUPL-1.2
"""Reads the source as text and as syntax trees, for the tests of its shape."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "vanphong"
#: rooms from the top of the stairs down; siblings stand on the same step
ROOMS = sorted(folder.name for folder in SOURCE.iterdir() if (folder / "apps.py").exists())


def short(file: Path) -> str:
    """A path as it is written in a message."""
    return file.relative_to(ROOT).as_posix()


def modules(*, tests: bool = False) -> list[Path]:
    """Every Python file of the house but migrations; its tests only if asked for."""
    return [
        file
        for file in sorted(SOURCE.rglob("*.py"))
        if "migrations" not in file.parts
        and (tests or not ("tests" in file.parts or file.name in ("conftest.py", "factories.py")))
    ]


def files_of(part: str) -> list[Path]:
    """The files of one piece of furniture (`actions`, `queries` …) in all rooms, be it a file or a folder."""
    found = []
    for room in ROOMS:
        found += [
            file for file in modules() if part_of(file) == part and file.relative_to(SOURCE).parts[0] == room
        ]
    return found


def part_of(file: Path) -> str:
    """Which piece of furniture a file belongs to; also inside the kernel's folders."""
    parts = [Path(part).stem for part in file.relative_to(SOURCE).parts[1:]]
    furniture = (
        "actions",
        "queries",
        "models",
        "states",
        "permissions",
        "events",
        "indicators",
        "views",
        "forms",
    )
    return next((part for part in parts if part in furniture), parts[0] if parts else "")


@cache
def tree_of(file: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def imported_by(tree: ast.Module) -> Iterator[str]:
    """Every module that a file imports, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def called_name(call: ast.Call) -> str:
    """The last word of what is called: `record` of `journal.record(…)`."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def chain_of(call: ast.expr) -> list[str]:
    """The words of a chain of calls, last first: Unit.objects.filter(…).update(…) is update, filter …"""
    words: list[str] = []
    node: ast.expr | None = call
    while node is not None:
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Attribute):
            words.append(node.attr)
            node = node.value
        else:
            words.append(getattr(node, "id", ""))
            node = None
    return words
