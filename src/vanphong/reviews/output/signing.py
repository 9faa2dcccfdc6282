# SPDX-License-Identifier: EUPL-1.2
"""Who signs a review: the head of the Office, or the deputy who sealed it in the head's place (KT.)."""

from dataclasses import dataclass
from datetime import date

from vanphong.organisation.models import Appointment, Post, Unit
from vanphong.organisation.queries import appointments_of, heads_on
from vanphong.reviews.models import Review

HEAD = "CHÁNH VĂN PHÒNG"


@dataclass(frozen=True)
class Signature:
    """The lines above the signature, and the signer's name."""

    lines: tuple[str, ...] = (HEAD,)
    name: str = ""


def signature_of(sealed: Review | None, office: Unit | None, day: date) -> Signature:
    """As the Office's posts stood on that day."""
    if office is None:
        return Signature()
    own = post_of_sealer(sealed, office, day)
    if own is not None and sealed is not None and sealed.sealed_by is not None:
        return Signature((f"KT. {HEAD}", own.title.upper()), str(sealed.sealed_by))
    head: Appointment | None = heads_on(office, day).first()
    return Signature((HEAD,), head.person.full_name) if head is not None else Signature()


def post_of_sealer(sealed: Review | None, office: Unit, day: date) -> Post | None:
    """The post in the Office of whoever sealed the review, where that is not the head's."""
    person = sealed.sealed_by.person if sealed is not None and sealed.sealed_by is not None else None
    if person is None:
        return None
    held = [
        row.post for row in appointments_of(person) if row.holds_on(day) and row.post.unit_id == office.pk
    ]
    return held[0] if held and not any(post.is_head for post in held) else None
