# SPDX-License-Identifier: EUPL-1.2
"""Lines typed in the fonts of before Unicode (TCVN3, VNI): found, and converted when the officer has agreed."""

from collections.abc import Sequence
from typing import Any

from vanphong.kernel.vietnamese import detect_legacy


def in_unicode(row: Sequence[Any]) -> list[Any] | None:
    """A row with its texts of an old font in Unicode; None where it holds none."""
    found = [detect_legacy(value) if isinstance(value, str) else None for value in row]
    sample = next((str(value) for value, old in zip(row, found, strict=True) if old), None)
    if sample is None:
        return None
    return [old.converted if old else beside(value, sample) for value, old in zip(row, found, strict=True)]


def beside(value: Any, sample: str) -> Any:
    """A text too short to tell its font, read like the one it stands beside."""
    if not isinstance(value, str) or value.isascii():
        return value
    old = detect_legacy(f"{sample} | {value}")
    return old.converted.rpartition(" | ")[2] if old else value
