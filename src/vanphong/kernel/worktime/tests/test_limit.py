# SPDX-License-Identifier: EUPL-1.2
"""Reading a time limit."""

import unicodedata

import pytest

from vanphong.kernel.actions import Refused
from vanphong.kernel.worktime import Limit


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("3wd", Limit(3, "wd")),
        (" 10 D ", Limit(10, "d")),
        ("8wh", Limit(8, "wh")),
        ("day", Limit(1, "day")),
        ("1day", Limit(1, "day")),
        ("2w", Limit(2, "w")),
        ("1m", Limit(1, "m")),
        ("0,5wd", Limit(4, "wh")),
        ("3 ngày làm việc", Limit(3, "wd")),
        ("03 ngày làm việc", Limit(3, "wd")),
        (unicodedata.normalize("NFD", "15 ngày"), Limit(15, "d")),
        ("8 giờ làm việc", Limit(8, "wh")),
        ("Trong ngày", Limit(1, "day")),
    ],
)
def test_a_limit_is_read_as_it_is_written(text, limit):
    assert Limit.parse(text) == limit


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "wd",
        "abc",
        "3xd",
        "-3wd",
        "0wd",
        "2day",
        "1.3wd",
        "0.5d",
        "3wd; drop table",
        "٣wd",
        "3wd" * 50,
    ],
)
def test_nonsense_is_refused_with_a_sentence(text):
    with pytest.raises(Refused) as refusal:
        Limit.parse(text)

    assert str(refusal.value).endswith(".")
    assert refusal.value.field == "limit"


@pytest.mark.parametrize("text", ["2001wd", "3661d", "8001wh", "121m", "11y", "999999999wd", "1" * 30 + "d"])
def test_a_huge_limit_is_refused(text):
    with pytest.raises(Refused):
        Limit.parse(text)


def test_the_refusal_of_a_huge_limit_names_the_longest():
    with pytest.raises(Refused, match="2000 ngày làm việc"):
        Limit.parse("2001wd")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3wd", "3 ngày làm việc"),
        ("10d", "10 ngày"),
        ("8wh", "8 giờ làm việc"),
        ("day", "trong ngày"),
        ("1m", "1 tháng"),
    ],
)
def test_a_limit_is_said_in_words(text, words):
    assert Limit.parse(text).words == words


@pytest.mark.parametrize("text", ["3wd", "10d", "8wh", "day", "2w", "1m", "1y"])
def test_a_limit_is_written_as_it_was_read(text):
    assert str(Limit.parse(text)) == text
