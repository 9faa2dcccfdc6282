# SPDX-License-Identifier: EUPL-1.2
"""The widgets behind the office's fields: plain text inputs that show days, moments and counts our way."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils import timezone
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
