# SPDX-License-Identifier: EUPL-1.2
"""The room of demo."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.demo"
