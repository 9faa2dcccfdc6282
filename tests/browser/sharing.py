# SPDX-License-Identifier: EUPL-1.2
"""How several walkers share one walk: each takes a part that nobody has, and all read what the others brought back."""

import os
import pickle
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

LONGEST_WAIT = 900


class Board:
    """A folder in which walkers mark what they have taken and leave what they saw."""

    def __init__(self, folder: Path) -> None:
        self.marks, self.brought = folder / "taken", folder / "brought"
        for place in (self.marks, self.brought):
            place.mkdir(parents=True, exist_ok=True)

    def take(self, part: str) -> bool:
        """Whether that part is ours: true for the first who asks."""
        try:
            os.close(os.open(self.marks / quote(part, safe=""), os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return False
        return True

    def taken(self) -> frozenset[str]:
        """Every part that somebody has."""
        return frozenset(unquote(name) for name in os.listdir(self.marks))

    def bring(self, part: str, thing: Any) -> None:
        """Leave what came of a part, whole or not at all."""
        beside = self.brought / f".{os.getpid()}"
        beside.write_bytes(pickle.dumps(thing))
        beside.rename(self.brought / quote(part, safe=""))

    def gathered(self, parts: Iterable[str]) -> dict[str, Any]:
        """What came of each part, once all have it; TimeoutError where a walker was lost on the way."""
        until, found = time.monotonic() + LONGEST_WAIT, dict[str, Any]()
        for part in parts:
            left = self.brought / quote(part, safe="")
            while not left.exists():
                if time.monotonic() > until:
                    raise TimeoutError(f"nobody came back with {part}")
                time.sleep(0.2)
            found[part] = pickle.loads(left.read_bytes())
        return found
