# SPDX-License-Identifier: EUPL-1.2
"""Reception sessions, visits, and the protection of those who denounce."""

from django.apps import AppConfig


class CitizensConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.citizens"

    def ready(self) -> None:
        from vanphong.citizens import registrations

        registrations.register()
