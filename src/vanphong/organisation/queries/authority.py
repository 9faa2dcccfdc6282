# SPDX-License-Identifier: EUPL-1.2
"""Who may sign in whose place on a day, and the lines printed above the signature (NĐ 30/2020, Phụ lục I)."""

from datetime import date

from django.db.models import QuerySet

from vanphong.kernel.validity import holds_on
from vanphong.organisation.models import Appointment, Officer, Person, Post, SigningAuthority
from vanphong.organisation.models.authority import AuthorityKind


def authorities_visible_to(officer: Officer) -> QuerySet[SigningAuthority]:
    """Every signing authority, for whoever may read the lists: who signs for whom is no secret of the house."""
    rows = SigningAuthority.objects.select_related("from_post", "from_post__unit", "to_person")
    return rows if officer.can("organisation.read") else rows.none()


def authorities_on(day: date) -> QuerySet[SigningAuthority]:
    """The authorities that hold on that day."""
    return SigningAuthority.objects.filter(holds_on(day)).select_related(
        "from_post", "from_post__unit", "to_person"
    )


def may_sign_for(person: Person, post: Post, day: date) -> bool:
    """Whether a person signs with the right of this post on that day: as its holder, or by an authority."""
    holds = Appointment.objects.filter(holds_on(day), person=person, post=post).exists()
    return holds or authorities_on(day).filter(to_person=person, from_post=post).exists()


def signing_lines(authority: SigningAuthority, day: date) -> list[str]:
    """The lines above the signature: "TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"."""
    kind, place = authority.kind, authority.from_post
    if kind == AuthorityKind.ACTING:
        return [f"Q. {place.title.upper()}"]
    own = own_post(authority, day)
    if own is None:
        return [f"{kind}. {place.title.upper()}"]
    if kind == AuthorityKind.ON_BEHALF:
        whole = "TM. ỦY BAN NHÂN DÂN"
        return [whole, place.title.upper()] if own.pk == place.pk else [whole, *as_deputy(place, own)]
    if kind == AuthorityKind.DEPUTY:
        return as_deputy(place, own)
    if kind == AuthorityKind.DELEGATED:
        return [f"TUQ. {place.title.upper()}", with_unit(own)]
    head = own if own.is_head else own.unit.posts.filter(is_head=True).order_by("rank", "pk").first()
    below = [own.title.upper()] if head is None or head.pk == own.pk else as_deputy(head, own)
    return [f"TL. {place.title.upper()}", *below]


def as_deputy(head: Post, own: Post) -> list[str]:
    """A deputy signs for the head, and then says the own post."""
    return [f"KT. {head.title.upper()}", own.title.upper()]


def own_post(authority: SigningAuthority, day: date) -> Post | None:
    """The post in which the person signs: the one that this authority's unit gives, else the highest held."""
    held = Appointment.objects.filter(holds_on(day), person=authority.to_person).select_related(
        "post", "post__unit"
    )
    posts = sorted(
        (row.post for row in held),
        key=lambda post: (post.unit_id != authority.from_post.unit_id, post.rank, post.pk),
    )
    return posts[0] if posts else None


def with_unit(post: Post) -> str:
    """ "Giám đốc" of "Sở Tài chính" → "GIÁM ĐỐC SỞ TÀI CHÍNH"; a word at the seam is not said twice."""
    title, unit = post.title.split(), post.unit.name.split()
    if title and unit and title[-1].casefold() == unit[0].casefold():
        unit = unit[1:]
    elif post.title.casefold().endswith(post.unit.name.casefold()) or "văn phòng" in post.title.casefold():
        unit = []
    return " ".join([*title, *unit]).upper()
