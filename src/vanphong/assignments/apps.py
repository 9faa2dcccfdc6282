# SPDX-License-Identifier: EUPL-1.2
"""The room of assignments: tasks given by the Government and by the province, until they are done."""

from django.apps import AppConfig


class AssignmentsConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.assignments"

    def ready(self) -> None:
        from vanphong.assignments import registrations

        registrations.register()
