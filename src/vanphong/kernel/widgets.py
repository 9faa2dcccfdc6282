# SPDX-License-Identifier: EUPL-1.2
"""The widgets behind the office's fields: plain text inputs that show days, moments and counts our way."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class DayInput(forms.TextInput):
    """A day typed dd/mm/yyyy; the script adds a button that opens the browser's own calendar."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        usual = {
            "inputmode": "numeric",
            "autocomplete": "off",
            "placeholder": _("dd/mm/yyyy"),
            "data-day": _("Pick a day"),
        }
        super().__init__(usual | (attrs or {}))

    def format_value(self, value: Any) -> str | None:
        return f"{value:%d/%m/}{value.year:04}" if isinstance(value, date) else super().format_value(value)


class MomentInput(forms.TextInput):
    """A day and a time, "09/07/2024 14:30"."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(
            {"autocomplete": "off", "placeholder": _("dd/mm/yyyy hh:mm"), "class": "moment"} | (attrs or {})
        )

    def format_value(self, value: Any) -> str | None:
        if not isinstance(value, datetime):
            return super().format_value(value)
        moment = timezone.localtime(value) if timezone.is_aware(value) else value
        return f"{moment:%d/%m/}{moment.year:04} {moment:%H:%M}"


class CountInput(forms.TextInput):
    """A whole number, without the arrows that a mouse wheel turns by accident."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "numeric", "autocomplete": "off"} | (attrs or {}))


class LongSelect(forms.Select):
    """A select whose lines are written in one go: a template for each of a hundred lines takes longer than the page."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        lines = self.lines()
        for one in {str(one) for one in self.format_value(value)} & lines.keys():
            lines[one] = lines[one].replace(">", " selected>", 1)
        attributes = flatatt(self.build_attrs({"name": name, **self.attrs}, attrs))
        return SafeString(f"<select{attributes}>{''.join(lines.values())}</select>")

    def lines(self) -> dict[str, str]:
        """Each choice as it stands in the list while it is not chosen."""
        return {
            key: f'<option value="{escape(key)}">{escape(label)}</option>'
            for key, label in ((str(getattr(key, "value", key)), label) for key, label in self.choices)
        }


class SharedSelect(LongSelect):
    """A select of a form that all pages share: its lines are written once for each language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.written: dict[str | None, dict[str, str]] = {}

    def lines(self) -> dict[str, str]:
        language = get_language()
        if language not in self.written:
            self.written[language] = super().lines()
        return dict(self.written[language])


def written_input(widget: dict[str, Any]) -> SafeString:
    """An input of one line, as Django's own template writes it."""
    value = {} if widget["value"] is None else {"value": str(widget["value"])}
    return SafeString(
        f"<input{flatatt({'type': widget['type'], 'name': widget['name'], **value, **widget['attrs']})}>"
    )
