# SPDX-License-Identifier: EUPL-1.2
"""What every action of the house has in common: one transaction, and refusals with a sentence for the officer."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.turns import turn_to_write

Result = TypeVar("Result")


class Refused(Exception):
    """An action that was not done; its message says to the officer what to do, `field` where it belongs."""

    def __init__(self, message: Any, field: str | None = None) -> None:
        super().__init__(message)
        self.message, self.field = message, field

    def __str__(self) -> str:
        return str(self.message)

    def undone(self, by: Any) -> None:
        """Keep what the journal has to hold of a refusal, once its action is undone; of most nothing."""


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
        try:
            with turn_to_write(), transaction.atomic():
                return function(**arguments)
        except Refused as refusal:
            refusal.undone(arguments.get("by"))
            raise

    run.is_action = True  # type: ignore[attr-defined]
    return run
