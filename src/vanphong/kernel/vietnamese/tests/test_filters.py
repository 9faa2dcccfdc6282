# SPDX-License-Identifier: EUPL-1.2
"""The template filters, in the language of the screen."""

from datetime import UTC, date, datetime

import pytest
from django.template import engines
from django.utils import translation

VALUES = {
    "outgoing": 9115,
    "share": 96.7,
    "day": date(2024, 7, 9),
    "moment": datetime(2024, 7, 9, 8, 42, tzinfo=UTC),
    "sessions": 6,
    "nothing": None,
}


def shown(expression: str, language: str) -> str:
    template = engines["django"].from_string("{% load vietnamese %}{{ " + expression + " }}")
    with translation.override(language):
        return template.render(VALUES)


@pytest.mark.parametrize(
    ("expression", "vietnamese", "english"),
    [
        ("outgoing|number", "9.115", "9,115"),
        ("share|number:2", "96,70", "96.70"),
        ("share|percent", "96,7%", "96.7%"),
        ("day|day", "09/07/2024", "09 Jul 2024"),
        ("moment|day", "09/07/2024", "09 Jul 2024"),
        ("moment|moment", "09/07/2024 15:42", "09 Jul 2024 15:42"),
        ("sessions|prose_count", "06", "6"),
        ("outgoing|prose_count", "9.115", "9,115"),
        ("nothing|number", "–", "–"),
        ("nothing|percent", "–", "–"),
        ("nothing|prose_count", "–", "–"),
        ("nothing|day", "", ""),
        ("nothing|moment", "", ""),
        ("missing|day", "", ""),
        ("missing|number", "–", "–"),
    ],
)
def test_a_value_is_shown_in_the_signs_of_the_language(expression, vietnamese, english):
    assert shown(expression, "vi") == vietnamese
    assert shown(expression, "en") == english
