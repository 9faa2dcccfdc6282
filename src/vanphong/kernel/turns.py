# SPDX-License-Identifier: EUPL-1.2
"""Whose turn it is to write on SQLite: left to retry, its writers starve for seconds (ADR 2)."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.db import connection

try:
    import fcntl
except ImportError:  # Windows has no flock: its writers wait in SQLite's own way
    fcntl = None  # type: ignore[assignment]

#: so long a process may write on before it stands in line again: its memory is warm, the next one's is not (seconds)
STRETCH = 0.02
#: how often the first in line tries the door (seconds)
KNOCK = 0.0005


class Stretch:
    """When this process last came to the door through the line."""

    began = float("-inf")

    @classmethod
    def lasts(cls) -> bool:
        """Whether it may go on without standing in line."""
        return time.monotonic() - cls.began < STRETCH


@contextmanager
def turn_to_write() -> Iterator[None]:
    """Wait for this process's turn; both locks go with their file, also when the process is killed."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or connection.in_atomic_block or "memory" in name or fcntl is None:
        yield
        return
    with Path(f"{name}.writers").open("w") as door:
        if not (Stretch.lasts() and is_open(door)):
            stand_in_line(Path(f"{name}.line"), door)
        yield


def stand_in_line(place: Path, door: IO[str]) -> None:
    """One after the other to the door; the first leaves whoever is writing the time to write on."""
    with place.open("w") as line:
        fcntl.flock(line, fcntl.LOCK_EX)
        while not is_open(door):
            time.sleep(KNOCK)
    Stretch.began = time.monotonic()


def is_open(door: IO[str]) -> bool:
    """Take the lock of the door if nobody holds it."""
    try:
        fcntl.flock(door, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
