# SPDX-License-Identifier: EUPL-1.2
"""Which state of the public side holds now: a token that changes with everything readers can see."""

from typing import Any
from uuid import uuid4

from django.db import models

from vanphong.kernel.settled import rows_at_once


def new_token() -> str:
    """A token that no state has borne before, also not one that was undone or restored from a backup."""
    return uuid4().hex


class PublicGeneration(models.Model):
    """One row. Database triggers give it a new token in the transaction that changes what readers see (generation.py)."""

    token = models.CharField(max_length=32, default=new_token)

    def __str__(self) -> str:
        return self.token

    @classmethod
    def now(cls) -> Any:
        """The token that holds now, for every process alike: one small query. None where nothing was ever kept."""
        found = rows_at_once(f"SELECT token FROM {cls._meta.db_table} WHERE id = 1")
        return found[0][0] if found else None
