# SPDX-License-Identifier: EUPL-1.2
"""Which state of the public side holds now: tokens that change with what readers can see."""

from typing import Any, NamedTuple
from uuid import uuid4

from django.db import models

from vanphong.kernel.settled import rows_of
from vanphong.portal.kept.hearing import rows_until_told

#: the row of each token
WHOLE, FRAME, DOCUMENTS = 1, 2, 3


def new_token() -> str:
    """A token that no state has borne before, also not one that was undone or restored from a backup."""
    return uuid4().hex


class Generation(NamedTuple):
    """The tokens that hold at one moment."""

    #: of all that readers see
    whole: str
    #: of what stands around every text: sites, sections, pictures, files, names of bodies
    frame: str
    #: of the directive documents, with what stands around them
    documents: str


class PublicGeneration(models.Model):
    """Three rows. Database triggers give them new tokens in the transaction that changes what readers see (kept/generation.py)."""

    token = models.CharField(max_length=32, default=new_token)

    def __str__(self) -> str:
        return self.token

    @classmethod
    def now(cls) -> Generation | None:
        """The tokens that hold now, as this process has heard. None where nothing was ever kept."""
        return read(rows_until_told(TOKENS))

    @classmethod
    def asked(cls) -> Generation | None:
        """The same, asked of the database whatever was heard."""
        return read(rows_of(TOKENS))


TOKENS = f"SELECT token FROM {PublicGeneration._meta.db_table} ORDER BY id"


def read(rows: list[tuple[Any, ...]]) -> Generation | None:
    """The tokens in their rows."""
    return Generation(*(token for (token,) in rows)) if len(rows) == DOCUMENTS else None
