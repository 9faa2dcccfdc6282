# SPDX-License-Identifier: EUPL-1.2
"""Every action of the house has the same shape."""

import ast
from pathlib import Path

import pytest
from house import SOURCE, called_name, files_of, imported_by, modules, part_of, short, tree_of

KERNELS_MECHANISM = "src/vanphong/kernel/actions.py"
FILES = [file for file in files_of("actions") if short(file) != KERNELS_MECHANISM]
GOOD = '''
@action
def void_number(*, document, reason, by):
    """Take a number out of use."""
    ensure(may_void(by, document))
    record("documents.number_voided", subject=document, by=by)
'''


def faults_of(tree: ast.Module) -> list[str]:
    """What is wrong with the actions of a module, a sentence each."""
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    faults = []
    for name, function in functions.items():
        if not is_action(function):
            continue
        arguments = function.args
        words = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        mandatory = {argument.arg for argument, default in words if default is None}
        calls = reached_calls(function, functions)
        faults += [
            f"{name}: {fault}"
            for fault, is_so in {
                "takes positional arguments": bool(
                    arguments.args or arguments.posonlyargs or arguments.vararg
                ),
                "has no mandatory `by`": "by" not in mandatory,
                "has no docstring": ast.get_docstring(function) is None,
                "writes no journal": not calls & {"record", "record_many"},
                "asks for no permission": "ensure" not in calls,
            }.items()
            if is_so
        ]
    return faults


def is_action(function: ast.FunctionDef) -> bool:
    """Whether a function is marked @action."""
    return "action" in [getattr(node, "id", getattr(node, "attr", "")) for node in function.decorator_list]


def steps_of(file: Path) -> set[str]:
    """The functions of an action module that are no actions: steps of actions, for these alone."""
    return {
        node.name for node in tree_of(file).body if isinstance(node, ast.FunctionDef) and not is_action(node)
    }


def steps_used_outside(file: Path) -> list[str]:
    """Where a step of an action of another part of the house is called as if it were an action."""
    found = []
    for step_file in FILES:
        if (
            part_of(file) == "actions"
            and file.relative_to(SOURCE).parts[0] == step_file.relative_to(SOURCE).parts[0]
        ):
            continue
        module = ".".join(step_file.relative_to(SOURCE.parent).with_suffix("").parts)
        doors = {module, module.rsplit(".", 1)[0] if step_file.parent.name == "actions" else module}
        found += [
            f"{short(file)} takes {name}"
            for name in imported_by(tree_of(file))
            if name.rsplit(".", 1)[0] in doors and name.rsplit(".", 1)[1] in steps_of(step_file)
        ]
    return found


def reached_calls(function: ast.FunctionDef, functions: dict[str, ast.FunctionDef]) -> set[str]:
    """The names that a function calls, also through functions of its own module."""
    reached: set[str] = set()
    waiting = [function]
    while waiting:
        for node in ast.walk(waiting.pop()):
            if isinstance(node, ast.Call) and called_name(node) not in reached:
                name = called_name(node)
                reached.add(name)
                waiting += [functions[name]] if name in functions else []
    return reached


@pytest.mark.parametrize("file", FILES, ids=short)
def test_the_actions_of_a_room_have_the_shape(file: Path):
    assert faults_of(tree_of(file)) == []


@pytest.mark.parametrize("file", modules(), ids=short)
def test_what_others_call_of_an_action_module_is_an_action(file: Path):
    assert steps_used_outside(file) == []


def test_the_rooms_have_actions():
    assert FILES


def test_a_good_action_has_no_fault():
    assert faults_of(ast.parse(GOOD)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("*, document", "document, *"), "takes positional arguments"),
        (("by):", "by=None):"), "has no mandatory `by`"),
        (("reason, by):", "reason):"), "has no mandatory `by`"),
        (('"""Take a number out of use."""', "pass"), "has no docstring"),
        (("record(", "print("), "writes no journal"),
        (("ensure(", "print("), "asks for no permission"),
    ],
)
def test_a_bad_action_is_found(change, fault):
    assert f"void_number: {fault}" in faults_of(ast.parse(GOOD.replace(*change)))
