# SPDX-License-Identifier: EUPL-1.2
"""The room of documents."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.documents"
