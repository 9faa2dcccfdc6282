# SPDX-License-Identifier: EUPL-1.2
"""The room of assignments."""

from django.apps import AppConfig


class AssignmentsConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.assignments"
