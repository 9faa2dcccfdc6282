# SPDX-License-Identifier: EUPL-1.2
"""Comparing the store with the database: what is missing, changed, or belongs to nobody."""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vanphong.kernel.files.models import StoredFile
from vanphong.kernel.files.store import CHUNK, RECEIVING, path_of, root

#: content that no record names yet may belong to a form that is still being filled in
SETTLED = 24 * 3600


@dataclass(frozen=True)
class Fault:
    """One file that is not as it should be."""

    path: Path
    problem: str


def verify() -> tuple[int, list[Fault]]:
    """How many files are stored, and what is wrong with them."""
    faults, known = [], set()
    for file in StoredFile.objects.order_by("pk").iterator(chunk_size=2000):
        place = path_of(file.sha256)
        known.add(file.sha256)
        if not place.is_file():
            faults.append(Fault(place, "missing"))
        elif place.stat().st_size != file.size or hash_of(place) != file.sha256:
            faults.append(Fault(place, "changed"))
    faults += [Fault(path, "orphan: no record names it") for path in orphans(known)]
    return len(known), faults


def orphans(known: set[str]) -> Iterator[Path]:
    """Files older than a day that no row of the database names, and what a killed process left half received."""
    now = time.time()
    for path in sorted(root().rglob("*")) if root().is_dir() else ():
        in_place = path.name in known and path == path_of(path.name)
        if path.is_file() and not in_place and now - path.stat().st_mtime > SETTLED:
            yield path


def remove_orphans() -> int:
    """Delete what belongs to nobody; how many files that were."""
    known = set(StoredFile.objects.values_list("sha256", flat=True))
    found = list(orphans(known))
    for path in found:
        # a form that is sent just now may name it again: what was touched since is left
        if path.parent.name == RECEIVING or time.time() - path.stat().st_mtime > SETTLED:
            path.unlink(missing_ok=True)
    return len(found)


def hash_of(path: Path) -> str:
    """The hash of a file's bytes as they lie on the disk."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
