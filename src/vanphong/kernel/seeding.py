# SPDX-License-Identifier: EUPL-1.2
"""What an empty office begins with: each room registers the rows that `vanphong init` makes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from vanphong.kernel.registry import Registry


@dataclass(frozen=True)
class Seeder:
    """Rows that every office needs; `plant` can be run again and then adds only what is missing."""

    code: str
    label: Any
    plant: Callable[[], None]


seeders: Registry[Seeder] = Registry("seeders")
