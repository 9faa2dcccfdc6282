# SPDX-License-Identifier: EUPL-1.2
"""Who may read, write and seal reviews."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.permissions import Capability

CAPABILITIES = [
    Capability(
        "reviews.read",
        _("Read the reviews and open the records behind the figures"),
        roles=(
            "chairman", "vice_chairman", "chief_of_office", "deputy_chief", "head_of_division",
            "specialist", "clerk", "report_reader", "inspector",
        ),
    ),
    Capability("reviews.read_sealed", _("Read the province’s sealed reviews"), roles=("editor", "editorial_board")),
    Capability("reviews.write", _("Open a review and write in it"), roles=("chief_of_office", "deputy_chief", "head_of_division", "specialist")),
    Capability("reviews.seal", _("Seal a review"), roles=("chief_of_office", "deputy_chief")),
]  # fmt: skip


def reaches(officer: Any, capability: str, unit: int | None) -> bool:
    """Whether a capability reaches the review of that unit; the province's is the work of the Office."""
    allowed: bool = officer.can_for_all(capability) if unit is None else officer.can(capability, unit)
    return allowed


def may_read(officer: Any, review: Any = None) -> bool:
    """Whether the officer may see reviews at all."""
    return officer.can("reviews.read") or officer.can("reviews.read_sealed")


def may_open(officer: Any, unit: int | None = None) -> bool:
    """Whether the officer may open a review: the province's, or that of a unit within the grant."""
    return reaches(officer, "reviews.write", unit)


def may_edit(officer: Any, review: Any) -> bool:
    """Whether the officer may write in this review."""
    return reaches(officer, "reviews.write", review.unit_id)


def may_seal(officer: Any, review: Any) -> bool:
    """Whether the officer may freeze the figures of this review."""
    return reaches(officer, "reviews.seal", review.unit_id)
