# SPDX-License-Identifier: EUPL-1.2
"""The kernel: what every room stands on, and no word of the office."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class KernelConfig(AppConfig):
    """Registers the kernel's own events, capabilities and menu entries, and keeps the database's triggers."""

    name = "vanphong.kernel"
    verbose_name = _("Kernel")

    def ready(self) -> None:
        from vanphong.kernel import registrations, triggers

        registrations.register()
        post_migrate.connect(triggers.install, dispatch_uid="vanphong.triggers")
