# SPDX-License-Identifier: EUPL-1.2
"""The room of citizens."""

from django.apps import AppConfig


class CitizensConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.citizens"
