# SPDX-License-Identifier: EUPL-1.2
"""The folder that holds the bytes: FILES_ROOT/ab/cd/<sha256>, each written whole or not at all."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.files.kinds import kind_of
from vanphong.kernel.files.names import safe_name

CHUNK = 1024 * 1024
#: files being received; what a killed process leaves here is nobody's
RECEIVING = "receiving"


@dataclass(frozen=True)
class CheckedFile:
    """Bytes that were checked and lie in the store, ready to be attached."""

    name: str
    sha256: str
    size: int
    media_type: str


def root() -> Path:
    """The folder of all content."""
    return Path(settings.FILES_ROOT)


def path_of(sha256: str) -> Path:
    """Where the bytes of this hash lie."""
    return root() / sha256[:2] / sha256[2:4] / sha256


def keep(upload: Any) -> CheckedFile:
    """Check what was sent and put it in the store. The same content again costs no room, and heals a damaged copy."""
    if isinstance(upload, CheckedFile):
        return upload
    name = safe_name(getattr(upload, "name", None))
    if (getattr(upload, "size", None) or 0) > settings.UPLOAD_LIMIT:
        raise too_large(name)
    receiving = root() / RECEIVING
    receiving.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=receiving)
    try:
        digest, size = received(upload, handle, name)
        kind = kind_of(Path(temporary), name)
        if "." not in name:
            name = f"{name}.{kind.endings[0]}"
        put(Path(temporary), path_of(digest))
    finally:
        Path(temporary).unlink(missing_ok=True)
    return CheckedFile(name, digest, size, kind.media_type)


def received(upload: Any, handle: int, name: str) -> tuple[str, int]:
    """Write what comes to the disk, for good: its hash and its size."""
    digest, size = hashlib.sha256(), 0
    with os.fdopen(handle, "wb") as file:
        for chunk in chunks_of(upload):
            size += len(chunk)
            if size > settings.UPLOAD_LIMIT:
                raise too_large(name)
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    if size == 0:
        raise Refused(_("%(name)s is empty. Choose the right file and send it again.") % {"name": name})
    return digest.hexdigest(), size


def chunks_of(upload: Any) -> Iterator[bytes]:
    """The content of Django's upload, or of any open file, piece by piece."""
    if hasattr(upload, "chunks"):
        yield from upload.chunks(CHUNK)
        return
    while chunk := upload.read(CHUNK):
        yield chunk


def put(temporary: Path, place: Path) -> None:
    """Move a finished file to its place in one step, and make the disk remember it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary.chmod(0o600)
    temporary.replace(place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def too_large(name: str) -> Refused:
    """The refusal of a file beyond the limit."""
    return Refused(
        _("%(name)s is larger than %(limit)d MB. Send a smaller file: scan at 200–300 dpi, or split it.")
        % {"name": name, "limit": settings.UPLOAD_LIMIT // (1024 * 1024)}
    )
