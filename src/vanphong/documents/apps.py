# SPDX-License-Identifier: EUPL-1.2
"""The registers of incoming and outgoing documents: registering, numbering, issuing, dispatching."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.documents"

    def ready(self) -> None:
        from vanphong.documents import registrations

        registrations.register()
