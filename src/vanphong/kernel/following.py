# SPDX-License-Identifier: EUPL-1.2
"""What a room above keeps of a record below, kept right in the very transaction in which the record below is corrected."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model

from vanphong.kernel.registry import Registry


@dataclass(frozen=True)
class Follower:
    """A room that keeps something of another room's record; `follow` is called inside the action that corrected it."""

    code: str
    #: the record that is followed, "documents.outgoingdocument"
    model: str
    follow: Callable[..., None]


followers: Registry[Follower] = Registry("followers")


def tell_followers(record: Model) -> None:
    """Say, inside the action, that the facts of a record were corrected."""
    for follower in followers:
        if follower.model == record._meta.label_lower:
            follower.follow(record)
