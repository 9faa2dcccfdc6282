# SPDX-License-Identifier: EUPL-1.2
"""Units, posts, people and officers, all with the days on which they hold."""

from vanphong.organisation.models.authority import SigningAuthority
from vanphong.organisation.models.officers import Grant, Officer
from vanphong.organisation.models.people import Appointment, Person, Post
from vanphong.organisation.models.units import Succession, Unit, UnitVersion

__all__ = [
    "Appointment",
    "Grant",
    "Officer",
    "Person",
    "Post",
    "SigningAuthority",
    "Succession",
    "Unit",
    "UnitVersion",
]
