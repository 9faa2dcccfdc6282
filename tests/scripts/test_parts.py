# SPDX-License-Identifier: EUPL-1.2
"""The last lines of script/test are honest: what failed, what was left out, what ran nowhere."""

import sys
from importlib import import_module
from pathlib import Path

import pytest


@pytest.fixture
def parts(monkeypatch):
    """tests/parts.py as a module."""
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[1]))
    yield import_module("parts")
    sys.modules.pop("parts", None)


@pytest.fixture
def part(parts):
    """A part of the tests in which one test ran and passed."""

    def make(**changes: object):
        made = parts.Part("SQLite", [], outcome="1 passed in 0.01s", ran={"test_a::test_b"})
        for name, value in changes.items():
            setattr(made, name, value)
        return made

    return make


def test_all_passed(parts, part, capsys):
    assert parts.closing_lines([part(), part()], {0}) == 0
    assert "1 passed" in capsys.readouterr().out


@pytest.mark.parametrize("code", [1, 2, 3, 4, 5, -9])
def test_a_part_that_failed_fails_the_run(parts, part, capsys, code):
    assert parts.closing_lines([part(), part(code=code)], {0}) == 1
    assert "FAILED: SQLite" in capsys.readouterr().out


def test_no_test_at_all_fails_the_run(parts, part):
    assert parts.closing_lines([part(code=5, ran=set())], {0, 5}) == 1


@pytest.mark.parametrize(("ci", "code"), [(False, 0), (True, 1)])
def test_a_part_left_out_is_named_and_fails_only_in_ci(parts, part, capsys, monkeypatch, ci, code):
    monkeypatch.setattr(parts, "CI", ci)

    assert parts.closing_lines([part(), part(left_out=True, ran=set())], {0}) == code
    assert "Left out: SQLite." in capsys.readouterr().out


@pytest.mark.parametrize(("ci", "code"), [(False, 0), (True, 1)])
def test_a_test_skipped_in_every_part_is_named_and_fails_only_in_ci(
    parts, part, capsys, monkeypatch, ci, code
):
    monkeypatch.setattr(parts, "CI", ci)

    assert parts.closing_lines([part(skipped={"test_x::test_y": "no reason"})], {0}) == code
    assert "test_x::test_y: no reason" in capsys.readouterr().out


def test_a_test_that_ran_in_one_part_may_be_skipped_in_another(parts, part, monkeypatch):
    monkeypatch.setattr(parts, "CI", True)

    assert parts.closing_lines([part(), part(ran=set(), skipped={"test_a::test_b": "row locks"})], {0}) == 0


def test_the_report_of_pytest_is_read(parts, part, tmp_path):
    report = tmp_path / "r.xml"
    report.write_text(
        '<testsuites><testsuite><testcase classname="a" name="b"/><testcase classname="a" name="c">'
        '<skipped message="why"/></testcase></testsuite></testsuites>'
    )
    read = part(ran=set())

    parts.read_report(read, report)

    assert (read.ran, read.skipped) == ({"a::b"}, {"a::c": "why"})
