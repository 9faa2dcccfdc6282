# SPDX-License-Identifier: EUPL-1.2
"""Comparing the store with the database: what is missing, changed, or belongs to nobody."""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vanphong.kernel.files.models import StoredFile
from vanphong.kernel.files.store import CHUNK, path_of, root

#: content that no record names yet may belong to a form that is still being filled in
SETTLED = 24 * 3600


@dataclass(frozen=True)
class Fault:
    """One file that is not as it should be."""

    path: Path
    problem: str


def verify() -> tuple[int, list[Fault]]:
    """How many files are stored, and what is wrong with them."""
    faults, count = [], 0
    for file in StoredFile.objects.order_by("pk").iterator(chunk_size=2000):
        place, count = path_of(file.sha256), count + 1
        if not place.is_file():
            faults.append(Fault(place, "missing"))
        elif place.stat().st_size != file.size or hash_of(place) != file.sha256:
            faults.append(Fault(place, "changed"))
    faults += [Fault(path, "orphan: no record names it") for path in orphans()]
    return count, faults


def orphans() -> Iterator[Path]:
    """Files older than a day that no row of the database names, and what a killed process left half received."""
    settled = time.time() - SETTLED
    for top in sorted(root().iterdir()) if root().is_dir() else ():
        # one folder of 256 at a time, so that a million names never stand in memory together
        known = set(StoredFile.objects.filter(sha256__startswith=top.name).values_list("sha256", flat=True))
        for path in top.rglob("*") if top.is_dir() else (top,):
            in_place = path.name in known and path == path_of(path.name)
            if not in_place and path.is_file() and path.stat().st_mtime < settled:
                yield path


def remove_orphans() -> int:
    """Delete what belongs to nobody; how many files that were."""
    count = 0
    for path in orphans():
        path.unlink(missing_ok=True)
        count += 1
    return count


def hash_of(path: Path) -> str:
    """The hash of a file's bytes as they lie on the disk."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
