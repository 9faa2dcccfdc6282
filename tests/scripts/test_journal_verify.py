# SPDX-License-Identifier: EUPL-1.2
"""A stranger verifies an exported journal with script/journal-verify, which knows nothing of the house."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import transaction

from vanphong.kernel.journal import event_types, export_lines, record

SCRIPT = Path(__file__).resolve().parents[2] / "script" / "journal-verify"


@pytest.fixture
def exported(clerk_lan, chief_minh) -> list[str]:
    """The export of a journal of six entries; one holds letters that JSON could write in several ways."""
    event = next(iter(event_types)).code
    for number in range(5):
        with transaction.atomic():
            record(
                event, subject=clerk_lan, by=clerk_lan, symbol=f"{number}/QĐ-UBND", note="Đã “ký” \u2028 \\ /"
            )
    with transaction.atomic():
        record(event, subject=None, by=chief_minh, on_behalf_of=clerk_lan, days=["2024-01-02"])
    return list(export_lines())


@pytest.fixture
def verified(tmp_path):
    """Write lines into a file and verify it: the exit code and what was printed."""

    def verify(lines: list[str], *options: object) -> tuple[int, str]:
        file = tmp_path / "journal.jsonl"
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-I", SCRIPT, file, *options], capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr

    return verify


def altered(line: str, **changes: object) -> str:
    """A line with other values."""
    return json.dumps(json.loads(line) | changes, ensure_ascii=False)


def test_an_untouched_export_holds(exported, verified):
    code, said = verified(exported)

    assert (code, "The chain holds: 6 entries." in said) == (0, True), said


def test_an_export_in_another_spelling_of_json_holds(exported, verified):
    code, said = verified([json.dumps(json.loads(line), sort_keys=True, indent=None) for line in exported])

    assert code == 0, said


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("facts", '{"note":"khác"}'),
        ("by", 999),
        ("by_name", "someone"),
        ("at", "2020-01-01T00:00:00.000000+00:00"),
        ("event", "other.event"),
        ("subject_id", 7),
        ("on_behalf_of", 1),
        ("hash", "0" * 64),
        ("previous", "0" * 64),
        ("position", 9),
        ("lane", 77),
    ],
)
def test_a_changed_field_shows(exported, verified, field, value):
    code, said = verified([*exported[:2], altered(exported[2], **{field: value}), *exported[3:]])

    assert code == 1
    assert "line 3" in said


def test_a_deleted_entry_shows(exported, verified):
    code, said = verified(exported[:2] + exported[3:])

    assert (code, "position 3 was expected" in said) == (1, True)


def test_an_inserted_entry_shows(exported, verified):
    code, _said = verified([*exported[:3], exported[2], *exported[3:]])

    assert code == 1


def test_two_swapped_entries_show(exported, verified):
    code, _said = verified([exported[0], exported[2], exported[1], *exported[3:]])

    assert code == 1


def test_an_entry_that_was_forged_with_its_own_right_hash_breaks_the_next(exported, verified):
    import hashlib

    forged = json.loads(exported[2]) | {"by_name": "someone"}
    array = [value for name, value in forged.items() if name != "hash"]
    forged["hash"] = hashlib.sha256(
        json.dumps(array, ensure_ascii=False, separators=(",", ":")).encode()
    ).hexdigest()

    code, said = verified([*exported[:2], json.dumps(forged, ensure_ascii=False), *exported[3:]])

    assert code == 1
    assert "line 4 (lane" in said


def test_a_cut_off_end_shows_against_an_earlier_export(exported, verified, tmp_path):
    earlier = tmp_path / "earlier.jsonl"
    earlier.write_text("\n".join(exported) + "\n", encoding="utf-8")

    code, said = verified(exported[:-1], "--against", earlier)

    assert (code, "is no longer there" in said) == (1, True)


@pytest.mark.parametrize("line", ["nonsense", "[]", "{}", '{"lane": 1}', "3", "null"])
def test_what_is_no_export_is_refused_in_one_sentence(verified, line):
    code, said = verified([line])

    assert code == 2
    assert "not a line of a journal's export" in said
    assert "Traceback" not in said


def test_a_missing_file_is_refused_in_one_sentence(tmp_path):
    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path / "none"], capture_output=True, text=True, check=False
    )

    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_the_script_imports_nothing_but_the_standard_library():
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    imports = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}

    assert imports == {"hashlib", "json", "sys"}
