# SPDX-License-Identifier: EUPL-1.2
"""The room of procedures."""

from django.apps import AppConfig


class ProceduresConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.procedures"
