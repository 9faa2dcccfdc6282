# SPDX-License-Identifier: EUPL-1.2
"""A paragraph of a text file, whichever program wrote it: what of it is shown, what is hidden."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Paragraph:
    """A paragraph by its number in its part."""

    number: int
    element: Any
    shown: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    faint: bool = False
    changed: bool = False
