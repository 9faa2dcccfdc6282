# SPDX-License-Identifier: EUPL-1.2
"""Database triggers that the house relies on, laid again after each migration (a rebuilt SQLite table loses its own)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection

from vanphong.kernel.registry import Registry


@dataclass(frozen=True)
class Guard:
    """Something laid in the database; `lay` can be run again and leaves the same."""

    code: str
    lay: Callable[[], None]


guards: Registry[Guard] = Registry("database guards")


def install(sender: Any = None, using: str = "default", **kwargs: Any) -> None:
    """Lay every guard once all tables stand (post_migrate is sent for each app; the last one counts)."""
    from django.apps import apps

    with_tables = [app for app in apps.get_app_configs() if app.models_module is not None]
    if using != "default" or (sender is not None and sender is not with_tables[-1]):
        return
    if "kernel_journalentry" in connection.introspection.table_names():
        for guard in guards:
            guard.lay()
