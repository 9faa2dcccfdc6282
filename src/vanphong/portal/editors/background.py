# SPDX-License-Identifier: EUPL-1.2
"""Background tasks: the house's own wait for the worker, Wagtail's indexing is done at once."""

from typing import Any

from django_tasks.backends.immediate import ImmediateBackend
from django_tasks_db.backend import DatabaseBackend

AT_ONCE = ("wagtail.", "modelsearch.")


class PagesAtOnce(DatabaseBackend):
    """An installation without a worker finds its pages all the same: what Wagtail queues is small and done in place."""

    def __init__(self, alias: str, params: dict[str, Any]) -> None:
        super().__init__(alias, params)
        self.at_once = ImmediateBackend(alias, params)

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        """Now, or when a worker comes to it."""
        backend: Any = self.at_once if task.module_path.startswith(AT_ONCE) else super()
        return backend.enqueue(task, args, kwargs)
