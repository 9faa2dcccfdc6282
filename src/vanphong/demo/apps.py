# SPDX-License-Identifier: EUPL-1.2
"""An example province, entered through the rooms' own actions."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """It registers nothing: an office without the example lacks nothing."""

    name = "vanphong.demo"
