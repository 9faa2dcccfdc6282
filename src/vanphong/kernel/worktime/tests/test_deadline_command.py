# SPDX-License-Identifier: EUPL-1.2
"""`vanphong deadline`."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError

from vanphong.kernel.management.commands import deadline as command


def run(capsys, *words: str) -> tuple[int, str, str]:
    code = 0
    try:
        command.Command().run_from_argv(["vanphong", "deadline", *words])
    except SystemExit as stop:
        code = stop.code
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.mark.parametrize(
    ("start", "limit", "printed"),
    [
        ("2024-04-26T14:00", "3wd", "2024-05-04T17:30"),
        ("2024-02-07T16:00", "1wd", "2024-02-15T17:30"),
        ("2024-02-07T16:00", "8wh", "2024-02-15T16:00"),
        ("2024-08-30T09:00", "2wd", "2024-09-05T17:30"),
        ("2024-07-01", "10d", "2024-07-11T24:00"),
        ("2024-07-19", "30d", "2024-08-19T24:00"),
        ("2024-06-24T10:00", "10wd", "2024-07-08T17:30"),
        ("2024-06-24T16:00", "day", "2024-06-25T17:30"),
        ("24/06/2024 16:00", "3 ngày làm việc", "2024-06-27T17:30"),
    ],
)
def test_it_prints_the_end_of_the_limit_and_nothing_else(db, capsys, start, limit, printed):
    assert run(capsys, start, limit) == (0, f"{printed}\n", "")


def test_it_lists_the_days_when_asked(db, capsys):
    code, out, _err = run(capsys, "2024-04-26T14:00", "3wd", "--explain")

    lines = out.splitlines()
    assert code == 0
    assert lines[0] == "2024-05-04T17:30"
    assert [line[:10] for line in lines[1:]] == [
        *(f"{day}/04/2024" for day in range(26, 31)),
        *(f"0{day}/05/2024" for day in range(1, 5)),
    ]
    assert lines[5].endswith("nghỉ lễ: Ngày Chiến thắng")


def test_it_warns_of_a_year_that_nobody_entered(db, capsys):
    code, out, err = run(capsys, "2027-12-30", "2wd", "--explain")

    assert (code, out.splitlines()[0]) == (0, "2028-01-03T17:30")
    assert "2028" in err


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("2024-04-26T14:00",),
        ("2024-04-26T14:00", "3"),
        ("2024-04-26T14:00", "-3wd"),
        ("2024-04-26T14:00", "0wd"),
        ("2024-04-26T14:00", "99999999wd"),
        ("2024-13-45", "3wd"),
        ("hôm qua", "3wd"),
        ("0000-00-00", "3wd"),
        ("1024-04-26", "3wd"),
        ("2024-04-26T14:00", "3wd", "4wd"),
        ("2024-04-26T14:00", "3wd", "--loud"),
        ("", ""),
    ],
)
def test_nonsense_gives_one_sentence_and_exit_code_1(db, capsys, words):
    code, out, err = run(capsys, *words)

    assert code == 1
    assert out == ""
    assert err.count("\n") == 1
    assert "Traceback" not in err


def test_without_a_database_it_counts_by_the_first_calendar_and_says_so(monkeypatch, capsys):
    def no_table():
        raise DatabaseError("no such table")

    monkeypatch.setattr(command, "current_calendar", no_table)

    code, out, err = run(capsys, "2024-04-26T14:00", "3wd")

    assert (code, out) == (0, "2024-05-04T17:30\n")
    assert "Chưa có cơ sở dữ liệu" in err


def test_it_can_be_called_from_code(db, capsys):
    call_command("deadline", "2024-04-26T14:00", "3wd")

    assert capsys.readouterr().out == "2024-05-04T17:30\n"
