# SPDX-License-Identifier: EUPL-1.2
"""The pages of docs/ say what the code says."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import get_commands

from vanphong.config.env import KNOWN
from vanphong.kernel.indicators import indicators
from vanphong.kernel.journal import event_types
from vanphong.kernel.permissions import capabilities
from vanphong.kernel.work import work_queues

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
REGISTRIES = {
    "events": event_types,
    "capabilities": capabilities,
    "indicators": indicators,
    "queues": work_queues,
}
PAGES = [
    *sorted(DOCS.rglob("*.md")),
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "changes").glob("*.md")),
]


def test_the_reference_is_what_the_code_says():
    done = subprocess.run(
        [sys.executable, ROOT / "script/reference", "--check"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", REGISTRIES)
def test_every_registered_thing_is_in_the_reference(name):
    reference = (DOCS / "reference.md").read_text(encoding="utf-8")

    assert [item.code for item in REGISTRIES[name] if f"`{item.code}`" not in reference] == []


def test_every_setting_is_in_the_reference():
    reference = (DOCS / "reference.md").read_text(encoding="utf-8")

    assert [name for name in [*KNOWN, "DATABASE_URL"] if f"`{name}`" not in reference] == []


def test_every_record_of_the_house_has_a_word_in_the_glossary():
    glossary = (DOCS / "glossary.md").read_text(encoding="utf-8")
    own = [model for model in apps.get_models() if model.__module__.startswith("vanphong.")]

    assert [model.__name__ for model in own if f"`{model.__name__}`" not in glossary] == []


def test_each_word_of_the_glossary_names_one_term():
    rows = [
        line.split("|")
        for line in (DOCS / "glossary.md").read_text(encoding="utf-8").splitlines()
        if "|" in line
    ]
    terms = [row[1].strip() for row in rows if row[1].strip() not in ("term", "---")]

    assert sorted(term for term in set(terms) if terms.count(term) > 1) == []


def test_every_decision_is_listed():
    listed = (DOCS / "adr/README.md").read_text(encoding="utf-8")

    assert [file.name for file in (DOCS / "adr").glob("0*.md") if f"]({file.name})" not in listed] == []


@pytest.mark.parametrize("file", sorted((DOCS / "adr").glob("0*.md")), ids=lambda file: file.name)
def test_a_decision_has_its_three_parts(file):
    text = file.read_text(encoding="utf-8")

    assert text.startswith(f"# {int(file.name[:4])}. ")
    assert [part for part in ("## Context", "## Decision", "## Consequences") if part not in text] == []


def test_every_command_that_a_page_names_exists():
    import re

    named = {
        (file.name, command)
        for file in PAGES
        for command in re.findall(r"\bvanphong ([a-z_]+)(?=[ `\n])", file.read_text(encoding="utf-8"))
        if re.search(rf"(?:`|    |/)vanphong {command}", file.read_text(encoding="utf-8"))
    }

    assert sorted(pair for pair in named if pair[1] not in get_commands()) == []
