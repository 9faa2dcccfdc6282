# SPDX-License-Identifier: EUPL-1.2
"""The portal: what the Office tells the public. The one room that knows Wagtail."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    """News, directive documents and the pages of the province's and the Office's sites."""

    name = "vanphong.portal"
    verbose_name = _("Portal")

    def ready(self) -> None:
        from vanphong.portal import registrations
        from vanphong.portal.editors import editing  # noqa: F401 - importing it tells Wagtail of the desk

        registrations.register()
