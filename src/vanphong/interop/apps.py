# SPDX-License-Identifier: EUPL-1.2
"""The room of interop."""

from django.apps import AppConfig


class InteropConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.interop"
