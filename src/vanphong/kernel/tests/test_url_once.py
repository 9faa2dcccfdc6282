# SPDX-License-Identifier: EUPL-1.2
"""The address of a page that there is once is worked out once; that of a record each time."""

import django.urls
import pytest
from django.template import engines
from django.utils import translation


@pytest.fixture
def worked_out(monkeypatch) -> list[str]:
    """The names of the addresses that Django was asked to work out."""
    asked: list[str] = []
    reverse = django.urls.reverse

    def counted(name, *args, **kwargs):
        asked.append(name)
        return reverse(name, *args, **kwargs)

    monkeypatch.setattr(django.urls, "reverse", counted)
    return asked


def test_a_fixed_address_is_worked_out_once_in_each_language(worked_out):
    template = engines["django"].from_string("{% url 'my_work' %} {% url 'my_work' as here %}{{ here }}")

    for language in ("vi", "en", "vi"):
        with translation.override(language):
            assert template.render() == "/ /"

    assert worked_out == ["my_work"] * 4


def test_the_address_of_a_record_is_its_own(worked_out):
    template = engines["django"].from_string("{% url 'documents:outgoing_record' pk %}")

    assert template.render({"pk": 7}) != template.render({"pk": 8})


def test_a_name_that_is_worked_out_by_a_filter_is_no_fixed_address():
    template = engines["django"].from_string("{% url 'MY_WORK'|lower %}")

    assert template.render() == "/"
