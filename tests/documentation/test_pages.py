# SPDX-License-Identifier: EUPL-1.2
"""The pages of docs/ lead somewhere, and the files that name the licence agree."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "changes").glob("*.md")),
]
NEWS = re.compile(r"\d+\.(added|changed|fixed|security|upgrade)\.md|README\.md")


def name_of(file: Path) -> str:
    """A page as it is called in a message."""
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", PAGES, ids=name_of)
def test_every_link_of_a_page_leads_somewhere(file):
    links = re.findall(r"\]\((?!https?://)([^)#]+)", file.read_text(encoding="utf-8"))

    assert [link for link in links if not (file.parent / link).exists()] == []


@pytest.mark.parametrize("file", PAGES, ids=name_of)
def test_every_script_that_a_page_names_exists(file):
    scripts = set(re.findall(r"\bscript/([a-z-]+)", file.read_text(encoding="utf-8")))

    assert [script for script in sorted(scripts) if not (ROOT / "script" / script).exists()] == []


def test_the_licence_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["license"] == "EUPL-1.2"
    assert "license: EUPL-1.2" in (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    assert "EUPL-1.2" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_version_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert f'softwareVersion: "{project["version"]}"' in (ROOT / "publiccode.yml").read_text(encoding="utf-8")


def test_the_news_have_names_that_a_release_can_sort():
    assert [file.name for file in (ROOT / "changes").iterdir() if not NEWS.fullmatch(file.name)] == []


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda lock: lock.name)
def test_a_lock_names_no_index_and_has_a_hash_for_everything(lock):
    text = lock.read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9][a-z0-9._\[\]-]*==\S+)( \\)?$", text, re.MULTILINE)

    assert "://" not in text
    assert pins
    assert [pin for pin, more in pins if not more] == []


def test_what_runs_is_the_same_in_both_locks():
    pins = {
        lock: set(
            re.findall(
                r"^([a-z0-9][\w.\[\]-]*==[\w.+-]+)", (ROOT / "requirements" / lock).read_text(), re.MULTILINE
            )
        )
        for lock in ("runtime.txt", "build.txt", "dev.txt")
    }

    assert pins["runtime.txt"] - pins["dev.txt"] == set()
    assert pins["build.txt"] - pins["dev.txt"] == set()
