# SPDX-License-Identifier: EUPL-1.2
"""A fixed text of a template is in the language of each reader, however often it was written before."""

import pytest
from django.template import Context, Template
from django.utils.translation import override

TEMPLATE = Template(
    '{% load i18n %}{% translate "Close" %}|{% translate "Close" as word %}{{ word }}|{% translate name %}|{% translate "Close"|upper %}'
)


@pytest.mark.parametrize("languages", [("vi", "en", "vi"), ("en", "vi", "en")])
def test_each_reader_has_the_own_language(languages):
    for language in languages:
        with override(language):
            once, named, given, upper = TEMPLATE.render(Context({"name": "Pages"})).split("|")

        word = {"vi": "Đóng", "en": "Close"}[language]
        assert (once, named, upper) == (word, word, word.upper())
        assert given == {"vi": "Trang", "en": "Pages"}[language]


def test_a_word_given_by_one_template_stays_in_it():
    Template('{% load i18n %}{% translate "Close" as word %}').render(Context())

    assert Template("{{ word }}").render(Context()) == ""


def test_an_address_is_that_of_the_site_that_is_asked(settings):
    page = Template(
        "{% url 'look' %}|{% url 'look' as there %}{{ there }}|{% url 'no_such_page' as none %}{{ none }}"
    )

    first = page.render(Context())
    settings.ROOT_URLCONF = "vanphong.kernel.preferences_urls"
    second = page.render(Context())

    assert first.split("|")[0] == first.split("|")[1]
    assert first.endswith("|")
    assert second.split("|")[0] == second.split("|")[1] != ""
