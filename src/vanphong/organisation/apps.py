# SPDX-License-Identifier: EUPL-1.2
"""Organisation: units, posts, people and officers, with the days on which they hold."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    """Who is who in the province, on any day, and who may do what."""

    name = "vanphong.organisation"
    verbose_name = _("Organisation")

    def ready(self) -> None:
        from vanphong.organisation import registrations

        registrations.register()
