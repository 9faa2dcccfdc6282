# SPDX-License-Identifier: EUPL-1.2
"""Rows written by {% lines %} are those that a plain loop writes."""

from itertools import product

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

ROW = '<tr id="r-{{ row.pk }}"><td title="{{ row.a }}">{{ row.a }}</td>{% if row.b %}<td>{{ row.b }}</td>{% else %}<td></td>{% endif %}<td>{{ row.c }}</td></tr>'
LOOP = Template("{% for row in rows %}" + ROW + "{% endfor %}")
LINES = Template("{% load lines %}{% lines rows as row %}" + ROW + "{% endlines %}")
TEXTS = (
    "",
    "Sở Tài chính",
    "<script>alert('1')</script>",
    'a "b" & c',
    mark_safe("<b>đậm</b>"),
    gettext_lazy("Close"),
    "{{ row.pk }}",
)


def test_they_are_the_rows_of_a_plain_loop():
    rows = [{"pk": pk, "a": a, "b": b, "c": a} for pk, (a, b) in enumerate(product(TEXTS, TEXTS), start=1)]

    assert LINES.render(Context({"rows": rows})) == LOOP.render(Context({"rows": rows}))


def test_what_a_record_holds_never_becomes_markup():
    row = {"pk": 1, "a": "<img src=x onerror=y>", "b": "\x02a\x03", "c": ""}

    written = LINES.render(Context({"rows": [row]}))

    assert "<img" not in written
    assert written.count("&lt;img") == 2


def test_no_rows_write_nothing():
    assert LINES.render(Context({"rows": []})) == ""


def test_a_tag_without_a_name_stops_the_template():
    with pytest.raises(TemplateSyntaxError):
        Template("{% load lines %}{% lines rows %}{% endlines %}")
