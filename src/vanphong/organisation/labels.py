# SPDX-License-Identifier: EUPL-1.2
"""Labels as the journal keeps them: in the office's language, whatever language the officer reads in."""

from typing import Any

from django.conf import settings
from django.utils import translation


def stored(label: Any) -> str:
    """The label in the language of the house."""
    with translation.override(settings.LANGUAGE_CODE):
        return str(label)
