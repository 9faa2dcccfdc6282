# SPDX-License-Identifier: EUPL-1.2
"""A choice among hundreds of units or fields, written in one go: a template for each line takes longer than the page."""

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import escape
from django.utils.safestring import SafeString


class LongSelect(forms.Select):
    """A select whose lines are written without a template each."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = {str(one) for one in self.format_value(value)}
        lines = [
            f'<option value="{escape(key)}"{" selected" if key in chosen else ""}>{escape(label)}</option>'
            for key, label in ((str(getattr(key, "value", key)), label) for key, label in self.choices)
        ]
        attributes = flatatt(self.build_attrs({"name": name, **self.attrs}, attrs))
        return SafeString(f"<select{attributes}>{''.join(lines)}</select>")
