# SPDX-License-Identifier: EUPL-1.2
"""What an officer can be allowed to do. Rooms declare capabilities and the roles that carry them."""

from dataclasses import dataclass
from typing import Any

from vanphong.kernel.registry import Registry


@dataclass(frozen=True)
class Capability:
    """One thing of the office that some roles may do, within the unit for which the role is granted."""

    code: str
    label: Any
    roles: tuple[str, ...] = ()


capabilities: Registry[Capability] = Registry("capabilities")
