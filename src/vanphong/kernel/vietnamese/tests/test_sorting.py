# SPDX-License-Identifier: EUPL-1.2
"""The order of the dictionary and of lists of people."""

import random
import re
import unicodedata

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from vanphong.kernel.vietnamese import ALPHABET, PersonName, person_sort_key, sort_key, split_name
from vanphong.kernel.vietnamese.tones import split_tone, with_tone

WORDS = ["An", "Ân", "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Dung", "Đức"]
LISTS = [
    WORDS,
    list(ALPHABET),
    ["an", "An", "AN", "àn", "Àn", "ản", "ãn", "án", "ạn"],
    ["ba", "ba ba", "bà", "bà con", "bá chủ", "ban"],  # syllable by syllable
    ["ô", "ơ", "phở", "phương", "quý", "tư", "từ", "u", "ư", "xã", "ý"],
    ["e", "ê", "f", "g", "i", "j", "k", "v", "w", "x", "y", "z", "б"],
    ["Phụ lục 2", "Phụ lục 09", "Phụ lục 10", "Phụ lục A"],
    ["2", "10", "a", "ă"],
    [
        "Bắc Sơn",
        "Bình Gia",
        "Cao Lộc",
        "Chi Lăng",
        "Đình Lập",
        "Hữu Lũng",
        "Lạng Sơn",
        "Lộc Bình",
        "Tràng Định",
        "Văn Lãng",
        "Văn Quan",
    ],
    ["Sở Công Thương", "Sở Kế hoạch và Đầu tư", "Sở Nội vụ", "Sở Y tế", "Sở Ý"],
]


def shuffled(words):
    return random.Random(2024).sample(words, len(words))


@pytest.mark.parametrize("words", LISTS, ids=lambda words: words[0])
def test_words_stand_in_the_order_of_the_dictionary(words):
    assert sorted(shuffled(words), key=sort_key) == words


@pytest.mark.parametrize("words", LISTS, ids=lambda words: words[0])
def test_decomposed_words_stand_in_the_same_order(words):
    apart = [unicodedata.normalize("NFD", word) for word in words]

    assert sorted(shuffled(apart), key=sort_key) == apart


@pytest.mark.django_db
@pytest.mark.parametrize("words", LISTS, ids=lambda words: words[0])
def test_the_database_orders_keys_as_python_does_whatever_its_collation(words):
    collations = {
        "postgresql": ["C", "vi-VN-x-icu", "en-US-x-icu", "default"],
        "sqlite": ["BINARY", "NOCASE"],
    }[connection.vendor]

    assert [ordered(words, collation) for collation in collations] == [words] * len(collations)


def ordered(words, collation):
    """The words as the database orders them by their keys."""
    union = " UNION ALL ".join(["SELECT %s AS word, %s AS sort_key"] * len(words))
    values = [value for word in shuffled(words) for value in (word, sort_key(word))]
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT word FROM ({union}) AS words ORDER BY sort_key COLLATE "{collation}"', values)
        return [word for (word,) in cursor.fetchall()]


def test_people_stand_by_given_name_then_family_then_middle():
    people = [
        "An",
        "Hoàng Văn An",
        "Nguyễn An",
        "Nguyễn Thị An",
        "Nguyễn Văn An",
        "Trần An",
        "Vi Đức Ân",
        "Lê Bình",
        "Nông Văn Đức",
    ]

    assert sorted(shuffled(people), key=person_sort_key) == people


@pytest.mark.parametrize(
    ("full_name", "parts"),
    [
        ("Nguyễn Văn An", ("Nguyễn", "Văn", "An")),
        ("  Nông\xa0Thị Mai  Lan ", ("Nông", "Thị Mai", "Lan")),
        ("Lê Bình", ("Lê", "", "Bình")),
        ("An", ("", "", "An")),
        ("", ("", "", "")),
        (None, ("", "", "")),
    ],
)
def test_a_name_is_split_as_most_are_built(full_name, parts):
    assert split_name(full_name) == parts


def test_a_corrected_name_sorts_by_its_own_parts():
    by_rule, corrected = "Hoàng Thị Mai Lan", PersonName("Hoàng", "Thị", "Mai Lan")

    assert person_sort_key(by_rule) < person_sort_key("Hoàng Thị Mai") < person_sort_key(corrected)
    assert str(corrected) == by_rule


letter = st.builds(with_tone, st.sampled_from(ALPHABET), st.integers(0, 5))
vowel = st.builds(with_tone, st.sampled_from("aăâeêioôơuưy"), st.integers(0, 5))
syllable = st.builds(
    "{}{}{}".format, st.sampled_from(["", "b", "đ", "ng", "th"]), vowel, st.sampled_from(["", "c", "n", "ng"])
)
phrase = st.lists(st.one_of(syllable, syllable.map(str.upper)), min_size=1, max_size=4).map(" ".join)


def by_the_book(text):
    """The order told in tuples instead of characters."""
    words = []
    for word in text.lower().split():
        letters, tones = zip(*(split_tone(part) for part in unicodedata.normalize("NFC", word)), strict=True)
        words.append(([ALPHABET.index(part) for part in letters], [tone for tone in tones if tone]))
    return words, [part.isupper() for part in text if part != " "]


@settings(max_examples=500, deadline=None)
@given(phrase, phrase)
def test_any_two_phrases_compare_as_the_book_says(one, other):
    assert (sort_key(one) < sort_key(other)) == (by_the_book(one) < by_the_book(other))


@settings(max_examples=500, deadline=None)
@given(st.text(max_size=300))
def test_a_key_is_made_of_figures_and_fits_its_column(text):
    assert re.fullmatch(r"[0-9]{0,400}", sort_key(text))
    assert re.fullmatch(r"[0-9]{0,400}", person_sort_key(text))


@pytest.mark.parametrize("nothing", [None, "", " \n", "–/…"])
def test_nothing_sorts_before_everything(nothing):
    assert sort_key(nothing) < sort_key("0") < sort_key("a")


def test_numbers_of_any_length_and_script_have_a_key():
    assert sort_key("9" * 500) > sort_key("9" * 98)
    assert sort_key("٠٥") == sort_key("5")
    assert sort_key(7) == sort_key("07")
