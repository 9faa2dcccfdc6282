# SPDX-License-Identifier: EUPL-1.2
"""The portal: what the Office tells the public. The one room that knows Wagtail."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    """News, directive documents and the pages of the province's and the Office's sites."""

    name = "vanphong.portal"
    verbose_name = _("Portal")

    def ready(self) -> None:
        # importing `editing` tells Wagtail of the desk
        from vanphong.portal import editing, registrations  # noqa: F401

        registrations.register()
