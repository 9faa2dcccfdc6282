# SPDX-License-Identifier: EUPL-1.2
"""Units, posts, people and officers."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.organisation"
