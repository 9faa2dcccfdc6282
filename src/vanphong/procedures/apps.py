# SPDX-License-Identifier: EUPL-1.2
"""The one-stop centre: procedures and their limits, dossiers and their deadlines, what the applicants say."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProceduresConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.procedures"
    verbose_name = _("One-stop centre")

    def ready(self) -> None:
        from vanphong.procedures import registrations

        registrations.register()
