# SPDX-License-Identifier: EUPL-1.2
"""A choice among hundreds of units or fields, written in one go: a template for each line takes longer than the page."""

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class LongSelect(forms.Select):
    """A select whose lines are written without a template each."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = {str(one) for one in self.format_value(value)}
        lines = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (key, SafeString(" selected") if str(key) in chosen else "", label)
                for key, label in ((getattr(key, "value", key), label) for key, label in self.choices)
            ),
        )
        return format_html(
            "<select{}>{}</select>", flatatt(self.build_attrs({"name": name, **self.attrs}, attrs)), lines
        )
