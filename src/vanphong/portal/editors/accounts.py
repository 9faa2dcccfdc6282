# SPDX-License-Identifier: EUPL-1.2
"""Wagtail's app of accounts without its screens: who is who and who may do what is kept by the room organisation."""

from types import ModuleType

from wagtail.users.apps import WagtailUsersAppConfig


class AccountsOfTheHouse(WagtailUsersAppConfig):
    """Only the table of personal settings (theme, language) is used; no list of users, no groups."""

    def ready(self) -> None:
        super().ready()
        # Wagtail looks for the screens of an app in its module: this one has none to offer
        self.module = ModuleType("vanphong.portal.no_accounts")
