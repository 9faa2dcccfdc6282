# SPDX-License-Identifier: EUPL-1.2
"""Records are written by actions, and nothing happens behind their back."""

import ast
from pathlib import Path

import pytest
from house import SOURCE, chain_of, imported_by, modules, short, tree_of

#: where records may be written: actions, the models' own methods, the rows that an empty office begins with
WRITERS = {"actions", "models", "seeds", "seeders", "seeding"}
#: the kernel writes its own records (journal, registers, files, summaries); it holds the mechanism
KERNEL = "kernel"
MANY = {"create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "update", "delete"}


def writings(tree: ast.Module) -> list[str]:
    """The calls of a module that write records."""
    return [
        f"line {node.lineno}: {'.'.join(reversed(chain_of(node)))}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and writes(node)
    ]


def writes(call: ast.Call) -> bool:
    """Whether a call looks like one that writes records: save() of a record, or one of MANY on a manager."""
    words = chain_of(call)
    if words[0] == "save":  # a workbook's save() is given a file
        return not call.args and all(word.arg != "commit" for word in call.keywords)
    return words[0] in MANY and "objects" in words[1:]


OTHERS = [
    file
    for file in modules()
    if not WRITERS & set(file.with_suffix("").parts) and file.relative_to(SOURCE).parts[0] != KERNEL
]


@pytest.mark.parametrize("file", OTHERS, ids=short)
def test_only_actions_write_records(file: Path):
    assert writings(tree_of(file)) == []


@pytest.mark.parametrize(
    "line",
    [
        "document.save()",
        "document.save(update_fields=['state'])",
        "Unit.objects.create(code='x')",
        "Unit.objects.filter(code='x').update(name='y')",
        "Unit.objects.filter(code='x').delete()",
        "Unit.objects.get_or_create(code='x')",
    ],
)
def test_writing_around_the_actions_is_found(line):
    assert writings(ast.parse(line)) != []


@pytest.mark.parametrize(
    "line", ["workbook.save(file)", "facts.update(other)", "Unit.objects.filter(code='x')"]
)
def test_what_writes_no_record_is_left_alone(line):
    assert writings(ast.parse(line)) == []


SIGNALS = ("pre_save", "post_save", "pre_delete", "post_delete", "m2m_changed", "receiver")


@pytest.mark.parametrize("file", modules(), ids=short)
def test_no_rule_hides_in_a_signal(file: Path):
    assert [name for name in imported_by(tree_of(file)) if name.split(".")[-1] in SIGNALS] == []
