# SPDX-License-Identifier: EUPL-1.2
"""What every action of the house has in common: one transaction, and refusals with a sentence for the officer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

try:
    import fcntl
except ImportError:  # Windows has no flock: its writers wait in SQLite's own way
    fcntl = None  # type: ignore[assignment]

Result = TypeVar("Result")


class Refused(Exception):
    """An action that was not done; its message says to the officer what to do, `field` where it belongs."""

    def __init__(self, message: Any, field: str | None = None) -> None:
        super().__init__(message)
        self.message, self.field = message, field

    def __str__(self) -> str:
        return str(self.message)


class NotAllowed(Refused):
    """This officer may not do this."""


class WrongState(Refused):
    """The record is not in a state from which this move starts."""


def ensure(allowed: bool, message: Any = None) -> None:
    """Go on only if allowed; else NotAllowed is raised and the transaction is undone."""
    if not allowed:
        raise NotAllowed(
            message
            or _("You do not have the right to do this. Ask the administrator if you need it for your work.")
        )


def action(function: Callable[..., Result]) -> Callable[..., Result]:
    """Make a function one whole change of the office: everything in it is saved, or nothing."""

    @wraps(function)
    def run(**arguments: Any) -> Result:
        with turn_to_write(), transaction.atomic():
            return function(**arguments)

    run.is_action = True  # type: ignore[attr-defined]
    return run


@contextmanager
def turn_to_write() -> Iterator[None]:
    """On SQLite, wait for this process's turn: left to retry, its writers starve for seconds (ADR 2)."""
    name = str(connection.settings_dict["NAME"])
    alone = connection.vendor != "sqlite" or connection.in_atomic_block or "memory" in name or fcntl is None
    if alone:
        yield
        return
    with Path(f"{name}.writers").open("w") as queue:
        fcntl.flock(queue, fcntl.LOCK_EX)  # released when the file is closed, also by a killed process
        yield
